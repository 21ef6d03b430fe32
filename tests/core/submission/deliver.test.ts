// The delivery run against a provider that fails in every way, and a process that is killed at any await.
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../src/core/errors.ts';
import { recoverOutbox, runOutbox } from '../../../src/core/submission/deliver.ts';
import type { DeliveryPorts, OutboxStore } from '../../../src/core/submission/deliveryPorts.ts';
import { enqueue, next, nextDueAt } from '../../../src/core/submission/outbox.ts';
import type { OutboxEntry } from '../../../src/core/submission/outboxEntry.ts';
import { readReceipt } from '../../../src/core/submission/receipt.ts';
import type { HttpMessage } from '../../../src/core/submission/wire.ts';
import { keyOf, NOW, sampleReceipt, sampleSigned, verified, WEEK_MS } from './sample.ts';
import { asVerified } from '../../world/sealed.ts';
import { MemoryStore, Provider, refusal } from './deliverySample.ts';

let store: MemoryStore;
let provider: Provider;
let clock: number;
const ports = (changes: Partial<DeliveryPorts> = {}): DeliveryPorts => ({
  store,
  send: (message) => Promise.resolve(provider.receive(message, signedOf(message), clock)),
  verifyReceipt: (received) =>
    Promise.resolve(asVerified({ receipt: readReceipt(received.cms), ...received })),
  now: () => clock,
  random: () => 0.5,
  lang: () => 'kk',
  isOnline: () => true,
  ...changes,
});
const signedOf = (message: HttpMessage) => {
  const entry = [...store.entries.values()].find(({ signed }) => signed.cms === message.body);
  if (entry === undefined) throw new Error('sent before it was stored');
  return entry.signed;
};
const only = (): OutboxEntry => [...store.entries.values()][0] as OutboxEntry;
const add = (number = 1) => store.add(enqueue(sampleSigned(number), keyOf(number), NOW));

beforeEach(() => {
  store = new MemoryStore();
  provider = new Provider();
  clock = NOW;
});

describe('one run', () => {
  it('delivers', async () => {
    await add();
    await runOutbox(ports());
    expect(only()).toMatchObject({
      state: 'delivered',
      attempts: 1,
      receipt: { statusToken: 't'.repeat(43) },
    });
    await runOutbox(ports());
    expect(provider.posts).toBe(1);
  });

  it('[O1] is claimed in the store before it is sent', async () => {
    await add();
    await runOutbox(
      ports({
        send: (message) => {
          expect(only().state).toBe('sending');
          return ports().send(message);
        },
      }),
    );
    expect(only().state).toBe('delivered');
  });

  it('sends once though two runs start together', async () => {
    await add();
    await Promise.all([runOutbox(ports()), runOutbox(ports())]);
    expect(provider.posts).toBe(1);
  });

  it("ends by a final refusal with the provider's words", async () => {
    await add();
    await runOutbox(ports({ send: () => Promise.resolve(refusal('certificate-revoked')) }));
    expect(only()).toMatchObject({
      state: 'rejected',
      problem: { type: 'certificate-revoked', detail: 'words' },
    });
  });

  it('waits as long as it is told', async () => {
    await add();
    await runOutbox(
      ports({
        send: () => Promise.resolve(refusal('revocation-unknown', { 'retry-after': '900' })),
      }),
    );
    expect(only()).toMatchObject({
      state: 'queued',
      nextAttemptAt: NOW + 900_000,
      problem: { type: 'revocation-unknown' },
    });
  });

  it('keeps the code of a failure', async () => {
    await add();
    await runOutbox(
      ports({ send: () => Promise.reject(new AppError('ERR_PROVIDER_UNREACHABLE')) }),
    );
    expect(only()).toMatchObject({
      state: 'queued',
      problem: { type: 'ERR_PROVIDER_UNREACHABLE' },
    });
  });

  it.each<[string, Partial<DeliveryPorts>]>([
    [
      'ERR_RECEIPT_SIGNATURE',
      { verifyReceipt: () => Promise.reject(new AppError('ERR_RECEIPT_SIGNATURE')) },
    ],
    [
      'ERR_RECEIPT_MISMATCH',
      { verifyReceipt: () => Promise.resolve(verified(sampleReceipt(sampleSigned(2)))) },
    ],
    ['ERR_INTERNAL', { verifyReceipt: () => Promise.reject(new Error('bug')) }],
  ])('does not deliver by a wrong receipt: %s', async (type, changes) => {
    await add();
    await runOutbox(ports(changes));
    expect(only()).toMatchObject({ state: 'queued', receipt: null, problem: { type } });
  });

  it('shows expiry and sends nothing that has expired unsent', async () => {
    await add();
    clock = NOW + WEEK_MS;
    await runOutbox(ports());
    expect([only().state, provider.posts]).toEqual(['expired', 0]);
  });

  it('finds out, after expiry, that a request whose answer was lost had arrived', async () => {
    await add();
    await runOutbox(
      ports({
        send: async (message) => {
          await ports().send(message);
          throw new AppError('ERR_PROVIDER_UNREACHABLE');
        },
      }),
    );
    clock = NOW + WEEK_MS;
    await runOutbox(ports());
    expect([only().state, provider.rows.size]).toEqual(['delivered', 1]);
  });

  it('takes nothing up without a network, and still tells what has expired', async () => {
    await add();
    await runOutbox(ports({ isOnline: () => false }));
    expect([only().state, only().attempts, provider.posts]).toEqual(['queued', 0, 0]);
    clock = NOW + WEEK_MS;
    await runOutbox(ports({ isOnline: () => false }));
    expect(only().state).toBe('expired');
  });

  it('goes on with the others where the store fails for one, and says so after them', async () => {
    for (const number of [1, 2]) await add(number);
    const change: OutboxStore['change'] = (requestId, event) =>
      requestId === sampleSigned(1).requestId
        ? Promise.reject(new AppError('ERR_STORAGE_UNAVAILABLE'))
        : store.change(requestId, event);
    const failing: OutboxStore = {
      add: (entry) => store.add(entry),
      all: () => store.all(),
      change,
      remove: (id) => store.remove(id),
    };
    await expect(runOutbox(ports({ store: failing }))).rejects.toMatchObject({
      code: 'ERR_STORAGE_UNAVAILABLE',
    });
    expect([...store.entries.values()].map(({ state }) => state)).toEqual(['queued', 'delivered']);
  });

  it('tells of a receipt that comes after the person has cancelled', async () => {
    await add();
    await runOutbox(
      ports({
        send: async (message) => {
          await store.change(only().signed.requestId, (entry) =>
            next(entry, { type: 'cancelled' }, clock),
          );
          return ports().send(message);
        },
      }),
    );
    expect(only()).toMatchObject({ state: 'delivered', attempts: 1 });
  });

  it('[K5] erases what was delivered long ago', async () => {
    await add();
    await runOutbox(ports());
    clock += 91 * 86_400_000;
    await runOutbox(ports());
    expect(store.entries.size).toBe(1);
    clock += 7 * 86_400_000;
    await runOutbox(ports());
    expect(store.entries.size).toBe(0);
  });
});

