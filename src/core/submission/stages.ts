// What a provider says of a request after its receipt, as it is kept, and when it is asked again.
// Its word is kept as it came: what it takes back is kept beside what it says now. Pure: time and
// jitter are passed in.
import { equalBytes } from '../bytes.ts';
import type { EpochMs } from '../time.ts';
import type { OutboxEntry } from './outboxEntry.ts';
import { saysTheSame, type VerifiedReceipt } from './receipt.ts';
import type { StagesKept, StagesProblem, TakenBack } from './stagesKept.ts';
import { isLast, NEXT_STAGES, type RequestStatus } from './status.ts';

/** What one request for the stages came to. */
export type StatusAnswer =
  /** `receipts`: those that were given anew, as they came: nobody has verified them. */
  | {
      readonly kind: 'status';
      readonly status: RequestStatus;
      readonly etag: string | null;
      readonly receipts?: readonly Uint8Array<ArrayBuffer>[];
    }
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'problem';
      readonly problem: StagesProblem;
      readonly retryAfterMs: number | null;
    };

export type StagesEvent =
  /**
   * It is about to be asked: kept before the request leaves, so that a process that dies at it does
   * not ask at once again.
   */
  | { readonly type: 'asking' }
  /** `jitter` is a random number of [0, 1). `reissued`: of the answer's receipts the one that was verified. */
  | {
      readonly type: 'answered';
      readonly answer: StatusAnswer;
      readonly jitter: number;
      readonly reissued?: VerifiedReceipt;
    }
  /** The person looks at the request, or does not want to wait. */
  | { readonly type: 'hurried' };

const SHORTEST_WAIT_MS = 15 * 60_000;
const LONGEST_WAIT_MS = 12 * 3_600_000;
/** Between two requests, whoever wants them. */
const APART_MS = 60_000;
/** By `Retry-After`, as wire.ts bounds it. */
const LONGEST_PUT_OFF_MS = 86_400_000;
const ASKED_FOR_MS = 90 * 86_400_000;
/**
 * A provider that keeps changing its word must not fill the disk: only the first and the latest
 * entries are kept.
 */
const MOST_TAKEN_BACK = 10;

const UNASKED: StagesKept = {
  status: null,
  takenBack: [],
  etag: null,
  askedAt: null,
  heardAt: null,
  nextAt: null,
  notBefore: null,
  waitMs: SHORTEST_WAIT_MS,
  problem: null,
};

/** Whether there is anybody to ask, and a token to ask with. */
export const canBeAsked = ({ state, signed, receipt }: OutboxEntry): boolean =>
  state === 'delivered' &&
  signed.audience.origin !== null &&
  receipt !== null &&
  receipt.statusToken !== null;

/** When it is asked by itself; null where it never is again. */
export function nextAskAt(entry: OutboxEntry): EpochMs | null {
  if (!canBeAsked(entry)) return null;
  return entry.stages === null ? (entry.settledAt ?? 0) + SHORTEST_WAIT_MS : entry.stages.nextAt;
}

/** The earliest time at which the person's own wish is followed; null where there is nobody to ask. */
export function mayAskAt(entry: OutboxEntry): EpochMs | null {
  if (!canBeAsked(entry)) return null;
  return Math.max(
    (entry.stages?.askedAt ?? entry.settledAt ?? 0) + APART_MS,
    entry.stages?.notBefore ?? 0,
  );
}

/** The entries to be asked about now, the one that has waited longest first. */
export const toBeAsked = (entries: readonly OutboxEntry[], at: EpochMs): OutboxEntry[] =>
  entries
    .filter((entry) => isCome(nextAskAt(entry), at))
    .sort((a, b) => (nextAskAt(a) ?? 0) - (nextAskAt(b) ?? 0));

/** A time further ahead than the longest delay was written by a wrong clock. */
const isCome = (time: EpochMs | null, at: EpochMs): boolean =>
  time !== null && (time <= at || time > at + LONGEST_PUT_OFF_MS);

/** When somebody is next to be asked; null where nobody is. */
export function nextAskOf(entries: readonly OutboxEntry[]): EpochMs | null {
  const times = entries.map(nextAskAt).filter((time) => time !== null);
  return times.length === 0 ? null : Math.min(...times);
}

