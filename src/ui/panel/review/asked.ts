// The rows of the review: what is asked and why, what is known, what could be added. Asked is what
// a rule cannot tell without, what the role needs, what the page says unclearly and what the person
// touched; nothing of another role.
import { factAt, type Draft, type FactPath } from '../../../core/draft/draft.ts';
import { isOfRole, type Role } from '../../../core/draft/roles.ts';
import type { CheckReport, Texts } from '../../../core/rules/rule.ts';
import { FACT_ORDER, FIELDS } from '../../facts/fields.ts';
import { readTyped, type Reading, type TypedFacts } from '../../facts/typed.ts';

export type Row =
  | {
      readonly kind: 'question';
      readonly path: FactPath;
      /** What the rule that needs it says; once for all facts of one rule. */
      readonly why: Texts | undefined;
      /** The check cannot do without, and there is no answer yet. */
      readonly missing: boolean;
      /** The order itself leaves it open: nobody opened it for a correction. */
      readonly raised: boolean;
      /** What the page says, where that could not be understood. */
      readonly raw: string | undefined;
    }
  | { readonly kind: 'known' | 'untold'; readonly path: FactPath };

interface Known {
  readonly draft: Draft;
  readonly unread: ReadonlyMap<FactPath, string>;
  readonly report: CheckReport;
  readonly typed: TypedFacts;
}

/** Beside what the rules cannot do without; what only warns is asked of whom it is about. */
const WANTED: Readonly<Record<Role, readonly FactPath[]>> = {
  self: [],
  legal_rep: ['filer.guardianshipProof'],
  attorney: [
    'poa.termMonths',
    'poa.registryNumber',
    'poa.form',
    'poa.scopeOrdering',
    'poa.scopeClaim',
    'poa.subDelegated',
  ],
};
const OF_THE_ORIGINAL: readonly FactPath[] = [
  'poa.originalAllows',
  'poa.originalEnded',
  'poa.originalUntil',
];

/** A power that states no term lasts a year. */
const MAY_STAY_EMPTY: readonly FactPath[] = ['poa.termMonths'];

function isWanted(path: FactPath, { filer: { role }, poa }: Draft): boolean {
  if (role === undefined) return false;
  return (
    WANTED[role].includes(path) ||
    (role === 'attorney' && poa.subDelegated === 'yes' && OF_THE_ORIGINAL.includes(path))
  );
}

/** What would mean nothing: the papers behind a power that rests on none, the last day of a disability without one. */
const isIdle = (path: FactPath, { poa, disability }: Draft): boolean =>
  (OF_THE_ORIGINAL.includes(path) && poa.subDelegated !== 'yes') ||
  (path === 'disability.validUntil' && disability.openEnded === true);

/** What the rules cannot do without, each with the words of the first rule that needs it. */
function neededBy(report: CheckReport): ReadonlyMap<FactPath, Texts> {
  const needed = new Map<FactPath, Texts>();
  for (const { outcome, severity, acknowledgeable, facts, text } of report.findings) {
    // What only warns may stay untold: the report says so, and leads to the question.
    if (outcome !== 'cantTell' || (severity !== 'blocking' && !acknowledgeable)) continue;
    for (const path of facts) if (!needed.has(path)) needed.set(path, text);
  }
  return needed;
}

/** Every row, in the order of the screen. A fact keeps its place whatever becomes of it. */
export function rowsOf({ draft, unread, report, typed }: Known): readonly Row[] {
  const needed = neededBy(report);
  const said = new Set<Texts>();
  const once = (why: Texts | undefined): Texts | undefined => {
    if (why === undefined || said.has(why)) return undefined;
    said.add(why);
    return why;
  };
  return FACT_ORDER.filter((path) => isOfRole(path, draft.filer.role)).flatMap(
    (path): readonly Row[] => {
      const isUntold = factAt(draft, path) === undefined;
      const isNeeded = isUntold && needed.has(path);
      const raised = isNeeded || (isUntold && (unread.has(path) || isWanted(path, draft)));
      if (path in typed || raised) {
        const missing = isNeeded && !MAY_STAY_EMPTY.includes(path);
        return [
          {
            kind: 'question',
            path,
            why: isNeeded ? once(needed.get(path)) : undefined,
            missing,
            raised,
            raw: isUntold || path in typed ? unread.get(path) : undefined,
          },
        ];
      }
      if (isUntold) return isIdle(path, draft) ? [] : [{ kind: 'untold', path }];
      return [{ kind: 'known', path }];
    },
  );
}

export const isMissing = (row: Row): boolean => row.kind === 'question' && row.missing;
export const isRaised = (row: Row): boolean => row.kind === 'question' && row.raised;

/** Where a finding can be mended: of another role's facts nobody is asked, the role itself stands for them. */
export function mendable(
  facts: readonly FactPath[],
  { filer: { role } }: Draft,
): readonly FactPath[] {
  const own = facts.filter((path) => isOfRole(path, role));
  return own.length === 0 && facts.length > 0 ? ['filer.role'] : own;
}

export type Unclear = Extract<Reading, { kind: 'unclear' }>;

/** What was typed and could not be understood; what waits for another role is not looked at. */
export function unclearOf(
  typed: TypedFacts,
  role: Role | undefined,
): ReadonlyMap<FactPath, Unclear> {
  const unclear = new Map<FactPath, Unclear>();
  for (const path of FACT_ORDER) {
    if (!isOfRole(path, role)) continue;
    const reading = readTyped(FIELDS[path], typed[path] ?? {});
    if (reading.kind === 'unclear') unclear.set(path, reading);
  }
  return unclear;
}
