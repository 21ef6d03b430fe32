// What the values of a page say, and the hours by day.
import { describe, expect, it } from 'vitest';
import { SECTION_SEPARATOR } from '../../../src/core/draft/capture.ts';
import { factAt, type FactPath } from '../../../src/core/draft/draft.ts';
import { capture, fact, type Row } from './captured.ts';

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
