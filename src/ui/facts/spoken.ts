// Values as a person reads them, in each language: «22 ноября 2026 г.», «12 345,67 ₸», «7,5 часа»,
// last name first or last.
import { dates, MONTHS } from '../../../locales/dates.ts';
import { facts as words } from '../../../locales/facts.ts';
import { answers, weekdays } from '../../../locales/words.ts';
import type { FactPath, Visit, WEEKDAYS } from '../../core/draft/draft.ts';
import type { Texts } from '../../core/rules/rule.ts';
import type { Lang } from '../../core/lang.ts';
import { almatyInstant, isIsoDate, type EpochMs } from '../../core/time.ts';
import type { Speech } from '../texts.tsx';
import { FIELDS } from './fields.ts';

/** `iso` is a calendar date, `YYYY-MM-DD`. */
export function dateText(iso: string, { t }: Speech): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  const named = MONTHS[Number(month) - 1];
  return named === undefined ? iso : t(dates.day, { day: Number(day), month: t(named), year });
}

const NO_BREAK = '\u00A0';

/** Whole tiyn as tenge, thousands apart by no-break spaces; tiyn only where there are any. */
export function moneyText(tiyn: number, lang: Lang): string {
  const tenge = String(Math.floor(tiyn / 100)).replace(/\B(?=(\d{3})+$)/g, NO_BREAK);
  const rest =
    tiyn % 100 === 0 ? '' : `${lang === 'en' ? '.' : ','}${String(tiyn % 100).padStart(2, '0')}`;
  return `${tenge}${rest}${NO_BREAK}₸`;
}

const dayText = (day: string, speech: Speech): string =>
  isIsoDate(day) ? dateText(day, speech) : speech.t(weekdays[day as (typeof WEEKDAYS)[number]]);

export const scheduleText = (visits: readonly Visit[], speech: Speech): string =>
  visits
    .map(({ day, hours }) => `${dayText(day, speech)}: ${speech.t(words.hours, { hours })}`)
    .join('; ');

/** An instant on Kazakhstan's clock, to the minute. */
export function instantText(at: EpochMs, speech: Speech): string {
  const [date = '', time = ''] = almatyInstant(at).split('T');
  return speech.t(dates.time, { date: dateText(date, speech), time: time.slice(0, 5) });
}

interface PersonName {
  readonly lastName: string;
  readonly firstName: string;
  readonly patronymic: string | null;
}

/** A full name: the last name first in Kazakh and Russian, last in English. */
export const personText = ({ lastName, firstName, patronymic }: PersonName, lang: Lang): string =>
  (lang === 'en' ? [firstName, patronymic, lastName] : [lastName, firstName, patronymic])
    .filter((part) => part !== null && part !== '')
    .join(' ');

/** The words for the value at a path; a choice that is not among the known ones is shown as it stands. */
export function factText(path: FactPath, value: unknown, speech: Speech): string {
  const field = FIELDS[path];
  switch (field.kind) {
    case 'date':
      return dateText(String(value), speech);
    case 'money':
      return moneyText(Number(value), speech.lang);
    case 'months':
      return speech.t(words.months, { months: Number(value) });
    case 'schedule':
      return scheduleText(value as readonly Visit[], speech);
    case 'boolean':
      return speech.t(value === true ? answers.yes : answers.no);
    case 'choice': {
      const named: Texts | undefined = field.options[String(value)];
      return named === undefined ? String(value) : speech.t(named);
    }
    case 'text':
    case 'number12':
    case 'iban':
      return String(value);
  }
}
