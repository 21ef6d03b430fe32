// What is held gets its stamp and is received, without anybody's press.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { reconnectOutbox, runOutbox } from '../../../src/core/submission/deliver.ts';
import type { DeliveryPorts } from '../../../src/core/submission/deliveryPorts.ts';
import { enqueue, next } from '../../../src/core/submission/outbox.ts';
import type { OutboxEntry } from '../../../src/core/submission/outboxEntry.ts';
import { runStamps, type StampRunPorts } from '../../../src/core/submission/stampRun.ts';
import { stamped } from './outboxSample.ts';
import { keyOf, NOW, sampleReceipt, sampleSigned, verified } from './sample.ts';

const MINUTE_MS = 60_000;
let [entries, time, online]: [OutboxEntry[], number, boolean] = [[], NOW, true];
const stamp = vi.fn<StampRunPorts['stamp']>();
const send = vi.fn<DeliveryPorts['send']>();
const store: DeliveryPorts['store'] = {
  add: (entry) => Promise.resolve(entry),
  all: () => Promise.resolve(entries),
  change: (requestId, change) => {
    const before = entries.find(({ signed }) => signed.requestId === requestId);
    const after = before && change(before);
    if (after === undefined || after === before) return Promise.resolve(null);
    entries = entries.map((entry) => (entry === before ? after : entry));
    return Promise.resolve(after);
  },
  remove: () => Promise.resolve(),
};
const ports: StampRunPorts & DeliveryPorts = {
  store,
  stamp,
  send,
  verifyReceipt: () => Promise.resolve(verified(sampleReceipt(stamped.signed))),
  now: () => time,
  random: () => 0,
  lang: () => 'ru',
  isOnline: () => online,
};

beforeEach(() => {
  entries = [enqueue(sampleSigned(), keyOf(1), NOW, { awaits: 'stamp' })];
  [time, online] = [NOW + MINUTE_MS, true];
  stamp.mockReset().mockResolvedValue(stamped);
  send.mockReset().mockResolvedValue({
    status: 201,
    headers: {},
    body: JSON.stringify({ receipt: 'MAA=', statusToken: 'token-of-at-least-twenty' }),
  });
});

it('signed offline, it is received once the network is back', async () => {
  online = false;
  expect(await runStamps(ports)).toBe(false);
  expect(stamp).not.toHaveBeenCalled();
  [online, time] = [true, NOW + 1];
  await reconnectOutbox(ports);
  expect(await runStamps(ports)).toBe(true);
  await runOutbox(ports);
  expect(entries[0]).toMatchObject({ state: 'delivered', proof: stamped.proof });
});

it('a stamp that does not come leaves it held, to be asked for later', async () => {
  stamp.mockRejectedValue(new Error('nobody'));
  expect(await runStamps(ports)).toBe(false);
  expect(await runStamps(ports)).toBe(false);
  expect(stamp).toHaveBeenCalledOnce();
  expect(entries[0]).toMatchObject({ awaits: 'stamp', nextAttemptAt: time + MINUTE_MS });
});

describe('two runs at once', () => {
  it('ask once', async () => {
    await Promise.all([runStamps(ports), runStamps(ports)]);
    expect(stamp).toHaveBeenCalledOnce();
  });

  it('let go of what the person has let go meanwhile', async () => {
    stamp.mockImplementation(() => {
      entries = entries.map((entry) => next(entry, { type: 'released' }, time));
      return Promise.resolve(stamped);
    });
    expect(await runStamps(ports)).toBe(false);
    expect(entries[0]).toMatchObject({ awaits: null, proof: null });
  });
});
