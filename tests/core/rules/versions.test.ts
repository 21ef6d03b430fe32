// A rule between its versions, and before the first: what was not run never looks as if it had been.
import { expect, test } from 'vitest';
import { checkDraft } from '../../../src/core/rules/engine.ts';
import { currentPack } from '../../../src/core/rules/packs/index.ts';
import type { Finding, RuleVersion } from '../../../src/core/rules/rule.ts';
import type { IsoDate } from '../../../src/core/time.ts';
import { draftWith } from '../clearDraft.ts';
import { packOf, ruleWith } from './syntheticRule.ts';

const version = (inForceFrom: IsoDate, inForceUntil: IsoDate | null): Partial<RuleVersion> => ({
  inForceFrom,
  inForceUntil,
});
const on = (asOf: IsoDate, ...versions: readonly Partial<RuleVersion>[]): Finding | undefined =>
  checkDraft(draftWith({}, ['T-01']), packOf(ruleWith(() => true, { versions })), {
    asOf,
    trust: 'production',
  }).report.findings[0];

test('in a gap between two versions nothing can be told, though the second is still to come', () => {
  const gap = [version('2024-01-01', '2024-12-31'), version('2026-01-01', null)];
  expect(on('2025-06-01', ...gap)).toMatchObject({
    outcome: 'cantTell',
    severity: 'blocking',
    text: currentPack.unchecked.text,
  });
  expect(on('2024-12-31', ...gap)?.outcome).toBe('passed');
  expect(on('2026-01-01', ...gap)?.outcome).toBe('passed');
});

test('before its first version a rule does not apply, and there is nothing to acknowledge', () => {
  expect(on('2025-12-31', version('2026-01-01', null))).toMatchObject({
    outcome: 'inapplicable',
    severity: 'info',
    acknowledgeable: false,
    acknowledged: false,
    provision: null,
    action: null,
  });
});
