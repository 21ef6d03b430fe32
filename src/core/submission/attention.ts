// Which signed requests wait for the person, and which lapse soon: what is told outside the panel,
// and stands first in the list.
import type { EpochMs } from '../time.ts';
import { earlierOrders } from './earlierOrders.ts';
import { isHeld } from './outbox.ts';
import type { OutboxEntry } from './outboxEntry.ts';

/** A weekend, and the day after it. */
const SOON_MS = 3 * 86_400_000;

/** `waits`: nothing goes on without the person. `lapses`: its time is nearly out, and it is not received. */
export type Attention = 'waits' | 'lapses' | null;

/** What each entry asks of the person, by its number. */
export const attentionOf = (
  entries: readonly OutboxEntry[],
  at: EpochMs,
): ReadonlyMap<string, Exclude<Attention, null>> =>
  new Map(
    entries.flatMap((entry) => {
      const asked = isSettledBy(entries, entry) ? null : attention(entry, at);
      return asked === null ? [] : [[entry.signed.requestId, asked] as const];
    }),
  );

/** When the next entry will ask for something that it does not ask for yet; null where none will. */
export function nextAttentionAt(entries: readonly OutboxEntry[], at: EpochMs): EpochMs | null {
  const times = entries
    .filter(({ state }) => state === 'queued')
    .flatMap(({ signed: { expiresAt } }) => [expiresAt - SOON_MS, expiresAt])
    .filter((time) => time > at);
  return times.length === 0 ? null : Math.min(...times);
}

function attention(entry: OutboxEntry, at: EpochMs): Attention {
  const { state, signed, stages, problem } = entry;
  if (state === 'rejected' || state === 'expired') return 'waits';
  if (state === 'delivered') return stages?.status?.status === 'declined' ? 'waits' : null;
  if (state !== 'queued') return null;
  if (signed.expiresAt - at <= SOON_MS) return 'lapses';
  // A file to be handed over; a receipt by a certificate that the person has not confirmed.
  const isByHand = signed.audience.origin === null && !isHeld(entry);
  return isByHand || problem?.detail === 'unconfirmed' ? 'waits' : null;
}

/**
 * Whether nothing came of it, and the person has signed an order since that covers its time and may
 * still be carried out.
 */
function isSettledBy(entries: readonly OutboxEntry[], entry: OutboxEntry): boolean {
  const { about } = entry.signed;
  if (about === null || entry.state === 'queued') return false;
  return earlierOrders(entries).some(
    (later) =>
      later.signedAt > entry.queuedAt &&
      later.applicantIin === about.applicantIin &&
      later.periodFrom <= about.periodFrom &&
      about.periodTo <= later.periodTo,
  );
}
