// `npm run provider:backup -- FILE` and `npm run provider:restore -- FILE`: the embedded storage of
// DATA_DIR as one file, while no process has it. A PostgreSQL server has pg_dump and pg_restore.
// Exit 2 where it cannot be done.
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { lockFolder } from './folderLock.ts';
import { makePrivateFolder, narrowTree } from './privateFolder.ts';
import { StartError } from '../operation/settings.ts';
import { SyncedFolder, syncTree } from './syncedFolder.ts';

/**
 * Writes the folder's database into a file, a gzipped tar, readable by its owner alone. Throws
 * StartError where a process has the folder.
 */
export async function backUp(folder: string, file: string): Promise<void> {
  if (await isEmpty(folder)) throw new StartError(`DATA_DIR: nothing is kept in ${folder}`);
  await holding(folder, async () => {
    narrowTree(folder);
    const database = await PGlite.create({ fs: new SyncedFolder(folder) });
    const dump = await database.dumpDataDir('gzip').finally(() => database.close());
    // Whole or not at all: a half of a back-up looks like one.
    await rm(`${file}.part`, { force: true });
    await writeFile(`${file}.part`, Buffer.from(await dump.arrayBuffer()), {
      mode: 0o600,
      flag: 'wx',
      flush: true,
    });
    await rename(`${file}.part`, file);
  });
}

/** Makes the database of a file in a folder where there is none. Throws StartError where there is one. */
export async function restore(file: string, folder: string): Promise<void> {
  if (!(await isEmpty(folder)))
    throw new StartError(`DATA_DIR: ${folder} is not empty; what is there stays as it is`);
  const dump = new Blob([await readFile(file)]);
  await holding(folder, async () => {
    // Nobody else enters while it is filled.
    makePrivateFolder(folder);
    const database = await PGlite.create({ fs: new SyncedFolder(folder), loadDataDir: dump });
    await database.query('SELECT count(*) FROM requests').finally(() => database.close());
    narrowTree(folder);
    syncTree(folder);
  });
}

async function holding(folder: string, work: () => Promise<void>): Promise<void> {
  const unlock = await lockFolder(folder);
  await work().finally(unlock);
}

const isEmpty = async (folder: string): Promise<boolean> =>
  (await readdir(folder).catch(() => [])).length === 0;

if (process.argv[1] === import.meta.filename) {
  const [command, file] = process.argv.slice(2);
  const folder = process.env['DATA_DIR'] ?? 'provider-data';
  try {
    if (file === undefined || (command !== 'backup' && command !== 'restore'))
      throw new StartError('the file of the back-up is missing');
    await (command === 'backup' ? backUp(folder, file) : restore(file, folder));
  } catch (thrown) {
    console.error(thrown instanceof Error ? thrown.message : thrown);
    process.exitCode = 2;
  }
}
