// What was answered in a signed order, remembered for the next one of the same person with the same
// supplier: proposed fact by fact, never taken over without the person.
import * as z from 'zod/mini';
import { bareNumber } from '../identifiers/bareNumber.ts';
import { addDays, addMonths, almatyDate, isIsoDate, type EpochMs, type IsoDate } from '../time.ts';
import {
  draftSchema,
  emptyDraft,
  factAt,
  type Draft,
  type FactPath,
  type Section,
} from './draft.ts';
import { pathsOf, withFact, withoutFact } from './merge.ts';

export const rememberedSchema = z.strictObject({
  /** Random: it can be read on the disk. */
  id: z.uuid(),
  rememberedAt: z.int().check(z.nonnegative()),
  /** Its period is that of the order, from which the next one follows. */
  draft: draftSchema,
});

/** Of one person, as a file brings them: one for each supplier. */
export const rememberedOrders = z.array(rememberedSchema).check(z.maxLength(50));

export type RememberedOrder = z.infer<typeof rememberedSchema>;

/** Longer than a year, so that an order of each year is found. */
export const REMEMBERED_DAYS = 400;

const DAY_MS = 86_400_000;

/**
 * So is what claims to be from the future, which would outlast every later answer; by a day, because
 * a clock may have been put right.
 */
export const isForgotten = ({ rememberedAt }: RememberedOrder, at: EpochMs): boolean =>
  rememberedAt > at + DAY_MS || at - rememberedAt >= REMEMBERED_DAYS * DAY_MS;

const idOf = (text: string | undefined): string => bareNumber(text ?? '');

const isOfPerson = (one: Draft, other: Draft): boolean =>
  idOf(one.applicant.iin) !== '' && idOf(one.applicant.iin) === idOf(other.applicant.iin);

export const isOfSameSupplier = (one: Draft, other: Draft): boolean =>
  idOf(one.supplier.id) === idOf(other.supplier.id);

/** Those of one person, the latest first. */
export const rememberedOf = (
  kept: readonly RememberedOrder[],
  draft: Draft,
): readonly RememberedOrder[] =>
  kept
    .filter((each) => isOfPerson(each.draft, draft))
    .sort((a, b) => b.rememberedAt - a.rememberedAt);

/** Of one order alone. */
const ONCE: readonly FactPath[] = ['order.number', 'order.another'];

/** What of an order is remembered: each fact with the day of the answer, no visit of one date. */
export function toRemember(draft: Draft, on: IsoDate): Draft {
  const schedule = draft.order.schedule?.filter(({ day }) => !isIsoDate(day)) ?? [];
  const weekly = withFact(draft, 'order.schedule', schedule, { from: 'answer', on });
  const without = schedule.length === 0 ? [...ONCE, 'order.schedule' as const] : ONCE;
  const facts = without.reduce(withoutFact, weekly);
  const sources = pathsOf(facts).map(
    (path) => [path, { from: 'answer', on: draft.sources[path]?.on ?? on }] as const,
  );
  return { ...facts, acknowledged: [], sources: Object.fromEntries(sources) };
}

export interface ProposedFact {
  readonly path: FactPath;
  readonly value: unknown;
  /** When it was last answered. */
  readonly on: IsoDate;
}

/** Those whose facts are about somebody or something that another section names. */
const ABOUT: Partial<Record<Section, Section>> = {
  declarations: 'assistant',
  poa: 'filer',
  money: 'supplier',
  application: 'supplier',
  order: 'supplier',
};

/** What tells that two sections are about the same person. */
const IDENTITY = /^(assistant|filer)\.(iin|lastName|firstName|patronymic)$/;
const PERIOD: readonly FactPath[] = ['order.periodFrom', 'order.periodTo'];
/** What the price is for. */
const PRICED: readonly FactPath[] = [...PERIOD, 'order.schedule'];

/**
 * What a draft does not say and the last order for the person did. A section that now says
 * something else is about another person or paper, and nothing of it is proposed; nor is a price
 * for other days, or half a period.
 */
