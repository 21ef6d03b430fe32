// Brings a database to the present shape: each file of migrations/ once, in order of name, as one transaction.
import { readdir, readFile } from 'node:fs/promises';
import type { Database } from './database.ts';

const FOLDER = new URL('./migrations/', import.meta.url);
/** Several endpoints may start over one database: the first to take this advisory lock goes first. */
const LOCK = 'SELECT pg_advisory_xact_lock(5642001);';

/** Safe to be called by several processes at once and again at every start. Throws what the database throws. */
export async function migrate(database: Database): Promise<void> {
  await database.run(
    `${LOCK} CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now());`,
  );
  const files = (await readdir(FOLDER)).filter((name) => /^\d{3}_\w+\.sql$/.test(name)).sort();
  for (const name of files) {
    if (!(await isApplied(database, name))) await apply(database, name);
  }
}

async function apply(database: Database, name: string): Promise<void> {
  const sql = await readFile(new URL(name, FOLDER), 'utf8');
  try {
    // The row comes first, so that a process that waited for the lock stops here before it does
    // anything twice.
    await database.run(`${LOCK} INSERT INTO migrations (name) VALUES ('${name}'); ${sql}`);
  } catch (cause) {
    if (!(await isApplied(database, name))) throw cause;
  }
}

const isApplied = async (database: Database, name: string): Promise<boolean> =>
  (await database.query('SELECT 1 AS applied FROM migrations WHERE name = $1', [name])).length > 0;
