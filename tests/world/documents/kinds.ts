// The six kinds of synthetic documents. Their words are those of published forms and of the Social
// Code, not of the reader's dictionary.
import type { DocumentFactName, DocumentKind } from '../../../src/core/documents/document.ts';
import {
  both,
  field,
  fullName,
  nameTruth,
  personPart,
  type Draw,
  type Section,
  type Truth,
  type Written,
} from './contents.ts';

type Make = (draw: Draw) => Omit<Written, 'kind'>;

const spoiltOf = (
  ...lists: readonly (readonly DocumentFactName[])[]
): ReadonlySet<DocumentFactName> => new Set(lists.flat());
const GROUPS = [
  {
    value: '1',
    ru: ['первая', 'I', 'I (первая)', '1 группа'],
    kk: ['бірінші', 'I', 'І топ', '1-топ'],
    ruOf: 'первой',
    kkOf: 'бірінші',
  },
  {
    value: '2',
    ru: ['вторая', 'II', '2'],
    kk: ['екінші', 'II', '2-топ'],
    ruOf: 'второй',
    kkOf: 'екінші',
  },
  { value: '3', ru: ['третья', 'III'], kk: ['үшінші', 'III'], ruOf: 'третьей', kkOf: 'үшінші' },
] as const;
const DOCTORS = [
  'Врач-эксперт: Дәрігеров Д. Д.',
  'Председатель комиссии: Төрағаев Т. Т.',
  'М. П.   Подпись ____________',
  'БИН 120540000001, тел. 8 (7172) 00-00-00',
];
const footer = (draw: Draw): string[] => DOCTORS.filter(() => draw.chance(50));

const ipar: Make = (draw) => {
  const person = draw.person(1950, 2000),
    own = personPart(draw, 'applicant', person),
    group = draw.of(GROUPS);
  const number = draw
    .of([`${draw.digits(2)}-${draw.digits(1)}`, `№ ${draw.digits(6)}`, draw.digits(8)])
    .replace('№ ', '');
  const date = draw.date(2023, 2026),
    isInverted = draw.chance(8);
  const until = isInverted ? draw.date(2018, 2022) : draw.date(2027, 2030);
  const has = draw.chance(80),
    part = draw.of([
      { v: 'social', ru: 'социальная', kk: 'әлеуметтік' },
      { v: 'social', ru: 'социальная часть', kk: 'әлеуметтік бөлігі' },
      { v: 'medical', ru: 'медицинская', kk: 'медициналық' },
    ]);
  const withNumber = draw.chance(90),
    withUntil = draw.chance(85);
  const old = draw.chance(25)
    ? [field('Предыдущая программа', 'Бұрынғы бағдарлама', both('№ 11-22 от 01.02.2021'))]
    : [];
  const sections: Section[] = [
    {
      heading: {
        ru: 'Сведения о лице с инвалидностью',
        kk: 'Мүгедектігі бар адам туралы мәліметтер',
      },
      fields: own.fields,
    },
    {
      heading: null,
      fields: [
        ...(withNumber
          ? [
              field(
                draw.of(['Номер ИПАР', 'ИПАР №', 'Номер программы']),
                draw.of(['АОЖБ нөмірі', 'Бағдарлама нөмірі']),
                number,
              ),
            ]
          : []),
        field(
          draw.of(['Дата разработки', 'Дата разработки ИПАР', 'Дата составления']),
          draw.of(['Әзірленген күні', 'АОЖБ әзірленген күні']),
          draw.written(date),
        ),
        ...(withUntil
          ? [
              field(
                draw.of(['Срок действия', 'Срок действия ИПАР', 'Действует до']),
                draw.of(['Қолданылу мерзімі', 'АОЖБ қолданылу мерзімі']),
                draw.written(until),
              ),
            ]
          : []),
        field('Группа инвалидности', 'Мүгедектік тобы', {
          ru: draw.of(group.ru),
          kk: draw.of(group.kk),
        }),
        field(
          draw.of(['Часть программы', 'Часть ИПАР', 'Раздел']),
          draw.of(['Бағдарлама бөлігі', 'Бөлігі']),
          part,
        ),
        field(
          draw.of(['Услуги индивидуального помощника', 'Услуга индивидуального помощника']),
          'Жеке көмекшінің қызметтері',
          { ru: has ? 'да' : 'нет', kk: has ? 'иә' : 'жоқ' },
        ),
        field('Услуги специалиста жестового языка', 'Ымдау тілі маманының қызметтері', {
          ru: has ? 'нет' : 'да',
          kk: has ? 'жоқ' : 'иә',
        }),
        ...old,
      ],
    },
  ];
  const form: Truth = {
    ...own.truth,
    ...(withNumber ? { 'ipar.number': number } : {}),
    'ipar.date': date,
    ...(withUntil ? { 'ipar.validUntil': until } : {}),
    'disability.group': group.value,
    'ipar.part': part.v,
    'ipar.assistantMeasure': has,
  };
  const [written, end] = [draw.written(date), draw.written(until)];
  const letter = {
    ru: `ИПАР № ${number} от ${written.ru} разработана на имя: гражданин ${fullName(person)}, ИИН ${own.iin}. Установлена инвалидность ${group.ruOf} группы. В социальной части ИПАР рекомендованы услуги индивидуального помощника. Программа действует до ${end.ru}.`,
    kk: `АОЖБ № ${number} ${written.kk} әзірленді. Азамат ${fullName(person)}, ЖСН ${own.iin}. Мүгедектіктің ${group.kkOf} тобы белгіленген. Әлеуметтік бөлігінде жеке көмекші қызметі ұсынылған. Бағдарлама ${end.kk} дейін қолданылады.`,
  };
  const letterTruth: Truth = {
    ...nameTruth('applicant', person),
    'applicant.iin': own.iin,
    'ipar.number': number,
    'ipar.date': date,
    'ipar.validUntil': until,
    'disability.group': group.value,
    'ipar.part': 'social',
    'ipar.assistantMeasure': true,
  };
  const title = {
    ru: draw.of([
      'Индивидуальная программа абилитации и реабилитации лица с инвалидностью',
      'ИНДИВИДУАЛЬНАЯ ПРОГРАММА АБИЛИТАЦИИ И РЕАБИЛИТАЦИИ',
    ]),
    kk: 'Мүгедектігі бар адамды абилитациялау мен оңалтудың жеке бағдарламасы',
  };
  return {
    content: { title, sections, letter, footer: footer(draw) },
    form,
    letter: letterTruth,
    spoilt: spoiltOf(own.spoilt, isInverted && withUntil ? ['ipar.date', 'ipar.validUntil'] : []),
  };
};

