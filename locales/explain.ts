// «Why?» and «what would clear it?»: the facts behind a finding, and the changes that were tried on the same rules.
import type { Texts } from '../src/core/rules/rule.ts';
import type { Replacement, Whom } from '../src/core/rules/suggestion.ts';

export const why = {
  why: { kk: 'Неге?', ru: 'Почему?', en: 'Why?' },
  facts: { kk: 'Қаралған деректер', ru: 'Какие данные учтены', en: 'The data that were used' },
  notGiven: { kk: 'көрсетілмеген', ru: 'не указано', en: 'not given' },
  judgedOn: {
    kk: 'Мына күнгі заң бойынша қаралды: {date}',
    ru: 'Рассмотрено по закону на {date}',
    en: 'Judged by the law as of {date}.',
  },
  byDate: {
    kk: 'Басқа күні жауап өзгеше болуы мүмкін.',
    ru: 'В другой день ответ может быть иным.',
    en: 'On another day the answer may differ.',
  },
  provision: { kk: 'Негізі: {act}', ru: 'Основание: {act}', en: 'Legal basis: {act}' },
  fromDocumentAt: {
    kk: 'Құжаттан: «{label}», {page}-бет, {line}-жол',
    ru: 'Из документа: «{label}», страница {page}, строка {line}',
    en: 'From a document: “{label}”, page {page}, line {line}',
  },
} satisfies Record<string, Texts>;

export const whatIf = {
  whatIf: { kk: 'Мұны не шешеді?', ru: 'Что это исправит?', en: 'What would clear it?' },
  tried: {
    kk: 'Әр нұсқа осы ережелермен тексерілді. Шын мәнінде солай болғанда ғана өзгертіңіз.',
    ru: 'Каждый вариант проверен по тем же правилам. Меняйте только то, что так и есть на деле.',
    en: 'Each option was tried on the same rules. Change only what is really so.',
  },
  nothing: {
    kk: 'Мұны тапсырысты өзгертіп шешуге болмайды.',
    ru: 'Изменить это в заказе нельзя.',
    en: 'No change of the order clears this.',
  },
  later: {
    kk: 'Тапсырысты мына күнге дейін кейінге қалдыру: {date}',
    ru: 'Отложить заказ до {date}',
    en: 'Put the order off until {date}',
  },
  sooner: {
    kk: 'Тапсырысты мына күні беру: {date}',
    ru: 'Сделать заказ {date}',
    en: 'Order on {date}',
  },
  choose: {
    kk: 'Мынаны таңдау: {fact} — {value}',
    ru: 'Выбрать: {fact} — {value}',
    en: 'Choose: {fact}: {value}',
  },
  tell: { kk: 'Мынаған жауап беру: {facts}', ru: 'Ответить: {facts}', en: 'Answer: {facts}' },
} satisfies Record<string, Texts>;

export const replacements = {
  newPoa: {
    kk: 'Жаңа сенімхат ресімдеу',
    ru: 'Оформить новую доверенность',
    en: 'Have a new power of attorney made',
  },
  newIdentityDocument: {
    kk: 'Жеке басты куәландыратын жаңа құжат алу',
    ru: 'Получить новый документ, удостоверяющий личность',
    en: 'Get a new identity document',
  },
  anotherAssistant: {
    kk: 'Шарттарға сай келетін басқа көмекші таңдау',
    ru: 'Выбрать другого помощника, который подходит по условиям',
    en: 'Choose another assistant who meets the conditions',
  },
  anotherSupplier: {
    kk: 'Порталдан басқа өнім беруші таңдау',
    ru: 'Выбрать на портале другого поставщика',
    en: 'Choose another supplier on the portal',
  },
  inPerson: {
    kk: 'Өтінішті адамның өзі беруі',
    ru: 'Подать заявление лично, без представителя',
    en: 'File in person, without a representative',
  },
} satisfies Record<Replacement, Texts>;

export const whom = {
  expertise: {
    kk: 'Медициналық-әлеуметтік сараптама бөлімшесінен сұраңыз',
    ru: 'Спросите в подразделении медико-социальной экспертизы',
    en: 'Ask the medical-social expertise unit',
  },
  office: {
    kk: 'Әлеуметтік қорғау бөлімінен сұраңыз',
    ru: 'Спросите в отделе социальной защиты',
    en: 'Ask the social protection office',
  },
  document: {
    kk: 'Деректерді құжатпен салыстырыңыз',
    ru: 'Сверьте данные с документом',
    en: 'Compare the data with the document',
  },
  supplier: { kk: 'Өнім берушіден сұраңыз', ru: 'Спросите у поставщика', en: 'Ask the supplier' },
} satisfies Record<Whom, Texts>;
