// The pack against a table of cases: facts and a date in, the outcome of the rule and its provision out.
import { describe, expect, test } from 'vitest';
import { checkDraft } from '../../src/core/rules/engine.ts';
import { currentPack } from '../../src/core/rules/packs/index.ts';
import type { Provision } from '../../src/core/rules/rule.ts';
import { CLEAR_ON, draftWith } from '../core/clearDraft.ts';
import { cases, reportOn } from './cases.ts';

const NAMELESS: Readonly<Record<string, string>> = {
  'Rules on': 'Rules',
  'How IIN ': 'Identifiers',
  'How data': 'Form of data',
};
const cited = (provision: Provision | null): string | null =>
  provision &&
  [
    provision.act ?? NAMELESS[provision.title.en.slice(0, 8)],
    provision.article,
    provision.paragraph,
  ]
    .filter((part) => part !== null)
    .join(' ');

describe.each(currentPack.rules.map(({ id }) => id))('%s', (id) => {
  test.each(cases.filter((row) => id in row.expect).map((row) => [row.name, row] as const))(
    '%s',
    (_, row) => {
      const report = reportOn(row);
      const finding = report.findings.find(({ rule }) => rule === id);
      expect(finding?.outcome).toBe(row.expect[id]);
      expect(cited(finding?.provision ?? null)).toBe(row.provision);
      expect(finding?.severity).toBe(row.severity);
      // A check that breaks comes out as cantTell too.
      expect(finding?.text).not.toBe(currentPack.unchecked.text);
      if (row.verdict) expect(report.verdict).toBe(row.verdict);
    },
  );

  test('the table has a case that the rule does not pass', () => {
    expect(cases.some((row) => ['failed', 'cantTell'].includes(row.expect[id] ?? ''))).toBe(true);
  });
});

test('every case is of a rule that exists', () => {
  const ids: readonly string[] = currentPack.rules.map(({ id }) => id);
  expect(cases.flatMap((row) => Object.keys(row.expect)).filter((id) => !ids.includes(id))).toEqual(
    [],
  );
  expect(cases.length).toBeGreaterThanOrEqual(300);
});

test('the clear draft is clear, with nothing left to acknowledge', () => {
  const { report } = checkDraft(draftWith(), currentPack, { asOf: CLEAR_ON, trust: 'production' });
  expect(report).toMatchObject({ verdict: 'clear', signable: true });
});

test.each([{ 'money.price': 13_000_000 }, { 'money.guaranteed': null }])(
  'an amount that the person must confirm is not signable before: %o',
  (facts) => {
    const terms = { asOf: CLEAR_ON, trust: 'production' } as const;
    expect(checkDraft(draftWith(facts), currentPack, terms).report).toMatchObject({
      verdict: 'clear',
      signable: false,
    });
    expect(checkDraft(draftWith(facts, ['ORD-05']), currentPack, terms).report).toMatchObject({
      verdict: 'clear',
      signable: true,
    });
  },
);
