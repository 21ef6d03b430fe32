// The same SQL over a PostgreSQL server (pg) or over PostgreSQL inside the process (PGlite).
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { lockFolder } from './folderLock.ts';

export interface Database {
  query(sql: string, values: readonly unknown[]): Promise<Record<string, unknown>[]>;
  /** Runs statements without parameters as one transaction. */
  run(sql: string): Promise<void>;
  close(): Promise<void>;
}

/** PostgreSQL by its `postgres://` address. The pool connects when it is first asked. */
export function openPostgres(url: string): Database {
  const pool = new pg.Pool({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  return {
    query: async (sql, values) => (await pool.query<Record<string, unknown>>(sql, [...values])).rows,
    run: async (sql) => { await pool.query(sql); },
    close: () => pool.end(),
  };
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
