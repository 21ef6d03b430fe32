// One signed request in the outbox, as it is kept.
import type { SignedRequest } from '../request/signedRequest.ts';
import type { EpochMs } from '../time.ts';
import type { VerifiedReceipt } from './receipt.ts';
import type { StagesKept } from './stagesKept.ts';

export type OutboxState = 'queued' | 'sending' | 'delivered' | 'rejected' | 'expired' | 'cancelled';

/** A problem's type (RFC 9457) with the provider's own words, or an error code with its `reason` or `field`. */
export interface DeliveryProblem {
  readonly type: string;
  readonly detail: string;
}

/**
 * A time stamp over the signature, judged when it was added: the signature was there at that time,
 * by the authority of that name.
 */
export interface ProofOfTime {
  readonly time: EpochMs;
  readonly authority: string;
  /** LT: what it is judged by is inside too, for when nobody answers for its certificates any more. */
  readonly level: 'CAdES-T' | 'CAdES-LT';
}

export interface OutboxEntry {
  /** A random UUID: the same for every attempt, and never inside the request, whose number is made of its digest. */
  readonly idempotencyKey: string;
  readonly signed: SignedRequest;
  readonly state: OutboxState;
  /**
   * What it is held for, and so not sent, until that has come or the person does without. Nobody
   * but the person has it till then.
   */
  readonly awaits: 'stamp' | null;
  /** Null: the time in the signature is the signer's own claim. */
  readonly proof: ProofOfTime | null;
  /**
   * What the authority said of the signer's key before it signed; unknown where it did not answer
   * or was not waited for.
   */
  readonly keyStatus: 'good' | 'unknown';
  /** How many times it was taken up to be sent; from the first on, the provider may have it. */
  readonly attempts: number;
  readonly queuedAt: EpochMs;
  /** While `sending`: when the attempt counts as dead. */
  readonly nextAttemptAt: EpochMs;
  /** When it was delivered, rejected or cancelled. */
  readonly settledAt: EpochMs | null;
  readonly problem: DeliveryProblem | null;
  readonly receipt: VerifiedReceipt | null;
  /** The latest receipt that the provider has given anew, beside the first one, which stays. */
  readonly reissued: VerifiedReceipt | null;
  /** What the provider says after its receipt; null before it was asked. */
  readonly stages: StagesKept | null;
  /** When it was first seen to have been kept long enough; null before. */
  readonly overdueSince: EpochMs | null;
}
