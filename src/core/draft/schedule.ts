// Hours by day as people write them: «пн-пт по 4 часа», «Дүйсенбі: 09:00-13:00; жұма: 2 сағат», «ежедневно 8 ч».
import { WEEKDAYS, type Visit } from './draft.ts';

type Weekday = (typeof WEEKDAYS)[number];

const DAY_WORDS: Readonly<Record<Weekday, readonly string[]>> = {
  mon: ['понедельник', 'понедельникам', 'пн', 'дүйсенбі', 'дс'],
  tue: ['вторник', 'вторникам', 'вт', 'сейсенбі', 'сс'],
  wed: ['среда', 'среду', 'средам', 'ср', 'сәрсенбі', 'ср'],
  thu: ['четверг', 'четвергам', 'чт', 'бейсенбі', 'бс'],
  fri: ['пятница', 'пятницу', 'пятницам', 'пт', 'жұма', 'жм'],
  sat: ['суббота', 'субботу', 'субботам', 'сб', 'сенбі', 'сб'],
  sun: ['воскресенье', 'воскресеньям', 'вс', 'жексенбі', 'жс'],
};
const DAY_OF: ReadonlyMap<string, Weekday> = new Map(
  WEEKDAYS.flatMap((day) => DAY_WORDS[day].map((word) => [word, day] as const)),
);
const EVERY_DAY = /^(ежедневно|каждый день|күн сайын|күнделікті)$/;
const WORKING_DAYS = /^(по будням|будни|рабочие дни|жұмыс күндері)$/;

/** The weekday that a label names, alone or with «часов»: «Понедельник, часов». */
export function weekdayOf(label: string): Weekday | null {
  return DAY_OF.get(label.toLowerCase().replace(/[\s,.:]+|часов|часы|сағат(тар)?/g, '')) ?? null;
}

/** «пн, ср - пт», «ежедневно»; null where any part is not understood. */
export function readDays(text: string): readonly Weekday[] | null {
  const plain = text
    .toLowerCase()
    .replace(/ё/g, 'е')
    .trim()
    .replace(/^по\s+(?!будням)/, '');
  if (EVERY_DAY.test(plain)) return WEEKDAYS;
  if (WORKING_DAYS.test(plain)) return WEEKDAYS.slice(0, 5);
  const days = plain
    .split(/[,;/]| и | және /)
    .map((part) => dayRange(part.replace(/\.\s*/g, ' ').trim()));
  return days.every((part) => part !== null) ? [...new Set(days.flat())] : null;
}

function dayRange(text: string): readonly Weekday[] | null {
  const [first, last, ...more] = text.split(/\s*[-–—]\s*/).map((word) => DAY_OF.get(word));
  if (first === undefined || more.length > 0) return null;
  if (!/[-–—]/.test(text)) return [first];
  const [from, to] = [WEEKDAYS.indexOf(first), last === undefined ? -1 : WEEKDAYS.indexOf(last)];
  return to < from ? null : WEEKDAYS.slice(from, to + 1);
}

/** «4», «4,5 ч», «по 4 часа», «4 сағат», «09:00-13:00» → hours above 0 and at most 24. */
export function readHours(text: string): number | null {
  const plain = text.toLowerCase().trim();
  const [, from, fromMinute, to, toMinute] =
    /^(?:с )?(\d{1,2})[:.](\d\d)\s*(?:[-–—]|до)\s*(\d{1,2})[:.](\d\d)$/.exec(plain) ?? [];
  const [, count] =
    /^(?:по )?(\d{1,2}(?:[.,]\d{1,2})?)\s*(?:ч\.?|час(?:а|ов)?|сағат(?:тан)?)?(?: в день)?$/.exec(
      plain,
    ) ?? [];
  const hours =
    from === undefined
      ? Number(count?.replace(',', '.'))
      : (minutes(to, toMinute) - minutes(from, fromMinute)) / 60;
  return hours > 0 && hours <= 24 ? hours : null;
}

const minutes = (hour: string | undefined, minute: string | undefined): number =>
  Number(hour) <= 24 && Number(minute) < 60 ? Number(hour) * 60 + Number(minute) : NaN;

/** A whole schedule in one text; null where any part of it is not understood. */
export function readSchedule(text: string): readonly Visit[] | null {
  const parts = text
    .trim()
    .split(/\s*[;\n]\s*/)
    .filter((part) => part !== '')
    .map(readPart);
  return parts.length > 0 && parts.every((part) => part !== null) ? parts.flat() : null;
}

function readPart(text: string): readonly Visit[] | null {
  const [, dayText = '', hourText = ''] = /^(\D+?)[\s:,–—-]*((?:по |с )?\d.*)$/i.exec(text) ?? [];
  const [days, hours] = [readDays(dayText.replace(/[\s:,]+күніне$/i, '')), readHours(hourText)];
  return days === null || hours === null ? null : days.map((day) => ({ day, hours }));
}
