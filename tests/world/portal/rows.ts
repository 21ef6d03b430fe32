// The ordering form as rows of section, label and value in Russian, Kazakh or both: what every
// markup of the test portal shows.
import { WEEKDAYS, type Draft } from '../../../src/core/draft/draft.ts';

export type FormLang = 'ru' | 'kk' | 'mixed';

export interface Row {
  readonly section: string;
  readonly label: string;
  readonly value: string;
  readonly kind: 'text' | 'date' | 'select' | 'radio' | 'checkbox' | 'static';
  /** What a choice offers. */
  readonly options: readonly string[];
}

const WORDS = {
  recipient: ['Получатель услуги', 'Қызмет алушы'],
  ipar: [
    'Индивидуальная программа абилитации и реабилитации (ИПАР)',
    'Абилитациялау мен оңалтудың жеке бағдарламасы (АОЖБ)',
  ],
  assistant: ['Индивидуальный помощник', 'Жеке көмекші'],
  supplier: ['Поставщик услуги', 'Өнім беруші'],
  order: ['Заказ', 'Тапсырыс'],
  schedule: ['График, часов в день', 'Қызмет көрсету кестесі'],
  money: ['Стоимость и возмещение', 'Құны және өтеу'],
  representative: ['Представитель получателя', 'Алушының өкілі'],
  poa: ['Доверенность', 'Сенімхат'],
  poaTerm: ['Срок действия', 'Қолданылу мерзімі'],
  months: ['мес.', 'ай'],
  iin: ['ИИН', 'ЖСН'],
  lastName: ['Фамилия', 'Тегі'],
  firstName: ['Имя', 'Аты'],
  patronymic: ['Отчество (при наличии)', 'Әкесінің аты (бар болса)'],
  fullName: ['Фамилия, имя, отчество', 'Тегі, аты, әкесінің аты'],
  birthDate: ['Дата рождения', 'Туған күні'],
  phone: ['Мобильный телефон', 'Ұялы телефоны'],
  residence: ['Адрес проживания', 'Тұрғылықты мекенжайы'],
  group: ['Группа инвалидности', 'Мүгедектік тобы'],
  groups: [
    ['I', 'II', 'III'],
    ['бірінші', 'екінші', 'үшінші'],
  ],
  term: ['Срок инвалидности', 'Мүгедектік мерзімі'],
  openEnded: ['бессрочно', 'мерзімсіз'],
  allowance: [
    'Назначено пособие лицу, осуществляющему уход',
    'Күтім жасайтын адамға жәрдемақы тағайындалған',
  ],
  answers: [
    ['Да', 'Нет', 'Не знаю'],
    ['Иә', 'Жоқ', 'Білмеймін'],
  ],
  incapable: ['Признан судом недееспособным', 'Сот әрекетке қабілетсіз деп таныған'],
  identity: ['Документ, удостоверяющий личность', 'Жеке басын куәландыратын құжат'],
  identities: [
    ['Удостоверение личности', 'Паспорт'],
    ['Жеке куәлік', 'Төлқұжат'],
  ],
  identityUntil: ['Срок действия документа', 'Құжаттың мерзімі'],
  consent: ['Согласие на доступ к персональным данным', 'Дербес деректерге қол жеткізуге келісім'],
  channel: ['Способ подачи заявления на услугу', 'Өтініш беру тәсілі'],
  channels: [
    ['ЦОН', 'Отдел занятости', 'SMS', 'egov.kz'],
    ['ХҚО', 'Жұмыспен қамту бөлімі', 'SMS', 'egov.kz'],
  ],
  filer: ['Кто подаёт заявление', 'Өтінішті кім береді'],
  filers: [
    ['Сам получатель', 'Законный представитель', 'Представитель по доверенности'],
    ['Алушының өзі', 'Заңды өкіл', 'Сенімхат бойынша өкіл'],
  ],
  number: ['Номер', 'Нөмірі'],
  date: ['Дата выдачи', 'Берілген күні'],
  validUntil: ['Действует до', 'Мерзімі'],
  part: ['Часть', 'Бөлігі'],
  parts: [
    ['Социальная', 'Профессиональная', 'Медицинская'],
    ['Әлеуметтік', 'Кәсіптік', 'Медициналық'],
  ],
  measure: ['Мера', 'Шара'],
  service: ['Услуги индивидуального помощника', 'Жеке көмекшінің қызметтері'],
  sex: ['Пол', 'Жынысы'],
  sexes: [
    ['мужской', 'женский'],
    ['ер', 'әйел'],
  ],
  relation: ['Степень родства с получателем', 'Қызмет алушымен туыстық дәрежесі'],
  relations: [
    ['Супруг (супруга)', 'Отец или мать', 'Сын или дочь', 'Не родственник'],
    ['Жұбайы', 'Әкесі немесе анасы', 'Ұлы немесе қызы', 'Туысы емес'],
  ],
  mentalHealth: [
    'Состоит на учёте в организации психического здоровья',
    'Психикалық денсаулық ұйымында есепте тұр',
  ],
  contraindications: [
    'Есть противопоказания по медицинскому заключению',
    'Медициналық қорытынды бойынша қарсы көрсетілімдері бар',
  ],
  trained: ['Прошёл профессиональное обучение', 'Кәсіптік оқудан өткен'],
  conviction: [
    'Есть непогашенная или неснятая судимость',
    'Жойылмаған немесе алынбаған сотталғандығы бар',
  ],
  incapacity: [
    'Признан судом недееспособным или ограниченно дееспособным',
    'Сот әрекетке қабілетсіз немесе қабілеті шектеулі деп таныған',
  ],
  listed: ['Зарегистрирован на портале', 'Порталда тіркелген'],
  bin: ['БИН / ИИН', 'БСН / ЖСН'],
  firm: ['Наименование', 'Атауы'],
  orderNumber: ['Номер заказа', 'Тапсырыс нөмірі'],
  from: ['Дата начала оказания услуг', 'Қызмет көрсетудің басталу күні'],
  to: ['Дата окончания оказания услуг', 'Қызмет көрсетудің аяқталу күні'],
  days: [
    ['Понедельник', 'Вторник', 'Среда', 'Четверг', 'Пятница', 'Суббота', 'Воскресенье'],
    ['Дүйсенбі', 'Сейсенбі', 'Сәрсенбі', 'Бейсенбі', 'Жұма', 'Сенбі', 'Жексенбі'],
  ],
  price: ['Стоимость услуг', 'Қызмет құны'],
  guaranteed: ['Гарантированная сумма', 'Кепілдік берілген сома'],
  claim: ['Сумма к возмещению', 'Өтелетін сома'],
  included: [
    'Подписать заявление на возмещение одновременно с заказом',
    'Өтеу туралы өтінішке бірге қол қою',
  ],
} as const;

