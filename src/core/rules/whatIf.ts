// «What if?»: the nearest changes that would clear a finding, each tried on the same rules before
// it is said. A fact about a person is never changed: for it there is another assistant, a later
// day, a new document, or somebody to ask.
import type { Draft, FactPath } from '../draft/draft.ts';
import type { IsoDate } from '../time.ts';
import { checkDraft, type CheckTerms } from './engine.ts';
import { factsRead, versionOf } from './explain.ts';
import type { RulePack } from './pack.ts';
import type { CheckReport, Finding, Outcome } from './rule.ts';
import type { Suggestion, Whom } from './suggestion.ts';
import { dayCandidates, FAMILIES, type Candidate } from './whatIfChanges.ts';

export interface WhatIfTerms extends CheckTerms {
  /** The first day on which an order can still be made; `asOf` where not given. */
  readonly notBefore?: IsoDate;
}

const MOST = 3;

/**
 * At most three changes that clear the finding and make nothing else worse, the nearest first;
 * otherwise whom to ask. Empty for what passed.
 */
export function whatWouldClear(
  finding: Finding,
  draft: Draft,
  pack: RulePack,
  terms: WhatIfTerms,
): readonly Suggestion[] {
  if (finding.outcome !== 'failed' && finding.outcome !== 'cantTell') return [];
  const version = versionOf(finding, pack, terms.asOf);
  if (version === undefined) return [{ kind: 'ask', whom: 'office' }];
  if (finding.outcome === 'cantTell') return [{ kind: 'tell', facts: finding.facts }];
  const { paths, byDate } = factsRead(version, draft, terms);
  const clears = trial(finding, draft, pack, terms);
  const found = [
    ...FAMILIES.filter(({ touches }) => paths.some(touches)).map(({ candidates }) =>
      firstOf(candidates(draft, terms.asOf), clears),
    ),
    byDate || version.inForceUntil !== null
      ? firstOf(dayCandidates(draft, terms.asOf, terms.notBefore ?? terms.asOf), clears)
      : undefined,
  ].filter((suggestion) => suggestion !== undefined);
  return found.length > 0 ? found.slice(0, MOST) : [{ kind: 'ask', whom: whomFor(paths) }];
}

function firstOf(
  candidates: Iterable<Candidate>,
  clears: (candidate: Candidate) => boolean,
): Suggestion | undefined {
  for (const candidate of candidates) if (clears(candidate)) return candidate.suggestion;
  return undefined;
}

/** Whether a candidate passes the rule, and leaves no other point worse than it was. */
function trial(
  { rule: id }: Finding,
  draft: Draft,
  pack: RulePack,
  terms: CheckTerms,
): (candidate: Candidate) => boolean {
  const alone: RulePack = { ...pack, rules: pack.rules.filter((rule) => rule.id === id) };
  const before = outcomesOf(checkDraft(draft, pack, terms).report);
  return (candidate) => {
    const changed: CheckTerms = { ...terms, asOf: candidate.asOf };
    const [first] = checkDraft(candidate.draft, alone, changed).report.findings;
    if (first === undefined || !isGood(first.outcome)) return false;
    const after = outcomesOf(checkDraft(candidate.draft, pack, changed).report);
    return [...after].every(
      ([rule, outcome]) => isGood(outcome) || !isGood(before.get(rule) ?? outcome),
    );
  };
}

const isGood = (outcome: Outcome): boolean => outcome === 'passed' || outcome === 'inapplicable';

const outcomesOf = ({ findings }: CheckReport): ReadonlyMap<string, Outcome> =>
  new Map(findings.map(({ rule, outcome }) => [rule, outcome]));

const ASKED: readonly (readonly [RegExp, Whom])[] = [
  [/^(disability|ipar)\./, 'expertise'],
  [/\.(iin|birthDate|sex|lastName|firstName)$/, 'document'],
  [/^(supplier\.|money\.price)/, 'supplier'],
];

const whomFor = (paths: readonly FactPath[]): Whom =>
  ASKED.find(([pattern]) => paths.some((path) => pattern.test(path)))?.[1] ?? 'office';
