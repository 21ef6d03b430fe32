// Who or what the form speaks about, and the words of its headings, Russian and Kazakh, that say so.

/** Who or what a part of the form is about. */
export type Subject =
  | 'applicant'
  | 'assistant'
  | 'filer'
  | 'supplier'
  | 'declarant'
  | 'disability'
  | 'ipar'
  | 'carer'
  | 'poa'
  | 'order'
  | 'money'
  | 'application';

/** Whose facts a subject holds: under another person's heading its labels mean that other person. */
export const OWNERS: Readonly<Partial<Record<Subject, Subject>>> = {
  disability: 'applicant',
  ipar: 'applicant',
  carer: 'applicant',
  poa: 'filer',
};

export const PERSONS: readonly Subject[] = [
  'applicant',
  'assistant',
  'filer',
  'supplier',
  'declarant',
];

/**
 * Word stems of each subject. A stem that is found is taken out before the next is looked for, so «представитель
 * получателя» is one person.
 */
export const STEMS: readonly (readonly [Subject, RegExp])[] = [
  [
    'filer',
    /((законн\p{L}*|уполномоченн\p{L}*) )?представител\p{L}*( (получател|заявител|заказчик)\p{L}*)?( по доверенности)?/gu,
  ],
  [
    'filer',
    /((алушы|өтініш беруші)\p{L}* )?(сенімхат бойынша |заңды |уәкілетті )?өкіл(?!ет)\p{L}*/gu,
  ],
  ['poa', /доверенност\p{L}*|сенімхат\p{L}*/gu],
  [
    'supplier',
    /поставщик\p{L}*|исполнител\p{L}*|(өнім|қызмет) (беруші|көрсетуші|жеткізуші)\p{L}*|жеткізуші\p{L}*/gu,
  ],
  ['applicant', /(лиц\p{L}*|человек\p{L}*|граждан\p{L}*) с инвалидност\p{L}*|получател\p{L}*/gu],
  ['applicant', /мүгедектігі бар (адам|тұлға)\p{L}*|алушы\p{L}*/gu],
  ['declarant', /заявител\p{L}*|заказчик\p{L}*|(өтініш|тапсырыс) беруші\p{L}*/gu],
  ['assistant', /(индивидуальн\p{L}* )?помощник\p{L}*|(жеке )?көмекші\p{L}*/gu],
  ['ipar', /ипар|индивидуальн\p{L}* программ\p{L}*( абилитации и реабилитации| реабилитации)?/gu],
  [
    'ipar',
    /аожб( (ның|да|дағы|ға|нан))?|ожб|(абилитациялау мен )?оңалтудың жеке бағдарлама\p{L}*|жеке (оңалту )?бағдарлама\p{L}*/gu,
  ],
  ['disability', /инвалидност\p{L}*|мүгедектік(тің)?|мүгедектіг\p{L}*/gu],
  ['order', /заказ(?!чик)\p{L}*|тапсырыс\p{L}*/gu],
];

/** Headings that name a subject by other words than its stems. */
export const HEADINGS: Readonly<Record<string, Subject>> = {
  период: 'order',
  'период оказания услуг': 'order',
  график: 'order',
  'график посещений': 'order',
  'график оказания услуг': 'order',
  услуга: 'order',
  қызмет: 'order',
  'дни недели': 'order',
  дни: 'order',
  часы: 'order',
  'апта күндері': 'order',
  күндер: 'order',
  сағаттар: 'order',
  'медико-социальная экспертиза': 'disability',
  МСЭ: 'disability',
  'медициналық-әлеуметтік сараптама': 'disability',
  расписание: 'order',
  'часы по дням': 'order',
  кезең: 'order',
  'қызмет көрсету кезеңі': 'order',
  кесте: 'order',
  'қызмет көрсету кестесі': 'order',
  стоимость: 'money',
  'стоимость и возмещение': 'money',
  оплата: 'money',
  суммы: 'money',
  'стоимость услуг': 'money',
  возмещение: 'money',
  құны: 'money',
  'құны және өтеу': 'money',
  төлем: 'money',
  сомалар: 'money',
  'қызмет құны': 'money',
  өтеу: 'money',
  'пособие по уходу': 'carer',
  'күтім бойынша жәрдемақы': 'carer',
  'заявление на возмещение': 'application',
  'заявление на возмещение поставщику гарантированной суммы': 'application',
  'өтеу туралы өтініш': 'application',
  'кепілдік берілген соманы өнім берушіге өтеу туралы өтініш': 'application',
};

/** Headings that only divide what stands under the heading above them. */
export const NEUTRAL_HEADINGS: readonly string[] = [
  'личные данные',
  'персональные данные',
  'общие сведения',
  'основные сведения',
  'сведения',
  'данные',
  'контакты',
  'контактные данные',
  'фио',
  'адрес',
  'шаг',
  'раздел',
  'этап',
  'қадам',
  'бөлім',
  'жеке деректер',
  'дербес деректер',
  'жалпы мәліметтер',
  'негізгі мәліметтер',
  'мәліметтер',
  'деректер',
  'байланыс деректері',
  'мекенжай',
  'таә',
];

/** What a heading may say beside a person and still be about that person. */
export const AROUND_PERSONS: ReadonlySet<string> = new Set([
  'сведения',
  'данные',
  'информация',
  'анкета',
  'выбор',
  'личные',
  'персональные',
  'контактные',
  'о',
  'об',
  'туралы',
  'мәліметтер',
  'мәліметтері',
  'деректер',
  'деректері',
  'ақпарат',
  'сауалнамасы',
  'таңдау',
  'жеке',
  'дербес',
  'байланыс',
]);
