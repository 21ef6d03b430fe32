// The embedded database waits for the disk: what was answered is there when the power fails, not
// only when the process dies.
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { openEmbedded, type Database } from '../../src/provider/storage/database.ts';
import { DatabaseAway } from '../../src/provider/storage/databaseAway.ts';
import { linux, ofProcess } from '../world/outside.ts';

const folder = fs.mkdtempSync(path.join(tmpdir(), 'komekshi-synced-'));
const data = path.join(folder, 'data');
let database: Database;

/** The places that were put on disk since, relative to the data folder. */
function watchSync(): string[] {
  const synced: string[] = [];
  const fsync = fs.fsyncSync;
  vi.spyOn(fs, 'fsyncSync').mockImplementation((file) => {
    synced.push(path.relative(data, fs.readlinkSync(ofProcess('self', 'fd', String(file)))));
    fsync(file);
  });
  return synced;
}

beforeAll(async () => {
  database = await openEmbedded(data);
  await database.run('CREATE TABLE kept (number integer)');
}, 60_000);
afterEach(() => vi.restoreAllMocks());
afterAll(async () => {
  await database.close();
  fs.rmSync(folder, { recursive: true });
});

it.runIf(linux.isHere)(
  `puts the log on disk before a statement is answered${linux.without}`,
  async () => {
    const synced = watchSync();
    await database.query('INSERT INTO kept VALUES ($1)', [1]);
    expect(synced).toEqual([expect.stringMatching(/^pg_wal\//)]);
  },
);

it.runIf(linux.isHere)(
  `puts tables and folders on disk before the log behind them may be used again${linux.without}`,
  async () => {
    const synced = watchSync();
    await database.run('CHECKPOINT');
    expect(synced).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^base\//),
        expect.stringMatching(/^global\/pg_control/),
      ]),
    );
  },
);

it('is away for good once the disk could not be waited for', async () => {
  vi.spyOn(fs, 'fsyncSync').mockImplementationOnce(() => {
    throw Object.assign(new Error('no disk'), { code: 'EIO' });
  });
  await expect(database.query('INSERT INTO kept VALUES ($1)', [2])).rejects.toThrow(DatabaseAway);
  await expect(database.query('SELECT 1', [])).rejects.toThrow(DatabaseAway);
});
