// Every requirement has its test and every test its requirement; the list in docs/SECURITY.md says so.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { citingTests, type CitingTest } from './cited.ts';
import { ranIn } from './reports.ts';
import { REQUIREMENTS } from './requirements.ts';
import { faultsIn, rowsOf, withList } from './table.ts';

const tests = citingTests();
const document = fs.readFileSync(
  path.resolve(import.meta.dirname, '../../docs/SECURITY.md'),
  'utf8',
);
/** The items of lists as one line each, however the document wraps them. */
const unwrapped = document.replaceAll(/\n {2,}(?! *-)/g, ' ');

describe('the requirements', () => {
  it('have a test each', () => {
    const held = new Set(tests.flatMap(({ ids }) => ids));
    expect(Object.keys(REQUIREMENTS).filter((id) => !held.has(id))).toEqual([]);
  });

  it('are all that a title names', () => {
    expect(tests.filter(({ ids }) => ids.some((id) => !Object.hasOwn(REQUIREMENTS, id)))).toEqual(
      [],
    );
  });

  it('are held under titles that no two tests share, so that each result is its own', () => {
    const titles = tests.map(({ title }) => title);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it.each(Object.entries(REQUIREMENTS))(
    'stand in docs/SECURITY.md word for word: %s',
    (id, statement) => {
      expect(unwrapped).toContain(`\n- **${id}** ${statement}\n`);
    },
  );

  it('have their tests in docs/SECURITY.md as `npm run requirements` writes them', () => {
    expect(withList(document, tests)).toBe(document);
  });
});

describe('the table of results', () => {
  const [id, title] = ['K1', '[K1] a key %s, and $name'];
  const test: CitingTest = { file: 'tests/a.test.ts', title, groups: [], ids: [id] };
  const unit = (status: string, shown = title) => ({
    testResults: [{ assertionResults: [{ ancestorTitles: ['group'], title: shown, status }] }],
  });
  const inBrowser = (status: string) => ({
    suites: [
      {
        title: 'a.spec.ts',
        specs: [],
        suites: [{ title, specs: [{ title: 'within', tests: [{ status }] }] }],
      },
    ],
  });
  const outcome = (...reports: readonly unknown[]) =>
    rowsOf([test], reports.flatMap(ranIn)).map((row) => row.outcome);

  it.each([
    ['passed', [unit('passed')]],
    ['passed', [unit('passed', '[K1] a key of (GOST), and a name')]],
    ['passed', [inBrowser('expected')]],
    ['passed', [inBrowser('flaky')]],
    ['failed', [unit('failed')]],
    ['failed', [unit('passed'), inBrowser('unexpected'), unit('skipped')]],
    ['skipped', [unit('passed'), inBrowser('skipped')]],
    ['skipped', [unit('pending')]],
    ['missing', [unit('passed', 'a key of another, and a name')]],
    ['missing', []],
  ])('says %s', (expected, reports) => {
    expect(outcome(...reports)).toEqual([expected]);
  });

  it('is no good run with what failed or never ran, nor under CI with what was skipped', () => {
    const faults = (status: string, all: boolean): number =>
      faultsIn(rowsOf([test], ranIn(unit(status))), all).length;
    expect([
      faults('passed', true),
      faults('skipped', false),
      faults('skipped', true),
      faults('failed', false),
    ]).toEqual([0, 0, 1, 1]);
    expect(faultsIn(rowsOf([test], []), false)).toHaveLength(1);
  });
});
