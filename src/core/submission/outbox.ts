// The outbox: at-least-once delivery with an idempotency key. Stored before sent; leaves only by a matching receipt, a final
// refusal or the person's own act.
import type { SignedRequestData } from '../request/signedRequest.ts';
import type { EpochMs } from '../time.ts';
import type { VerifiedReceipt } from './receipt.ts';

export type OutboxState = 'queued' | 'sending' | 'delivered' | 'rejected' | 'expired';

export interface OutboxEntry {
  readonly idempotencyKey: string;
  readonly signed: SignedRequestData;
  readonly state: OutboxState;
  readonly attempts: number;
  readonly queuedAt: EpochMs;
  readonly nextAttemptAt: EpochMs;
  /** The last problem's type (RFC 9457) or error code, with the provider's own words. */
  readonly problem: { readonly type: string; readonly detail: string } | null;
  readonly receipt: VerifiedReceipt | null;
}
