// The hours of a schedule: of a day, of a week, of the whole period. Visits of a day add up, by
// weekday and by date together.
import { isIsoDate, type IsoDate } from '../time.ts';
import { WEEKDAYS, type Visit } from './draft.ts';

type Weekday = (typeof WEEKDAYS)[number];

const DAY_MS = 86_400_000;
const dayNumber = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS;

/** 1970-01-01 was a Thursday. */
const weekdayOf = (date: IsoDate): Weekday =>
  WEEKDAYS[(((dayNumber(date) + 3) % 7) + 7) % 7] ?? 'mon';

/** Binary fractions: 1.5 + 1.3 + 1.2 + 0.9 + 1.4 + 1.4 + 0.3 must not come to more than eight. */
const rounded = (hours: number): number => Math.round(hours * 1e6) / 1e6;

const sum = (visits: readonly Visit[]): number =>
  rounded(visits.reduce((total, { hours }) => total + hours, 0));

/** All visits of a day: on a date its own and those of its weekday; on a weekday those of every week. */
export function hoursOn(day: Visit['day'], schedule: readonly Visit[]): number {
  const weekday = isIsoDate(day) ? weekdayOf(day) : day;
  return sum(schedule.filter((visit) => visit.day === day || visit.day === weekday));
}

/** The days with more hours than allowed, each with its sum, in the order of the schedule. */
export function daysAbove(limit: number, schedule: readonly Visit[]): readonly Visit[] {
  return [...new Set(schedule.map(({ day }) => day))]
    .map((day) => ({ day, hours: hoursOn(day, schedule) }))
    .filter(({ hours }) => hours > limit);
}

/** Of an ordinary week, visits on single dates aside. */
export const hoursAWeek = (schedule: readonly Visit[]): number =>
  sum(schedule.filter(({ day }) => !isIsoDate(day)));

/** From the first day to the last, both included; nothing where the period ends before it begins. */
export function hoursOfPeriod(schedule: readonly Visit[], from: IsoDate, to: IsoDate): number {
  const days = dayNumber(to) - dayNumber(from) + 1;
  if (days <= 0) return 0;
  const first = WEEKDAYS.indexOf(weekdayOf(from));
  /** How often a weekday comes in the period. */
  const times = (day: Weekday): number =>
    Math.floor((days - 1 - ((WEEKDAYS.indexOf(day) - first + 7) % 7) + 7) / 7);
  return rounded(
    schedule.reduce(
      (total, { day, hours }) =>
        total + hours * (isIsoDate(day) ? Number(from <= day && day <= to) : times(day)),
      0,
    ),
  );
}
