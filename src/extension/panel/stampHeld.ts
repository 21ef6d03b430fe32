// A held request gets its time stamp in front of the person: asked for through the background, put
// beside the signature in one step of the store.
import { isHeld, next } from '../../core/submission/outbox.ts';
import type { TrustProfile } from '../../core/verification/trust.ts';
import { now } from '../../edge/clock.ts';
import { sendToBackground } from '../../edge/messaging/client.ts';
import type { BrowserOutboxStore } from '../../edge/storage/outboxStore.ts';
import type { StampTerms } from '../../ui/ports.ts';
import { stampFor, type StampAuthority } from '../stamping.ts';

const BACKGROUND: StampAuthority = {
  stamp: (over) => sendToBackground('stamp', over),
  revocation: (about) => sendToBackground('revocation', about),
};

/**
 * Where the entry is held no more, nothing happens. Throws as `stampFor` does, and
 * ERR_STORAGE_UNAVAILABLE; then the entry is as it was.
 */
export async function stampHeld(
  outbox: BrowserOutboxStore,
  requestId: string,
  trust: TrustProfile,
  terms: StampTerms,
): Promise<void> {
  const entry = await outbox.get(requestId);
  if (entry === null || !isHeld(entry)) return;
  const stamped = await stampFor(entry, trust, BACKGROUND, terms);
  await outbox.change(requestId, (held) => next(held, stamped, now()));
}
