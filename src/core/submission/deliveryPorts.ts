// What a delivery run is given: where entries live, the network, who judges a receipt, time and chance.
import type { EpochMs } from '../time.ts';
import type { OutboxEntry } from './outboxEntry.ts';
import type { ReceivedReceipt, VerifiedReceipt } from './receipt.ts';
import type { HttpMessage, HttpReply } from './wire.ts';
import type { Lang } from '../lang.ts';

/** Where entries live. Every method is one step that has happened, or has not. */
export interface OutboxStore {
  /** Keeps an entry and gives back what is kept for its request: an entry that was there before stays. */
  add(entry: OutboxEntry): Promise<OutboxEntry>;
  /** Those that can be read: a damaged one does not stand in the way of the others. */
  all(): Promise<OutboxEntry[]>;
  /**
   * Replaces an entry by `change(entry)`, applied to its current state; null if nothing was changed
   * or found.
   */
  change(
    requestId: string,
    change: (entry: OutboxEntry) => OutboxEntry,
  ): Promise<OutboxEntry | null>;
  remove(requestId: string): Promise<void>;
}

export interface DeliveryPorts {
  readonly store: OutboxStore;
  /** Throws ERR_PROVIDER_UNREACHABLE, ERR_PROVIDER_UNEXPECTED_ANSWER. */
  readonly send: (message: HttpMessage) => Promise<HttpReply>;
  /** Throws ERR_RECEIPT_SIGNATURE, ERR_RECEIPT_UNREADABLE, ERR_RECEIPT_MISMATCH. */
  readonly verifyReceipt: (
    received: ReceivedReceipt,
    entry: OutboxEntry,
  ) => Promise<VerifiedReceipt>;
  readonly now: () => EpochMs;
  /** A number of [0, 1). */
  readonly random: () => number;
  readonly lang: () => Lang;
  /**
   * False where there surely is no network: nothing is taken up then, so that no attempt is counted
   * that could not be one.
   */
  readonly isOnline: () => boolean;
}
