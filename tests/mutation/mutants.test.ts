// The mutation tester itself: it makes the changes it names, and it distinguishes a test that
// notices from one that does not.
import path from 'node:path';
import { expect, test } from 'vitest';
import { Loader } from '../../scripts/mutation/loader.ts';
import { mutantsOf } from '../../scripts/mutation/mutants.ts';

const mutated = (source: string): readonly string[] =>
  mutantsOf(source, 'a.ts').map(
    ({ start, end, replacement }) => source.slice(0, start) + replacement + source.slice(end),
  );

test.each([
  ['a <= b', ['a < b', 'a > b']],
  ['a === b', ['a !== b']],
  ['a && b', ['a || b']],
  ['!a', ['a']],
  ['not(a)', ['a']],
  ['allOf(a, b)', ['anyOf(a, b)']],
  ['x.every(f)', ['x.some(f)']],
  ['Math.min(a, b)', ['Math.max(a, b)']],
  ['a ? b : c', ['a ? c : b']],
  ['x = true', ['x = false']],
  ['x = 36', ['x = (37)', 'x = (35)']],
  ["x = '2025-10-21'", ["x = '2025-10-22'", "x = '2025-10-20'"]],
  ["x = 'warning'", ["x = 'blocking'", "x = 'info'"]],
  ["x = 'some' + y", []],
])('%s', (source, expected) => {
  expect(mutated(source)).toEqual(expected);
});

test('types are left alone: they say nothing at run time', () => {
  expect(
    mutated(
      "type T = 'blocking' | true; interface I { a: 36 } const f = (x: true): x is true => x;",
    ),
  ).toEqual([]);
});

test('a changed file is what its importers get, and the change is forgotten afterwards', () => {
  const file = path.resolve('src/core/rules/kleene.ts');
  const seen: unknown[] = [];
  const loader = new Loader({ probe: { see: (value: unknown) => seen.push(value) } }, (name) =>
    name.includes('/core/rules/'),
  );
  const run = (source: string | null): void =>
    loader.run([file], source === null ? null : { file, source });
  run("import { see } from 'probe'; see('changed');");
  run(null);
  expect(seen).toEqual(['changed']);
});