const disability: Make = (draw) => {
  const person = draw.person(1950, 2000),
    own = personPart(draw, 'applicant', person),
    group = draw.of(GROUPS);
  const isOpen = draw.chance(35),
    until = draw.date(2027, 2031),
    issued = draw.date(2020, 2026),
    end = draw.written(until);
  const term = isOpen
    ? {
        ru: draw.of(['бессрочно', 'без срока переосвидетельствования']),
        kk: draw.of(['мерзімсіз', 'қайта куәландыру мерзімінсіз']),
      }
    : {
        ru: draw.chance(50) ? end.ru : `до ${end.ru}`,
        kk: draw.chance(50) ? end.kk : `${end.kk} дейін`,
      };
  const number = `${draw.digits(3)}-${draw.digits(4)}`;
  const sections: Section[] = [
    {
      heading: null,
      fields: [
        ...own.fields,
        field('Группа инвалидности', 'Мүгедектік тобы', {
          ru: draw.of(group.ru),
          kk: draw.of(group.kk),
        }),
        field(
          draw.of([
            'Срок инвалидности',
            'Инвалидность установлена на срок',
            'Срок, на который установлена инвалидность',
            'Дата переосвидетельствования',
          ]),
          draw.of(['Мүгедектік мерзімі', 'Қайта куәландыру мерзімі']),
          term,
        ),
        field('Номер справки', 'Анықтама нөмірі', number),
        field('Дата выдачи', 'Берілген күні', draw.written(issued)),
        field('Кем выдана', 'Кім берген', {
          ru: 'Отдел МСЭ № 3 по городу Астана',
          kk: 'Астана қаласы бойынша № 3 МӘС бөлімі',
        }),
      ],
    },
  ];
  const truthOfTerm: Truth = isOpen
    ? { 'disability.openEnded': true }
    : { 'disability.validUntil': until };
  const letter = {
    ru: `Выдана в том, что гражданин ${fullName(person)}, ИИН ${own.iin}, имеет инвалидность ${group.ruOf} группы, установленную ${isOpen ? 'бессрочно' : `на срок до ${end.ru}`}.`,
    kk: `Азамат ${fullName(person)}, ЖСН ${own.iin}, ${group.kkOf} топтағы мүгедектігі бар екені туралы берілді. Мүгедектік ${isOpen ? 'мерзімсіз' : `${end.kk} дейін`} белгіленген.`,
  };
  return {
    content: {
      title: {
        ru: draw.of(['СПРАВКА ОБ ИНВАЛИДНОСТИ', 'Справка об инвалидности']),
        kk: 'Мүгедектік туралы анықтама',
      },
      sections,
      letter,
      footer: footer(draw),
    },
    form: { ...own.truth, 'disability.group': group.value, ...truthOfTerm },
    letter: {
      ...nameTruth('applicant', person),
      'applicant.iin': own.iin,
      'disability.group': group.value,
      ...truthOfTerm,
    },
    spoilt: spoiltOf(own.spoilt),
  };
};