/** The entry after an event about its stages. Total: one that does not apply gives back the very same entry. */
export function withStages(entry: OutboxEntry, event: StagesEvent, at: EpochMs): OutboxEntry {
  if (!canBeAsked(entry)) return entry;
  const kept = entry.stages ?? UNASKED;
  switch (event.type) {
    case 'hurried':
      return !isCome(mayAskAt(entry), at) || isCome(nextAskAt(entry), at)
        ? entry
        : { ...entry, stages: { ...kept, nextAt: at } };
    case 'asking':
      return !isCome(nextAskAt(entry), at)
        ? entry
        : { ...entry, stages: { ...kept, askedAt: at, nextAt: at + kept.waitMs } };
    case 'answered': {
      const after = withReissued(entry, event.reissued);
      return {
        ...after,
        stages: askedAnew(
          rescheduled(heard(kept, event.answer, at), event, entry, at),
          event.answer,
          after,
        ),
      };
    }
  }
}

/** Beside the first receipt, whose words it must have: what says something else is no new copy of it. */
const withReissued = (entry: OutboxEntry, reissued: VerifiedReceipt | undefined): OutboxEntry =>
  reissued !== undefined &&
  entry.receipt !== null &&
  saysTheSame(reissued.receipt, entry.receipt.receipt)
    ? { ...entry, reissued }
    : entry;

/**
 * What came and is not kept is asked for in full again: the signature may hold later, once the
 * person has confirmed a new certificate.
 */
const askedAnew = (
  kept: StagesKept,
  answer: StatusAnswer,
  { reissued }: OutboxEntry,
): StagesKept =>
  answer.kind === 'status' &&
  answer.receipts !== undefined &&
  !answer.receipts.some((receipt) => isKept(receipt, reissued))
    ? { ...kept, etag: null }
    : kept;

/** Whether those very bytes are the receipt that is kept beside the first. */
export const isKept = (receipt: Uint8Array, reissued: VerifiedReceipt | null): boolean =>
  reissued !== null && equalBytes(receipt, reissued.cms);

function heard(kept: StagesKept, answer: StatusAnswer, at: EpochMs): StagesKept {
  if (answer.kind === 'problem') return { ...kept, problem: answer.problem };
  if (answer.kind === 'unchanged') return { ...kept, heardAt: at, problem: null };
  const { status, etag } = answer;
  return {
    ...kept,
    status,
    etag,
    heardAt: at,
    problem: null,
    takenBack: takenBack(kept, status, at),
  };
}

function takenBack(
  { status: before, takenBack: earlier }: StagesKept,
  after: RequestStatus,
  at: EpochMs,
): readonly TakenBack[] {
  if (before === null || goesOn(before, after)) return earlier;
  return [...earlier.slice(0, MOST_TAKEN_BACK - 1), { status: before, noticedAt: at }];
}

/** Whether all that was said before is still said, word for word. */
const goesOn = ({ history: before }: RequestStatus, { history: after }: RequestStatus): boolean =>
  before.every(({ status, at, reason }, index) => {
    const now = after[index];
    return now?.status === status && Date.parse(now.at) === Date.parse(at) && now.reason === reason;
  });

/**
 * A change brings the shortest wait back; whatever else comes doubles it, up to half a day. Of that
 * up to a quarter is jitter.
 */
function rescheduled(
  kept: StagesKept,
  { answer, jitter }: Extract<StagesEvent, { type: 'answered' }>,
  entry: OutboxEntry,
  at: EpochMs,
): StagesKept {
  const changed =
    answer.kind === 'status' &&
    JSON.stringify(answer.status) !== JSON.stringify(entry.stages?.status);
  const waitMs = changed ? SHORTEST_WAIT_MS : Math.min(kept.waitMs * 2, LONGEST_WAIT_MS);
  const notBefore =
    answer.kind === 'problem' && answer.retryAfterMs !== null ? at + answer.retryAfterMs : null;
  const nextAt = Math.max(at + Math.round(waitMs * (0.75 + jitter / 4)), notBefore ?? 0);
  const isOver =
    (kept.status !== null && isLast(kept.status.status)) ||
    nextAt >= (entry.settledAt ?? 0) + ASKED_FOR_MS;
  return { ...kept, waitMs, notBefore, nextAt: isOver ? null : nextAt };
}

/**
 * Whether the history can be told of one request: it begins with the receipt, each stage may come
 * after the one before, no date goes back, the last is the present one.
 */
export function isCoherent({ status, history }: RequestStatus): boolean {
  const follows = history.every((change, index) => {
    const before = history[index - 1];
    return before === undefined
      ? change.status === 'received'
      : NEXT_STAGES[before.status].includes(change.status) &&
          Date.parse(before.at) <= Date.parse(change.at);
  });
  return follows && history.at(-1)?.status === status;
}
