// A draft that fails, and what is suggested for it.
import type { Draft } from '../../../src/core/draft/draft.ts';
import { checkDraft } from '../../../src/core/rules/engine.ts';
import { currentPack } from '../../../src/core/rules/packs/index.ts';
import type { Finding } from '../../../src/core/rules/rule.ts';
import { whatWouldClear, type WhatIfTerms } from '../../../src/core/rules/whatIf.ts';
import type { Suggestion } from '../../../src/core/rules/suggestion.ts';
import type { IsoDate } from '../../../src/core/time.ts';
import { CLEAR_ON, draftWith, FILERS, type Facts } from '../clearDraft.ts';

export const findingOf = (id: string, draft: Draft, terms: WhatIfTerms): Finding | undefined =>
  checkDraft(draft, currentPack, terms).report.findings.find(({ rule }) => rule === id);

export function suggestions(
  id: string,
  facts: Facts,
  asOf: IsoDate = CLEAR_ON,
  more: Partial<WhatIfTerms> = {},
): readonly Suggestion[] {
  const terms: WhatIfTerms = { asOf, trust: 'production', ...more };
  const draft = draftWith(facts);
  return whatWouldClear(findingOf(id, draft, terms) as Finding, draft, currentPack, terms);
}
export const ATTORNEY = FILERS.attorney;
