// The provider under load: distinct signed requests over plain http on loopback, each verified,
// committed and receipted, over embedded storage and PostgreSQL, by one process and by two. The
// endpoints are real processes with their settings; the load comes from this one.
import { openEmbedded, openPostgres, type Database } from '../../src/provider/storage/database.ts';
import { startProcess, worldSettings, type EndpointProcess } from '../provider/endpointProcess.ts';
import { startPostgres } from '../provider/postgres.ts';
import type { WorldCa } from '../world/ca.ts';
import {
  closedLoop,
  latency,
  paced,
  senderTo,
  signers,
  type Latency,
  type Message,
} from './providerLoad.ts';

export interface ProviderFigures {
  readonly what: string;
  /** Requests a second that this many senders got receipts for, each sending its next one upon the answer. */
  readonly rate: number;
  readonly full: Latency;
  /** Of requests that come evenly, half as many a second. */
  readonly half: Latency;
  /** Of all processes, the most resident memory, megabytes. */
  readonly memory: number;
  /**
   * Requests without their own receipt or without a row, and rows beyond one per request: both must
   * be zero.
   */
  readonly lost: number;
  readonly double: number;
}

export const SENDERS = 8;
const WARM_UP = 40,
  COUNTED = 1_000,
  PACED = 200,
  PEOPLE = 100;

/** One setting after the other; those over PostgreSQL only where there is one. */
export async function measureProvider(ca: WorldCa): Promise<ProviderFigures[]> {
  const sign = await signers(ca, PEOPLE);
  const figures = [await measure('embedded', ca, sign, 1, null)];
  const postgres = await startPostgres();
  if (postgres === null) return figures;
  try {
    for (const instances of [1, 2])
      figures.push(
        await measure(
          `PostgreSQL, ${instances} process${instances === 1 ? '' : 'es'}`,
          ca,
          sign,
          instances,
          postgres.url,
        ),
      );
  } finally {
    await postgres.stop();
  }
  return figures;
}

async function measure(
  what: string,
  ca: WorldCa,
  sign: () => Promise<Message>,
  instances: number,
  url: string | null,
): Promise<ProviderFigures> {
  const messages: Message[] = [];
  for (let i = 0; i < WARM_UP + COUNTED + PACED; i++) messages.push(await sign());
  const world = await worldSettings(ca);
  const { DATA_DIR: folder = '', ...shared } = world.environment;
  const storage = () =>
    url === null ? openEmbedded(folder) : Promise.resolve(openPostgres(url, { connections: 1 }));
  const endpoints: EndpointProcess[] = [];
  // The folder is made here: making it takes memory once, and only the serving is measured.
  const before = await rowsIn(storage);
  for (let i = 0; i < instances; i++)
    endpoints.push(
      await startProcess({
        ...shared,
        ...(url === null ? { DATA_DIR: folder } : { DATABASE_URL: url }),
      }),
    );
  const sender = senderTo(
    endpoints.map(({ port }) => port),
    SENDERS,
  );
  try {
    await closedLoop(messages.slice(0, WARM_UP), SENDERS, sender.send);
    const begun = performance.now();
    const full = await closedLoop(messages.slice(WARM_UP, WARM_UP + COUNTED), SENDERS, sender.send);
    const rate = (COUNTED * 1000) / (performance.now() - begun);
    const half = await paced(messages.slice(WARM_UP + COUNTED), rate / 2, sender.send);
    const memory = endpoints.reduce((sum, endpoint) => sum + endpoint.memory().peak, 0) / 1_048_576;
    const receipted = WARM_UP + new Set([...full, ...half].map(({ requestId }) => requestId)).size;
    await end(endpoints);
    const rows = (await rowsIn(storage)) - before;
    return {
      what,
      rate,
      full: latency(full),
      half: latency(half),
      memory,
      lost: messages.length - Math.min(receipted, rows),
      double: Math.max(0, rows - messages.length),
    };
  } finally {
    sender.close();
    await end(endpoints);
    world.remove();
  }
}

async function end(endpoints: readonly EndpointProcess[]): Promise<void> {
  for (const { child } of endpoints) child.kill('SIGTERM');
  await Promise.all(endpoints.map(({ ended }) => ended));
}

/** None before the first start. Embedded storage belongs to the process while it runs. */
async function rowsIn(open: () => Promise<Database>): Promise<number> {
  const database = await open();
  try {
    const [table] = await database.query("SELECT to_regclass('requests') IS NOT NULL AS there", []);
    return table?.['there'] === true
      ? Number((await database.query('SELECT count(*) AS rows FROM requests', []))[0]?.['rows'])
      : 0;
  } finally {
    await database.close();
  }
}
