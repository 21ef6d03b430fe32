// Legal periods. Civil Code of Kazakhstan art. 173 (begins the day after), 174 (ends on the same
// day of the last month, or on the month's last day), 175 (a last day that is not worked moves to
// the next working day). Dates are of Asia/Almaty.
import { addDays, addMonths, type IsoDate } from '../time.ts';
import { WORKING_YEARS, type WorkingYears } from './workingDays.ts';

export interface LegalDate {
  readonly date: IsoDate;
  /** False where the holidays of a year on the way are not known, so that the true date may be later. */
  readonly holidaysKnown: boolean;
}

/** By the calendar, before any shift to a working day. */
export interface PeriodEnd extends LegalDate {
  readonly unshifted: IsoDate;
}

export interface Length {
  readonly months?: number;
  readonly days?: number;
}

const isWeekend = (date: IsoDate): boolean =>
  [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

/** By the list of its year; by weekends alone where the year has none. */
export function isWorkingDay(date: IsoDate, years: WorkingYears = WORKING_YEARS): boolean {
  const year = years[date.slice(0, 4)];
  if (isWeekend(date)) return year?.workedWeekends.includes(date) ?? false;
  return !(year?.daysOff.includes(date) ?? false);
}

const isListed = (from: IsoDate, to: IsoDate, years: WorkingYears): boolean => {
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++)
    if (!Object.hasOwn(years, String(year))) return false;
  return true;
};

/** The last day of a period of calendar months and days after an event. */
export function periodEnd(
  event: IsoDate,
  { months = 0, days = 0 }: Length,
  years: WorkingYears = WORKING_YEARS,
): PeriodEnd {
  const unshifted = addDays(addMonths(event, months), days);
  const date = nextWorkingDay(unshifted, years);
  return { unshifted, date, holidaysKnown: isListed(unshifted, date, years) };
}

function nextWorkingDay(from: IsoDate, years: WorkingYears): IsoDate {
  let date = from;
  while (!isWorkingDay(date, years)) date = addDays(date, 1);
  return date;
}

/** The last of so many working days after an event; the day of the event is not counted. */
export function addWorkingDays(
  event: IsoDate,
  count: number,
  years: WorkingYears = WORKING_YEARS,
): LegalDate {
  let date = event;
  for (let worked = 0; worked < count; worked++) date = nextWorkingDay(addDays(date, 1), years);
  return { date, holidaysKnown: isListed(event, date, years) };
}
