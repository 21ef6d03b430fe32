// The hours of the schedule added up: of the week, of the period, and each day that has more than
// the law allows (Social Code art. 163(2)).
import { facts } from '../../../locales/facts.ts';
import { schedule as words } from '../../../locales/order.ts';
import type { Draft } from '../../core/draft/draft.ts';
import { daysAbove, hoursAWeek, hoursOfPeriod } from '../../core/draft/hours.ts';
import { HOURS_A_DAY } from '../../core/rules/packs/index.ts';
import { valueAt } from '../../core/rules/parameters.ts';
import type { IsoDate } from '../../core/time.ts';
import { scheduleText } from '../facts/spoken.ts';
import { useTexts } from '../texts.tsx';

export function ScheduleNote({
  draft: { order },
  asOf,
}: {
  readonly draft: Draft;
  readonly asOf: IsoDate;
}) {
  const speech = useTexts();
  const { t } = speech;
  const { schedule = [], periodFrom, periodTo } = order;
  if (schedule.length === 0) return null;
  const limit = valueAt(HOURS_A_DAY, asOf);
  const above = limit === undefined ? [] : daysAbove(limit, schedule);
  const week = t(facts.hours, { hours: hoursAWeek(schedule) });
  return (
    <>
      {limit !== undefined && above.length === 0 && <p>{t(words.within, { limit })}</p>}
      {limit !== undefined && above.length > 0 && (
        <p className="told-wrong">{t(words.above, { limit, days: scheduleText(above, speech) })}</p>
      )}
      {periodFrom === undefined || periodTo === undefined ? (
        <p>{t(words.week, { week })}</p>
      ) : (
        <p>
          {t(words.total, {
            week,
            total: t(facts.hours, { hours: hoursOfPeriod(schedule, periodFrom, periodTo) }),
          })}
        </p>
      )}
    </>
  );
}