const poa: Make = (draw) => {
  const principal = draw.person(1950, 2000),
    attorney = draw.person(1960, 2003),
    first = personPart(draw, 'applicant', principal),
    second = personPart(draw, 'filer', attorney);
  const issued = draw.date(2023, 2026),
    term = draw.of([
      { m: 12, ru: '1 (один) год', kk: '1 (бір) жыл' },
      { m: 36, ru: '3 года', kk: '3 жыл' },
      { m: 6, ru: '6 месяцев', kk: '6 ай' },
    ]),
    registry = draw.digits(4);
  const withTerm = draw.chance(75),
    isFull = draw.chance(60),
    day = draw.written(issued);
  const sections: Section[] = [
    { heading: { ru: 'Доверитель', kk: 'Сенім білдіруші' }, fields: first.fields },
    {
      heading: {
        ru: draw.of(['Поверенный', 'Представитель']),
        kk: draw.of(['Сенім білдірілген адам', 'Өкіл']),
      },
      fields: second.fields,
    },
    {
      heading: null,
      fields: [
        field(
          draw.of(['Дата выдачи', 'Дата выдачи доверенности', 'Дата удостоверения']),
          draw.of(['Берілген күні', 'Сенімхат берілген күн']),
          day,
        ),
        ...(withTerm
          ? [
              field(
                draw.of(['Срок действия', 'Срок действия доверенности']),
                draw.of(['Қолданылу мерзімі', 'Сенімхат мерзімі']),
                term,
              ),
            ]
          : []),
        field('Номер в реестре', 'Тізілімдегі нөмірі', registry),
      ],
    },
  ];
  const letter = {
    ru: `Я, ${fullName(principal)}, ИИН ${first.iin}, настоящей доверенностью уполномочиваю ${fullName(attorney)}, ИИН ${second.iin}, подавать заявления, делать заказы на портале${isFull ? ' и подписывать заявления на возмещение' : ''}. Доверенность выдана сроком на ${term.ru}. Зарегистрировано в реестре за № ${registry}.`,
    kk: `Мен, ${fullName(principal)}, ЖСН ${first.iin}, осы сенімхатпен ${fullName(attorney)}, ЖСН ${second.iin}, азаматқа өтініш беруді және порталда тапсырыс беруді${isFull ? ', өтеу туралы өтінішке қол қоюды' : ''} тапсырамын. Сенімхат ${term.kk} мерзімге берілді. Тізілімдегі № ${registry}.`,
  };
  const base: Truth = { 'poa.registryNumber': registry };
  return {
    content: {
      title: { ru: 'ДОВЕРЕННОСТЬ', kk: 'СЕНІМХАТ' },
      sections,
      letter,
      footer: ['Нотариус: Куәгеров К. К., лицензия № 0001234 от 01.02.2015'].filter(() =>
        draw.chance(60),
      ),
    },
    form: {
      ...first.truth,
      ...second.truth,
      ...base,
      'poa.issuedOn': issued,
      ...(withTerm ? { 'poa.termMonths': term.m } : {}),
    },
    letter: {
      ...base,
      ...nameTruth('applicant', principal),
      ...nameTruth('filer', attorney),
      'applicant.iin': first.iin,
      'filer.iin': second.iin,
      'poa.termMonths': term.m,
      'poa.scopeFiling': 'yes',
      'poa.scopeOrdering': 'yes',
      ...(isFull ? { 'poa.scopeClaim': 'yes' } : {}),
    },
    spoilt: spoiltOf(first.spoilt, second.spoilt),
  };
};

