// What must read the same wherever it runs: a browser's language data may be less than node's. Made
// in Chromium too (e2e/card.spec.ts).
import { dateText, instantText, moneyText } from '../../src/ui/facts/spoken.ts';
import { facts } from '../../locales/facts.ts';
import type { Lang } from '../../src/core/lang.ts';
import { speechIn } from '../../src/ui/texts.tsx';

const HOURS = [1, 2, 5, 7.5, 8, 21];
const DATES = Array.from(
  { length: 12 },
  (_, month) => `2026-${String(month + 1).padStart(2, '0')}-22`,
);

export const madeIn = (lang: Lang): readonly string[] => {
  const speech = speechIn(lang);
  return [
    ...DATES.map((date) => dateText(date, speech)),
    ...HOURS.map((hours) => speech.t(facts.hours, { hours })),
    moneyText(1_234_567, speech.lang),
    instantText(Date.UTC(2026, 10, 22, 9), speech),
  ].map((text) => text.replaceAll('\u00A0', ' '));
};

const days = (months: string, after: string): readonly string[] =>
  months.split(' ').map((month) => `22 ${month} 2026${after}`);

export const SPOKEN = {
  expected: {
    kk: [
      ...days(
        'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан',
        ' ж.',
      ),
      '1 сағат',
      '2 сағат',
      '5 сағат',
      '7,5 сағат',
      '8 сағат',
      '21 сағат',
      '12 345,67 ₸',
      '22 қараша 2026 ж., 14:00 (Қазақстан уақыты)',
    ],
    ru: [
      ...days(
        'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
        ' г.',
      ),
      '1 час',
      '2 часа',
      '5 часов',
      '7,5 часа',
      '8 часов',
      '21 час',
      '12 345,67 ₸',
      '22 ноября 2026 г., 14:00 (время Казахстана)',
    ],
    en: [
      ...days(
        'January February March April May June July August September October November December',
        '',
      ),
      '1 hour',
      '2 hours',
      '5 hours',
      '7.5 hours',
      '8 hours',
      '21 hours',
      '12 345.67 ₸',
      '22 November 2026, 14:00 (Kazakhstan time)',
    ],
  },
};
