import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addWorkingDays,
  isWorkingDay,
  periodEnd,
} from '../../../src/core/identifiers/legalPeriod.ts';
import { WORKING_YEARS, type WorkingYears } from '../../../src/core/identifiers/workingDays.ts';
import { addDays, isIsoDate } from '../../../src/core/time.ts';

/** Fictitious years, so that no holiday is invented for a real one. */
const SYNTHETIC: WorkingYears = {
  2126: {
    source: 'test',
    daysOff: ['2126-03-21', '2126-03-22', '2126-03-25'],
    workedWeekends: ['2126-03-30'],
  },
  2127: { source: 'test', daysOff: ['2127-01-01'], workedWeekends: [] },
};

describe('two months from the notice', () => {
  test.each([
    ['2025-10-21', '2025-12-21', '2025-12-22'],
    ['2025-12-31', '2026-02-28', '2026-03-02'],
    ['2026-01-05', '2026-03-05', '2026-03-05'],
    ['2026-03-31', '2026-05-31', '2026-06-01'],
    ['2026-12-30', '2027-02-28', '2027-03-01'],
  ] as const)('%s → %s → %s', (event, unshifted, date) => {
    expect(periodEnd(event, { months: 2 })).toEqual({ unshifted, date, holidaysKnown: false });
  });
});

describe('power of attorney', () => {
  test.each([
    ['2025-11-01', 12, '2026-11-01'],
    ['2025-11-01', 36, '2028-11-01'],
    ['2024-02-29', 12, '2025-02-28'],
  ] as const)('%s, %i months: %s, not shifted', (event, months, unshifted) => {
    expect(periodEnd(event, { months }).unshifted).toBe(unshifted);
  });
});

describe('working days', () => {
  test('ten of them end two weeks later where only weekends are known, and the answer says so', () => {
    expect(addWorkingDays('2026-11-20', 10)).toEqual({ date: '2026-12-04', holidaysKnown: false });
    expect(addWorkingDays('2026-11-21', 10)).toEqual({ date: '2026-12-04', holidaysKnown: false });
    expect(addWorkingDays('2026-11-22', 1)).toEqual({ date: '2026-11-23', holidaysKnown: false });
    expect(addWorkingDays('2026-11-22', 0).date).toBe('2026-11-22');
  });

  test('fourteen calendar days', () => {
    expect(periodEnd('2026-11-22', { days: 14 })).toEqual({
      unshifted: '2026-12-06',
      date: '2026-12-07',
      holidaysKnown: false,
    });
  });

  test('days off and weekends that are worked', () => {
    expect(
      ['2126-03-20', '2126-03-21', '2126-03-23', '2126-03-30', '2126-03-31'].map(
        (date) => isIsoDate(date) && isWorkingDay(date, SYNTHETIC),
      ),
    ).toEqual([true, false, false, true, false]);
    expect(addWorkingDays('2126-03-20', 1, SYNTHETIC)).toEqual({
      date: '2126-03-26',
      holidaysKnown: true,
    });
    expect(addWorkingDays('2126-03-29', 1, SYNTHETIC)).toEqual({
      date: '2126-03-30',
      holidaysKnown: true,
    });
    expect(periodEnd('2126-01-21', { months: 2 }, SYNTHETIC)).toEqual({
      unshifted: '2126-03-21',
      date: '2126-03-26',
      holidaysKnown: true,
    });
  });

  test('a count that leaves the years with a list says so', () => {
    expect(addWorkingDays('2126-12-31', 1, SYNTHETIC)).toEqual({
      date: '2127-01-02',
      holidaysKnown: true,
    });
    expect(addWorkingDays('2127-12-31', 1, SYNTHETIC)).toEqual({
      date: '2128-01-01',
      holidaysKnown: false,
    });
    expect(addWorkingDays('2125-12-31', 1, SYNTHETIC).holidaysKnown).toBe(false);
    expect(periodEnd('2127-12-01', { months: 2 }, SYNTHETIC).holidaysKnown).toBe(false);
  });

  test('a shift is forward, to a working day, by less than a weekend', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4000 }),
        fc.integer({ min: 0, max: 40 }),
        (from, months) => {
          const { unshifted, date } = periodEnd(addDays('2023-07-01', from), { months });
          expect(isWorkingDay(date)).toBe(true);
          expect(date >= unshifted && date <= addDays(unshifted, 2)).toBe(true);
          if (date !== unshifted) expect(isWorkingDay(unshifted)).toBe(false);
        },
      ),
    );
  });
});

test('a year of the data has a source, its own days, and days off on weekdays alone', () => {
  for (const [year, { source, daysOff, workedWeekends }] of Object.entries({
    ...SYNTHETIC,
    ...WORKING_YEARS,
  })) {
    expect(source).not.toBe('');
    for (const date of [...daysOff, ...workedWeekends])
      expect(date.startsWith(year) && isIsoDate(date)).toBe(true);
    expect(daysOff.filter((date) => !isWorkingDay(date))).toEqual([]);
    expect(workedWeekends.filter((date) => isWorkingDay(date))).toEqual([]);
  }
});
