// What every change runs is run whole: nothing is tried again but a browser's test in CI, once, and
// no test of Firefox alone is left to the night. This is checked in the text of settings, scripts and tests.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { EACH_NIGHT } from '../e2e/inFirefox.ts';
import { filesIn, read } from './sources.ts';

const SELF = 'tests/boundary/everyChange.test.ts';
const SETTINGS = [
  'playwright.config.ts',
  'vitest.config.ts',
  'package.json',
  'scripts/test.sh',
  'scripts/bare.sh',
  'scripts/nightly.sh',
  '.ci/run',
  '.github/workflows/ci.yml',
  '.github/workflows/nightly.yml',
];

/** Playwright's `retries` and Vitest's `retry`, as an option of a test or of a command; what fast-check draws is neither. */
const retriesIn = (text: string): readonly string[] =>
  Array.from(
    text.matchAll(/\bretr(?:y|ies)['"]?\s*:\s*([^,;}\n]+)|--retr(?:y|ies)\b[ =]*(\S*)/g),
    ([found]) => found.trim(),
  ).filter((found) => !/^(--)?retr(y|ies)\W+0$/.test(found) && !found.includes(': fc.'));

/** Where a second try is told as `flaky`. */
const THE_ONE = "playwright.config.ts: retries: process.env['CI'] === undefined ? 0 : 1";

it('no test is tried again, but a browser’s in CI', () => {
  const tests = filesIn('tests').filter((file) => file !== SELF && runs(read(file)));
  expect(tests.length).toBeGreaterThan(200);
  const found = [...SETTINGS, ...tests].flatMap((file) =>
    retriesIn(read(file)).map((words) => `${file}: ${words}`),
  );
  expect(found).toEqual([THE_ONE]);
});

/** Whether it has tests, or settings of tests. */
const runs = (text: string): boolean =>
  /from '(?:vitest|@playwright\/test|[./\w]*fixtures\.ts)'/.test(text);

it.each([
  'retries: 1,',
  "retries: process.env['CI'] === undefined ? 0 : 1,",
  'test.describe.configure({ retries: 2 });',
  "it('is slow', { retry: 3 }, () => undefined);",
  'npx playwright test --retries=1',
  'npx vitest run --retry 2',
])('a planted retry is found: %s', (text) => {
  expect(retriesIn(text)).toHaveLength(1);
});

it.each(['retries: 0,', 'npx playwright test --retries=0', "'retry-after': '5'"])(
  'is none: %s',
  (text) => {
    expect(retriesIn(text)).toEqual([]);
  },
);

it.each(EACH_NIGHT)('%s has in Firefox no test that Chromium has not', (name) => {
  const file = path.resolve(import.meta.dirname, '../e2e', name);
  expect(readFileSync(file, 'utf8')).not.toContain('@firefox');
});
