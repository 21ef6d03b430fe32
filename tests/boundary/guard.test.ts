// The guard of every test file (tests/guard.ts): whatever way a path is written and opened, outside
// the repository it is refused by name to who did not ask.
import fs, { createReadStream, openSync, readdirSync, readFileSync } from 'node:fs';
import { cp, open, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { asked } from '../world/asked.ts';
import { NUC_FOLDER, nuc } from '../world/outside.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** Of a clone that lies right among what tests make, everything beside it is theirs. */
const PARENT = path.dirname(ROOT) === tmpdir() ? '/' : path.dirname(ROOT);
const BESIDE = path.join(PARENT, 'komekshi-beside');
const READS: readonly (readonly [string, () => unknown])[] = [
  ['a file', () => readFileSync(BESIDE)],
  ['by the whole module', () => fs.readFileSync(BESIDE)],
  ['by its address', () => readFileSync(pathToFileURL(BESIDE))],
  ['from where the tests run', () => readFileSync(path.relative(process.cwd(), BESIDE))],
  ['what is beside the repository', () => readdirSync(PARENT)],
  ['a file to be read later', () => openSync(BESIDE, 'r')],
  ['a stream', () => createReadStream(BESIDE)],
  ['a promise of a file', () => readFile(BESIDE)],
  ['a promise to read later', () => open(BESIDE)],
  ['a copy', () => cp(BESIDE, tmpdir(), { recursive: true })],
  ['by the promises of the whole module', () => fs.promises.readFile(BESIDE)],
];

it.each(READS)('refuses %s', (_what, read) => {
  expect(read).toThrow('is outside the repository: ask tests/world/outside.ts first');
});

it('lets through what is in the repository, and what the tests make', () => {
  expect(readFileSync(path.join(ROOT, 'package.json'), 'utf8')).toContain('komekshi');
  expect(readdirSync(tmpdir())).toBeInstanceOf(Array);
});

it.skipIf(!nuc.isHere)(`lets through what was asked for${nuc.without}`, () => {
  asked.clear();
  const read = (): unknown => readFileSync(path.join(NUC_FOLDER, 'manifest.json'));
  expect(read).toThrow('is outside');
  expect(nuc.isHere).toBe(true);
  expect(read).not.toThrow();
});
