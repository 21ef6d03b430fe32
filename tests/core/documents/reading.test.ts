// What is taken from a document, from which place, and how sure of it: small documents set by hand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentFact, TextItem } from '../../../src/core/documents/document.ts';
import { linesOf, textOf } from '../../../src/core/documents/layout.ts';
import { readDocument } from '../../../src/core/documents/readDocument.ts';

/** Lines of text, one under another; « | » sets a cell apart. */
const typed = (...lines: readonly string[]): readonly TextItem[] =>
  lines.flatMap((line, index) =>
    line.split(' | ').map((text, cell) => ({
      page: 1,
      x: 50 + 250 * cell,
      y: 50 + 20 * index,
      width: text.length * 5,
      height: 10,
      text,
    })),
  );

const factsOf = (...lines: readonly string[]): Readonly<Record<string, DocumentFact | undefined>> =>
  Object.fromEntries(readDocument(typed(...lines)).facts.map((fact) => [fact.name, fact]));

describe('lines', () => {
  it('come from positions, in whatever order the file has them', () => {
    const items = [
      { page: 1, x: 90, y: 50, width: 40, height: 10, text: 'программа' },
      { page: 2, x: 10, y: 20, width: 20, height: 10, text: 'дальше' },
      { page: 1, x: 50, y: 51, width: 38, height: 10, text: 'Жеке' },
      { page: 1, x: 300, y: 50, width: 30, height: 10, text: 'рядом' },
    ];
    expect(
      linesOf(items).map((line) => [line.page, line.line, line.cells.map(({ text }) => text)]),
    ).toEqual([
      [1, 1, ['Жеке программа', 'рядом']],
      [2, 1, ['дальше']],
    ]);
  });

  it('join letters that are set apart', () => {
    expect(linesOf(typed('С П Р А В К А')).map(textOf)).toEqual(['СПРАВКА']);
  });
});

describe('a fact', () => {
  it('has its page, its line, its words and its value', () => {
    expect(factsOf('ИПАР', 'Дата разработки: 15 января 2026 года')['ipar.date']).toEqual({
      name: 'ipar.date',
      value: '2026-01-15',
      page: 1,
      line: 2,
      label: 'Дата разработки',
      raw: '15 января 2026 года',
      certain: true,
    });
  });

  it('found in a sentence alone is not certain', () => {
    expect(
      factsOf('Справка об инвалидности', 'Установлена инвалидность первой группы.')[
        'disability.group'
      ],
    ).toMatchObject({ value: '1', certain: false, label: '' });
  });

  it('said twice, differently, is not certain', () => {
    expect(factsOf('ИПАР', 'Номер: 1-2', 'Номер ИПАР: 3-4')['ipar.number']).toMatchObject({
      value: '1-2',
      certain: false,
    });
  });

  it('of the past is left out', () => {
    expect(
      factsOf('ИПАР', 'Предыдущий номер: 1-2', 'Разработана взамен ИПАР № 7-7 от 01.02.2020'),
    ).toEqual({});
  });

  it('is not certain where the number has a wrong control digit', () => {
    expect(factsOf('Справка об инвалидности', 'ИИН: 900315300001')['applicant.iin']).toMatchObject({
      certain: false,
    });
    expect(factsOf('Справка об инвалидности', 'ИИН: 900315300000')['applicant.iin']).toMatchObject({
      certain: true,
    });
  });

  it('is not certain where number and birth date disagree', () => {
    const facts = factsOf(
      'Справка об инвалидности',
      'ИИН: 900315300000',
      'Дата рождения: 16.03.1990',
    );
    expect([facts['applicant.iin']?.certain, facts['applicant.birthDate']?.certain]).toEqual([
      false,
      false,
    ]);
  });

  it('is not certain where a name holds letters of two alphabets', () => {
    const names = (lastName: string) =>
      factsOf('Справка об инвалидности', `Фамилия: ${lastName}`, 'Имя: Ержан');
    expect([
      names('Сынақов')['applicant.lastName']?.certain,
      names('Cынақов')['applicant.lastName']?.certain,
      names('Cынақов')['applicant.firstName']?.certain,
    ]).toEqual([true, false, false]);
  });

  it('is not certain where no title says what the document is', () => {
    expect(
      factsOf('Сообщаем, что установлена инвалидность.', 'Группа инвалидности: 1')[
        'disability.group'
      ],
    ).toMatchObject({ certain: false });
  });

  it('belongs to the party under whose heading it stands', () => {
    const facts = factsOf(
      'ДОВЕРЕННОСТЬ',
      'Доверитель',
      'ИИН: 900315300000',
      'Поверенный',
      'ИИН: 800505300002',
    );
    expect([facts['applicant.iin']?.value, facts['filer.iin']?.value]).toEqual([
      '900315300000',
      '800505300002',
    ]);
  });

  it('whose day does not exist is no fact', () => {
    expect(factsOf('ИПАР', 'Дата разработки: 31.02.2026')).toEqual({});
  });

  it('is read under a row of headings', () => {
    expect(
      factsOf('Справка об инвалидности', 'ИИН | Группа инвалидности', '900315300000 | I')[
        'disability.group'
      ],
    ).toMatchObject({ value: '1', line: 3 });
  });

  it('«no» is an answer: the service that is not named', () => {
    expect(
      factsOf('ИПАР', 'Услуги индивидуального помощника | нет')['ipar.assistantMeasure'],
    ).toMatchObject({ value: false, certain: true });
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    'ИПАР',
    'ИИН',
    ':',
    '900315300000',
    'Доверенность',
    'СЕНІМХАТ',
    'группа',
    'I',
    'ФИО',
    '01.02.2026',
    'до',
    '№',
    '\u202e',
    'ЖСН',
    '/',
    ' ',
    'x',
  );
  const item: fc.Arbitrary<TextItem> = fc.record({
    page: fc.integer({ min: 1, max: 3 }),
    x: fc.integer({ min: 0, max: 600 }),
    y: fc.integer({ min: 0, max: 100 }),
    width: fc.integer({ min: 0, max: 300 }),
    height: fc.integer({ min: 0, max: 20 }),
    text: fc.oneof(
      fc.array(words, { maxLength: 6 }).map((list) => list.join(' ')),
      fc.string(),
    ),
  });

  it('gives a reading, whose places are in the document', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 40 }), (items) => {
        const pages = new Set(items.map(({ page }) => page));
        for (const { page, line, value } of readDocument(items).facts) {
          expect(pages.has(page) && line >= 1 && line <= items.length).toBe(true);
          expect(value).toBeDefined();
        }
      }),
    );
  });

  it('gives the same reading in whatever order the runs come', () => {
    const lines = typed(
      'ИПАР',
      'ИИН: 900315300000',
      'Дата разработки | 15.01.2026',
      'Группа инвалидности | I',
    );
    fc.assert(
      fc.property(fc.shuffledSubarray([...lines], { minLength: lines.length }), (items) => {
        expect(readDocument(items)).toEqual(readDocument(lines));
      }),
    );
  });
});
