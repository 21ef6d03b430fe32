// The numbers of the endpoint's own parts: threads, the database's connections, the age of the lists.
import { crlTimes } from './crlTimes.ts';
import type { Database } from './database.ts';
import type { Metrics } from './metrics.ts';
import type { Threads } from './threads.ts';

export interface Watched {
  readonly threads: Threads;
  readonly database: Database;
  readonly crls: () => Promise<readonly Uint8Array<ArrayBuffer>[]>;
}

export function watch({ gauge }: Metrics, { threads, database, crls }: Watched): void {
  gauge('threads', 'Threads that judge', () => threads.state().threads);
  gauge('threads_busy', 'Threads that are judging', () => threads.state().busy);
  gauge('queue', 'Tasks that wait for a thread', () => threads.state().waiting);
  for (const of of ['open', 'idle', 'waiting'] as const) gauge(`database_${of}`, `Connections of the pool: ${of}`, () => database.pool?.()[of] ?? 0);
  gauge('crls', 'Revocation lists at hand', async () => (await crls()).length);
  gauge('crl_oldest_seconds', 'Age of the oldest list', async () => Math.max(0, ...(await crls()).map((list) => (Date.now() - (crlTimes(list)?.thisUpdate ?? Date.now())) / 1000)));
  gauge('crl_next_end_seconds', 'Until the first list runs out', async () => Math.min(...(await crls()).map((list) => ((crlTimes(list)?.nextUpdate ?? Infinity) - Date.now()) / 1000)));
}
