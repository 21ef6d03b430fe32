// The signed requests: watched, sent, asked about, given up, erased.
import { asAppError } from '../../core/errors.ts';
import { hurryOutbox, reconnectOutbox } from '../../core/submission/deliver.ts';
import { next } from '../../core/submission/outbox.ts';
import { now } from '../../edge/clock.ts';
import { sendToBackground } from '../../edge/messaging/client.ts';
import { onOutboxChange, type BrowserOutboxStore } from '../../edge/storage/outboxStore.ts';
import type { OutboxPorts, RequestPorts, Watch } from '../../ui/ports.ts';

/**
 * Sets off the sending. If the background cannot be reached, its alarm will run it: what
 * is stored is not lost.
 */
export const nudge = (): Promise<void> =>
  sendToBackground('outbox.run', {}).then(
    () => undefined,
    () => undefined,
  );

/** A background that sleeps does not hear that the network is back. */
export const nudgeWhenBack = (opening: Promise<BrowserOutboxStore>): void =>
  addEventListener(
    'online',
    () =>
      void opening
        .then((store) => reconnectOutbox({ store, now }))
        .catch(() => undefined)
        .then(nudge),
  );

export const outboxPorts = (
  opening: Promise<BrowserOutboxStore>,
): OutboxPorts &
  Pick<RequestPorts, 'sendNow' | 'release' | 'cancelSending' | 'checkStages' | 'removeEntry'> => ({
  watchOutbox: watchBy(opening, (outbox) => outbox.all()),
  watchDamaged: watchBy(opening, async (outbox) => (await outbox.readable()).damaged),
  sendNow: async () => {
    await hurryOutbox({ store: await opening, now });
    await nudge();
  },
  release: async (requestId) => {
    const outbox = await opening;
    await outbox.change(requestId, (entry) => next(entry, { type: 'released' }, now()));
    void nudge();
  },
  cancelSending: async (requestId) => {
    const outbox = await opening;
    await outbox.change(requestId, (entry) => next(entry, { type: 'cancelled' }, now()));
    void nudge();
  },
  checkStages: async (requestId) => askStages(await opening, requestId),
  removeEntry: async (requestId) => {
    await (await opening).remove(requestId);
    // The number on the icon.
    void nudge();
  },
});

/** Whether anybody was asked. */
async function askStages(outbox: BrowserOutboxStore, requestId: string): Promise<boolean> {
  const askedAt = async (): Promise<number | null> =>
    (await outbox.get(requestId))?.stages?.askedAt ?? null;
  const before = await askedAt();
  await outbox.change(requestId, (entry) =>
    next(entry, { type: 'stages', event: { type: 'hurried' } }, now()),
  );
  await sendToBackground('stages.run', {}).catch(() => undefined);
  return (await askedAt()) !== before;
}

const watchBy =
  <T>(
    opening: Promise<BrowserOutboxStore>,
    read: (outbox: BrowserOutboxStore) => Promise<T>,
  ): Watch<T> =>
  (next, fail) => {
    const tell = (): void =>
      void opening.then(read).then(next, (thrown: unknown) => fail(asAppError(thrown)));
    const end = onOutboxChange(tell);
    tell();
    return end;
  };
