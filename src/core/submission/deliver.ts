// The delivery run: claims what is due, sends it, settles it. May be killed at any await and
// started again: an entry is claimed in the store before it is sent, and only an answer moves it
// out of the way of the next attempt.
import { asAppError } from '../errors.ts';
import type { DeliveryPorts } from './deliveryPorts.ts';
import { due, isErasable, next, settle, type OutboxEvent } from './outbox.ts';
import type { DeliveryProblem, OutboxEntry } from './outboxEntry.ts';
import type { ReceiptFault, VerifiedReceipt } from './receipt.ts';
import { firstThatHolds } from './reissued.ts';
import { fromStatusHttp, statusHttp } from './statusWire.ts';
import { fromHttp, toHttp, type Answer } from './wire.ts';

/**
 * One pass over the outbox, over in full when it resolves; failures of delivery end up in the
 * entries. Several may run at once. Throws what the store throws, after whatever it did not throw
 * for.
 */
export async function runOutbox(ports: DeliveryPorts): Promise<void> {
  const entries = await ports.store.all();
  const sent = ports.isOnline() ? due(entries, ports.now()) : [];
  await allOf([
    ...entries.map((entry) => tidy(entry, ports)),
    ...sent.map(({ signed }) => deliver(signed.requestId, ports)),
  ]);
}

/** Unlike Promise.all, leaves none of them running. */
async function allOf(works: readonly Promise<unknown>[]): Promise<void> {
  for (const ended of await Promise.allSettled(works))
    if (ended.status === 'rejected') throw ended.reason;
}

/**
 * At the start of a process, before the first run: what an earlier process was sending, nobody is
 * sending now.
 */
export async function recoverOutbox(ports: Pick<DeliveryPorts, 'store' | 'now'>): Promise<void> {
  await changeAll(
    ports,
    (await ports.store.all()).filter(({ state }) => state === 'sending'),
    { type: 'interrupted' },
  );
}

/** Makes all that waits due at once: the person's own act goes before the back-off. */
export async function hurryOutbox(ports: Pick<DeliveryPorts, 'store' | 'now'>): Promise<void> {
  await changeAll(ports, await ports.store.all(), { type: 'hurried' });
}

/** When the network is back: what is held asks for its stamp at once. */
export async function reconnectOutbox(ports: Pick<DeliveryPorts, 'store' | 'now'>): Promise<void> {
  await changeAll(ports, await ports.store.all(), { type: 'reconnected' });
}

const changeAll = (
  { store, now }: Pick<DeliveryPorts, 'store' | 'now'>,
  entries: readonly OutboxEntry[],
  event: OutboxEvent,
): Promise<void> =>
  allOf(
    entries.map(({ signed }) =>
      store.change(signed.requestId, (entry) => next(entry, event, now())),
    ),
  );

/** Only what was delivered is ever erased by itself; what has expired is shown until the person acts. */
async function tidy(entry: OutboxEntry, { store, now }: DeliveryPorts): Promise<void> {
  const {
    signed: { requestId },
  } = entry;
  const tidied = (current: OutboxEntry): OutboxEntry =>
    next(next(current, { type: 'expired' }, now()), { type: 'aged' }, now());
  if (isErasable(entry, now())) await store.remove(requestId);
  else if (tidied(entry) !== entry) await store.change(requestId, tidied);
}

async function deliver(requestId: string, ports: DeliveryPorts): Promise<void> {
  const claimed = await ports.store.change(requestId, (entry) =>
    next(entry, { type: 'claimed' }, ports.now()),
  );
  if (claimed === null) return;
  const event = await attempt(claimed, ports);
  await ports.store.change(requestId, (entry) => next(entry, event, ports.now()));
}

/** What one exchange came to. Never throws: an error on the way is a failure of this attempt. */
async function attempt(entry: OutboxEntry, ports: DeliveryPorts): Promise<OutboxEvent> {
  const failed = (problem: DeliveryProblem, retryAfterMs: number | null): OutboxEvent => ({
    type: 'failed',
    problem,
    retryAfterMs,
    jitter: ports.random(),
  });
  try {
    const answer = fromHttp(await ports.send(toHttp(entry, ports.lang())));
    if (answer.kind === 'receipt') return await received(answer, entry, ports);
    return answer.final
      ? { type: 'refused', problem: answer.problem }
      : failed(answer.problem, answer.retryAfterMs);
  } catch (thrown) {
    // A receipt that is not right counts as a failure too, never as a refusal: the request may well have been received.
    const { code, params } = asAppError(thrown);
    return failed({ type: code, detail: String(params['reason'] ?? params['field'] ?? '') }, null);
  }
}

async function received(
  answer: Extract<Answer, { kind: 'receipt' }>,
  entry: OutboxEntry,
  ports: DeliveryPorts,
): Promise<OutboxEvent> {
  const { cms, statusToken } = answer;
  const receipt = await ports
    .verifyReceipt({ cms, statusToken }, entry)
    .catch((thrown: unknown) => givenAnew(thrown, statusToken, entry, ports));
  settle(entry, receipt, ports.now());
  return { type: 'delivered', receipt };
}

/** What a later certificate may have mended. */
const OF_ITS_CERTIFICATE: readonly unknown[] = ['expired', 'revoked'] satisfies ReceiptFault[];

/**
 * The same key always gets the same answer. If it arrives only after the provider's certificate has
 * expired, its receipt would never be valid. The status has a newly issued one, if there is one.
 * Throws what was wrong with the first.
 */
async function givenAnew(
  thrown: unknown,
  token: string,
  entry: OutboxEntry,
  ports: DeliveryPorts,
): Promise<VerifiedReceipt> {
  const { code, params } = asAppError(thrown);
  if (code !== 'ERR_RECEIPT_SIGNATURE' || !OF_ITS_CERTIFICATE.includes(params['reason']))
    throw thrown;
  const answer = fromStatusHttp(
    await ports.send(statusHttp(entry.signed, { token, etag: null }, ports.lang())),
    entry,
  );
  const receipt =
    answer.kind === 'status'
      ? await firstThatHolds(answer.receipts ?? [], token, entry, ports)
      : null;
  if (receipt === null) throw thrown;
  return receipt;
}
