import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valueAt } from '../../../src/core/rules/parameters.ts';
import {
  BASE_AMOUNTS,
  DIGITAL_CODE_FROM,
  HOURS_A_DAY,
  MONTHS_TO_ORDER,
  PENSION_AGE,
  pensionAgeReached,
  POA_MONTHS,
} from '../../../src/core/rules/packs/individualAssistant/parameters.ts';
import { addDays, addMonths } from '../../../src/core/time.ts';

describe('pension age is reached', () => {
  const examples = [
    ['1962-10-21', 'male', '2025-10-21'],
    ['1963-01-01', 'male', '2026-01-01'],
    ['1964-10-21', 'female', '2025-10-21'],
    ['1964-12-31', 'female', '2025-12-31'],
    ['1966-12-31', 'female', '2027-12-31'],
    ['1967-01-01', 'female', '2028-07-01'],
    ['1967-06-30', 'female', '2028-12-30'],
    ['1967-07-01', 'female', '2029-07-01'],
    ['1968-01-01', 'female', '2030-07-01'],
  ] as const;

  test.each(examples)('born %s, %s: on %s and not the day before', (born, sex, on) => {
    expect(pensionAgeReached(born, sex, on)).toBe(true);
    expect(pensionAgeReached(born, sex, addDays(on, -1))).toBe(false);
  });

  test('a later step does not take it back', () => {
    expect(pensionAgeReached('1966-12-31', 'female', '2028-01-01')).toBe(true);
    expect(pensionAgeReached('1966-12-31', 'female', '2030-06-01')).toBe(true);
  });

  test('of unknown sex it is told only where both agree', () => {
    expect(pensionAgeReached('1990-03-15', undefined, '2026-01-01')).toBe(false);
    expect(pensionAgeReached('1962-01-01', undefined, '2026-01-01')).toBe(true);
    expect(pensionAgeReached('1964-06-01', undefined, '2026-01-01')).toBeUndefined();
  });

  test('it is not told for dates before the parameter', () => {
    expect(pensionAgeReached('1940-01-01', 'female', '2022-12-31')).toBeUndefined();
    expect(valueAt(PENSION_AGE.male, '2022-12-31')).toBeUndefined();
  });

  test('once reached it stays reached, whoever was born when', () => {
    const day = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays('1945-01-01', days));
    fc.assert(
      fc.property(
        day,
        fc.constantFrom('male' as const, 'female' as const),
        fc.integer({ min: 0, max: 3_000 }),
        (born, sex, days) => {
          const asOf = addDays('2023-07-01', days);
          if (pensionAgeReached(born, sex, asOf))
            expect(pensionAgeReached(born, sex, addDays(asOf, 1))).toBe(true);
          if (addMonths(born, 61 * 12) > asOf)
            expect(pensionAgeReached(born, sex, asOf)).toBe(false);
          if (addMonths(born, 63 * 12) <= asOf)
            expect(pensionAgeReached(born, sex, asOf)).toBe(true);
        },
      ),
    );
  });
});

test('eight hours a day', () => {
  expect([
    valueAt(HOURS_A_DAY, '2023-07-01'),
    valueAt(HOURS_A_DAY, '2031-12-31'),
    valueAt(HOURS_A_DAY, '2023-06-30'),
  ]).toEqual([8, 8, undefined]);
});

describe('dated values', () => {
  test.each([
    ['2024-12-31', undefined, undefined],
    ['2025-01-01', 3_932, 46_228],
    ['2025-12-31', 3_932, 46_228],
    ['2026-01-01', 4_325, 50_851],
    ['2026-12-31', 4_325, 50_851],
    ['2027-01-01', undefined, undefined],
  ] as const)('base amounts on %s', (on, index, minimum) => {
    expect(valueAt(BASE_AMOUNTS.monthlyCalculationIndex, on)).toBe(index);
    expect(valueAt(BASE_AMOUNTS.subsistenceMinimum, on)).toBe(minimum);
  });

  test('terms of the law, none of them held against the official text', () => {
    expect([
      valueAt(MONTHS_TO_ORDER, '2023-07-01'),
      valueAt(MONTHS_TO_ORDER, '2031-12-31'),
      valueAt(MONTHS_TO_ORDER, '2023-06-30'),
    ]).toEqual([2, 2, undefined]);
    expect(POA_MONTHS).toMatchObject({ longest: 36, unstated: 12 });
    expect(DIGITAL_CODE_FROM).toMatchObject({ date: '2026-07-12', verified: false });
  });
});
