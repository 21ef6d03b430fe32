import { expect, test } from 'vitest';
import { allOf, anyOf, given, not } from '../../../src/core/rules/kleene.ts';

const TRUTHS = [true, false, undefined] as const;

test('what is unknown stays unknown unless the rest decides', () => {
  for (const a of TRUTHS) {
    for (const b of TRUTHS) {
      const known = [a, b].filter((value) => value !== undefined);
      expect(allOf(a, b)).toBe(known.includes(false) ? false : known.length === 2 || undefined);
      expect(anyOf(a, b)).toBe(
        known.includes(true) ? true : known.length === 2 ? false : undefined,
      );
      expect(not(allOf(a, b))).toBe(anyOf(not(a), not(b)));
    }
  }
});

test('nothing at all: all hold, none holds', () => {
  expect([allOf(), anyOf()]).toEqual([true, false]);
});

test('a test is asked only of what is given', () => {
  expect(given(undefined, () => true)).toBeUndefined();
  expect(given(0, (value) => value === 0)).toBe(true);
});
