// The outbox: at-least-once delivery with an idempotency key. Stored before sent; leaves only by a
// matching receipt, a final refusal or the person's own act. Pure: time and jitter are passed in.
import { AppError } from '../errors.ts';
import { isSender } from '../request/requestId.ts';
import type { SignedRequest } from '../request/signedRequest.ts';
import type { EpochMs } from '../time.ts';
import { matchReceipt, type VerifiedReceipt } from './receipt.ts';
import { withStages, type StagesEvent } from './stages.ts';
import type { DeliveryProblem, OutboxEntry, ProofOfTime } from './outboxEntry.ts';

export type OutboxEvent =
  /** The same signed request with a time stamp beside its signature. */
  | { readonly type: 'stamped'; readonly signed: SignedRequest; readonly proof: ProofOfTime }
  /** Its time stamp is asked for, and again only after a while, or when the network is back. */
  | { readonly type: 'stamping' }
  /** The network is back: what waited for it waits no longer. */
  | { readonly type: 'reconnected' }
  /** The person does without what it is held for. */
  | { readonly type: 'released' }
  | { readonly type: 'claimed' }
  | { readonly type: 'delivered'; readonly receipt: VerifiedReceipt }
  | { readonly type: 'refused'; readonly problem: DeliveryProblem }
  /** `jitter` is a random number of [0, 1). */
  | {
      readonly type: 'failed';
      readonly problem: DeliveryProblem;
      readonly retryAfterMs: number | null;
      readonly jitter: number;
    }
  | { readonly type: 'expired' }
  /** Looked at, whether it was kept long enough. */
  | { readonly type: 'aged' }
  /** A `sending` entry found at the start of a new process: whoever was sending it is gone. */
  | { readonly type: 'interrupted' }
  /** The person does not want to wait for the next attempt. */
  | { readonly type: 'hurried' }
  /** The person does not want it sent any more. */
  | { readonly type: 'cancelled' }
  | { readonly type: 'stages'; readonly event: StagesEvent };

const FIRST_DELAY_MS = 5_000;
const LONGEST_DELAY_MS = 3_600_000;
/** No alarm of a browser is more frequent. Until then the window that has signed asks itself. */
const STAMP_DELAY_MS = 60_000;
/** Longer than any one exchange may take (edge/net/http.ts), so that a live attempt is not taken over. */
const ATTEMPT_MS = 120_000;
/**
 * The longest that anything is waited for, `Retry-After` included (wire.ts). Whatever is due later
 * was put off by a clock that was wrong.
 */
export const LONGEST_WAIT_MS = 86_400_000;
const KEPT_AFTER_DELIVERY_MS = 90 * 86_400_000;
/** A clock that was set wrong for a while costs nobody a receipt: it has to say so for a week. */
const OVERDUE_MS = 7 * 86_400_000;

/** What is known of a signature when it is stored. */
export type Standing = Pick<OutboxEntry, 'awaits' | 'keyStatus'>;

/**
 * A new entry, due at once where the request has an endpoint to go to and is not held. The key is
 * the one that the request was assembled with: under another no endpoint takes it, so such an entry
 * is not made (ERR_INTERNAL).
 */
export function enqueue(
  signed: SignedRequest,
  idempotencyKey: string,
  at: EpochMs,
  standing: Partial<Standing> = {},
): OutboxEntry {
  if (!isSender(signed, idempotencyKey)) throw new AppError('ERR_INTERNAL');
  return {
    idempotencyKey,
    signed,
    state: 'queued',
    awaits: null,
    keyStatus: 'unknown',
    ...standing,
    proof: null,
    attempts: 0,
    queuedAt: at,
    nextAttemptAt: standing.awaits === 'stamp' ? at + STAMP_DELAY_MS : at,
    settledAt: null,
    problem: null,
    receipt: null,
    reissued: null,
    stages: null,
    overdueSince: null,
  };
}

/** Whether it waits for a time stamp, or for the person to do without. */
export const isHeld = ({ state, awaits }: OutboxEntry): boolean =>
  state === 'queued' && awaits !== null;

/**
 * The entry after an event. Total: an event that does not apply gives back the very same entry.
 * Throws only as `settle` does.
 */
export function next(entry: OutboxEntry, event: OutboxEvent, at: EpochMs): OutboxEntry {
  switch (event.type) {
    case 'stamped':
      return isHeld(entry) && isSame(entry.signed, event.signed)
        ? { ...letGo(entry, at), signed: event.signed, proof: event.proof }
        : entry;
    case 'stamping':
      return isToBeStamped(entry, at)
        ? { ...entry, nextAttemptAt: at + stampDelay(entry, at) }
        : entry;
    case 'reconnected':
      return isHeld(entry) && entry.nextAttemptAt > at ? { ...entry, nextAttemptAt: at } : entry;
    case 'released':
      return isHeld(entry) ? letGo(entry, at) : entry;
    case 'claimed':
      return isDue(entry, at) ? claimed(entry, at) : entry;
    case 'delivered':
      return settle(entry, event.receipt, at);
    case 'refused':
      // A cancelled entry is told too: it was in doubt, and now is not.
      return entry.state === 'sending' || entry.state === 'cancelled'
        ? { ...entry, state: 'rejected', settledAt: at, problem: event.problem }
        : entry;
    case 'failed':
      return entry.state === 'sending'
        ? { ...waiting(entry, at, retryDelay(entry.attempts, event)), problem: event.problem }
        : entry;
    case 'expired':
      return entry.state === 'queued' && isOver(entry, at) ? { ...entry, state: 'expired' } : entry;
    case 'aged':
      return aged(entry, at);
    case 'hurried':
      return entry.state !== 'sending' && isWaiting(entry) && entry.nextAttemptAt > at
        ? waiting(entry, at, 0)
        : entry;
    case 'interrupted':
      return entry.state === 'sending' ? waiting(entry, at, 0) : entry;
    case 'stages':
      return withStages(entry, event.event, at);
    case 'cancelled':
      return isCancellable(entry)
        ? { ...entry, state: 'cancelled', settledAt: at, problem: null }
        : entry;
  }
}

