// Receipts that a provider has given anew: which of them is for the very bytes that were sent here.
// Others are of the same request in other bytes.
import type { DeliveryPorts } from './deliveryPorts.ts';
import type { OutboxEntry } from './outboxEntry.ts';
import type { VerifiedReceipt } from './receipt.ts';

/** Verified as the first one was; null where none of them holds. */
export async function firstThatHolds(
  receipts: readonly Uint8Array<ArrayBuffer>[],
  statusToken: string | null,
  entry: OutboxEntry,
  { verifyReceipt }: Pick<DeliveryPorts, 'verifyReceipt'>,
): Promise<VerifiedReceipt | null> {
  for (const cms of receipts) {
    const verified = await verifyReceipt({ cms, statusToken }, entry).catch(() => null);
    if (verified !== null) return verified;
  }
  return null;
}
