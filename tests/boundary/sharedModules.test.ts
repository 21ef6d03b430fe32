// Test files share loaded modules (vitest.config.ts). A hook that a module of theirs registers as it
// is loaded holds for the first file that loads it and for none after it: it belongs in the file, in
// a function that the file calls, or in a set-up file.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const TESTS = path.resolve(import.meta.dirname, '..');
/** Run anew for each file (`setupFiles`). */
const SET_UP = ['seed.ts', 'sharedDocument.ts'];

const modules = readdirSync(TESTS, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !/\.(?:test|spec)\.tsx?$/.test(file) && !SET_UP.includes(file),
);

const hooksOf = (text: string): readonly string[] =>
  text.match(/^(?:before|after)(?:Each|All)\b|^vi\.(?!fn\b)\w+/gm) ?? [];

it('no module that tests share registers a hook, or fakes anything, as it is loaded', () => {
  expect(modules.length).toBeGreaterThan(100);
  expect(
    modules.filter((file) => hooksOf(readFileSync(path.join(TESTS, file), 'utf8')).length > 0),
  ).toEqual([]);
});

it.each(['afterEach(leave);', 'beforeAll(async () => {', "vi.stubGlobal('fetch', () => 1);"])(
  'would be found: %s',
  (line) => {
    expect(hooksOf(`const a = 1;\n${line}\n`)).toHaveLength(1);
    expect(hooksOf(`const inFile = () => {\n  ${line}\n}\n`)).toEqual([]);
  },
);
