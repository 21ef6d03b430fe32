// No file of the sources imports itself by way of others.
import { expect, it } from 'vitest';
import { circlesOf, importsIn } from './circles.ts';

it.each([
  ['nothing in common', { a: [], b: [] }, []],
  ['a line', { a: ['b'], b: ['c'], c: [] }, []],
  ['two ways to one file', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, []],
  ['a file that imports itself', { a: ['a'] }, [['a']]],
  ['two files', { a: ['b'], b: ['a'] }, [['a', 'b']]],
  ['three, entered from outside', { a: ['b'], b: ['c'], c: ['d'], d: ['b'] }, [['b', 'c', 'd']]],
  [
    'two circles that share a file',
    { a: ['b', 'c'], b: ['a'], c: ['a'], d: ['a'] },
    [['a', 'b', 'c']],
  ],
  [
    'two circles, one of which leads to the other',
    { a: ['b'], b: ['a', 'c'], c: ['d'], d: ['c'] },
    [
      ['c', 'd'],
      ['a', 'b'],
    ],
  ],
])('finds the circles of %s', (_, imports: Record<string, string[]>, circles) => {
  expect(circlesOf(new Map(Object.entries(imports)))).toEqual(circles);
});

it('sees an import of a value, of a type, and one that is made later', () => {
  const imports = importsIn('entrypoints', 'locales', 'scripts', 'src');
  expect(imports.get('src/core/submission/outbox.ts')).toContain('src/core/errors.ts');
  expect(imports.get('src/core/submission/outbox.ts')).toContain(
    'src/core/submission/outboxEntry.ts',
  );
  expect(imports.get('src/extension/loadTrust.ts')).toContain('src/edge/trust.ts');
});

it('no file imports itself by way of others', () => {
  expect(circlesOf(importsIn('entrypoints', 'locales', 'scripts', 'src'))).toEqual([]);
});
