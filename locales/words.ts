// Names of facts, relations, weekdays and outcomes in three languages: the words shared by the
// panel, the overlay and the options.
import type {
  CHANNELS,
  FactPath,
  IDENTITY_DOCUMENTS,
  POA_FORMS,
  Relation,
  Section,
  WEEKDAYS,
} from '../src/core/draft/draft.ts';
import type { Outcome, Texts } from '../src/core/rules/rule.ts';
import { applicantFacts } from './applicantFacts.ts';
import { representativeFacts } from './representativeFacts.ts';
import { orderFacts } from './orderFacts.ts';

export const factNames = {
  ...applicantFacts,
  ...representativeFacts,
  ...orderFacts,
} satisfies Record<FactPath, Texts>;

export const sectionNames = {
  applicant: { kk: 'Өтініш беруші', ru: 'Заявитель', en: 'Applicant' },
  disability: { kk: 'Мүгедектік', ru: 'Инвалидность', en: 'Disability' },
  ipar: {
    kk: 'Абилитациялау мен оңалтудың жеке бағдарламасы (АОЖБ)',
    ru: 'Индивидуальная программа абилитации и реабилитации (ИПАР)',
    en: 'Individual habilitation and rehabilitation programme (IPAR)',
  },
  carerAllowance: {
    kk: 'Күтім бойынша жәрдемақы',
    ru: 'Пособие по уходу',
    en: 'Carer’s allowance',
  },
  identity: {
    kk: 'Жеке басын куәландыратын құжат',
    ru: 'Документ, удостоверяющий личность',
    en: 'Identity document',
  },
  filing: { kk: 'Қызметке өтініш', ru: 'Заявление на услугу', en: 'Application for the service' },
  consent: {
    kk: 'Деректерге келісім',
    ru: 'Согласие на доступ к данным',
    en: 'Consent to access data',
  },
  declarations: {
    kk: 'Көмекшінің мәлімдемелері',
    ru: 'Заявления помощника о себе',
    en: 'What the assistant declares',
  },
  filer: { kk: 'Кім береді', ru: 'Кто подаёт', en: 'Who files' },
  poa: { kk: 'Сенімхат', ru: 'Доверенность', en: 'Power of attorney' },
  supplier: { kk: 'Өнім беруші', ru: 'Поставщик', en: 'Supplier' },
  assistant: { kk: 'Жеке көмекші', ru: 'Индивидуальный помощник', en: 'Individual assistant' },
  order: { kk: 'Тапсырыс', ru: 'Заказ', en: 'Order' },
  money: { kk: 'Ақша', ru: 'Деньги', en: 'Money' },
  application: {
    kk: 'Өтеу туралы өтініш',
    ru: 'Заявление на возмещение',
    en: 'Reimbursement application',
  },
} satisfies Record<Section, Texts>;

export const relations = {
  spouse: { kk: 'Жұбайы (ері немесе зайыбы)', ru: 'Супруг или супруга', en: 'Spouse' },
  parent: { kk: 'Әкесі немесе анасы', ru: 'Отец или мать', en: 'Parent' },
  child: { kk: 'Ұлы немесе қызы', ru: 'Сын или дочь', en: 'Child' },
  adoptive_parent: { kk: 'Асырап алушы', ru: 'Усыновитель', en: 'Adoptive parent' },
  adopted_child: { kk: 'Асырап алынған бала', ru: 'Усыновлённый ребёнок', en: 'Adopted child' },
  sibling_full: {
    kk: 'Ата-анасы бір аға-іні немесе апа-сіңлі, қарындас',
    ru: 'Полнородный брат или сестра',
    en: 'Full brother or sister',
  },
  sibling_half: {
    kk: 'Әкесі немесе анасы бөлек аға-іні немесе апа-сіңлі, қарындас',
    ru: 'Неполнородный брат или сестра',
    en: 'Half-brother or half-sister',
  },
  grandparent: { kk: 'Атасы немесе әжесі', ru: 'Дедушка или бабушка', en: 'Grandparent' },
  grandchild: { kk: 'Немересі', ru: 'Внук или внучка', en: 'Grandchild' },
  other_relative: { kk: 'Басқа туыс', ru: 'Другой родственник', en: 'Another relative' },
  none: { kk: 'Туысы емес', ru: 'Не родственник', en: 'Not a relative' },
} satisfies Record<Relation, Texts>;

export const weekdays = {
  mon: { kk: 'Дүйсенбі', ru: 'Понедельник', en: 'Monday' },
  tue: { kk: 'Сейсенбі', ru: 'Вторник', en: 'Tuesday' },
  wed: { kk: 'Сәрсенбі', ru: 'Среда', en: 'Wednesday' },
  thu: { kk: 'Бейсенбі', ru: 'Четверг', en: 'Thursday' },
  fri: { kk: 'Жұма', ru: 'Пятница', en: 'Friday' },
  sat: { kk: 'Сенбі', ru: 'Суббота', en: 'Saturday' },
  sun: { kk: 'Жексенбі', ru: 'Воскресенье', en: 'Sunday' },
} satisfies Record<(typeof WEEKDAYS)[number], Texts>;

