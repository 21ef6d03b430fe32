// The same sources give the same bytes: what `npm run package` has made here is made again from the
// source package that it made, in a folder of another length with copies of the libraries, under
// another umask, time zone and language. What AMO's reviewers do is thereby done too.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PACKAGES = path.join(ROOT, '.output/packages');
const SUMS = 'SHA256SUMS';

const elsewhere = fs.mkdtempSync(path.join(os.tmpdir(), 'built-from-the-source-package-'));
const folder = path.join(elsewhere, 'a folder', 'көмекші');

/** The files of PACKAGES, by name. */
const madeHere = (): readonly string[] => (fs.existsSync(PACKAGES) ? fs.readdirSync(PACKAGES) : []);
const named = (end: string): string => madeHere().find((name) => name.endsWith(end)) ?? '';
const read = (name: string): Promise<JSZip> =>
  JSZip.loadAsync(fs.readFileSync(path.join(PACKAGES, name)));
const contents = async (zip: JSZip): Promise<readonly (readonly [string, Buffer])[]> =>
  Promise.all(
    Object.values(zip.files)
      .filter(({ dir }) => !dir)
      .map(async (file) => [file.name, await file.async('nodebuffer')] as const),
  );

async function unpackAndBuild(): Promise<void> {
  if (madeHere().length === 0) throw new Error('nothing is packaged: npm run package');
  for (const [name, bytes] of await contents(await read(named('-sources.zip')))) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), bytes);
  }
  execFileSync('cp', [
    '-a',
    ...(sameDevice() ? ['-l'] : []),
    fs.realpathSync(path.join(ROOT, 'node_modules')),
    path.join(folder, 'node_modules'),
  ]);
  const env = {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    TZ: 'Pacific/Kiritimati',
    LC_ALL: 'tr_TR.UTF-8',
  };
  execFileSync('sh', ['-c', 'umask 077 && npm run -s package'], {
    cwd: folder,
    env,
    stdio: 'pipe',
  });
}

const sameDevice = (): boolean =>
  fs.statSync(elsewhere).dev === fs.statSync(path.join(ROOT, 'node_modules')).dev;

beforeAll(unpackAndBuild, 300_000);
afterAll(() => fs.rmSync(elsewhere, { recursive: true, force: true }));

it('the packages are made (npm run package)', () => {
  expect(madeHere().map((name) => name.replace(/^komekshi-[\d.]+-/, ''))).toEqual([
    SUMS,
    'chrome.zip',
    'firefox.zip',
    'sbom.json',
    'sources.zip',
  ]);
});

it('two clean builds in different folders give the same SHA-256 for every package', () => {
  const sums = fs.readFileSync(path.join(folder, '.output/packages', SUMS), 'utf8');
  console.log(sums.trim());
  expect(sums).toBe(fs.readFileSync(path.join(PACKAGES, SUMS), 'utf8'));
});

it('the sums are those of the files', () => {
  const lines = fs
    .readFileSync(path.join(PACKAGES, SUMS), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('  '));
  expect(lines.map(([, name]) => name)).toEqual(madeHere().filter((name) => name !== SUMS));
  for (const [sum, name = ''] of lines)
    expect(
      createHash('sha256')
        .update(fs.readFileSync(path.join(PACKAGES, name)))
        .digest('hex'),
    ).toBe(sum);
});

it.each(['-chrome.zip', '-firefox.zip'])(
  '%s is the build that the other tests look at, and names no folder of this machine',
  async (end) => {
    const build = path.join(ROOT, '.output', `${end.slice(1, -'.zip'.length)}-mv3`);
    for (const [name, bytes] of await contents(await read(named(end)))) {
      expect(bytes.equals(fs.readFileSync(path.join(build, name))), name).toBe(true);
      expect(
        [ROOT, `${os.homedir()}/`, 'node_modules/'].filter((place) => bytes.includes(place)),
        name,
      ).toEqual([]);
    }
  },
);

it('the source package holds no test, no key and nothing that the extension is not built of', async () => {
  const names = (await contents(await read(named('-sources.zip')))).map(([name]) => name);
  expect(names).toEqual(
    expect.arrayContaining(['BUILDING.md', 'package-lock.json', SUMS, 'wxt.config.ts']),
  );
  expect(
    names.filter((name) =>
      /^(tests|docs|src\/(provider|cli)|\.output|node_modules)\/|\.(p12|pfx|pem|key|cms|env)$/.test(
        name,
      ),
    ),
  ).toEqual([]);
});
