// A cleared draft, and the terms on which it is assembled.
import type { AssemblyTerms } from '../../../src/core/request/assemble.ts';
import { clear, type ClearedDraft } from '../../../src/core/rules/clear.ts';
import { checkDraft, type CheckTerms } from '../../../src/core/rules/engine.ts';
import { currentPack } from '../../../src/core/rules/packs/index.ts';
import { CLEAR_ON, draftWith, type Facts } from '../clearDraft.ts';

export const AT = Date.parse('2026-11-22T09:45:00Z');
export const TERMS: AssemblyTerms = {
  idempotencyKey: '3f2b8a52-6c1d-4f0e-9a7b-1c2d3e4f5a6b',
  at: AT,
  lang: 'ru',
  audience: { origin: 'https://provider.example', bin: '120540000001' },
};

export function cleared(
  facts: Facts = {},
  acknowledged: readonly string[] = [],
  trust: CheckTerms['trust'] = 'production',
): ClearedDraft {
  const result = clear(
    checkDraft(draftWith(facts, acknowledged), currentPack, { asOf: CLEAR_ON, trust }),
  );
  if (result === null) throw new Error('the draft of this test should be clear');
  return result;
}