export const outcomes = {
  passed: { kk: 'Өтті', ru: 'Пройдено', en: 'Passed' },
  failed: { kk: 'Өтпеді', ru: 'Не пройдено', en: 'Failed' },
  cantTell: { kk: 'Анықтау мүмкін емес', ru: 'Нельзя определить', en: 'Cannot tell' },
  inapplicable: { kk: 'Қатысы жоқ', ru: 'Не относится', en: 'Does not apply' },
} satisfies Record<Outcome, Texts>;

export const answers = {
  yes: { kk: 'Иә', ru: 'Да', en: 'Yes' },
  no: { kk: 'Жоқ', ru: 'Нет', en: 'No' },
  unknown: { kk: 'Білмеймін', ru: 'Не знаю', en: 'I don’t know' },
} satisfies Record<string, Texts>;

export const roles = {
  self: { kk: 'Өтініш берушінің өзі', ru: 'Сам заявитель', en: 'The applicant in person' },
  legal_rep: {
    kk: 'Заңды өкіл: ата-ана, қорғаншы, қамқоршы',
    ru: 'Законный представитель: родитель, опекун, попечитель',
    en: 'Legal representative: parent, guardian, trustee',
  },
  attorney: {
    kk: 'Сенімхат бойынша өкіл',
    ru: 'Представитель по доверенности',
    en: 'Representative by power of attorney',
  },
} satisfies Record<string, Texts>;

export const groups = {
  '1': { kk: 'Бірінші топ', ru: 'Первая группа', en: 'Group one' },
  '2': { kk: 'Екінші топ', ru: 'Вторая группа', en: 'Group two' },
  '3': { kk: 'Үшінші топ', ru: 'Третья группа', en: 'Group three' },
} satisfies Record<string, Texts>;

export const parts = {
  social: { kk: 'Әлеуметтік бөлігі', ru: 'Социальная часть', en: 'Social part' },
  professional: { kk: 'Кәсіптік бөлігі', ru: 'Профессиональная часть', en: 'Professional part' },
  medical: { kk: 'Медициналық бөлігі', ru: 'Медицинская часть', en: 'Medical part' },
  unknown: answers.unknown,
} satisfies Record<string, Texts>;

export const sexes = {
  male: { kk: 'Ер', ru: 'Мужской', en: 'Male' },
  female: { kk: 'Әйел', ru: 'Женский', en: 'Female' },
} satisfies Record<string, Texts>;

export const identityDocuments = {
  identity_card: { kk: 'Жеке куәлік', ru: 'Удостоверение личности', en: 'Identity card' },
  passport: { kk: 'Төлқұжат', ru: 'Паспорт', en: 'Passport' },
  residence_permit: {
    kk: 'Шетелдіктің тұруға ықтиярхаты',
    ru: 'Вид на жительство иностранца',
    en: 'Residence permit of a foreigner',
  },
  stateless_certificate: {
    kk: 'Азаматтығы жоқ адамның куәлігі',
    ru: 'Удостоверение лица без гражданства',
    en: 'Certificate of a stateless person',
  },
  other: { kk: 'Басқа құжат', ru: 'Другой документ', en: 'Another document' },
} satisfies Record<(typeof IDENTITY_DOCUMENTS)[number], Texts>;

export const channels = {
  state_corporation: {
    kk: 'Мемлекеттік корпорация (ХҚО) арқылы',
    ru: 'Через Государственную корпорацию (ЦОН)',
    en: 'Through the State Corporation',
  },
  authority: {
    kk: 'Қала немесе аудан жұмыспен қамту бөлімі арқылы',
    ru: 'Через отдел занятости города или района',
    en: 'Through the city or district employment department',
  },
  mobile: {
    kk: 'SMS арқылы келісілген, өтініш қажет емес',
    ru: 'Согласие по SMS, заявление не нужно',
    en: 'Agreed by SMS, no application needed',
  },
  egov: { kk: 'egov.kz арқылы', ru: 'Через egov.kz', en: 'Through egov.kz' },
  not_filed: { kk: 'Әлі берілмеген', ru: 'Ещё не подано', en: 'Not yet' },
} satisfies Record<(typeof CHANNELS)[number], Texts>;

export const poaForms = {
  notarial: { kk: 'Нотариус', ru: 'Нотариусом', en: 'A notary' },
  institution: {
    kk: 'Әлеуметтік қорғау мекемесінің басшысы',
    ru: 'Руководителем учреждения социальной защиты',
    en: 'The head of a social-protection institution',
  },
  written: {
    kk: 'Ешкім: жай жазбаша нысанда',
    ru: 'Никем: простая письменная форма',
    en: 'Nobody: in plain writing',
  },
  unknown: answers.unknown,
} satisfies Record<(typeof POA_FORMS)[number], Texts>;

export const services = {
  assistant: {
    kk: 'Жеке көмекшінің қызметі',
    ru: 'Услуга индивидуального помощника',
    en: 'Individual-assistant service',
  },
  other: { kk: 'Басқа қызмет', ru: 'Другая услуга', en: 'Another service' },
} satisfies Record<string, Texts>;
