// The embedded database in tests. PostgreSQL makes one folder and the others are copies of it: to
// make one takes two seconds, to copy it a tenth.
import { existsSync, rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { openEmbedded, type Database } from '../../src/provider/storage/database.ts';

/** What is in it is older than any of our own tables. */
const MADE = path.resolve(
  import.meta.dirname,
  '../../node_modules/.cache/komekshi',
  `pglite-${manifest.dependencies['@electric-sql/pglite']}`,
);

/** Open, and nobody's: to start one takes a second of a processor, to empty one a hundredth. */
const idle: Database[] = [];

/**
 * A new database in a folder; one that is there already is opened as it is. Without a folder it is
 * one of this process, which is emptied when it is closed and serves the next who asks.
 */
export async function openTestDatabase(folder?: string): Promise<Database> {
  if (folder === undefined) return lent(idle.pop() ?? (await openOwn()));
  await layFolder(folder);
  return openEmbedded(folder);
}

async function openOwn(): Promise<Database> {
  const folder = await mkdtemp(path.join(tmpdir(), 'komekshi-database-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return openTestDatabase(folder);
}

const EMPTY = 'DROP SCHEMA public CASCADE; CREATE SCHEMA public;';

function lent(database: Database): Database {
  let isOpen = true;
  const whileOpen = <T>(ask: () => Promise<T>): Promise<T> =>
    isOpen ? ask() : Promise.reject(new Error('the database is closed'));
  return {
    query: (sql, values) => whileOpen(() => database.query(sql, values)),
    run: (sql) => whileOpen(() => database.run(sql)),
    close: async () => {
      if (!isOpen) return;
      isOpen = false;
      await database.run(EMPTY);
      idle.push(database);
    },
  };
}

/** Puts an empty database into a folder that has none. */
export async function layFolder(folder: string): Promise<void> {
  if (!existsSync(path.join(folder, 'PG_VERSION')))
    await cp(await madeFolder(), folder, { recursive: true });
}

async function madeFolder(): Promise<string> {
  if (existsSync(MADE)) return MADE;
  await mkdir(path.dirname(MADE), { recursive: true });
  const folder = await mkdtemp(`${MADE}-`);
  await (await openEmbedded(folder)).close();
  // A second caller finds the first one's folder, which is as good.
  await rename(folder, MADE).catch(() => rm(folder, { recursive: true, force: true }));
  return MADE;
}
