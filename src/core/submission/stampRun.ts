// The run that gets time stamps for what is held, without the person: each entry by one run at a
// time, none without a network. May be killed at any await: the next attempt is kept before the
// authority is asked.
import type { DeliveryPorts } from './deliveryPorts.ts';
import { isToBeStamped, next, type OutboxEvent } from './outbox.ts';
import type { OutboxEntry } from './outboxEntry.ts';

export interface StampRunPorts extends Pick<DeliveryPorts, 'now' | 'isOnline'> {
  readonly store: Pick<DeliveryPorts['store'], 'all' | 'change'>;
  /** Asks for the stamp of an entry and judges it. Throws whatever is wrong with it. */
  readonly stamp: (entry: OutboxEntry) => Promise<Extract<OutboxEvent, { type: 'stamped' }>>;
}

/** Whether anything was let go. Throws what the store throws; a stamp that does not come is asked for again later. */
export async function runStamps(ports: StampRunPorts): Promise<boolean> {
  const { store, now, isOnline } = ports;
  if (!isOnline()) return false;
  const held = (await store.all()).filter((entry) => isToBeStamped(entry, now()));
  const done = await Promise.all(held.map((entry) => stampOne(entry.signed.requestId, ports)));
  return done.some(Boolean);
}

async function stampOne(requestId: string, { store, now, stamp }: StampRunPorts): Promise<boolean> {
  const claimed = await store.change(requestId, (entry) =>
    next(entry, { type: 'stamping' }, now()),
  );
  const stamped = claimed && (await stamp(claimed).catch(() => null));
  if (stamped === null) return false;
  return (await store.change(requestId, (entry) => next(entry, stamped, now()))) !== null;
}
