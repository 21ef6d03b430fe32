// Values as a person reads them: dates by day, money in tenge, hours by weekday. Kazakhstan's usage: 27.03.1962; 128 700,50.
import { facts as words } from '../../../locales/facts.ts';
import { answers, weekdays } from '../../../locales/words.ts';
import type { FactPath, Visit, WEEKDAYS } from '../../core/draft/draft.ts';
import type { Texts } from '../../core/rules/rule.ts';
import { almatyInstant, isIsoDate, type EpochMs } from '../../core/time.ts';
import type { Speech } from '../texts.tsx';
import { FIELDS } from './fields.ts';

export const dateText = (iso: string): string => iso.split('-').reverse().join('.');

const NO_BREAK = '\u00A0';

/** Whole tiyn as tenge, thousands apart by no-break spaces; tiyn only where there are any. */
export function moneyText(tiyn: number, { t }: Speech): string {
  const tenge = String(Math.floor(tiyn / 100)).replace(/\B(?=(\d{3})+$)/g, NO_BREAK);
  const rest = tiyn % 100 === 0 ? '' : `,${String(tiyn % 100).padStart(2, '0')}`;
  return t(words.tenge, { amount: tenge + rest });
}

const hoursText = (hours: number, { t, lang }: Speech): string =>
  t(words.hours, { hours: lang === 'en' ? hours : String(hours).replace('.', ',') });

const dayText = (day: string, { t }: Speech): string =>
  isIsoDate(day) ? dateText(day) : t(weekdays[day as (typeof WEEKDAYS)[number]]);

export const scheduleText = (visits: readonly Visit[], speech: Speech): string =>
  visits.map(({ day, hours }) => `${dayText(day, speech)}: ${hoursText(hours, speech)}`).join('; ');

/** An instant on Kazakhstan's clock, to the minute. */
export function instantText(at: EpochMs, { t }: Speech): string {
  const [date = '', time = ''] = almatyInstant(at).split('T');
  return t(words.almatyTime, { date: dateText(date), time: time.slice(0, 5) });
}

/** The words for the value at a path; a choice that is not among the known ones is shown as it stands. */
export function factText(path: FactPath, value: unknown, speech: Speech): string {
  const field = FIELDS[path];
  switch (field.kind) {
    case 'date': return dateText(String(value));
    case 'money': return moneyText(Number(value), speech);
    case 'months': return speech.t(words.months, { months: Number(value) });
    case 'schedule': return scheduleText(value as readonly Visit[], speech);
    case 'boolean': return speech.t(value === true ? answers.yes : answers.no);
    case 'choice': {
      const named: Texts | undefined = field.options[String(value)];
      return named === undefined ? String(value) : speech.t(named);
    }
    case 'text': case 'number12': case 'iban': return String(value);
  }
}