describe('a process killed at any await', () => {
  class Killed extends Error {}

  /** Ports that die at the n-th step, before it or after it: whatever was written or sent by then stays so. */
  function mortal(steps: number, after: boolean): DeliveryPorts {
    let left = steps;
    const dying =
      <Args extends unknown[], T>(step: (...args: Args) => Promise<T>) =>
      async (...args: Args): Promise<T> => {
        const last = left-- === 0;
        if (left < -1 || (last && !after)) throw new Killed();
        const result = await step(...args);
        if (last) throw new Killed();
        return result;
      };
    const whole = ports();
    return {
      ...whole,
      store: {
        add: dying(store.add.bind(store)),
        all: dying(store.all.bind(store)),
        change: dying(store.change.bind(store)),
        remove: dying(store.remove.bind(store)),
      },
      // The thrown Killed must not be taken for an answer: nobody is there to take it.
      send: (message) =>
        dying(whole.send)(message).catch((thrown: unknown) =>
          thrown instanceof Killed
            ? new Promise<never>(() => undefined)
            : Promise.reject(thrown as Error),
        ),
      verifyReceipt: dying(whole.verifyReceipt),
    };
  }

  const life = fc.record({
    steps: fc.nat(12),
    after: fc.boolean(),
    passed: fc.nat(3 * 86_400_000),
  });

  it('[O1] loses nothing and delivers once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 3 }),
        fc.array(life, { maxLength: 8 }),
        async (count, lives) => {
          [store, provider, clock] = [new MemoryStore(), new Provider(), NOW];
          for (let number = 1; number <= count; number++) await add(number);
          for (const { steps, after, passed } of lives) {
            clock += passed;
            const dying = mortal(steps, after);
            const end = new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve)));
            await Promise.race([
              recoverOutbox(dying)
                .then(() => runOutbox(dying))
                .catch(() => undefined),
              end,
            ]);
            expect(store.entries.size).toBe(count);
          }
          await recoverOutbox(ports());
          for (
            let due = nextDueAt([...store.entries.values()]);
            due !== null;
            due = nextDueAt([...store.entries.values()])
          ) {
            clock = Math.max(clock, due);
            await runOutbox(ports());
          }
          for (const entry of store.entries.values()) {
            const received = provider.rows.has(entry.signed.requestId);
            expect(entry.state === 'delivered').toBe(received);
            if (!received) expect(entry.signed.expiresAt).toBeLessThanOrEqual(clock);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
