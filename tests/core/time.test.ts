import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  almatyDate,
  almatyInstant,
  isIsoDate,
  within,
  type IsoDate,
} from '../../src/core/time.ts';

const at = (text: string): number => Date.parse(text);

test.each([
  '2026-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-1-1',
  '2026-01-01T00:00:00Z',
  '2026-02-30',
  '',
  '0x10-01-01',
])('%s is not a date', (text) => {
  expect(isIsoDate(text)).toBe(false);
});

test.each(['2024-02-29', '2000-02-29', '1899-12-31', '9999-12-31'])('%s is a date', (text) => {
  expect(isIsoDate(text)).toBe(true);
});

describe('Asia/Almaty', () => {
  test.each([
    ['2025-12-31T18:59:59Z', '2025-12-31'],
    ['2025-12-31T19:00:00Z', '2026-01-01'],
    ['2024-02-28T17:59:59Z', '2024-02-28'],
    ['2024-02-28T18:00:00Z', '2024-02-29'],
    ['2024-02-29T17:59:59Z', '2024-02-29'],
    ['2024-02-29T18:00:00Z', '2024-02-29'],
    ['2024-02-29T19:00:00Z', '2024-03-01'],
  ])('%s is on %s', (instant, date) => {
    expect(almatyDate(at(instant))).toBe(date);
  });

  test('the hour is counted twice when the clocks go back', () => {
    expect(almatyInstant(at('2024-02-29T17:30:00Z'))).toBe('2024-02-29T23:30:00+06:00');
    expect(almatyInstant(at('2024-02-29T18:30:00Z'))).toBe('2024-02-29T23:30:00+05:00');
  });

  test('agrees with the tz database', () => {
    const zone = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Almaty', dateStyle: 'short' });
    const span = { min: at('2015-01-01T00:00:00Z'), max: at('2035-01-01T00:00:00Z') };
    fc.assert(
      fc.property(fc.integer(span), (instant) => {
        expect(almatyDate(instant)).toBe(zone.format(instant));
        expect(at(almatyInstant(instant))).toBe(Math.floor(instant / 1000) * 1000);
      }),
    );
  });
});

describe('terms, Civil Code 174(3)', () => {
  test.each([
    ['2025-11-01', 12, '2026-11-01'],
    ['2025-11-01', 36, '2028-11-01'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-12-31', 2, '2026-02-28'],
    ['2012-02-29', 216, '2030-02-28'],
    ['2026-03-31', 2, '2026-05-31'],
    ['2026-01-15', -1, '2025-12-15'],
  ] as const)('%s + %i months = %s', (date, months, result) => {
    expect(addMonths(date, months)).toBe(result);
  });

  test('days', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });
});

test('a period holds its first and its last day', () => {
  const period = { inForceFrom: '2023-07-01', inForceUntil: '2025-12-31' } as const;
  const inside = (date: IsoDate): boolean => within(period, date);
  expect([
    inside('2023-06-30'),
    inside('2023-07-01'),
    inside('2025-12-31'),
    inside('2026-01-01'),
  ]).toEqual([false, true, true, false]);
  expect(within({ inForceFrom: '2023-07-01', inForceUntil: null }, '2099-01-01')).toBe(true);
});
