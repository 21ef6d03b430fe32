// The endpoint as a process, killed at every point of a delivery, and its database crashed: whoever
// asks again has one row and one receipt.
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createWorldCa, type IssuedKey, type WorldCa } from '../world/ca.ts';
import { startDatabaseRelay, type DatabaseRelay } from '../world/databaseRelay.ts';
import { answeredLate, type Fault } from '../world/faults.ts';
import { startFaultProxy, type FaultProxy } from '../world/faultProxy.ts';
import { newGate } from '../world/gate.ts';
import { postgresServer } from '../world/outside.ts';
import type { Reply } from '../world/passage.ts';
import { startProviderProcess, type ProviderProcess } from '../world/providerProcess.ts';
import { startServer as startPostgres, urlOf, type TestServer } from './postgres.ts';
import { almatyInstant } from '../../src/core/time.ts';
import { bytesOf, NOW, post, requestFields, signWith, withFields } from './sender.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const WEEK_MS = 7 * 86_400_000;
const INSERT = 'INSERT INTO requests';

let ca: WorldCa, key: IssuedKey;
beforeAll(async () => {
  ca = await createWorldCa({ at: Date.now() });
  key = await ca.issue({ kind: 'individual', algorithm: 'gost' });
});

/** One signed request, handed in as often as it takes. */
async function delivery(proxy: FaultProxy) {
  const at = Date.now();
  const fields = withFields(requestFields(), {
    expiresAt: almatyInstant(Math.max(at, NOW) + WEEK_MS),
  });
  const cms = await signWith(key, bytesOf(fields), { at });
  const send = () => post(`http://127.0.0.1:${proxy.port}`, cms);
  return {
    requestId: fields.requestId,
    send,
    lost: () => expect(send()).rejects.toThrow('fetch failed'),
  };
}

const receiptOf = (body: string): string => (JSON.parse(body) as { receipt: string }).receipt;

async function expectOne(
  provider: ProviderProcess,
  requestId: string,
  receipt: string,
): Promise<void> {
  expect(await receiptsOf(provider, requestId)).toEqual([receipt]);
}

async function receiptsOf(
  provider: ProviderProcess,
  requestId: string,
): Promise<readonly string[]> {
  return (await provider.receptions())
    .filter((each) => each.requestId === requestId)
    .map(({ receipt }) => Buffer.from(receipt).toString('base64'));
}

async function receivedIn(response: Response): Promise<string> {
  expect(response.status).toBe(201);
  return receiptOf(await response.text());
}

describe('[E1] over its embedded storage', () => {
  let provider: ProviderProcess, proxy: FaultProxy;
  beforeAll(async () => {
    provider = await startProviderProcess(ca);
    proxy = await startFaultProxy({ to: provider.port, tls: null });
  });
  afterAll(async () => {
    await proxy.close();
    await provider.close();
  });

  // The first byte of an answer is the first thing of a delivery that is seen outside of the
  // process: by the contract its row is committed.
  it('killed when it has answered, the answer lost: the same receipt again', async () => {
    const { requestId, send, lost } = await delivery(proxy);
    const gate = newGate();
    let answered: Reply | undefined;
    const done = proxy.next(
      answeredLate(gate, (reply) => {
        answered = reply;
      }),
    );
    const first = lost();
    await gate.reached;
    await provider.kill();
    await proxy.setLine('refused');
    await first;
    gate.open();
    await done;
    await provider.start();
    await proxy.setLine('open');
    const receipt = await receivedIn(await send());
    expect(receipt).toBe(receiptOf(answered?.body.toString() ?? ''));
    await expectOne(provider, requestId, receipt);
  });

  it('killed in the middle of a request: received when it is sent again', async () => {
    const { requestId, send, lost } = await delivery(proxy);
    const killing: Fault = async ({ forwardHalf, cut }) => {
      await forwardHalf();
      await provider.kill();
      cut();
    };
    const done = proxy.next(killing);
    await lost();
    await done;
    await provider.start();
    await expectOne(provider, requestId, await receivedIn(await send()));
  });

  it('killed while it works on ten at once: each is there once, with the receipt that its sender has', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => delivery(proxy)));
    const answers = all.map(({ send }) =>
      send().then(
        (response) => response.text(),
        () => null,
      ),
    );
    await Promise.race(answers);
    await provider.kill();
    const heard = await Promise.all(answers);
    await provider.start();
    const again = await Promise.all(all.map(({ send }) => send().then(receivedIn)));
    expect(again).toEqual(
      again.map((receipt, index) =>
        heard[index] === null ? receipt : receiptOf(heard[index] ?? ''),
      ),
    );
    const kept = await provider.receptions();
    expect(
      all.map(({ requestId }) =>
        kept
          .filter((each) => each.requestId === requestId)
          .map(({ receipt }) => Buffer.from(receipt).toString('base64')),
      ),
    ).toEqual(again.map((receipt) => [receipt]));
  });
});