const medical: Make = (draw) => {
  const person = draw.person(1965, 2005),
    own = personPart(draw, 'assistant', person),
    fit = draw.chance(80);
  const sections: Section[] = [
    {
      heading: null,
      fields: [
        ...own.fields,
        field(
          draw.of([
            'Медицинские противопоказания',
            'Противопоказания к работе',
            'Противопоказания',
          ]),
          draw.of(['Медициналық қарсы көрсетілімдер', 'Қарсы көрсетілімдер']),
          fit
            ? {
                ru: draw.of(['не выявлены', 'нет', 'отсутствуют']),
                kk: draw.of(['жоқ', 'анықталмады']),
              }
            : { ru: 'имеются', kk: 'бар' },
        ),
        field('Дата заключения', 'Қорытынды күні', draw.written(draw.date(2024, 2026))),
        field('Медицинская организация', 'Медициналық ұйым', {
          ru: 'Городская поликлиника № 5',
          kk: '№ 5 қалалық емхана',
        }),
      ],
    },
  ];
  const letter = {
    ru: `Выдано в том, что гражданин ${fullName(person)}, ИИН ${own.iin}, осмотрен. Противопоказания к работе ${fit ? 'не выявлены' : 'имеются'}.`,
    kk: `Азамат ${fullName(person)}, ЖСН ${own.iin}, тексерілді. Қарсы көрсетілімдер ${fit ? 'анықталмады' : 'бар'}.`,
  };
  const fact: Truth = { 'declarations.contraindications': fit ? 'no' : 'yes' };
  return {
    content: {
      title: {
        ru: draw.of(['Медицинское заключение', 'МЕДИЦИНСКОЕ ЗАКЛЮЧЕНИЕ № 17']),
        kk: 'Медициналық қорытынды',
      },
      sections,
      letter,
      footer: footer(draw),
    },
    form: { ...own.truth, ...fact },
    letter: { ...nameTruth('assistant', person), 'assistant.iin': own.iin, ...fact },
    spoilt: spoiltOf(own.spoilt),
  };
};

const training: Make = (draw) => {
  const person = draw.person(1965, 2005),
    own = personPart(draw, 'assistant', person);
  const sections: Section[] = [
    {
      heading: null,
      fields: [
        ...own.fields,
        field('Номер сертификата', 'Сертификат нөмірі', `С-${draw.digits(5)}`),
        field('Дата выдачи', 'Берілген күні', draw.written(draw.date(2022, 2026))),
        field('Учебный центр', 'Оқу орталығы', { ru: 'Центр «Үлгі»', kk: '«Үлгі» орталығы' }),
      ],
    },
  ];
  const letter = {
    ru: `Гражданин ${fullName(person)}, ИИН ${own.iin}, прошёл профессиональное обучение по программе «Индивидуальный помощник», 72 часа.`,
    kk: `Азамат ${fullName(person)}, ЖСН ${own.iin}, «Жеке көмекші» бағдарламасы бойынша 72 сағаттық оқытудан өтті.`,
  };
  return {
    content: {
      title: { ru: 'Сертификат о прохождении обучения', kk: 'Кәсіптік оқу туралы сертификат' },
      sections,
      letter,
      footer: footer(draw),
    },
    form: own.truth,
    letter: {
      ...nameTruth('assistant', person),
      'assistant.iin': own.iin,
      'declarations.trained': 'yes',
    },
    spoilt: spoiltOf(own.spoilt),
  };
};

const identity: Make = (draw) => {
  const person = draw.person(1950, 2000),
    own = personPart(draw, 'applicant', person),
    issued = draw.date(2016, 2024),
    until = draw.date(2027, 2034),
    isInverted = draw.chance(10);
  const end = isInverted ? draw.date(2010, 2015) : until,
    [from, to] = [draw.written(issued), draw.written(end)];
  const sections: Section[] = [
    {
      heading: null,
      fields: [
        ...own.fields,
        field('Номер документа', 'Құжат нөмірі', draw.digits(9)),
        field('Дата выдачи', 'Берілген күні', from),
        field(
          draw.of(['Срок действия', 'Действительно до']),
          draw.of(['Қолданылу мерзімі', 'Жарамдылық мерзімі']),
          to,
        ),
        field('Кем выдано', 'Кім берген', { ru: 'МВД РК', kk: 'ҚР ІІМ' }),
      ],
    },
  ];
  const letter = {
    ru: `Сведения: ${fullName(person)}, ИИН ${own.iin}.`,
    kk: `Мәлімет: ${fullName(person)}, ЖСН ${own.iin}.`,
  };
  return {
    content: {
      title: { ru: 'Сведения об удостоверении личности', kk: 'Жеке куәлік туралы мәлімет' },
      sections,
      letter,
      footer: [],
    },
    form: { ...own.truth, 'document.issuedOn': issued, 'identity.validUntil': end },
    letter: { 'applicant.iin': own.iin },
    spoilt: spoiltOf(own.spoilt, isInverted ? ['document.issuedOn', 'identity.validUntil'] : []),
  };
};

const MAKERS: Readonly<Record<DocumentKind, Make>> = {
  ipar,
  disability,
  poa,
  medical,
  training,
  identity,
};

export const writeDocument = (kind: DocumentKind, draw: Draw): Written => ({
  kind,
  ...MAKERS[kind](draw),
});
