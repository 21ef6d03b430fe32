// A database that goes away, comes back, is late, or is shared: nothing lost, nothing twice, and
// everybody told to come again.
import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openPostgres, type Database } from '../../src/provider/storage/database.ts';
import { DatabaseAway, isAway } from '../../src/provider/storage/databaseAway.ts';
import { awaitDatabase } from '../../src/provider/storage/awaitDatabase.ts';
import type { LogLine } from '../../src/provider/operation/log.ts';
import { createWorldCa } from '../world/ca.ts';
import { openTestDatabase } from '../world/embedded.ts';
import { postgresServer } from '../world/outside.ts';
import { startEndpoint, type Endpoint } from './endpoint.ts';
import { startServer, type TestServer } from './postgres.ts';
import { handedOver, keyIn, NOW, post } from './sender.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const postgres = await startServer();
afterAll(() => postgres?.stop());
const answerOf = async (response: Response): Promise<string> =>
  `${response.status} ${await response.text()}`;

/** Two instances over one server, or the two names of the only one. */
async function pair(server: TestServer | null): Promise<[Endpoint, Endpoint]> {
  const ca = await createWorldCa({ at: NOW });
  const open = (): Promise<Database> =>
    server === null
      ? openTestDatabase()
      : Promise.resolve(openPostgres(server.url, { statementMs: 2_000 }));
  const first = await startEndpoint(await open(), { ca });
  const second =
    server === null ? first : await startEndpoint(await open(), { ca, keys: first.keys });
  const crls = first.usualCrls();
  [first.crls, second.crls] = [crls, crls];
  return [first, second];
}

describe.for<[string, TestServer | null | undefined]>([
  ['PGlite', null],
  [`PostgreSQL, two instances${postgresServer.without}`, postgres ?? undefined],
])('over %s', ([, server]) => {
  if (server === undefined) {
    it.skip('does the same', () => undefined);
    return;
  }
  let endpoints: [Endpoint, Endpoint];
  beforeAll(async () => {
    endpoints = await pair(server);
  });
  afterAll(() => Promise.all([...new Set(endpoints)].map((endpoint) => endpoint.close())));

  it('fifty clients with the same key and bytes make one row and get one receipt, byte for byte', async () => {
    const { fields, cms } = await endpoints[0].signed();
    const key = keyIn(cms);
    const answers = await Promise.all(
      Array.from({ length: 50 }, async (_, index) =>
        answerOf(await post(endpoints[index % 2 === 0 ? 0 : 1].url, cms, { key })),
      ),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^201 /);
    expect(await endpoints[0].rows(fields.requestId)).toBe(1);
  });

  it('fifty clients with fifty keys and the same bytes, which were handed over: one is received', async () => {
    const { fields, cms } = await endpoints[0].signed('applicant', handedOver());
    const statuses = await Promise.all(
      Array.from(
        { length: 50 },
        async (_, index) => (await post(endpoints[index % 2 === 0 ? 0 : 1].url, cms)).status,
      ),
    );
    expect(statuses.sort()).toEqual([201, ...Array.from({ length: 49 }, () => 409)]);
    expect(await endpoints[1].rows(fields.requestId)).toBe(1);
  });
});