const IDENTITIES = ['identity_card', 'passport'] as const;
const CHANNELS = ['state_corporation', 'authority', 'mobile', 'egov'] as const;
const DECLARED = [
  'mentalHealth',
  'contraindications',
  'trained',
  'conviction',
  'incapacity',
] as const;
const GROUPS = ['1', '2', '3'] as const;
const ANSWERS = ['yes', 'no', 'unknown'] as const;
const FILERS = ['self', 'legal_rep', 'attorney'] as const;
const PARTS = ['social', 'professional', 'medical'] as const;
const SEXES = ['male', 'female'] as const;
const RELATIONS = ['spouse', 'parent', 'child', 'none'] as const;

export type Word = {
  [Key in keyof typeof WORDS]: (typeof WORDS)[Key][0] extends string ? Key : never;
}[keyof typeof WORDS];
type List = Exclude<keyof typeof WORDS, Word>;

/** Every row of the form, filled in with what the draft knows. */
export function rowsOf(draft: Draft, lang: FormLang): readonly Row[] {
  const column = lang === 'kk' ? 1 : 0;
  const list = (name: List): readonly string[] => WORDS[name][column];
  const word = (name: Word): string => wordsOf(name, lang);
  const row = (
    section: Word,
    label: string,
    value: string | undefined,
    kind: Row['kind'] = 'text',
    options: readonly string[] = [],
  ): Row => ({ section: word(section), label, value: value ?? '', kind, options });
  const chosen = <T>(
    section: Word,
    label: Word,
    kind: 'select' | 'radio',
    options: List,
    values: readonly T[],
    value: T | undefined,
  ): Row =>
    row(
      section,
      word(label),
      value === undefined ? '' : list(options)[values.indexOf(value)],
      kind,
      list(options),
    );
  const {
    applicant,
    disability,
    identity,
    filing,
    ipar,
    assistant,
    declarations,
    supplier,
    order,
    money,
  } = draft;
  return [
    row('recipient', word('iin'), applicant.iin),
    row('recipient', word('lastName'), applicant.lastName),
    row('recipient', word('firstName'), applicant.firstName),
    row('recipient', word('patronymic'), applicant.patronymic),
    row('recipient', word('birthDate'), dotted(applicant.birthDate)),
    row('recipient', word('phone'), applicant.phone),
    row('recipient', word('residence'), applicant.residence),
    chosen('recipient', 'group', 'select', 'groups', GROUPS, disability.group),
    row(
      'recipient',
      word('term'),
      disability.openEnded === true ? word('openEnded') : dotted(disability.validUntil),
      'static',
    ),
    chosen('recipient', 'allowance', 'radio', 'answers', ANSWERS, draft.carerAllowance.assigned),
    chosen('recipient', 'filer', 'radio', 'filers', FILERS, draft.filer.role),
    chosen('recipient', 'incapable', 'radio', 'answers', ANSWERS, applicant.incapable),
    chosen(
      'recipient',
      'identity',
      'select',
      'identities',
      IDENTITIES,
      IDENTITIES.find((type) => type === identity.type),
    ),
    row('recipient', word('identityUntil'), dotted(identity.validUntil), 'static'),
    chosen('recipient', 'consent', 'radio', 'answers', ANSWERS, draft.consent.access),
    chosen(
      'recipient',
      'channel',
      'select',
      'channels',
      CHANNELS,
      CHANNELS.find((channel) => channel === filing.channel),
    ),
    row('ipar', word('number'), ipar.number, 'static'),
    row('ipar', word('date'), dotted(ipar.date), 'static'),
    row('ipar', word('validUntil'), dotted(ipar.validUntil), 'static'),
    chosen(
      'ipar',
      'part',
      'select',
      'parts',
      PARTS,
      ipar.part === 'unknown' ? undefined : ipar.part,
    ),
    row('ipar', word('measure'), ipar.assistantMeasure === true ? word('service') : '', 'static'),
    row('assistant', word('iin'), assistant.iin),
    row(
      'assistant',
      word('fullName'),
      [assistant.lastName, assistant.firstName, assistant.patronymic].join(' ').trim(),
    ),
    row('assistant', word('birthDate'), assistant.birthDate, 'date'),
    chosen('assistant', 'sex', 'radio', 'sexes', SEXES, assistant.sex),
    chosen(
      'assistant',
      'relation',
      'select',
      'relations',
      RELATIONS,
      RELATIONS.find((relation) => relation === assistant.relation),
    ),
    ...DECLARED.map((name) =>
      chosen('assistant', name, 'radio', 'answers', ANSWERS, declarations[name]),
    ),
    ...(draft.filer.iin === undefined ? [] : representativeRows(draft, row, word)),
    row('supplier', word('bin'), supplier.id),
    row('supplier', word('firm'), supplier.name),
    chosen('supplier', 'listed', 'radio', 'answers', ANSWERS, supplier.listed),
    row('order', word('orderNumber'), order.number, 'static'),
    row('order', word('from'), order.periodFrom, 'date'),
    row('order', word('to'), order.periodTo, 'date'),
    ...WEEKDAYS.map((day, index) =>
      row(
        'schedule',
        list('days')[index] ?? '',
        order.schedule
          ?.find((visit) => visit.day === day)
          ?.hours.toString()
          .replace('.', ','),
      ),
    ),
    row('money', word('price'), tenge(money.price)),
    row('money', word('guaranteed'), tenge(money.guaranteed), 'static'),
    row('money', word('claim'), tenge(money.claim), 'static'),
    row('money', word('included'), draft.application.included === true ? 'yes' : '', 'checkbox'),
  ];
}

