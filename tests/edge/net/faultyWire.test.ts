// The real way of a request, many times: the sealed outbox, the delivery run, fetch, the fault
// proxy, the endpoint over its database. Whatever script of faults and ends of the background is
// drawn, each request has one row in the end, and the very receipt of that row.
import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { sha256Hex } from '../../../src/core/sha256.ts';
import { toBase64 } from '../../../src/core/bytes.ts';
import { receiptVerifier } from '../../../src/extension/background/receiptVerifier.ts';
import { recoverOutbox, runOutbox } from '../../../src/core/submission/deliver.ts';
import type { DeliveryPorts } from '../../../src/core/submission/deliveryPorts.ts';
import { enqueue, nextDueAt } from '../../../src/core/submission/outbox.ts';
import type { OutboxEntry } from '../../../src/core/submission/outboxEntry.ts';
import { send } from '../../../src/edge/net/provider.ts';
import { openOutboxStore } from '../../../src/edge/storage/outboxStore.ts';
import { startEndpoint, type Endpoint } from '../../provider/endpoint.ts';
import { bytesOf, keyIn, NOW } from '../../provider/sender.ts';
import { openTestDatabase } from '../../world/embedded.ts';
import * as faults from '../../world/faults.ts';
import type { Fault } from '../../world/faults.ts';
import { startFaultProxy, type FaultProxy } from '../../world/faultProxy.ts';
import { newGate } from '../../world/gate.ts';
import { FIRMS } from '../../world/people.ts';
import { PROVIDER_ORIGIN } from '../../world/provider.ts';
import { rerouted } from '../../world/reroute.ts';
import { resigned } from '../../world/wrongReceipts.ts';
import { asSigned } from '../../world/sealed.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 });

const RUNS = 40;

let endpoint: Endpoint, proxy: FaultProxy;
beforeAll(async () => {
  endpoint = await startEndpoint(await openTestDatabase());
  endpoint.crls = endpoint.usualCrls();
  proxy = await startFaultProxy({ to: Number(new URL(endpoint.url).port), tls: null });
  vi.stubGlobal('fetch', rerouted({ [new URL(PROVIDER_ORIGIN).hostname]: proxy.port }));
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await proxy.close();
  await endpoint.close();
});

async function signed(index: number): Promise<OutboxEntry['signed']> {
  const { fields, cms } = await endpoint.signed(index % 2 === 0 ? 'applicant' : 'rsa');
  return asSigned({
    requestId: fields.requestId,
    audience: { origin: PROVIDER_ORIGIN, bin: FIRMS.provider.bin },
    about: null,
    trust: 'world',
    expiresAt: Date.parse(fields.expiresAt),
    requestSha256: sha256Hex(bytesOf(fields)),
    cmsSha256: sha256Hex(cms),
    cms,
  });
}

/** What is still on its way when the sender has gone on. */
let flying: Promise<unknown>[] = [];

/** Cut off for the sender; it comes to the provider while the next one does. */
const overtaken: Fault = async ({ forward, cut, ended }) => {
  cut();
  flying.push(forward());
  await ended;
};

/** Those that end by themselves. */
const FAULTS = {
  ...pick(
    'honest',
    'dropped',
    'cutInTheRequest',
    'answerDropped',
    'answerCut',
    'duplicated',
    'answeredTwice',
    'trickled',
    'fails',
    'garbage',
  ),
  ...pick('captivePage', 'captiveRedirect', 'problemUnderWrongType', 'huge'),
  overtaken,
  unavailable: faults.unavailable(7200),
  flipped: faults.withReceipt(faults.flipped),
  ofAnother: faults.withReceipt((receipt) =>
    resigned(endpoint.keys.provider, { requestId: randomUUID() })(receipt),
  ),
  overOther: faults.withReceipt((receipt) =>
    resigned(endpoint.keys.provider, { cmsSha256: '0'.repeat(64) })(receipt),
  ),
  byAnother: faults.withReceipt((receipt) => resigned(endpoint.keys.applicant)(receipt)),
} as const satisfies Record<string, Fault>;

function pick<Name extends keyof typeof faults>(
  ...names: readonly Name[]
): Pick<typeof faults, Name> {
  return Object.fromEntries(names.map((name) => [name, faults[name]])) as Pick<typeof faults, Name>;
}

/** `dies`: the background ends when an answer is there, before anything is made of it. */
const attempt = fc.record({
  fault: fc.constantFrom(...(Object.keys(FAULTS) as (keyof typeof FAULTS)[])),
  dies: fc.boolean(),
});

/** One run of the background, or as much of one as there is before it ends; it then begins anew, as a worker does. */
async function run(ports: DeliveryPorts, dies: boolean): Promise<void> {
  const ending = newGate();
  const mortal: DeliveryPorts['send'] = async (message) => {
    const sent = ports.send(message).catch(() => undefined);
    flying.push(sent);
    await sent;
    void ending.pass();
    return new Promise<never>(() => undefined);
  };
  await (dies
    ? Promise.race([runOutbox({ ...ports, send: mortal }), ending.reached])
    : runOutbox(ports));
  if (dies) await recoverOutbox(ports);
}

it(`loses nothing and receives nothing twice, over ${RUNS} histories`, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 3 }),
      fc.array(attempt, { maxLength: 8 }),
      async (count, attempts) => {
        vi.stubGlobal('indexedDB', new IDBFactory());
        flying = [];
        let clock = NOW;
        const store = await openOutboxStore();
        const provider = {
          origin: PROVIDER_ORIGIN,
          name: FIRMS.provider.name,
          bin: FIRMS.provider.bin,
          certificate: toBase64(endpoint.keys.provider.certificateDer),
          confirmedAt: NOW,
        };
        const ports: DeliveryPorts = {
          store,
          send,
          verifyReceipt: receiptVerifier(endpoint.trust, [provider], () => clock),
          now: () => clock,
          random: () => 0.5,
          lang: () => 'kk',
          isOnline: () => true,
        };
        for (let index = 0; index < count; index++) {
          const request = await signed(index);
          await store.add(enqueue(request, keyIn(request.cms), NOW));
        }
        const isDue = async (): Promise<boolean> => {
          const at = nextDueAt(await store.all());
          clock = Math.max(clock, at ?? 0);
          return at !== null;
        };

        for (const { fault, dies } of attempts) {
          if (!(await isDue())) break;
          void proxy.next(FAULTS[fault]);
          await run(ports, dies);
        }
        while (await isDue()) await runOutbox(ports);
        await Promise.all(flying);
        for (const {
          state,
          signed: { requestId },
          receipt,
        } of await store.all()) {
          const rows = await endpoint.database.query(
            'SELECT receipt FROM requests WHERE request_id = $1',
            [requestId],
          );
          expect([
            state,
            ...rows.map((row) => Buffer.from(row['receipt'] as Uint8Array).toString('hex')),
          ]).toEqual(['delivered', Buffer.from(receipt?.cms ?? []).toString('hex')]);
        }
        expect((await store.all()).length).toBe(count);
        expect(proxy.left).toBe(0);
        store.close();
      },
    ),
    { numRuns: RUNS },
  );
});
