// The embedded database's folder is its owner's alone, whatever the umask: made, written to later,
// opened wider than it should be, and restored.
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { root } from '../world/outside.ts';

vi.setConfig({ testTimeout: 300_000 });

const folder = fs.mkdtempSync(path.join(tmpdir(), 'komekshi-private-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const SOURCE = path.resolve(import.meta.dirname, '../../src/provider/storage');

/** Runs code over the embedded database in a process of its own: a thread has no umask. */
function run(umask: string, code: string): string {
  const file = path.join(folder, 'run.mts');
  fs.writeFileSync(
    file,
    `
    import { openEmbedded } from '${SOURCE}/database.ts';
    import { backUp, restore } from '${SOURCE}/backup.ts';
    import { migrate } from '${SOURCE}/migrate.ts';
    process.umask(${umask});
    ${code}`,
  );
  return execFileSync(process.execPath, ['--import', 'tsx', file], { encoding: 'utf8' });
}

/** Places below a folder, itself too, that group or others may read, write or enter. */
function open(place: string): string[] {
  const all = ['', ...fs.readdirSync(place, { recursive: true, encoding: 'utf8' })];
  expect(all.length).toBeGreaterThan(500);
  return all.filter((name) => (fs.lstatSync(path.join(place, name)).mode & 0o077) !== 0);
}

const data = path.join(folder, 'data');
const FILL = `
  await database.run('CREATE TABLE IF NOT EXISTS later (number integer, text text)');
  await database.run("INSERT INTO later SELECT number, repeat('x', 500) FROM generate_series(1, 40000) AS number");
  await database.run('CREATE INDEX ON later (number); CHECKPOINT');`;

it('is closed when it is made, and so is what is written later: tables, the log, its next file', () => {
  run(
    '0',
    `const database = await openEmbedded('${data}'); await migrate(database); await database.close();`,
  );
  expect(open(data)).toEqual([]);
  const before = fs.readdirSync(data, { recursive: true, encoding: 'utf8' });
  const during = run(
    '0',
    `
    import { readdirSync, lstatSync } from 'node:fs';
    const database = await openEmbedded('${data}');${FILL}
    console.log(readdirSync('${data}', { recursive: true, encoding: 'utf8' }).filter((name) => (lstatSync('${data}/' + name).mode & 0o077) !== 0).join());
    console.log((lstatSync('${data}.lock').mode & 0o777).toString(8));
    await database.close();`,
  );
  expect(during).toBe('\n600\n');
  const added = fs
    .readdirSync(data, { recursive: true, encoding: 'utf8' })
    .filter((name) => !before.includes(name));
  expect(added).toEqual(
    expect.arrayContaining([expect.stringMatching(/^base\//), expect.stringMatching(/^pg_wal\//)]),
  );
  expect(open(data)).toEqual([]);
});

it('that is wider is narrowed at the start, which says how many places were open', () => {
  const wide = ['', 'base', 'PG_VERSION', 'global/pg_control'];
  for (const name of wide)
    fs.chmodSync(
      path.join(data, name),
      fs.lstatSync(path.join(data, name)).isDirectory() ? 0o777 : 0o666,
    );
  expect(
    run(
      '0',
      `const database = await openEmbedded('${data}', (mended) => console.log(mended)); await database.close();`,
    ),
  ).toBe(`${wide.length}\n`);
  expect(open(data)).toEqual([]);
});

it('is restored closed, from a file that is closed too', () => {
  const [file, restored] = [path.join(folder, 'copy.tar.gz'), path.join(folder, 'restored')];
  fs.writeFileSync(`${file}.part`, 'left behind', { mode: 0o666 });
  fs.mkdirSync(restored);
  fs.chmodSync(restored, 0o777);
  run('0', `await backUp('${data}', '${file}'); await restore('${file}', '${restored}');`);
  expect(fs.statSync(file).mode & 0o777).toBe(0o600);
  expect([open(data), open(restored)]).toEqual([[], []]);
  expect(
    run(
      '0',
      `
    const database = await openEmbedded('${restored}', (mended) => console.log(mended));
    console.log((await database.query('SELECT count(*)::int AS count FROM later', []))[0].count); await database.close();`,
    ),
  ).toBe('40000\n');
});

it.runIf(root.isHere)(`of another owner, and open to others, is refused${root.without}`, () => {
  const foreign = path.join(folder, 'foreign');
  fs.mkdirSync(foreign);
  fs.chmodSync(foreign, 0o777);
  fs.chmodSync(folder, 0o777);
  const code = `require('fs'); import('${SOURCE}/privateFolder.ts').then(({ makePrivateFolder }) => makePrivateFolder('${foreign}')).catch(({ name, message }) => console.log(name, message));`;
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', '-e', code], {
    encoding: 'utf8',
    uid: 65_534,
    gid: 65_534,
    env: { ...process.env, TMPDIR: folder, HOME: folder },
  });
  expect(stdout).toMatch(/^StartError DATA_DIR: /);
});