export function proposedFrom(
  remembered: readonly RememberedOrder[],
  draft: Draft,
  at: EpochMs,
): readonly ProposedFact[] {
  const own = rememberedOf(remembered, draft);
  const sameSupplier = own.find((each) => isOfSameSupplier(each.draft, draft));
  const last = draft.supplier.id === undefined ? own[0] : (sameSupplier ?? own[0]);
  if (last === undefined) return [];
  const before = withNextPeriod(last.draft, almatyDate(at));
  const isElse = elsewhere(before, draft);
  return pathsOf(before)
    .filter((path) => !isElse(path) && factAt(draft, path) === undefined)
    .map((path) => ({
      path,
      value: factAt(before, path),
      on: before.sources[path]?.on ?? almatyDate(last.rememberedAt),
    }));
}

/** Which facts of the earlier order are not about what the draft is about. */
function elsewhere(before: Draft, draft: Draft): (path: FactPath) => boolean {
  const differs = (path: FactPath): boolean =>
    factAt(draft, path) !== undefined && !isSame(factAt(draft, path), factAt(before, path));
  const isSilent = (path: FactPath): boolean => factAt(draft, path) === undefined;
  const paths = pathsOf(before);
  const ofPart = (part: Section): readonly FactPath[] =>
    paths.filter((path) => path.startsWith(`${part}.`));
  const isOther = (part: Section): boolean =>
    part !== 'order' && (ofPart(part).some(differs) || isHalfNamed(part));
  /** A surname alone names nobody: what was answered of one person is not told of a namesake. */
  const isHalfNamed = (part: Section): boolean => {
    const names = ofPart(part).filter((path) => IDENTITY.test(path));
    const hasIin = names.some((path) => path.endsWith('.iin') && !isSilent(path));
    return names.some((path) => !isSilent(path)) && !hasIin && names.filter(isSilent).length > 1;
  };
  const others = new Set((Object.keys(before) as Section[]).filter(isOther));
  return (path) => {
    const part = path.split('.')[0] as Section;
    const about = ABOUT[part];
    if (others.has(part) || (about !== undefined && others.has(about))) return true;
    if (PERIOD.includes(path)) return PERIOD.some(differs);
    // The contract with one supplier says nothing of another.
    if (path === 'assistant.civilContract') return others.has('supplier');
    return part === 'money' && PRICED.some(differs);
  };
}

/** Numbers are written in groups or not, names in capitals or not. */
const isSame = (one: unknown, other: unknown): boolean => plain(one) === plain(other);
const plain = (value: unknown): string =>
  typeof value === 'string' ? bareNumber(value).toLowerCase() : JSON.stringify(value);

function withNextPeriod(draft: Draft, today: IsoDate): Draft {
  const { periodFrom: from, periodTo: to } = draft.order;
  if (from === undefined || to === undefined || to < from) return draft;
  let [first, last] = [from, to];
  do [first, last] = nextPeriod(first, last);
  while (last < today);
  const source = draft.sources['order.periodFrom'] ?? { from: 'answer' };
  return withFact(
    withFact(draft, 'order.periodFrom', first, source),
    'order.periodTo',
    last,
    source,
  );
}

/** The period right after one: as many whole months where it was whole months, else as many days. */
export function nextPeriod(from: IsoDate, to: IsoDate): readonly [IsoDate, IsoDate] {
  const next = addDays(to, 1);
  if (from.endsWith('-01') && next.endsWith('-01'))
    return [next, addDays(addMonths(next, monthsBetween(from, next)), -1)];
  const days = (Date.parse(next) - Date.parse(from)) / 86_400_000;
  return [next, addDays(next, days - 1)];
}

const monthsBetween = (from: IsoDate, to: IsoDate): number =>
  [from, to]
    .map((date) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)))
    .reduce((before, after) => after - before);

/** What tells whom an order is for. */
const WHOM = [
  'applicant.iin',
  'applicant.lastName',
  'applicant.firstName',
  'applicant.patronymic',
] as const satisfies readonly FactPath[];

/** A new order for the same person: nothing of the last one but whom it is for. The rest is proposed. */
export const forSamePerson = (last: Draft): Draft =>
  WHOM.filter((path) => factAt(last, path) !== undefined).reduce(
    (draft, path) => withFact(draft, path, factAt(last, path), { from: 'answer' }),
    emptyDraft(),
  );
