// Instants as the database takes them, and days of Kazakhstan's calendar as instants.
import { addDays, almatyInstant, type EpochMs, type IsoDate } from '../../core/time.ts';

export const instant = (at: EpochMs): string => new Date(at).toISOString();

/** The first instant of a day in Asia/Almaty, or of a day that many days later. */
export function startOf(day: IsoDate, later = 0): string {
  const date = addDays(day, later);
  const offset = almatyInstant(Date.parse(`${date}T00:00:00Z`)).slice(-6);
  return `${date}T00:00:00${offset}`;
}
