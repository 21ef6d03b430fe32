// The changes that a person can really make, kind by kind, the nearest first. Every search ends: so
// many days, so many halves of an hour.
import { amountsOf } from '../draft/amounts.ts';
import { WEEKDAYS, type Draft, type FactPath, type Visit } from '../draft/draft.ts';
import { controlDigit } from '../identifiers/controlDigit.ts';
import { addDays, addMonths, isIsoDate, type IsoDate } from '../time.ts';
import type { Replacement, Suggestion } from './suggestion.ts';

export interface Candidate {
  readonly suggestion: Suggestion;
  readonly draft: Draft;
  readonly asOf: IsoDate;
}

interface Family {
  /** Whether a change of this kind can matter to a check that read the fact. */
  readonly touches: (path: FactPath) => boolean;
  readonly candidates: (draft: Draft, asOf: IsoDate) => Iterable<Candidate>;
}

const SEARCHED_DAYS = 731;

/** A visit less where the schedule has days outside the period, then fewer hours a day, by halves of an hour. */
function* schedules({ order }: Draft): Iterable<readonly Visit[]> {
  const { schedule = [], periodFrom, periodTo } = order;
  yield schedule.filter(
    ({ day }) => !isIsoDate(day) || ((periodFrom ?? day) <= day && day <= (periodTo ?? day)),
  );
  for (let most = 23.5; most > 0; most -= 0.5) yield upTo(most, schedule);
}

/** The schedule with no day above so many hours: weekdays first, since they are part of every date. */
function upTo(most: number, schedule: readonly Visit[]): readonly Visit[] {
  const used = new Map<string, number>();
  const weekly = schedule.filter(({ day }) => !isIsoDate(day));
  const dated = schedule.filter(({ day }) => isIsoDate(day));
  return [...weekly, ...dated].flatMap((visit) => {
    const others = isIsoDate(visit.day) ? (used.get(weekdayOf(visit.day)) ?? 0) : 0;
    const left = Math.max(0, most - others - (used.get(visit.day) ?? 0));
    const hours = Math.min(visit.hours, left);
    used.set(visit.day, (used.get(visit.day) ?? 0) + hours);
    return hours > 0 ? [{ ...visit, hours }] : [];
  });
}

/** 1970-01-01 was a Thursday. */
const weekdayOf = (date: IsoDate): string =>
  WEEKDAYS[(Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 3) % 7] ?? '';

/** The days around one, the nearest first, an earlier before a later. */
function* daysAround(date: IsoDate): Iterable<IsoDate> {
  for (let days = 1; days < SEARCHED_DAYS; days++)
    yield* [addDays(date, -days), addDays(date, days)];
}

function* periodDays(draft: Draft, name: 'periodFrom' | 'periodTo'): Iterable<IsoDate> {
  const { periodFrom: from, periodTo: to } = draft.order;
  const date = draft.order[name];
  if (date === undefined) return;
  // The shorter period first: nobody is asked to order more in order to be allowed less.
  for (const day of daysAround(date))
    if (from === undefined || to === undefined || from > to || (from <= day && day <= to))
      yield day;
}

function* claims({ money }: Draft): Iterable<number> {
  const amounts = amountsOf(money);
  if (amounts !== undefined) yield Math.min(amounts.price, amounts.guaranteed ?? amounts.price);
}

/** A fact that the person chooses. */
const choice = (path: FactPath, values: (draft: Draft) => Iterable<unknown>): Family => ({
  touches: (read) => read === path,
  *candidates(draft, asOf) {
    const [section, name] = path.split('.') as [keyof Draft, string];
    for (const value of values(draft)) {
      const changed = { ...draft, [section]: { ...(draft[section] as object), [name]: value } };
      yield { suggestion: { kind: 'choose', path, value }, draft: changed, asOf };
    }
  },
});

const replacement = (
  kind: Replacement,
  touches: Family['touches'],
  change: (draft: Draft, asOf: IsoDate) => Draft,
): Family => ({
  touches,
  *candidates(draft, asOf) {
    yield { suggestion: { kind }, draft: change(draft, asOf), asOf };
  },
});

/**
 * Thirty years old, related to nobody, with a number of their own and nothing to declare: stands
 * for any assistant whom no rule holds back.
 */
function withAnyAssistant(draft: Draft, asOf: IsoDate): Draft {
  const birthDate = addMonths(asOf, -30 * 12);
  const digits = `${birthDate.slice(2).replaceAll('-', '')}${birthDate < '2000' ? 3 : 5}`;
  const iin =
    ['0001', '0002', '0003']
      .map((serial) => `${digits}${serial}`)
      .map((stem) => `${stem}${String(controlDigit(stem))}`)
      .find((number) => number.length === 12 && number !== draft.applicant.iin) ?? '';
  return {
    ...draft,
    assistant: {
      iin,
      birthDate,
      sex: 'male',
      lastName: 'Көмекші',
      firstName: 'Көмекші',
      relation: 'none',
      civilContract: 'yes',
    },
    declarations: {
      mentalHealth: 'no',
      contraindications: 'no',
      minor: 'no',
      trained: 'yes',
      pensionAge: 'no',
      conviction: 'no',
      incapacity: 'no',
    },
  };
}

const newPoa = (issuedOn: IsoDate): Draft['poa'] => ({
  issuedOn,
  termMonths: 12,
  ended: 'no',
  form: 'notarial',
  scopeFiling: 'yes',
  scopeOrdering: 'yes',
  scopeClaim: 'yes',
  subDelegated: 'no',
});

const inSection =
  (...sections: readonly string[]) =>
  (path: FactPath): boolean =>
    sections.some((section) => path.startsWith(`${section}.`));

export const FAMILIES: readonly Family[] = [
  choice('application.included', () => [true]),
  choice('consent.access', () => ['yes']),
  choice('order.service', () => ['assistant']),
  choice('filing.authorityKato', ({ applicant }) => [applicant.residenceKato]),
  choice('money.claim', claims),
  choice('order.schedule', schedules),
  choice('order.periodTo', (draft) => periodDays(draft, 'periodTo')),
  choice('order.periodFrom', (draft) => periodDays(draft, 'periodFrom')),
  replacement('newPoa', inSection('poa'), (draft, asOf) => ({ ...draft, poa: newPoa(asOf) })),
  replacement('newIdentityDocument', inSection('identity'), (draft, asOf) => ({
    ...draft,
    identity: { ...draft.identity, validUntil: addMonths(asOf, 120) },
  })),
  replacement('anotherAssistant', inSection('assistant', 'declarations'), withAnyAssistant),
  replacement(
    'anotherSupplier',
    (path) => path === 'supplier.listed',
    (draft) => ({ ...draft, supplier: { ...draft.supplier, listed: 'yes' } }),
  ),
  replacement('inPerson', inSection('poa', 'filer'), (draft) => ({
    ...draft,
    filer: { role: 'self' },
    poa: {},
  })),
];

/** The same order on another day: later ones first, since the earlier are mostly gone. */
export function* dayCandidates(
  draft: Draft,
  asOf: IsoDate,
  notBefore: IsoDate,
): Iterable<Candidate> {
  for (let day = addDays(asOf, 1); day <= addDays(asOf, SEARCHED_DAYS); day = addDays(day, 1)) {
    yield { suggestion: { kind: 'onDay', day, later: true }, draft, asOf: day };
  }
  for (let day = addDays(asOf, -1); day >= notBefore; day = addDays(day, -1)) {
    yield { suggestion: { kind: 'onDay', day, later: false }, draft, asOf: day };
  }
}
