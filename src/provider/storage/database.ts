// The same SQL over a PostgreSQL server (pg) or over PostgreSQL inside the process (PGlite).
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { PGlite, types } from '@electric-sql/pglite';
import pg from 'pg';
import { DatabaseAway, isAway } from './databaseAway.ts';
import { lockFolder } from './folderLock.ts';
import { makePrivateFolder, narrowTree } from './privateFolder.ts';
import { SYNCED_PARAMS, SyncedFolder, syncTree } from './syncedFolder.ts';

export interface Database {
  /** Throws DatabaseAway where the database cannot answer now, and else what it says. */
  query(sql: string, values: readonly unknown[]): Promise<Record<string, unknown>[]>;
  /** Runs statements without parameters as one transaction. */
  run(sql: string): Promise<void>;
  /** Connections of the pool, for the metrics. An embedded database has one. */
  pool?(): { readonly open: number; readonly idle: number; readonly waiting: number };
  close(): Promise<void>;
}

export interface PostgresTerms {
  /** Connections at most. */
  readonly connections?: number;
  /** The longest that one statement may take; its connection has as long again to say so. */
  readonly statementMs?: number;
}

/**
 * PostgreSQL by its `postgres://` address. The pool connects when it is first asked, and anew where
 * a connection has broken.
 */
export function openPostgres(
  url: string,
  { connections = 10, statementMs = 10_000 }: PostgresTerms = {},
): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 3_000,
    statement_timeout: statementMs,
    query_timeout: 2 * statementMs,
    keepAlive: true,
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  return {
    query: async (sql, values) =>
      (await telling(() => pool.query<Record<string, unknown>>(sql, [...values]))).rows,
    run: async (sql) => {
      await telling(() => pool.query(sql));
    },
    pool: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: () => pool.end(),
  };
}

async function telling<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (thrown) {
    throw isAway(thrown) ? new DatabaseAway(thrown) : thrown;
  }
}

/**
 * PGlite over a folder, made where it is missing; in memory without one. `told` hears how many
 * places were open to others than the owner until now. Throws StartError where another process has
 * the folder, or where it cannot be kept from others.
 */
export async function openEmbedded(
  folder?: string,
  told: (mended: number) => void = () => undefined,
): Promise<Database> {
  const unlock = folder === undefined ? null : await lockFolder(folder);
  if (folder !== undefined)
    await prepare(folder, told).catch(async (thrown: unknown) => {
      await unlock?.();
      throw thrown;
    });
  const files = folder === undefined ? null : new SyncedFolder(folder);
  const database = await PGlite.create({ ...(files !== null && { fs: files }), ...EMBEDDED });
  const onDisk = async <T>(ask: () => Promise<T>): Promise<T> => {
    files?.check();
    const answer = await ask();
    files?.check();
    return answer;
  };
  return {
    query: async (sql, values) =>
      (await telling(() => onDisk(() => database.query<Record<string, unknown>>(sql, [...values]))))
        .rows,
    run: async (sql) => {
      await telling(() => onDisk(() => database.exec(sql)));
    },
    close: async () => {
      // A database whose disk has failed cannot close cleanly. The next start recovers it from its
      // log.
      if (files === null || !files.hasFailed()) await database.close();
      await unlock?.();
    },
  };
}

/**
 * Buffers for one process over files of its own machine: a sixteenth of PGlite's. PGlite's own way
 * to write bytes took a millisecond a request.
 */
const EMBEDDED = {
  startParams: [...SYNCED_PARAMS, '-c', 'shared_buffers=8MB'],
  serializers: {
    [types.BYTEA]: (bytes: Uint8Array) =>
      `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`,
  },
};

const MAKER = `const { workerData: { pglite, folder } } = require('node:worker_threads');
  import(pglite).then(async ({ PGlite }) => (await PGlite.create(folder)).close());`;

async function prepare(folder: string, told: (mended: number) => void): Promise<void> {
  const isMade = existsSync(path.join(folder, 'PG_VERSION'));
  const wasOpen = makePrivateFolder(folder);
  if (!isMade) await makeFolder(folder);
  const mended = Number(wasOpen) + narrowTree(folder);
  if (isMade && mended > 0) told(mended);
}

/**
 * To make a folder PGlite takes 900 MB for a moment and does not free it. A thread that ends does.
 */
async function makeFolder(folder: string): Promise<void> {
  await once(
    new Worker(MAKER, {
      eval: true,
      execArgv: [],
      workerData: { pglite: import.meta.resolve('@electric-sql/pglite'), folder },
    }),
    'exit',
  );
  syncTree(folder);
}
