// Numbers, dates, money, hours and names as people write them in each language; forms of words that
// agree with their number.
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MONTHS } from '../../locales/dates.ts';
import { format, PLURAL_CATEGORIES } from '../../locales/format.ts';
import { addDays } from '../../src/core/time.ts';
import {
  dateText,
  factText,
  instantText,
  moneyText,
  personText,
} from '../../src/ui/facts/spoken.ts';
import { speechIn } from '../../src/ui/texts.tsx';
import { LANGS } from '../../src/core/lang.ts';
import { NOW } from './fakePorts.ts';
import { madeIn, SPOKEN } from './spoken.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../locales');
const [kk, ru, en] = [speechIn('kk'), speechIn('ru'), speechIn('en')];
const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('a form that agrees with its number', () => {
  const hours = '{n} {n:час|часа|часов|часа}';
  it.each([
    [0, '0 часов'],
    [1, '1 час'],
    [2, '2 часа'],
    [4, '4 часа'],
    [5, '5 часов'],
    [8, '8 часов'],
    [11, '11 часов'],
    [14, '14 часов'],
    [21, '21 час'],
    [22, '22 часа'],
    [111, '111 часов'],
    [7.5, '7,5 часа'],
    [1.5, '1,5 часа'],
  ])('in Russian: %d', (n, told) => expect(format(hours, { n }, 'ru')).toBe(told));

  it.each([
    [0, '0 hours'],
    [1, '1 hour'],
    [1.5, '1.5 hours'],
    [2, '2 hours'],
  ])('in English: %d', (n, told) => expect(format('{n} {n:hour|hours}', { n }, 'en')).toBe(told));

  it('is left as it is where the number is missing', () =>
    expect(format(hours, {}, 'ru')).toBe(hours));

  it('does not take a value for a text', () =>
    expect(format('{a}', { a: '{n:x|y}', n: 1 }, 'ru')).toBe('{n:x|y}'));

  it('is one of those that are given, whatever the number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (n) =>
        ['a', 'b', 'c', 'd'].includes(format('{n:a|b|c|d}', { n }, 'ru')),
      ),
    );
  });

  it('stands in the texts in as many forms as the language has, and never in Kazakh', () => {
    const written = fs
      .readdirSync(FOLDER)
      .flatMap((file) => [
        ...fs
          .readFileSync(path.join(FOLDER, file), 'utf8')
          .matchAll(/\b(kk|ru|en): '((?:[^'\\]|\\.)*)'/g),
      ]);
    const forms = written.flatMap(([, lang = '', text = '']) =>
      [...text.matchAll(/\{\w+:([^{}]*)\}/g)].map(
        ([, each = '']) => [lang, each.split('|').length] as const,
      ),
    );
    expect(forms.length).toBeGreaterThan(5);
    for (const [lang, count] of forms) expect(count).toBe(PLURAL_CATEGORIES[lang as 'kk'].length);
  });

  it('has the categories that this engine has', () => {
    for (const lang of ['ru', 'en'] as const) {
      expect(Intl.PluralRules.supportedLocalesOf(lang)).toEqual([lang]);
      expect([...new Intl.PluralRules(lang).resolvedOptions().pluralCategories].sort()).toEqual(
        [...PLURAL_CATEGORIES[lang]].sort(),
      );
    }
  });
});

describe('values as read', () => {
  it('are the same strings as those that Chromium is asked for', () => {
    expect(LANGS.map(madeIn)).toEqual(LANGS.map((lang) => SPOKEN.expected[lang]));
  });

  it('a date: day, month in words, year, held together', () => {
    expect([kk, ru, en].map((speech) => dateText('2026-11-22', speech))).toEqual(
      ['22 қараша 2026 ж.', '22 ноября 2026 г.', '22 November 2026'].map((text) =>
        text.replaceAll(' ', '\u00A0'),
      ),
    );
    expect(plain(dateText('1962-03-07', ru))).toBe('7 марта 1962 г.');
  });

  it('a date names the month that this engine names, where it knows the language', () => {
    for (const lang of ['kk', 'ru', 'en'] as const) {
      const named = new Intl.DateTimeFormat(lang, {
        day: 'numeric',
        month: 'long',
        timeZone: 'UTC',
      });
      if (named.resolvedOptions().locale !== lang) continue;
      MONTHS.forEach((month, index) =>
        expect(named.format(Date.UTC(2026, index, 9)).toLowerCase()).toContain(
          month[lang].toLowerCase(),
        ),
      );
    }
  });

  it('no two days read alike', () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1950-01-01', days));
    fc.assert(
      fc.property(
        day,
        day,
        fc.constantFrom(kk, ru, en),
        (a, b, speech) => a === b || dateText(a, speech) !== dateText(b, speech),
      ),
    );
  });

  it('money, hours and months', () => {
    expect(moneyText(1_234_567, 'ru')).toBe('12\u00A0345,67\u00A0₸');
    expect(
      [0, 50, 100, 12_870_050, 100_000_000_000].map((tiyn) => plain(moneyText(tiyn, 'kk'))),
    ).toEqual(['0 ₸', '0,50 ₸', '1 ₸', '128 700,50 ₸', '1 000 000 000 ₸']);
    expect(plain(moneyText(1_234_567, 'en'))).toBe('12 345.67 ₸');
    const visits = [
      { day: 'mon', hours: 8 },
      { day: '2026-12-05', hours: 7.5 },
    ];
    expect([kk, ru, en].map((speech) => plain(factText('order.schedule', visits, speech)))).toEqual(
      [
        'Дүйсенбі: 8 сағат; 5 желтоқсан 2026 ж.: 7,5 сағат',
        'Понедельник: 8 часов; 5 декабря 2026 г.: 7,5 часа',
        'Monday: 8 hours; 5 December 2026: 7.5 hours',
      ],
    );
    expect([1, 3, 12].map((months) => factText('poa.termMonths', months, ru))).toEqual([
      '1 месяц',
      '3 месяца',
      '12 месяцев',
    ]);
  });

  it('an instant on the country’s clock', () => {
    expect(plain(instantText(NOW, ru))).toBe('22 ноября 2026 г., 14:00 (время Казахстана)');
  });

  it('a name in the order of the language', () => {
    const person = { lastName: 'Сынақов', firstName: 'Әлихан', patronymic: 'Үлгіұлы' };
    expect(LANGS.map((lang) => personText(person, lang))).toEqual([
      'Сынақов Әлихан Үлгіұлы',
      'Сынақов Әлихан Үлгіұлы',
      'Әлихан Үлгіұлы Сынақов',
    ]);
    expect(personText({ ...person, patronymic: null }, 'en')).toBe('Әлихан Сынақов');
  });
});
