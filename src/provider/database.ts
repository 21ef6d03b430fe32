// The same SQL over a PostgreSQL server (pg) or over PostgreSQL inside the process (PGlite).
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { DatabaseAway, isAway } from './databaseAway.ts';
import { lockFolder } from './folderLock.ts';

export interface Database {
  /** Throws DatabaseAway where the database cannot answer now, and else what it says. */
  query(sql: string, values: readonly unknown[]): Promise<Record<string, unknown>[]>;
  /** Runs statements without parameters as one transaction. */
  run(sql: string): Promise<void>;
  /** Connections of the pool, for the metrics; a database inside the process has one. */
  pool?(): { readonly open: number; readonly idle: number; readonly waiting: number };
  close(): Promise<void>;
}

export interface PostgresTerms {
  /** Connections at most. */
  readonly connections?: number;
  /** The longest that one statement may take; its connection has as long again to say so. */
  readonly statementMs?: number;
}

/** PostgreSQL by its `postgres://` address. The pool connects when it is first asked, and anew where a connection has broken. */
export function openPostgres(url: string, { connections = 10, statementMs = 10_000 }: PostgresTerms = {}): Database {
  const pool = new pg.Pool({
    connectionString: url, max: connections, connectionTimeoutMillis: 3_000, statement_timeout: statementMs, query_timeout: 2 * statementMs, keepAlive: true,
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  return {
    query: async (sql, values) => (await telling(() => pool.query<Record<string, unknown>>(sql, [...values]))).rows,
    run: async (sql) => { await telling(() => pool.query(sql)); },
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

/** PGlite over a folder, made where it is missing; in memory without one. Throws StartError where another process has the folder. */
export async function openEmbedded(folder?: string): Promise<Database> {
  const unlock = folder === undefined ? null : await lockFolder(folder);
  const database = await PGlite.create(folder);
  return {
    query: async (sql, values) => (await database.query<Record<string, unknown>>(sql, [...values])).rows,
    run: async (sql) => { await database.exec(sql); },
    close: async () => {
      await database.close();
      await unlock?.();
    },
  };
}
