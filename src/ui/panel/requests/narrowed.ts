// The list of signed requests as it is looked at: what waits for the person first, then the latest;
// narrowed by words and by where they stand.
import type { filters } from '../../../../locales/requests.ts';
import type { Attention } from '../../../core/submission/attention.ts';
import { isHeld } from '../../../core/submission/outbox.ts';
import type { OutboxEntry } from '../../../core/submission/outboxEntry.ts';
import { instantText } from '../../facts/spoken.ts';
import type { Speech } from '../../texts.tsx';
import { hasEveryWord } from '../../wordSearch.ts';
import { orderText } from './FoldedEntry.tsx';

export type Filter = keyof typeof filters;

export interface Narrowing {
  readonly words: string;
  readonly filter: Filter;
}

export interface Listed {
  readonly entry: OutboxEntry;
  readonly asks: Attention;
}

/** A held one stands first too: the person may let it go. */
const rank = ({ entry, asks }: Listed): number =>
  asks === 'waits' ? 0 : asks === 'lapses' ? 1 : isHeld(entry) ? 2 : 3;

export const inOrder = (listed: readonly Listed[]): readonly Listed[] =>
  [...listed].sort((a, b) => rank(a) - rank(b) || b.entry.queuedAt - a.entry.queuedAt);

export const narrowed = (
  listed: readonly Listed[],
  { words, filter }: Narrowing,
  speech: Speech,
): readonly Listed[] =>
  listed.filter((each) => isOf(each, filter) && hasEveryWord(searched(each.entry, speech), words));

const searched = ({ signed, queuedAt }: OutboxEntry, speech: Speech): string => {
  const { about, requestId } = signed;
  const days = about === null ? [] : [about.periodFrom, about.periodTo];
  return [
    orderText(signed, speech),
    about?.applicantIin,
    about?.supplier,
    ...days.map((day) => day.split('-').reverse().join('.')),
    instantText(queuedAt, speech),
    requestId,
  ].join(' ');
};

function isOf({ entry, asks }: Listed, filter: Filter): boolean {
  const { state, signed } = entry;
  // A file is handed over by the person, and what is held goes nowhere yet.
  const isOnTheWay =
    (state === 'queued' || state === 'sending') &&
    signed.audience.origin !== null &&
    !isHeld(entry);
  if (filter === 'waits') return asks !== null;
  if (filter === 'received') return state === 'delivered';
  return filter === 'all' || isOnTheWay;
}
