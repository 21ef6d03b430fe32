// Page → draft: what the labels on the page mean. The reader in the page brings text only; meaning is given here.
import { draftSchema, emptyDraft, type Draft, type FactPath, type Source } from './draft.ts';
import { scheduleFound } from './captureSchedule.ts';
import { sourceOf, type Found, type Understood } from './found.ts';
import type { Wording } from './labels/wording.ts';
import { withFact } from './merge.ts';
import type { PageField, PageSnapshot } from './pageSnapshot.ts';
import { plainText } from './plainText.ts';
import { READERS, type ReaderName } from './values.ts';
import { isNothing } from './valueWords.ts';
import { headingOf, wordingOf } from './wording.ts';

export { SECTION_SEPARATOR, type PageField, type PageSnapshot } from './pageSnapshot.ts';

export interface Capture {
  readonly draft: Draft;
  /** Values that were found but could not be understood: shown to the person, who is asked to type them. */
  readonly unread: readonly { readonly path: FactPath; readonly source: Source }[];
  /** Where on the page each fact stands, filled in or not: the reader's field numbers. */
  readonly places: Readonly<Partial<Record<FactPath, number>>>;
}

/** Facts that one place holds together, beside the wording's own. */
const HELD_TOGETHER: Readonly<Partial<Record<ReaderName, readonly string[]>>> = {
  fullName: ['lastName', 'firstName', 'patronymic'],
  supplier: ['name'],
  period: ['periodFrom', 'periodTo'],
  term: ['validUntil', 'openEnded'],
};

/**
 * The draft that a page holds. Total: a page of any words gives a draft of the right shape; what it
 * says twice, differently, is unread.
 */
export function readPage(page: PageSnapshot): Capture {
  const fields = understand(page);
  const found = [...fields.flatMap(factsOf), ...scheduleFound(fields)];
  const byPath = new Map<FactPath, readonly Found[]>();
  for (const fact of found) byPath.set(fact.path, [...(byPath.get(fact.path) ?? []), fact]);
  const agreed = [...byPath.values()].flatMap(agreement);
  const settled = new Set(agreed.map(({ path }) => path));
  const unread = [...byPath].flatMap(([path, [first]]) =>
    settled.has(path) || first === undefined ? [] : [{ path, source: first.source }],
  );
  return { draft: agreed.reduce(placed, emptyDraft()), unread, places: placesOf(fields, agreed) };
}

/** «Заявитель» is the recipient, unless the page names a recipient besides: then it is whoever files. */
function understand({ fields, title }: PageSnapshot): readonly Understood[] {
  const headed = fields
    .map(asSeen)
    .map((field) => ({ field, heading: headingOf(field.section, plainText(title)) }));
  const recipientNamed = headed.some(
    ({ field, heading }) => wordingOf(field.label, heading, 'declarant')?.of === 'applicant',
  );
  const declarant = recipientNamed ? 'filer' : 'applicant';
  return headed.map(({ field, heading }) => ({
    field,
    heading,
    wording: wordingOf(field.label, heading, declarant),
  }));
}

/** A page may say one thing to the eye and another to a program. */
const asSeen = ({ label, section, value, ...rest }: PageField): PageField => ({
  ...rest,
  label: plainText(label),
  section: plainText(section),
  value: plainText(value),
});

function factsOf({ field, wording }: Understood): readonly Found[] {
  if (wording === null || wording.path === 'order.schedule' || isNothing(field.value)) return [];
  const source = sourceOf(field);
  const reading = READERS[wording.read](field.value);
  if (reading === null) return [{ path: wording.path, value: undefined, source }];
  return Object.entries<unknown>(reading).map(([name, value]) => ({
    path: pathOf(wording, name),
    value,
    source,
  }));
}

const pathOf = ({ path }: Wording, name: string): FactPath =>
  name === '' ? path : (`${path.split('.')[0] ?? ''}.${name}` as FactPath);

/** The fact on which all places that could be understood agree and which has the draft's shape; else nothing. */
function agreement(found: readonly Found[]): readonly Found[] {
  const [first, ...others] = found.filter(({ value }) => value !== undefined);
  if (
    first === undefined ||
    others.some(({ value }) => JSON.stringify(value) !== JSON.stringify(first.value))
  )
    return [];
  return draftSchema.safeParse(placed(emptyDraft(), first)).success ? [first] : [];
}

const placed = (draft: Draft, { path, value, source }: Found): Draft =>
  withFact(draft, path, value, source);

function placesOf(fields: readonly Understood[], agreed: readonly Found[]): Capture['places'] {
  const standing = fields.flatMap(({ field, wording }) =>
    wording === null
      ? []
      : (HELD_TOGETHER[wording.read] ?? ['']).map(
          (name) => [pathOf(wording, name), field.field] as const,
        ),
  );
  // Later entries win: the place that was read, else the first that is labelled so.
  return Object.fromEntries([
    ...standing.reverse(),
    ...agreed.map(({ path, source }) => [path, source.field] as const),
  ]);
}