const postgres: TestServer | null = await startPostgres();
describe.skipIf(postgres === null)(`over PostgreSQL${postgresServer.without}`, () => {
  let relay: DatabaseRelay, provider: ProviderProcess, proxy: FaultProxy;
  const server = postgres as TestServer;
  beforeAll(async () => {
    relay = await startDatabaseRelay(server.folder);
    provider = await startProviderProcess(ca, urlOf(relay.folder));
    proxy = await startFaultProxy({ to: provider.port, tls: null });
  });
  afterAll(async () => {
    await proxy.close();
    await provider.close();
    await relay.close();
    await server.stop();
  });

  async function session(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: server.url });
    // Its server may be crashed under it.
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  /** Nobody can write a request until this session ends. */
  async function lockRequests(): Promise<pg.Client> {
    const client = await session();
    await client.query('BEGIN; LOCK TABLE requests IN SHARE MODE');
    return client;
  }
  const waitingWriters = async (): Promise<number[]> => {
    const client = await session();
    const { rows } = await client.query<{ pid: number }>(
      "SELECT pid FROM pg_locks WHERE NOT granted AND relation = 'requests'::regclass",
    );
    await client.end();
    return rows.map(({ pid }) => pid);
  };
  const rowsOf = async (requestId: string): Promise<number> =>
    (await receiptsOf(provider, requestId)).length;

  it('killed before it could commit: nothing is there, and it is received when it is sent again', async () => {
    const { requestId, send, lost } = await delivery(proxy);
    const lock = await lockRequests();
    const first = lost();
    await expect.poll(async () => (await waitingWriters()).length).toBe(1);
    await provider.kill();
    await first;
    // The server would carry out what it was told even though nobody waits for it any more.
    await lock.query('SELECT pg_terminate_backend($1)', await waitingWriters());
    await expect.poll(waitingWriters).toEqual([]);
    await lock.end();
    expect(await rowsOf(requestId)).toBe(0);
    await provider.start();
    await expectOne(provider, requestId, await receivedIn(await send()));
  });

  it('killed while the database is about to commit, which it does without it: the receipt of then', async () => {
    const { requestId, send, lost } = await delivery(proxy);
    const lock = await lockRequests();
    const first = lost();
    await expect.poll(async () => (await waitingWriters()).length).toBe(1);
    await provider.kill();
    await first;
    await lock.end();
    await expect.poll(() => rowsOf(requestId)).toBe(1);
    const kept = await receiptsOf(provider, requestId);
    await provider.start();
    expect([await receivedIn(await send())]).toEqual(kept);
    expect(await rowsOf(requestId)).toBe(1);
  });

  it('killed after the commit, before it heard of it: the receipt of then', async () => {
    const { requestId, send, lost } = await delivery(proxy);
    const gate = relay.holdAnswerTo(INSERT);
    const first = lost();
    await gate.reached;
    await expect.poll(() => rowsOf(requestId)).toBe(1);
    await provider.kill();
    await first;
    gate.open();
    await provider.start();
    await expectOne(provider, requestId, await receivedIn(await send()));
  });

  it('the database crashed while a request waits for it: told to come again, and received then', async () => {
    const { requestId, send } = await delivery(proxy);
    const lock = await lockRequests();
    const first = send();
    await expect.poll(async () => (await waitingWriters()).length).toBe(1);
    await server.crash();
    expect((await first).status).toBeGreaterThanOrEqual(500);
    await lock.end().catch(() => undefined);
    expect(await rowsOf(requestId)).toBe(0);
    await expectOne(provider, requestId, await receivedIn(await send()));
  });

  it('the database crashed after the commit, before the endpoint heard of it: told to come again, and the receipt of then', async () => {
    const { requestId, send } = await delivery(proxy);
    const gate = relay.holdAnswerTo(INSERT);
    const first = send();
    await gate.reached;
    await expect.poll(() => rowsOf(requestId)).toBe(1);
    const kept = await receiptsOf(provider, requestId);
    await server.crash();
    expect((await first).status).toBeGreaterThanOrEqual(500);
    gate.open();
    expect([await receivedIn(await send())]).toEqual(kept);
    expect(await receiptsOf(provider, requestId)).toEqual(kept);
  });

  it('the database crashed between two requests: the next one is received', async () => {
    await server.crash();
    const { requestId, send } = await delivery(proxy);
    await expectOne(provider, requestId, await receivedIn(await send()));
  });
});
