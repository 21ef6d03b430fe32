// Calendar dates, instants and the legal time zone. Civil Code of Kazakhstan art. 172-176 (terms), RFC 3339 (instants).

/** A calendar date, `YYYY-MM-DD`, of the Gregorian calendar. */
export type IsoDate = `${number}-${number}-${number}`;

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type EpochMs = number;

const DAY_MS = 86_400_000;

/** Asia/Almaty left UTC+6 for UTC+5 at 2024-03-01T00:00 local time (tz database 2024a). */
const ALMATY_CHANGE: EpochMs = Date.UTC(2024, 1, 29, 18);

const almatyOffsetHours = (at: EpochMs): number => (at < ALMATY_CHANGE ? 6 : 5);

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

/** Whether the text is a date that exists: `2026-02-29` is not. */
export function isIsoDate(text: string): text is IsoDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(at) && utcDate(at) === text;
}

const utcDate = (at: EpochMs): string => {
  const date = new Date(at);
  return `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
};

/** The calendar date in Asia/Almaty at an instant. */
export function almatyDate(at: EpochMs): IsoDate {
  return utcDate(at + almatyOffsetHours(at) * 3_600_000) as IsoDate;
}

/** RFC 3339 with the offset of Asia/Almaty, whole seconds: `2026-11-22T14:45:00+05:00`. */
export function almatyInstant(at: EpochMs): string {
  const offset = almatyOffsetHours(at);
  return `${new Date(at + offset * 3_600_000).toISOString().slice(0, 19)}+${pad(offset)}:00`;
}

/** Adds calendar months; a day that the month lacks becomes its last day (Civil Code art. 174(3)). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12;
  const lastDay = new Date(Date.UTC(targetYear, targetMonth + 1, 0)).getUTCDate();
  return `${pad(targetYear, 4)}-${pad(targetMonth + 1)}-${pad(Math.min(day, lastDay))}` as IsoDate;
}

/** Adds calendar days. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return utcDate(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS) as IsoDate;
}

/** A period by its first and last day, both inside; `null` is open. */
export interface Period {
  readonly inForceFrom: IsoDate;
  readonly inForceUntil: IsoDate | null;
}

export const within = (period: Period, date: IsoDate): boolean =>
  period.inForceFrom <= date && (period.inForceUntil === null || date <= period.inForceUntil);
