// The card of a request in the outbox, from its files alone: what the outbox keeps beside them is not looked at.
import { cardOf, type Card } from '../../core/card/card.ts';
import { PERSON_POLICY } from '../../core/verification/policy.ts';
import type { TrustProfile } from '../../core/verification/trust.ts';
import type { EpochMs } from '../../core/time.ts';
import type { BrowserOutboxStore } from '../../edge/storage/outboxStore.ts';

/** Null where there is no such request. Throws ERR_STORAGE_UNAVAILABLE. */
export async function makeCard(
  outbox: BrowserOutboxStore,
  requestId: string,
  terms: { readonly trust: TrustProfile; readonly at: EpochMs },
): Promise<Card | null> {
  const entry = await outbox.get(requestId);
  // Of two receipts with the same content, the later one is valid for longer.
  return (
    entry &&
    cardOf(
      { cms: entry.signed.cms, receiptCms: (entry.reissued ?? entry.receipt)?.cms ?? null },
      { ...terms, policy: PERSON_POLICY },
    )
  );
}
