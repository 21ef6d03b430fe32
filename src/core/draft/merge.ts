// One draft of what the page says and what the person answered.
import { factAt, type Draft, type FactPath, type Section, type Source } from './draft.ts';

/** A record, so that a section added to the draft and forgotten here does not compile. */
const SECTIONS = {
  applicant: 0, disability: 0, ipar: 0, carerAllowance: 0, identity: 0, filing: 0, consent: 0, filer: 0, poa: 0, supplier: 0, assistant: 0,
  declarations: 0, order: 0, money: 0, application: 0,
} satisfies Record<Section, 0>;

/** The draft with one fact set. Whether the value is of the fact's shape is for `draftSchema`, where it comes from outside. */
export function withFact(draft: Draft, path: FactPath, value: unknown, source: Source): Draft {
  const [part, name] = path.split('.') as [Section, string];
  return { ...draft, [part]: { ...draft[part], [name]: value }, sources: { ...draft.sources, [path]: source } };
}

/** The draft without a fact, as if it had never been said. */
export function withoutFact(draft: Draft, path: FactPath): Draft {
  const [part, name] = path.split('.') as [Section, string];
  const without = (facts: object, key: string): object => Object.fromEntries(Object.entries(facts).filter(([own]) => own !== key));
  return { ...draft, [part]: without(draft[part], name), sources: without(draft.sources, path) } as Draft;
}

/**
 * The page's facts, filled up with the others; what the person answered wins over the page, and then keeps the page's own
 * words as `raw` and `label`, so that the disagreement can be shown. Only the person acknowledges: a page cannot.
 */
export function mergeFacts(page: Draft, answers: Draft): Draft {
  const merged = pathsOf(answers).reduce((draft, path) => {
    const [read, answered] = [page.sources[path], answers.sources[path]];
    const isOnPage = factAt(page, path) !== undefined;
    if (isOnPage && answered?.from !== 'answer') return draft;
    return withFact(draft, path, factAt(answers, path), { ...(isOnPage ? read : {}), ...(answered ?? { from: 'answer' }) });
  }, page);
  return { ...merged, acknowledged: answers.acknowledged };
}

const pathsOf = (draft: Draft): readonly FactPath[] =>
  (Object.keys(SECTIONS) as Section[]).flatMap((part) => Object.keys(draft[part]).map((name) => `${part}.${name}` as FactPath))
    .filter((path) => factAt(draft, path) !== undefined);
