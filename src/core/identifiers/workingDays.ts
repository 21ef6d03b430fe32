// Which days are working days, by year. A year stands here only with the act that sets its
// holidays; none was found yet, so that the list is empty and every count says that it knows
// weekends alone.
import type { IsoDate } from '../time.ts';

interface WorkingYear {
  /** The act that sets the days off, and where it was read. */
  readonly source: string;
  /** Days off that fall on a weekday. */
  readonly daysOff: readonly IsoDate[];
  /** Saturdays and Sundays that are worked instead. */
  readonly workedWeekends: readonly IsoDate[];
}

/** By year, `2026`. */
export type WorkingYears = Readonly<Record<string, WorkingYear>>;

export const WORKING_YEARS: WorkingYears = {};