/**
 * Ends a delivery with its receipt, from whatever state: a receipt may also come by hand. Throws
 * ERR_RECEIPT_MISMATCH {field}.
 */
export function settle(entry: OutboxEntry, receipt: VerifiedReceipt, at: EpochMs): OutboxEntry {
  const field = matchReceipt(receipt.receipt, entry.signed);
  if (field !== 'matches') throw new AppError('ERR_RECEIPT_MISMATCH', { field });
  return entry.state === 'delivered'
    ? entry
    : { ...entry, state: 'delivered', settledAt: at, problem: null, receipt };
}

/** The entries to be sent now, the oldest first. */
export const due = (entries: readonly OutboxEntry[], at: EpochMs): OutboxEntry[] =>
  entries.filter((entry) => isDue(entry, at)).sort((a, b) => a.queuedAt - b.queuedAt);

/** Whether its time stamp is to be asked for now, without anybody's press. */
export const isToBeStamped = (entry: OutboxEntry, at: EpochMs): boolean =>
  isHeld(entry) && isCome(entry.nextAttemptAt, at);

/** When there will next be something to send or to have stamped; null where only the person can move things on. */
export function nextDueAt(entries: readonly OutboxEntry[]): EpochMs | null {
  const times = entries
    .filter((entry) => isWaiting(entry) || isHeld(entry))
    .map((entry) => entry.nextAttemptAt);
  return times.length === 0 ? null : Math.min(...times);
}

/**
 * Whether its sending can still be given up. It is never taken up again: whoever wants it sent after all signs anew.
 */
export const isCancellable = (entry: OutboxEntry): boolean =>
  isWaiting(entry) || (isHeld(entry) && entry.signed.audience.origin !== null);

/**
 * Whether it may have been received though nobody has said so. What was cancelled then is settled
 * by a receipt that still comes.
 */
export const isInDoubt = ({ state, attempts }: OutboxEntry): boolean =>
  attempts > 0 && state !== 'delivered' && state !== 'rejected';

/** Whether a delivered entry was kept long enough, by a clock that has said so for a while, and is to be erased. */
export const isErasable = (entry: OutboxEntry, at: EpochMs): boolean =>
  isOverdue(entry, at) && entry.overdueSince !== null && at - entry.overdueSince >= OVERDUE_MS;

const isOverdue = (entry: OutboxEntry, at: EpochMs): boolean =>
  entry.state === 'delivered' &&
  entry.settledAt !== null &&
  at - entry.settledAt >= KEPT_AFTER_DELIVERY_MS;

/** What was noticed at a time that has not come yet was noticed by a clock that was ahead. */
function aged(entry: OutboxEntry, at: EpochMs): OutboxEntry {
  const { overdueSince: since } = entry;
  const overdueSince = isOverdue(entry, at) ? (since === null || since > at ? at : since) : null;
  return overdueSince === since ? entry : { ...entry, overdueSince };
}

const isDue = (entry: OutboxEntry, at: EpochMs): boolean =>
  isWaiting(entry) && isCome(entry.nextAttemptAt, at) && (entry.attempts > 0 || !isOver(entry, at));

const isCome = (time: EpochMs, at: EpochMs): boolean => time <= at || time > at + LONGEST_WAIT_MS;

/**
 * An expired entry that was never taken up has gone nowhere and rests. One that was may have been
 * received, with the answer lost: it is asked about with the same key until there is an answer.
 */
const isWaiting = (entry: OutboxEntry): boolean =>
  entry.signed.audience.origin !== null &&
  !isHeld(entry) &&
  (entry.state === 'queued' ||
    entry.state === 'sending' ||
    (entry.state === 'expired' && entry.attempts > 0));

const isSame = (a: SignedRequest, b: SignedRequest): boolean =>
  a.requestId === b.requestId && a.requestSha256 === b.requestSha256;

const letGo = (entry: OutboxEntry, at: EpochMs): OutboxEntry => ({
  ...entry,
  awaits: null,
  nextAttemptAt: at,
});

const claimed = (entry: OutboxEntry, at: EpochMs): OutboxEntry => ({
  ...entry,
  state: 'sending',
  attempts: entry.attempts + 1,
  nextAttemptAt: at + ATTEMPT_MS,
});

const isOver = (entry: OutboxEntry, at: EpochMs): boolean => entry.signed.expiresAt <= at;

/** Judges the expiry anew too: a clock that was ahead may have been put right since. */
const waiting = (entry: OutboxEntry, at: EpochMs, delay: number): OutboxEntry => ({
  ...entry,
  state: isOver(entry, at) ? 'expired' : 'queued',
  nextAttemptAt: at + delay,
});

/** As long as it has waited already, which doubles it, up to an hour. */
const stampDelay = ({ queuedAt }: OutboxEntry, at: EpochMs): number =>
  Math.min(Math.max(at - queuedAt, STAMP_DELAY_MS), LONGEST_DELAY_MS);

/** Doubles up to an hour; half of it is jitter, so that clients cut off together do not come back together. */
function retryDelay(
  attempts: number,
  failure: { retryAfterMs: number | null; jitter: number },
): number {
  const longest = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (attempts - 1));
  return Math.max(Math.round(longest * (0.5 + failure.jitter / 2)), failure.retryAfterMs ?? 0);
}
