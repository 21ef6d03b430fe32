import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WEEKDAYS, type Visit } from '../../../src/core/draft/draft.ts';
import { daysAbove, hoursAWeek, hoursOfPeriod, hoursOn } from '../../../src/core/draft/hours.ts';
import { addDays } from '../../../src/core/time.ts';

/** 2026-12-05 is a Saturday. */
const SCHEDULE: readonly Visit[] = [
  { day: 'mon', hours: 4 },
  { day: 'mon', hours: 2.5 },
  { day: 'sat', hours: 6 },
  { day: '2026-12-05', hours: 3 },
];

describe('hours', () => {
  test('of a day: every visit of it, by weekday and by date', () => {
    expect(hoursOn('mon', SCHEDULE)).toBe(6.5);
    expect(hoursOn('2026-12-05', SCHEDULE)).toBe(9);
    expect(hoursOn('2026-12-12', SCHEDULE)).toBe(6);
    expect(hoursOn('sun', SCHEDULE)).toBe(0);
    expect(
      hoursOn(
        'tue',
        [1.5, 1.3, 1.2, 0.9, 1.4, 1.4, 0.3].map((hours) => ({ day: 'tue', hours })),
      ),
    ).toBe(8);
  });

  test('above the limit: each day once, with its sum', () => {
    expect(daysAbove(8, SCHEDULE)).toEqual([{ day: '2026-12-05', hours: 9 }]);
    expect(daysAbove(6, SCHEDULE).map(({ day }) => day)).toEqual(['mon', '2026-12-05']);
    expect(daysAbove(8, [])).toEqual([]);
  });

  test('of a week and of a period, both ends included', () => {
    expect(hoursAWeek(SCHEDULE)).toBe(12.5);
    // Mondays 7, 14, 21, 28; Saturdays 5, 12, 19, 26.
    expect(hoursOfPeriod(SCHEDULE, '2026-12-01', '2026-12-31')).toBe(4 * 6.5 + 4 * 6 + 3);
    expect(hoursOfPeriod(SCHEDULE, '2026-12-07', '2026-12-07')).toBe(6.5);
    expect(hoursOfPeriod(SCHEDULE, '2026-12-08', '2026-12-07')).toBe(0);
  });

  test('of a period are those of its days, one by one', () => {
    const visit = fc.record({
      day: fc.oneof(
        fc.constantFrom(...WEEKDAYS),
        fc.nat(60).map((n) => addDays('2026-12-01', n)),
      ),
      hours: fc.integer({ min: 1, max: 8 }),
    });
    fc.assert(
      fc.property(
        fc.array(visit, { maxLength: 8 }),
        fc.nat(40),
        fc.nat(40),
        (schedule, start, length) => {
          const days = Array.from({ length: length + 1 }, (_, n) =>
            addDays('2026-12-01', start + n),
          );
          const byDay = days.reduce((total, day) => total + hoursOn(day, schedule), 0);
          expect(
            hoursOfPeriod(schedule, days[0] ?? '2026-12-01', days.at(-1) ?? '2026-12-01'),
          ).toBe(byDay);
        },
      ),
    );
  });
});
