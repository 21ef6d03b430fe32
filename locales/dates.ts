// Dates in words: by tables of our own, since not every browser carries Kazakh month names. Spaces
// inside a date do not break.
import type { Texts } from '../src/core/rules/rule.ts';

export const dates = {
  day: {
    kk: '{day}\u00A0{month}\u00A0{year}\u00A0ж.',
    ru: '{day}\u00A0{month}\u00A0{year}\u00A0г.',
    en: '{day}\u00A0{month}\u00A0{year}',
  },
  time: {
    kk: '{date}, {time} (Қазақстан уақыты)',
    ru: '{date}, {time} (время Казахстана)',
    en: '{date}, {time} (Kazakhstan time)',
  },
} satisfies Record<string, Texts>;

/** As they stand after the number of a day, January first. */
export const MONTHS: readonly Texts[] = [
  { kk: 'қаңтар', ru: 'января', en: 'January' },
  { kk: 'ақпан', ru: 'февраля', en: 'February' },
  { kk: 'наурыз', ru: 'марта', en: 'March' },
  { kk: 'сәуір', ru: 'апреля', en: 'April' },
  { kk: 'мамыр', ru: 'мая', en: 'May' },
  { kk: 'маусым', ru: 'июня', en: 'June' },
  { kk: 'шілде', ru: 'июля', en: 'July' },
  { kk: 'тамыз', ru: 'августа', en: 'August' },
  { kk: 'қыркүйек', ru: 'сентября', en: 'September' },
  { kk: 'қазан', ru: 'октября', en: 'October' },
  { kk: 'қараша', ru: 'ноября', en: 'November' },
  { kk: 'желтоқсан', ru: 'декабря', en: 'December' },
];
