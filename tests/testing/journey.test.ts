// The journey that docs/TESTING.md shows to a new tester is the one that is run, in both browsers,
// and is no longer than promised.
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import config from '../../playwright.config.ts';

const read = (name: string): string =>
  fs.readFileSync(path.resolve(import.meta.dirname, '../..', name), 'utf8');
const JOURNEY = 'newTester.spec.ts';
const MOST_LINES = 20;

test('the journey in docs/TESTING.md is run as written', () => {
  const [shown, ...others] = [...read('docs/TESTING.md').matchAll(/^```ts\n(.*?)^```$/gms)].map(
    ([, code]) => code,
  );
  expect(others).toEqual([]);
  expect(shown).toBe(read(`tests/e2e/${JOURNEY}`));
  expect(shown?.trimEnd().split('\n').length).toBeLessThanOrEqual(MOST_LINES);
});

test('it is run in Chromium and in Firefox', () => {
  const runs = config.projects
    ?.filter(({ testMatch }) => testMatch === undefined || [testMatch].flat().includes(JOURNEY))
    .map(({ name }) => name);
  expect(runs).toEqual(['chromium', 'firefox']);
});
