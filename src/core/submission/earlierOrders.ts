// What the outbox tells the checks: the orders that were signed before and may still be carried out.
import type { EarlierOrder, EarlierStanding } from '../rules/earlierOrder.ts';
import { isHeld, isInDoubt } from './outbox.ts';
import type { OutboxEntry } from './outboxEntry.ts';

/**
 * Without those that nobody will carry out: refused or declined by the supplier, given up or expired
 * before anybody had them. Those lawfully give way to a new order.
 */
export const earlierOrders = (entries: readonly OutboxEntry[]): readonly EarlierOrder[] =>
  entries.flatMap((entry) => {
    const {
      signed: { about, requestId },
      queuedAt: signedAt,
    } = entry;
    const standing = standingOf(entry);
    if (standing === null || about === null) return [];
    const { applicantIin, periodFrom, periodTo } = about;
    return [{ requestId, applicantIin, periodFrom, periodTo, signedAt, standing }];
  });

function standingOf(entry: OutboxEntry): EarlierStanding | null {
  const { state, signed, stages } = entry;
  if (state === 'delivered') return stages?.status?.status === 'declined' ? null : 'delivered';
  if (state === 'rejected') return null;
  if (isHeld(entry)) return 'held';
  // What still waits for its time stamp is no file to hand over.
  if (state === 'expired' && entry.awaits !== null) return null;
  // Its time is for the supplier's endpoint; a file may have been handed over before.
  if (signed.audience.origin === null) return 'byHand';
  if (state === 'queued' || state === 'sending') return 'queued';
  return isInDoubt(entry) ? 'inDoubt' : null;
}
