// What is typed into the questions: into values, out of them, and what cannot be understood.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WEEKDAYS } from '../../src/core/draft/draft.ts';
import { addDays } from '../../src/core/time.ts';
import { FACT_ORDER, FIELDS, type FactField } from '../../src/ui/facts/fields.ts';
import { factText } from '../../src/ui/facts/spoken.ts';
import { readTyped, showTyped } from '../../src/ui/facts/typed.ts';
import { speechIn } from '../../src/ui/texts.tsx';
import { exampleDraft } from './fakePorts.ts';

const value = (field: FactField, typed: Record<string, string>): unknown => {
  const reading = readTyped(field, typed);
  return reading.kind === 'value' ? reading.value : reading.kind;
};
const date: FactField = { kind: 'date' };
const money: FactField = { kind: 'money' };
const ru = speechIn('ru');

describe('typed answers', () => {
  it.each([
    [{ day: '27', month: '3', year: '1962' }, '1962-03-27'],
    [{ day: ' 01 ', month: '01', year: '2026' }, '2026-01-01'],
    [{ day: '29', month: '2', year: '2024' }, '2024-02-29'],
    [{ day: '29', month: '2', year: '2026' }, 'unclear'],
    [{ day: '1', month: '13', year: '2026' }, 'unclear'],
    [{ day: '1', month: '1', year: '26' }, 'unclear'],
    [{ day: '1', month: '', year: '2026' }, 'unclear'],
    [{ day: ' ', month: '', year: '' }, 'empty'],
    [{}, 'empty'],
  ])('date %j → %s', (typed, expected) => expect(value(date, typed)).toBe(expected));

  it('names the missing part of a date', () => {
    expect(readTyped(date, { day: '1', month: '', year: '2026' })).toMatchObject({ part: 'month' });
  });

  it.each([
    ['128 700', 12_870_000],
    ['128700,50', 12_870_050],
    ['128700.5', 12_870_050],
    ['0', 0],
    ['500 ₸', 50_000],
    ['500 тенге', 50_000],
    ['', 'empty'],
    ['абв', 'unclear'],
    ['-5', 'unclear'],
    ['1,234', 'unclear'],
    ['1e3', 'unclear'],
  ])('money «%s» → %s', (typed, expected) => expect(value(money, { text: typed })).toBe(expected));

  it('hours: half hours with a comma, at most a day, nothing below', () => {
    const field: FactField = { kind: 'schedule' };
    expect(value(field, { mon: '4', tue: '4,5', wed: '' })).toEqual([
      { day: 'mon', hours: 4 },
      { day: 'tue', hours: 4.5 },
    ]);
    expect(readTyped(field, { mon: '4', fri: '25' })).toMatchObject({
      kind: 'unclear',
      part: 'fri',
    });
    expect(readTyped(field, { mon: '0' })).toMatchObject({ kind: 'unclear', part: 'mon' });
    expect(value(field, {})).toBe('empty');
  });

  it('numbers lose the spaces that people put into them', () => {
    expect(value({ kind: 'number12' }, { text: '800505 300002' })).toBe('800505300002');
    expect(value({ kind: 'iban' }, { text: 'kz65 000t est0' })).toBe('KZ65000TEST0');
    expect(value({ kind: 'months' }, { text: '12.5' })).toBe('unclear');
  });

  it('every value that can be shown is read back', () => {
    const days = fc.integer({ min: 0, max: 80_000 }).map((days) => addDays('1900-01-01', days));
    fc.assert(fc.property(days, (day) => value(date, showTyped(date, day)) === day));
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e12 }),
        (tiyn) => value(money, showTyped(money, tiyn)) === tiyn,
      ),
    );
    const week = fc
      .subarray([...WEEKDAYS])
      .map((days) => days.map((day, index) => ({ day, hours: index + 0.5 })));
    fc.assert(
      fc.property(week, (visits) => {
        const shown = value({ kind: 'schedule' }, showTyped({ kind: 'schedule' }, visits));
        return visits.length === 0
          ? shown === 'empty'
          : JSON.stringify(shown) === JSON.stringify(visits);
      }),
    );
  });

  it('never throws, whatever is typed', () => {
    const typed = fc.dictionary(
      fc.constantFrom('text', 'day', 'month', 'year', 'choice', ...WEEKDAYS),
      fc.string(),
    );
    fc.assert(
      fc.property(typed, fc.constantFrom(...FACT_ORDER), (answers, path) => {
        readTyped(FIELDS[path], answers);
        return true;
      }),
    );
  });
});

describe('values as read', () => {
  it('are in the words of the country', () => {
    expect(factText('order.schedule', exampleDraft().order.schedule, ru)).toBe(
      'Понедельник: 4 часа; Среда: 4 часа; Пятница: 4 часа',
    );
    expect(factText('assistant.relation', 'spouse', ru)).toBe('Супруг или супруга');
  });
});
