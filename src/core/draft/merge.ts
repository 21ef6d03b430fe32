// One draft of what the page says and what the person answered.
import { factAt, type Draft, type FactPath, type Section, type Source } from './draft.ts';
import { isOfRole } from './roles.ts';

/** A record, so that a section added to the draft and forgotten here does not compile. */
const SECTIONS = {
  applicant: 0,
  disability: 0,
  ipar: 0,
  carerAllowance: 0,
  identity: 0,
  filing: 0,
  consent: 0,
  filer: 0,
  poa: 0,
  supplier: 0,
  assistant: 0,
  declarations: 0,
  order: 0,
  money: 0,
  application: 0,
} satisfies Record<Section, 0>;

/**
 * The draft with one fact set. Whether the value is of the fact's shape is for `draftSchema`, where
 * it comes from outside.
 */
export function withFact(draft: Draft, path: FactPath, value: unknown, source: Source): Draft {
  const [part, name] = path.split('.') as [Section, string];
  return {
    ...draft,
    [part]: { ...draft[part], [name]: value },
    sources: { ...draft.sources, [path]: source },
  };
}

/** The draft without a fact, as if it had never been said. */
export function withoutFact(draft: Draft, path: FactPath): Draft {
  const [part, name] = path.split('.') as [Section, string];
  const without = (facts: object, key: string): object =>
    Object.fromEntries(Object.entries(facts).filter(([own]) => own !== key));
  return {
    ...draft,
    [part]: without(draft[part], name),
    sources: without(draft.sources, path),
  } as Draft;
}

/**
 * The page's facts, filled up with the others; what the person answered or confirmed wins over the
 * page. An answer then keeps the page's own words as `raw` and `label`, a fact of a document has
 * the page `against` it where the page says something else, so that the disagreement can be shown.
 * Only the person acknowledges: a page cannot.
 */
export function mergeFacts(page: Draft, answers: Draft): Draft {
  const merged = pathsOf(answers).reduce((draft, path) => {
    const [read, answered, value] = [
      page.sources[path],
      answers.sources[path],
      factAt(answers, path),
    ];
    const isOnPage = factAt(page, path) !== undefined;
    if (answered?.from === 'document')
      return withFact(
        draft,
        path,
        value,
        isOnPage && !isSame(factAt(page, path), value)
          ? opposed(answered, read ?? { from: 'page' })
          : answered,
      );
    if (isOnPage && answered?.from !== 'answer') return draft;
    return withFact(draft, path, value, {
      ...(isOnPage ? read : {}),
      ...(answered ?? { from: 'answer' }),
    });
  }, page);
  return ofItsRole({ ...merged, acknowledged: answers.acknowledged });
}

/**
 * Without what belongs to another way of filing: answers for it wait. Of the page's facts they go
 * only where the role is the person's own answer, so that a page that contradicts itself is seen
 * to.
 */
function ofItsRole(draft: Draft): Draft {
  const { role } = draft.filer;
  if (role === undefined) return draft;
  const isAnswered = draft.sources['filer.role']?.from === 'answer';
  const ofPage = (path: FactPath): boolean => (draft.sources[path]?.from ?? 'page') === 'page';
  return pathsOf(draft)
    .filter((path) => !isOfRole(path, role) && (isAnswered || !ofPage(path)))
    .reduce(withoutFact, draft);
}

/**
 * The answers with a fact of a document that the person has confirmed; another document that says
 * something else stays against it.
 */
export function withDocumentFact(
  answers: Draft,
  path: FactPath,
  value: unknown,
  source: Source,
): Draft {
  const before = answers.sources[path];
  const { against = [] } = before?.from === 'document' ? before : {};
  const kept = against.reduce(opposed, source);
  const isOpposed = before?.from === 'document' && !isSame(factAt(answers, path), value);
  return withFact(answers, path, value, isOpposed ? opposed(kept, before) : kept);
}

const MOST_AGAINST = 10;

function opposed(source: Source, other: Source): Source {
  const place = { ...other };
  delete place.against;
  return { ...source, against: [...(source.against ?? []), place].slice(0, MOST_AGAINST) };
}

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

export const pathsOf = (draft: Draft): readonly FactPath[] =>
  (Object.keys(SECTIONS) as Section[])
    .flatMap((part) => Object.keys(draft[part]).map((name) => `${part}.${name}` as FactPath))
    .filter((path) => factAt(draft, path) !== undefined);
