// What the labels of a page mean: every fact that is there, none that is not.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage, SECTION_SEPARATOR } from '../../../src/core/draft/capture.ts';
import { WORDINGS } from '../../../src/core/draft/labels/wordings.ts';
import { plainLabel } from '../../../src/core/draft/labelText.ts';
import { draftSchema, type FactPath } from '../../../src/core/draft/draft.ts';
import { capture, fact, type Row } from './captured.ts';

describe('whose fact it is', () => {
  it('takes the person from the heading', () => {
    const { draft } = capture([
      ['Сведения о получателе услуги', 'ИИН', '900315300000'],
      ['Данные индивидуального помощника', 'ИИН', '641021400006'],
      ['Законный представитель получателя', 'ИИН', '670101400003'],
      ['Поставщик услуг индивидуального помощника', 'БИН', '120540000001'],
    ]);
    expect([draft.applicant.iin, draft.assistant.iin, draft.filer.iin, draft.supplier.id]).toEqual([
      '900315300000',
      '641021400006',
      '670101400003',
      '120540000001',
    ]);
  });

  it('takes the person from the label before the heading', () => {
    const { draft } = capture([
      ['Заказ', 'ИИН получателя', '900315300000'],
      ['Получатель', 'Дата рождения помощника', '21.10.1964'],
      ['', 'Көмекшінің ЖСН-і', '641021400006'],
      ['', 'Өкілдің тегі', 'Ахметова'],
    ]);
    expect(draft.applicant).toEqual({ iin: '900315300000' });
    expect(draft.assistant).toEqual({ birthDate: '1964-10-21', iin: '641021400006' });
    expect(draft.filer).toEqual({ lastName: 'Ахметова' });
  });

  it('looks through headings that only divide, and stops at those it does not know', () => {
    const under = (...parts: string[]): unknown =>
      fact('assistant.iin', [parts.join(SECTION_SEPARATOR), 'ИИН', '641021400006']);
    expect(under('Помощник', 'Личные данные')).toBe('641021400006');
    expect(under('2. Жеке көмекші', 'Жеке деректер')).toBe('641021400006');
    expect(under('Помощник', 'Контактное лицо')).toBeUndefined();
    expect(under('Помощник', 'Супруг')).toBeUndefined();
  });

  it.each<[string, FactPath, Row]>([
    ['no heading', 'applicant.iin', ['', 'ИИН', '900315300000']],
    ['an unknown heading', 'applicant.iin', ['Директор', 'ИИН', '900315300000']],
    [
      'two persons in one heading',
      'assistant.iin',
      ['Помощник и поставщик', 'ИИН', '900315300000'],
    ],
    [
      'two persons in one label',
      'assistant.iin',
      ['', 'ИИН помощника и получателя', '900315300000'],
    ],
    [
      'two persons in one label under a third',
      'filer.iin',
      ['Представитель', 'ИИН помощника, поставщика', '900315300000'],
    ],
    ['another person’s disability', 'disability.group', ['Помощник', 'Группа инвалидности', 'I']],
    ['an unknown person’s disability', 'disability.group', ['Супруг', 'Группа инвалидности', 'I']],
    [
      'another person’s allowance',
      'carerAllowance.assigned',
      ['Помощник', 'Пособие по уходу', 'нет'],
    ],
    [
      'the number of another document',
      'order.number',
      [`Заказ${SECTION_SEPARATOR}Удостоверение личности`, 'Номер', '012345678'],
    ],
    [
      'the representative’s kin',
      'assistant.relation',
      ['Представитель', 'Степень родства с получателем', 'супруг'],
    ],
    [
      'a relation the other way round',
      'assistant.relation',
      ['', 'Кем получатель приходится помощнику', 'мать'],
    ],
    [
      'two facts in one label',
      'order.periodFrom',
      ['Заказ', 'Дата начала/дата окончания', '01.12.2025'],
    ],
  ])('reads nothing from %s', (_why, path, row) => {
    expect(fact(path, row)).toBeUndefined();
    expect(capture([row]).places).toEqual({});
  });

  it('knows «заявитель» as the recipient, and as the filer where a recipient is named besides', () => {
    expect(fact('applicant.iin', ['Заявитель', 'ИИН', '900315300000'])).toBe('900315300000');
    expect(fact('disability.group', ['Заявитель', 'Группа инвалидности', 'I'])).toBe('1');
    const both: Row[] = [
      ['Получатель', 'ИИН', '900315300000'],
      ['Заявитель', 'ИИН', '670101400003'],
    ];
    expect([fact('applicant.iin', ...both), fact('filer.iin', ...both)]).toEqual([
      '900315300000',
      '670101400003',
    ]);
  });
});

describe('the same fact in two places', () => {
  it('is read once where both agree', () => {
    const { draft, unread } = capture([
      ['Получатель', 'Дата рождения', '15.03.1990'],
      ['', 'Алушының туған күні', '1990-03-15'],
    ]);
    expect([draft.applicant.birthDate, unread]).toEqual(['1990-03-15', []]);
  });

  it('is asked for where they do not', () => {
    const { draft, unread } = capture([
      ['Получатель', 'ИИН', '900315300000'],
      ['', 'ИИН получателя', '850101100012'],
    ]);
    expect(draft.applicant.iin).toBeUndefined();
    expect(unread.map(({ path }) => path)).toEqual(['applicant.iin']);
  });

  it('leaves out a name of two languages of which one is not known', () => {
    expect(fact('applicant.iin', ['Алушы', 'ИИН / Jeke nomir', '900315300000'])).toBeUndefined();
    expect(fact('applicant.iin', ['Алушы', 'ЖСН / ИИН', '900315300000'])).toBe('900315300000');
  });
});

it('any page of any words gives a draft of the right shape', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      'ИИН',
      'Помощник',
      'Получатель',
      'Срок доверенности',
      'График',
      'Пн',
      '999 лет',
      '4',
      'бессрочно',
      'Стоимость заказа',
      '99999999999999999999',
    ),
  );
  const field = fc.record({
    field: fc.nat(300),
    label: words,
    section: words,
    value: words,
    kind: fc.constantFrom('text', 'choice', 'checkbox', 'static'),
  });
  fc.assert(
    fc.property(fc.array(field, { maxLength: 30 }), words, (fields, title) => {
      const { draft } = readPage({ title, lang: '', fields: fields });
      expect(draftSchema.parse(draft)).toEqual(draft);
    }),
    { numRuns: 300 },
  );
});

it('says each thing once: no two facts share one wording', () => {
  const words = WORDINGS.flatMap(({ of, path, there = [], anywhere = [] }) =>
    [
      ...new Set(there.map((text) => `${of}:${plainLabel(text)}`)),
      ...new Set(anywhere.map(plainLabel)),
    ].map((text) => ({ text, path })),
  );
  const clashes = words.filter(
    ({ text }, index) => words.findIndex((other) => other.text === text) !== index,
  );
  expect(clashes).toEqual([]);
});
