// The embedded database in tests. PostgreSQL makes one folder and the others are copies of it: to
// make one takes two seconds, to copy it a tenth.
import { existsSync } from 'node:fs';
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

/**
 * A new database in a folder: the one given, else one of its own that goes when it is closed. A
 * folder that has one already is opened as it is.
 */
export async function openTestDatabase(folder?: string): Promise<Database> {
  const own = folder ?? (await mkdtemp(path.join(tmpdir(), 'komekshi-database-')));
  await layFolder(own);
  const database = await openEmbedded(own);
  const close = async (): Promise<void> => {
    await database.close();
    await rm(own, { recursive: true, force: true });
  };
  return folder === undefined ? { ...database, close } : database;
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
