import { expect, it } from 'vitest';
import { leak, welch } from './welch.ts';

it('is Welch’s t', () => {
  // Means 2 and 4, variances 1 and 4, three values each: -2 / sqrt(1/3 + 4/3).
  expect(welch([1, 2, 3], [2, 4, 6])).toBeCloseTo(-2 / Math.sqrt(5 / 3), 12);
  expect(welch([5, 6, 9], [5, 6, 9])).toBe(0);
});

it('finds a difference that a few slow measurements hide', () => {
  const times = (mean: number): number[] =>
    Array.from({ length: 1000 }, (_, i) => (i % 50 === 0 ? 500 * (i % 7) : mean + (i % 11) / 10));
  expect(Math.abs(welch(times(10), times(10.5)))).toBeLessThan(4.5);
  expect(leak({ fixed: times(10), random: times(10.5) })).toBeGreaterThan(10);
  expect(leak({ fixed: times(10), random: times(10) })).toBeLessThan(4.5);
});
