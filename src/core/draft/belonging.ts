// Whose order a page belongs to. Facts of one person never come into the order of another: where
// the page names somebody else, or nobody yet, it is another order.
import { bareNumber } from '../identifiers/bareNumber.ts';
import { almatyDate, type EpochMs } from '../time.ts';
import type { Capture } from './capture.ts';
import { factAt, type Draft, type FactPath } from './draft.ts';
import { datedFacts, newDraft, type KeptDraft } from './keptDraft.ts';
import { mergeFacts, withFact } from './merge.ts';

const IIN: FactPath = 'applicant.iin';
const LAST_NAME: FactPath = 'applicant.lastName';

/**
 * The IIN of whom the order is for; null while there are not twelve digits of it. Whether they are
 * lawful is a rule's business.
 */
function iinOf(draft: Draft): string | null {
  const iin = bareNumber(draft.applicant.iin ?? '');
  return /^[0-9]{12}$/.test(iin) ? iin : null;
}

/** What the person answered goes before what the page says. */
const iinOfOrder = ({ answers, page }: KeptDraft): string | null =>
  iinOf(answers) ?? (page === null ? null : iinOf(page.capture.draft));

/** A full name as far as it is known, the last name first; may be empty. */
export const applicantName = ({
  applicant: { lastName = '', firstName = '', patronymic = '' },
}: Draft): string => [lastName, firstName, patronymic].filter((part) => part !== '').join(' ');

/** What the page says and what the person has answered, which goes before it. */
export const factsOf = ({ answers, page }: KeptDraft): Draft =>
  page === null ? answers : mergeFacts(page.capture.draft, answers);

/** The name of whom the order is for. */
export const nameOfOrder = (order: KeptDraft): string => applicantName(factsOf(order));

/** Whether a page goes on with the order that was read from it before, in one tab. */
export function goesOn(
  { page, answers }: Pick<KeptDraft, 'page' | 'answers'>,
  now: Capture,
): boolean {
  const before = page === null ? null : iinOf(page.capture.draft);
  const named = iinOf(now.draft);
  if (named !== null) return named === (before ?? iinOf(answers) ?? named);
  // The place for the number is there and holds another one, or none yet: it is being filled in for somebody.
  if (before !== null && now.places[IIN] !== undefined) return false;
  return (
    page === null ||
    nameGoesOn(
      page.capture.draft.applicant.lastName,
      now.draft.applicant.lastName,
      now.places[LAST_NAME] !== undefined,
    )
  );
}

/** A name may be being typed; one that was taken away or is another makes another order. */
function nameGoesOn(
  before: string | undefined,
  now: string | undefined,
  hasPlace: boolean,
): boolean {
  if (before === undefined) return true;
  if (now === undefined) return !hasPlace;
  const [one, other] = [before.toLowerCase(), now.toLowerCase()];
  return one.startsWith(other) || other.startsWith(one);
}

/** The order of the person whom the page names, the latest of several; null where it names nobody or nobody known. */
export function orderOf(capture: Capture, kept: readonly KeptDraft[]): KeptDraft | null {
  const iin = iinOf(capture.draft);
  if (iin === null) return null;
  const [latest] = kept
    .filter((draft) => iinOfOrder(draft) === iin)
    .sort((a, b) => b.changedAt - a.changedAt);
  return latest ?? null;
}

/**
 * The order with what the page says now. A fact whose place is not on the page any more, as in a
 * form of several steps, stays with the day when it was read; a place that was emptied has no fact.
 * What was taken on was taken on for other facts.
 */
export function withPage(kept: KeptDraft, capture: Capture, at: EpochMs): KeptDraft {
  if (kept.page === null) return { ...kept, page: { capture, readAt: at }, changedAt: at };
  const before = datedFacts(kept.page.capture.draft, almatyDate(kept.page.readAt));
  const gone = (path: string): boolean =>
    capture.places[path as FactPath] === undefined &&
    factAt(capture.draft, path as FactPath) === undefined;
  const unread = [
    ...capture.unread,
    ...kept.page.capture.unread.filter(
      ({ path }) => gone(path) && !capture.unread.some((now) => now.path === path),
    ),
  ];
  const draft = Object.entries(before.sources)
    .filter(([path]) => gone(path))
    .reduce(
      (facts, [path, source]) =>
        withFact(facts, path as FactPath, factAt(before, path as FactPath), source),
      capture.draft,
    );
  const answers = sameFacts(draft, kept.page.capture.draft)
    ? kept.answers
    : { ...kept.answers, acknowledged: [] };
  return {
    ...kept,
    answers,
    page: { capture: { ...capture, draft, unread }, readAt: at },
    changedAt: at,
  };
}

/**
 * What a tab's page says after what it said before, of one person: the earlier steps of a form stay
 * known before there is an order of it.
 */
export function continued(before: Capture | null, capture: Capture, at: EpochMs): Capture {
  const kept = newDraft('', at, before);
  return goesOn(kept, capture) ? (withPage(kept, capture, at).page?.capture ?? capture) : capture;
}

/** Whether a page's words change the order at all: a page is read again with every movement on it. */
export const saysMore = (kept: KeptDraft, capture: Capture, at: EpochMs): boolean =>
  kept.page === null ||
  JSON.stringify({ ...withPage(kept, capture, at).page, readAt: 0 }) !==
    JSON.stringify({ ...kept.page, readAt: 0 });

const sameFacts = (a: Draft, b: Draft): boolean =>
  JSON.stringify({ ...a, sources: {} }) === JSON.stringify({ ...b, sources: {} });

/** The order that a page opens: that of its tab, else that of the person whom it names, else a new one. */
export function orderForPage(
  capture: Capture,
  kept: readonly KeptDraft[],
  ofTab: string | null,
  terms: { readonly id: string; readonly at: EpochMs },
): KeptDraft {
  const open = kept.find(({ id }) => id === ofTab);
  const found = open !== undefined && goesOn(open, capture) ? open : orderOf(capture, kept);
  if (found === null) return newDraft(terms.id, terms.at, capture);
  return saysMore(found, capture, terms.at) ? withPage(found, capture, terms.at) : found;
}
