// The two months in which to order after the notice (Social Code art. 168(2); Civil Code art.
// 173-175), told by the earlier day.
import { clock as words } from '../../../locales/order.ts';
import type { Draft } from '../../core/draft/draft.ts';
import { periodEnd } from '../../core/identifiers/legalPeriod.ts';
import { MONTHS_TO_ORDER } from '../../core/rules/packs/index.ts';
import { valueAt } from '../../core/rules/parameters.ts';
import type { IsoDate } from '../../core/time.ts';
import { dateText } from '../facts/spoken.ts';
import { useTexts } from '../texts.tsx';

const daysBetween = (from: IsoDate, to: IsoDate): number =>
  (Date.parse(to) - Date.parse(from)) / 86_400_000;

export function OrderClock({
  draft: { ipar },
  asOf,
}: {
  readonly draft: Draft;
  readonly asOf: IsoDate;
}) {
  const speech = useTexts();
  const { t } = speech;
  const months = valueAt(MONTHS_TO_ORDER, asOf);
  if (ipar.sentToPortalOn === undefined || months === undefined) return null;
  const { unshifted, date } = periodEnd(ipar.sentToPortalOn, { months });
  const days = daysBetween(asOf, unshifted);
  const shifted =
    date === unshifted || date < asOf ? null : t(words.shifted, { date: dateText(date, speech) });
  return (
    <>
      <p>
        {days < 0
          ? t(words.over, { date: dateText(unshifted, speech) })
          : t(words.until, { date: dateText(unshifted, speech), days })}
      </p>
      {shifted !== null && <p className="small">{shifted}</p>}
    </>
  );
}