describe.skipIf(postgres === null)(`where PostgreSQL${postgresServer.without}`, () => {
  const { url } = postgres ?? { url: '' };
  let endpoint: Endpoint;
  beforeAll(async () => {
    endpoint = await startEndpoint(openPostgres(url, { statementMs: 1_000, connections: 4 }));
    endpoint.crls = endpoint.usualCrls();
  });
  afterAll(() => endpoint.close());

  it('crashes under load, each request has a receipt or is told to come again, and the endpoint recovers by itself', async () => {
    const messages = await Promise.all(Array.from({ length: 40 }, () => endpoint.signed()));
    const seen = new Set<string>();
    const deliver = async (
      { cms }: { cms: Uint8Array<ArrayBuffer> },
      key: string,
    ): Promise<string> => {
      for (;;) {
        const response = await post(endpoint.url, cms, { key });
        seen.add(`${response.status} ${response.headers.get('retry-after') ?? ''}`.trim());
        if (response.status === 201) return response.text();
        const { type } = (await response.json()) as { type: string };
        expect(type).toContain('/problems/unavailable');
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    };
    const keys = messages.map(({ cms }) => keyIn(cms));
    const delivered = Promise.all(
      messages.map(async (message, index) => {
        // Spread over the crash, whenever that is.
        await new Promise((resolve) => setTimeout(resolve, index * 20));
        return deliver(message, keys[index] ?? '');
      }),
    );
    await postgres?.crash();
    const receipts = await delivered;
    expect([...seen].sort()).toEqual(['201', '503 10']);
    expect(
      await Promise.all(messages.map(({ fields }) => endpoint.rows(fields.requestId))),
    ).toEqual(messages.map(() => 1));
    const again = await Promise.all(
      messages.map(async ({ cms }, index) =>
        (await post(endpoint.url, cms, { key: keys[index] ?? '' })).text(),
      ),
    );
    expect(again).toEqual(receipts);
    expect((await fetch(`${endpoint.url}/healthz`)).status).toBe(200);
    expect(endpoint.log.some(({ problem }) => problem === 'internal')).toBe(false);
  });

  it('hangs over a statement, it is let go after its time', async () => {
    await expect(endpoint.database.query('SELECT pg_sleep(30)', [])).rejects.toThrow(DatabaseAway);
  }, 5_000);

  it('refuses a statement, that is a fault of ours and no outage', async () => {
    await expect(endpoint.database.query('SELECT nothing_like_it', [])).rejects.not.toThrow(
      DatabaseAway,
    );
  });
});

it.for([
  ['08006', true],
  ['57P01', true],
  ['EPIPE', true],
  ['ECONNRESET', true],
  ['23505', false],
  ['42P01', false],
  ['XX000', false],
] as const)('%s is an outage: %s', ([code, away]) => {
  expect(isAway(Object.assign(new Error('said'), { code }))).toBe(away);
});

describe('a database that', () => {
  it('is not up is waited for so long, with a line for each attempt', async () => {
    const database = openPostgres('postgres://komekshi@127.0.0.1:1/none');
    const log: LogLine[] = [];
    await expect(
      awaitDatabase(database, { log: (line) => log.push(line), forMs: 300, everyMs: 50 }),
    ).rejects.toThrow(/DATABASE_URL.*ECONNREFUSED/);
    expect(log.length).toBeGreaterThan(2);
    expect(log[0]).toEqual({ event: 'database', state: 'away', attempt: 1, fault: 'ECONNREFUSED' });
    await database.close();
  });

  it('takes connections and never speaks is given up in time', async () => {
    const silent = createServer((socket) => socket.resume());
    await new Promise<void>((resolve) => {
      silent.listen(0, '127.0.0.1', resolve);
    });
    const database = openPostgres(
      `postgres://komekshi@127.0.0.1:${(silent.address() as { port: number }).port}/none`,
    );
    await expect(
      awaitDatabase(database, { log: () => undefined, forMs: 10, everyMs: 50 }),
    ).rejects.toThrow('DATABASE_URL');
    await closed(silent);
  });

  it('comes up late is used then', async () => {
    let attempts = 0;
    const log: LogLine[] = [];
    const late = {
      query: () =>
        ++attempts < 3 ? Promise.reject(new DatabaseAway({ code: '57P03' })) : Promise.resolve([]),
    } as unknown as Database;
    await awaitDatabase(late, { log: (line) => log.push(line), forMs: 10_000, everyMs: 5 });
    expect(log.map(({ state, fault }) => `${state} ${fault ?? ''}`.trim())).toEqual([
      'away 57P03',
      'away 57P03',
      'answers',
    ]);
  });
});

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
  });