/** What a label or heading says in a language. */
export const wordsOf = (name: Word, lang: FormLang): string =>
  lang === 'mixed' && !ALONE.has(name)
    ? WORDS[name].toReversed().join(' / ')
    : WORDS[name][lang === 'kk' ? 1 : 0];

/** The same labels as the recipient's, in a section of their own. */
const representativeRows = (
  { filer, poa }: Draft,
  row: (section: Word, label: string, value: string | undefined) => Row,
  word: (name: Word) => string,
): readonly Row[] => [
  row('representative', word('iin'), filer.iin),
  row('representative', word('lastName'), filer.lastName),
  row('representative', word('firstName'), filer.firstName),
  row('representative', word('patronymic'), filer.patronymic),
  row('representative', word('birthDate'), dotted(filer.birthDate)),
  row('poa', word('number'), poa.registryNumber),
  row('poa', word('date'), dotted(poa.issuedOn)),
  row(
    'poa',
    word('poaTerm'),
    poa.termMonths === undefined ? '' : `${String(poa.termMonths)} ${word('months')}`,
  ),
];

/** Words of which the bilingual form gives one language only. */
const ALONE: ReadonlySet<string> = new Set(['openEnded', 'service', 'bin', 'included', 'months']);

const dotted = (date: string | undefined): string | undefined =>
  date?.split('-').reverse().join('.');

const tenge = (tiyn: number | undefined): string | undefined =>
  tiyn === undefined
    ? undefined
    : `${Math.floor(tiyn / 100)
        .toString()
        .replace(/\B(?=(\d{3})+$)/g, ' ')},${(tiyn % 100).toString().padStart(2, '0')} ₸`;
