// What the labels of a page mean: every fact that is there, none that is not.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage, SECTION_SEPARATOR, type PageField } from '../../../src/core/draft/capture.ts';
import { WORDINGS } from '../../../src/core/draft/labels/wordings.ts';
import { plainLabel } from '../../../src/core/draft/labelText.ts';
import { draftSchema, factAt, type FactPath } from '../../../src/core/draft/draft.ts';

type Row = readonly [section: string, label: string, value: string, kind?: PageField['kind']];

const capture = (rows: readonly Row[], title = '') =>
  readPage({
    title,
    lang: 'ru',
    fields: rows.map(([section, label, value, kind = 'text'], field) => ({
      field,
      section,
      label,
      value,
      kind,
    })),
  });

/** The one fact that a labelled value gives; undefined where it gives none. */
function fact(path: FactPath, ...rows: readonly Row[]): unknown {
  return factAt(capture(rows).draft, path);
}

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

describe('what a value says', () => {
  it.each<[FactPath, string, string, unknown]>([
    ['applicant.iin', 'ИИН получателя', '900315 300 000', '900315300000'],
    ['applicant.residenceKato', 'Код КАТО получателя', '711 210 000', '711210000'],
    ['applicant.birthDate', 'Дата рождения получателя', '15.03.1990', '1990-03-15'],
    ['applicant.birthDate', 'Алушының туған күні', '1990-03-15', '1990-03-15'],
    ['applicant.birthDate', 'Дата рождения получателя', '15 марта 1990 г.', '1990-03-15'],
    ['applicant.birthDate', 'Алушының туған күні', '1990 жылғы 15 наурыз', '1990-03-15'],
    ['disability.group', 'Группа инвалидности', 'I', '1'],
    ['disability.group', 'Группа инвалидности', 'первая', '1'],
    ['disability.group', 'Мүгедектік тобы', 'бірінші топ', '1'],
    ['disability.group', 'Мүгедектік тобы', 'ІІ топ', '2'],
    ['disability.openEnded', 'Срок инвалидности', 'бессрочно', true],
    ['disability.validUntil', 'Срок инвалидности', 'до 01.02.2027', '2027-02-01'],
    ['ipar.number', '№ ИПАР', '17-204', '17-204'],
    ['ipar.part', 'Часть ИПАР', 'Социальная часть', 'social'],
    ['ipar.part', 'АОЖБ бөлігі', 'кәсіптік', 'professional'],
    ['ipar.assistantMeasure', 'Мера ИПАР', 'Услуги индивидуального помощника', true],
    ['carerAllowance.assigned', 'Назначено пособие лицу, осуществляющему уход', 'Нет', 'no'],
    [
      'carerAllowance.assigned',
      'Күтім жасайтын адамға жәрдемақы тағайындалған',
      'білмеймін',
      'unknown',
    ],
    ['filer.role', 'Кто подаёт заявление', 'Законный представитель', 'legal_rep'],
    ['filer.role', 'Өтінішті кім береді', 'Сенімхат бойынша өкіл', 'attorney'],
    ['poa.issuedOn', 'Дата выдачи доверенности', '01.11.2025', '2025-11-01'],
    ['poa.termMonths', 'Срок действия доверенности', '3 года', 36],
    ['poa.termMonths', 'Сенімхат мерзімі', '12 ай', 12],
    ['poa.registryNumber', 'Номер доверенности', '1234', '1234'],
    ['assistant.relation', 'Степень родства помощника с получателем', 'Супруга', 'spouse'],
    ['assistant.relation', 'Көмекші алушыға кім болып келеді', 'жұбайы', 'spouse'],
    ['assistant.relation', 'Кем приходится помощник получателю', 'не родственник', 'none'],
    ['assistant.sex', 'Пол помощника', 'женский', 'female'],
    ['order.number', 'Номер заказа', 'З-2025/17', 'З-2025/17'],
    [
      'order.periodFrom',
      'Дата начала оказания услуг индивидуального помощника',
      '01.12.2025',
      '2025-12-01',
    ],
    ['order.periodTo', 'Тапсырыстың аяқталу күні', '31.12.2025', '2025-12-31'],
    ['order.periodTo', 'Период оказания услуг', '01.12.2025 – 31.12.2025', '2025-12-31'],
    ['money.price', 'Стоимость услуги, тенге', '128 700', 12_870_000],
    ['money.price', 'Стоимость услуги (тенге)', '128 700,00 ₸', 12_870_000],
    ['money.price', 'Қызмет құны', '128700 теңге', 12_870_000],
    ['money.guaranteed', 'Гарантированная сумма', '100000.5', 10_000_050],
    ['money.claim', 'Өтелетін сома', '100\u00a0000,00', 10_000_000],
    ['application.iban', 'ИИК поставщика', 'KZ86 125K ZT50 0410 0100', 'KZ86125KZT5004100100'],
    ['supplier.name', 'Поставщик', 'ТОО «Қамқор», БИН 120540000001', 'ТОО «Қамқор»'],
    ['supplier.id', 'Поставщик', 'ТОО «Қамқор» (БИН: 120540000001)', '120540000001'],
    ['assistant.firstName', 'ФИО помощника', 'Сейтқали Айгүл Болатқызы', 'Айгүл'],
    [
      'assistant.patronymic',
      'Көмекшінің тегі, аты, әкесінің аты',
      'Сейтқали Айгүл Болат қызы',
      'Болат қызы',
    ],
    ['assistant.lastName', 'Индивидуальный помощник', 'Сейтқали Айгүл', 'Сейтқали'],
  ])('%s: «%s» %s', (path, label, value, expected) => {
    expect(fact(path, ['', label, value])).toEqual(expected);
  });

  it.each<[FactPath, string, string]>([
    ['applicant.birthDate', 'Дата рождения получателя', '31.02.1990'],
    ['applicant.birthDate', 'Дата рождения получателя', '03/15/1990'],
    ['applicant.iin', 'ИИН получателя', '9O0315300000'],
    ['money.price', 'Стоимость услуги', '128.700'],
    ['money.price', 'Стоимость услуги', '766 ₸/час'],
    ['disability.group', 'Группа инвалидности', 'I или II'],
    ['assistant.relation', 'Степень родства помощника с получателем', 'брат'],
    ['assistant.lastName', 'ФИО помощника', 'Сейтқали А. Б.'],
    ['order.periodFrom', 'Период оказания услуг', 'декабрь 2025'],
    ['poa.termMonths', 'Срок действия доверенности', '999 лет'],
  ])('asks for %s where it cannot understand «%s» %s', (path, label, value) => {
    const { draft, unread } = capture([['', label, value]]);
    expect(factAt(draft, path)).toBeUndefined();
    expect(unread).toEqual([{ path, source: { from: 'page', label, raw: value, field: 0 } }]);
  });

  it.each(['', '—', 'не указано', 'Выберите значение', 'таңдаңыз'])(
    'takes «%s» as nothing said',
    (value) => {
      const { draft, unread, places } = capture([['', 'Группа инвалидности', value]]);
      expect([draft.disability, unread, places]).toEqual([{}, [], { 'disability.group': 0 }]);
    },
  );

  it('takes an unticked box as no answer', () => {
    const label = 'Приложить заявление на возмещение';
    expect(fact('application.included', ['', label, 'yes', 'checkbox'])).toBe(true);
    expect(fact('application.included', ['', label, '', 'checkbox'])).toBeUndefined();
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

describe('hours by day', () => {
  const week = (...days: [string, number][]) => days.map(([day, hours]) => ({ day, hours }));

  it('one field a day', () => {
    const rows: Row[] = [
      ['График', 'Понедельник', '4'],
      ['График', 'Вторник', '0'],
      ['График', 'Среда', ''],
      ['График', 'Пятница, часов', '2,5'],
    ];
    expect(fact('order.schedule', ...rows)).toEqual(week(['mon', 4], ['fri', 2.5]));
  });

  it('a table of days and hours', () => {
    const row = (day: string, hours: string): Row => [
      `Заказ${SECTION_SEPARATOR}${day}`,
      'Сағат',
      hours,
    ];
    expect(fact('order.schedule', row('Дүйсенбі', '3'), row('Жексенбі', '09:00-13:30'))).toEqual(
      week(['mon', 3], ['sun', 4.5]),
    );
  });

  it('ticked days with one number of hours', () => {
    const days: Row[] = [
      ['Дни недели', 'Пн', 'yes', 'checkbox'],
      ['Дни недели', 'Вт', '', 'checkbox'],
      ['Дни недели', 'Ср', 'yes', 'checkbox'],
    ];
    expect(fact('order.schedule', ...days, ['Заказ', 'Часов в день', '4'])).toEqual(
      week(['mon', 4], ['wed', 4]),
    );
    const { draft, unread } = capture(days);
    expect([draft.order.schedule, unread.map(({ path }) => path)]).toEqual([
      undefined,
      ['order.schedule'],
    ]);
  });

  it.each([
    ['пн-пт по 4 часа', week(['mon', 4], ['tue', 4], ['wed', 4], ['thu', 4], ['fri', 4])],
    ['Пн, ср: 2 ч; сб 09:00-12:00', week(['mon', 2], ['wed', 2], ['sat', 3])],
    ['дүйсенбі, жұма: күніне 3 сағаттан', week(['mon', 3], ['fri', 3])],
  ])('one text: %s', (text, expected) => {
    expect(fact('order.schedule', ['Заказ', 'График', text])).toEqual(expected);
  });

  it.each([
    'по договорённости',
    'пн-пт утром',
    'пн 4 часа; вт как получится',
    '4 часа',
    'пт-пн 4 ч',
  ])('asks for what is not whole: %s', (text) => {
    const { draft, unread } = capture([['Заказ', 'График', text]]);
    expect([draft.order.schedule, unread.length]).toEqual([undefined, 1]);
  });

  it('asks again where one day of the week is not understood', () => {
    const { draft, unread } = capture([
      ['График', 'Понедельник', '4'],
      ['График', 'Вторник', 'полдня'],
    ]);
    expect([draft.order.schedule, unread.length]).toEqual([undefined, 1]);
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
