// Two windows, one order: the second that signs finds what the first has stored, and signs nothing.
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { earlierOrders } from '../../src/core/submission/earlierOrders.ts';
import { enqueue } from '../../src/core/submission/outbox.ts';
import { openOutboxStore, type BrowserOutboxStore } from '../../src/edge/storage/outboxStore.ts';
import { signingTurn, type SigningTurn } from '../../src/extension/panel/signingTurn.ts';
import { requestOf } from '../core/signing/request.ts';
import { ABOUT, keyOf, NOW, sampleSigned } from '../core/submission/sample.ts';
import { locks } from './locks.ts';

const { dtbs } = requestOf(ABOUT.applicantIin);
const { signal } = new AbortController();
const entry = enqueue(sampleSigned(), keyOf(1), NOW);

let outbox: BrowserOutboxStore;
let [first, second]: SigningTurn[] = [];
beforeEach(async () => {
  vi.stubGlobal('navigator', { locks: locks() });
  outbox = await openOutboxStore(`turn-${crypto.randomUUID()}`);
  [first, second] = [signingTurn(Promise.resolve(outbox)), signingTurn(Promise.resolve(outbox))];
});

it('the second waits for the first, and is told', async () => {
  await first?.begin({ dtbs, earlier: [], signal });
  const waiting = second?.begin({ dtbs, earlier: [], signal });
  await outbox.add(entry);
  first?.end();
  await expect(waiting).rejects.toMatchObject({ code: 'ERR_REQUEST_SIGNED_BEFORE' });
});

it('whoever was told of it, and signs all the same, signs', async () => {
  await outbox.add(entry);
  await expect(first?.begin({ dtbs, earlier: [], signal })).rejects.toThrow();
  await second?.begin({ dtbs, earlier: earlierOrders([entry]), signal });
});

it('another person is not waited for', async () => {
  await first?.begin({ dtbs, earlier: [], signal });
  await second?.begin({ dtbs: requestOf('641021400006').dtbs, earlier: [], signal });
});

it('a signature that was given up, or refused, keeps nobody waiting', async () => {
  const stop = new AbortController();
  await first?.begin({ dtbs, earlier: [], signal: stop.signal });
  stop.abort();
  await second?.begin({ dtbs, earlier: [], signal });
  second?.end();
  await outbox.add(entry);
  await expect(first?.begin({ dtbs, earlier: [], signal })).rejects.toThrow();
  await second?.begin({ dtbs, earlier: earlierOrders([entry]), signal });
});

it('an outbox that cannot be opened costs nobody the signature', async () => {
  await signingTurn(Promise.reject(new Error('closed'))).begin({ dtbs, earlier: [], signal });
});
