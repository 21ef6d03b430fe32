// The run that asks providers where requests stand: what is due, one request at a time to each provider, none without a network. May be killed
// at any await: that an entry is asked about is kept before the request leaves.
import { asAppError } from '../errors.ts';
import type { OutboxStore, DeliveryPorts } from './deliver.ts';
import { next, type OutboxEntry } from './outbox.ts';
import { toBeAsked, type StagesEvent, type StatusAnswer } from './stages.ts';
import { fromStatusHttp, toStatusHttp } from './statusWire.ts';
import type { HttpMessage, HttpReply } from './wire.ts';

export interface StagesPorts extends Pick<DeliveryPorts, 'now' | 'random' | 'lang' | 'isOnline'> {
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
  const ends = await Promise.allSettled([...origins].map((origin) => askProvider(entries.filter(({ signed }) => signed.audience.origin === origin), ports)));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

/** One after another. A provider that does not answer as the contract says is not asked about the rest: its silence is the answer for them too. */
async function askProvider(entries: readonly OutboxEntry[], ports: StagesPorts): Promise<void> {
  let silence: StatusAnswer | null = null;
  for (const { signed } of entries) {
    const keep = (event: StagesEvent): Promise<OutboxEntry | null> =>
      ports.store.change(signed.requestId, (entry) => next(entry, { type: 'stages', event }, ports.now()));
    const answer: StatusAnswer | null = silence ?? await answerFor(keep, ports);
    if (answer === null) continue;
    await keep({ type: 'answered', answer, jitter: ports.random() });
    if (answer.kind === 'problem' && (answer.problem === 'unreachable' || answer.problem === 'unexpected')) silence = answer;
  }
}

/** Null where nobody was asked: the network went away, or another run was first. */
async function answerFor(keep: (event: StagesEvent) => Promise<OutboxEntry | null>, ports: StagesPorts): Promise<StatusAnswer | null> {
  if (!ports.isOnline()) return null;
  const entry = await keep({ type: 'asking' });
  return entry && ask(entry, ports);
}

/** Nothing escapes: whatever is thrown on the way is an answer that did not come. */
async function ask(entry: OutboxEntry, ports: StagesPorts): Promise<StatusAnswer> {
  const failed = (problem: 'removed' | 'unreachable' | 'unexpected'): StatusAnswer => ({ kind: 'problem', problem, retryAfterMs: null });
  if (!ports.isConfirmed(entry.signed.audience)) return failed('removed');
  try {
    return fromStatusHttp(await ports.ask(toStatusHttp(entry, ports.lang())), entry);
  } catch (thrown) {
    return failed(asAppError(thrown).code === 'ERR_PROVIDER_UNREACHABLE' ? 'unreachable' : 'unexpected');
  }
}
