// Which facts are asked for, and why: what a rule cannot tell without, what the page says unclearly, what the person touched.
import { factAt, type Draft, type FactPath } from '../../core/draft/draft.ts';
import type { CheckReport, Texts } from '../../core/rules/rule.ts';
import { FACT_ORDER, FIELDS } from '../facts/fields.ts';
import { readTyped, type Reading, type TypedFacts } from '../facts/typed.ts';

export interface Question {
  readonly path: FactPath;
  /** What the rule that needs it says; once for all facts of one rule. */
  readonly why: Texts | undefined;
}

interface Known {
  /** What the page says by itself. */
  readonly page: Draft;
  readonly answers: Draft;
  readonly draft: Draft;
  readonly unread: readonly FactPath[];
  readonly report: CheckReport;
  readonly typed: TypedFacts;
}

/** The questions, in the order of FIELDS. A fact that the page gives is corrected in its own place, not asked here. */
export function questionsOf({ page, answers, draft, unread, report, typed }: Known): readonly Question[] {
  const needed = new Map<FactPath, Texts>();
  for (const { outcome, severity, acknowledgeable, facts, text } of report.findings) {
    // What only warns may stay untold: the report says so, and leads to the question.
    if (outcome !== 'cantTell' || (severity !== 'blocking' && !acknowledgeable)) continue;
    for (const path of facts) if (factAt(draft, path) === undefined && !needed.has(path)) needed.set(path, text);
  }
  const said = new Set<Texts>();
  return FACT_ORDER
    .filter((path) => factAt(page, path) === undefined)
    .filter((path) => needed.has(path) || unread.includes(path) || path in typed || factAt(answers, path) !== undefined)
    .map((path) => {
      const why = needed.get(path);
      if (why === undefined || said.has(why)) return { path, why: undefined };
      said.add(why);
      return { path, why };
    });
}

/** What the page gives, in the order of FIELDS. */
export const factsOfPage = (page: Draft): readonly FactPath[] => FACT_ORDER.filter((path) => factAt(page, path) !== undefined);

export type Unclear = Extract<Reading, { kind: 'unclear' }>;

/** What was typed and could not be understood. */
export function unclearOf(typed: TypedFacts): ReadonlyMap<FactPath, Unclear> {
  const unclear = new Map<FactPath, Unclear>();
  for (const path of FACT_ORDER) {
    const reading = readTyped(FIELDS[path], typed[path] ?? {});
    if (reading.kind === 'unclear') unclear.set(path, reading);
  }
  return unclear;
}
