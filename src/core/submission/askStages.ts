// The run that asks providers where requests stand: what is due, one request at a time to each
// provider, none without a network. May be killed at any await: that an entry is asked about is
// kept before the request leaves.
import { asAppError } from '../errors.ts';
import type { OutboxStore, DeliveryPorts } from './deliveryPorts.ts';
import { next } from './outbox.ts';
import type { OutboxEntry } from './outboxEntry.ts';
import type { VerifiedReceipt } from './receipt.ts';
import { firstThatHolds } from './reissued.ts';
import { isKept, toBeAsked, type StagesEvent, type StatusAnswer } from './stages.ts';
import { fromStatusHttp, toStatusHttp } from './statusWire.ts';
import type { HttpMessage, HttpReply } from './wire.ts';

export interface StagesPorts extends Pick<
  DeliveryPorts,
  'now' | 'random' | 'lang' | 'isOnline' | 'verifyReceipt'
> {
  readonly store: Pick<OutboxStore, 'all' | 'change'>;
  /** Throws ERR_PROVIDER_UNREACHABLE, ERR_PROVIDER_UNEXPECTED_ANSWER. */
  readonly ask: (message: HttpMessage) => Promise<HttpReply>;
  /** Whether the provider is still one that the person has confirmed: nobody else is asked. */
  readonly isConfirmed: (audience: OutboxEntry['signed']['audience']) => boolean;
}

/** One pass over what is due. What comes of it is kept with the entries. Throws what the store throws. */
export async function runStages(ports: StagesPorts): Promise<void> {
  const entries = toBeAsked(await ports.store.all(), ports.now());
  const origins = new Set(entries.map(({ signed }) => signed.audience.origin));
  const ends = await Promise.allSettled(
    [...origins].map((origin) =>
      askProvider(
        entries.filter(({ signed }) => signed.audience.origin === origin),
        ports,
      ),
    ),
  );
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

/**
 * One after another. A provider that breaks the contract is not asked about the rest: they count as
 * unanswered too.
 */
async function askProvider(entries: readonly OutboxEntry[], ports: StagesPorts): Promise<void> {
  let silence: StatusAnswer | null = null;
  for (const { signed } of entries) {
    const keep = (event: StagesEvent): Promise<OutboxEntry | null> =>
      ports.store.change(signed.requestId, (entry) =>
        next(entry, { type: 'stages', event }, ports.now()),
      );
    const heard: Heard | null =
      silence === null ? await answerFor(keep, ports) : { answer: silence };
    if (heard === null) continue;
    await keep({ type: 'answered', ...heard, jitter: ports.random() });
    const answer: StatusAnswer = heard.answer;
    if (
      answer.kind === 'problem' &&
      (answer.problem === 'unreachable' || answer.problem === 'unexpected')
    )
      silence = answer;
  }
}

/** An answer, with the receipt in it where that was verified. */
type Heard = Pick<Extract<StagesEvent, { type: 'answered' }>, 'answer' | 'reissued'>;

/** Null where nobody was asked: the network went away, or another run was first. */
async function answerFor(
  keep: (event: StagesEvent) => Promise<OutboxEntry | null>,
  ports: StagesPorts,
): Promise<Heard | null> {
  if (!ports.isOnline()) return null;
  const entry = await keep({ type: 'asking' });
  if (entry === null) return null;
  const answer = await ask(entry, ports);
  const reissued = await reissuedIn(answer, entry, ports);
  return { answer, ...(reissued && { reissued }) };
}

/** A receipt that was given anew; null where there is none but what is kept, or none holds. */
async function reissuedIn(
  answer: StatusAnswer,
  entry: OutboxEntry,
  ports: StagesPorts,
): Promise<VerifiedReceipt | null> {
  if (
    answer.kind !== 'status' ||
    answer.receipts?.some((receipt) => isKept(receipt, entry.reissued)) !== false
  )
    return null;
  return firstThatHolds(answer.receipts, entry.receipt?.statusToken ?? null, entry, ports);
}

/** Never throws: an error on the way counts as no answer. */
async function ask(entry: OutboxEntry, ports: StagesPorts): Promise<StatusAnswer> {
  const failed = (problem: 'removed' | 'unreachable' | 'unexpected'): StatusAnswer => ({
    kind: 'problem',
    problem,
    retryAfterMs: null,
  });
  if (!ports.isConfirmed(entry.signed.audience)) return failed('removed');
  try {
    return fromStatusHttp(await ports.ask(toStatusHttp(entry, ports.lang())), entry);
  } catch (thrown) {
    return failed(
      asAppError(thrown).code === 'ERR_PROVIDER_UNREACHABLE' ? 'unreachable' : 'unexpected',
    );
  }
}
