// Words of the review by sections: what is missing where, and what is told while the order is being made up.
import type { Texts } from '../src/core/rules/rule.ts';

export const sections = {
  applicant: { kk: 'Өтініш беруші', ru: 'Заявитель', en: 'Applicant' },
  filer: { kk: 'Өтінішті кім береді', ru: 'Кто подаёт', en: 'Who files' },
  supplier: { kk: 'Өнім беруші', ru: 'Поставщик', en: 'Supplier' },
  assistant: { kk: 'Жеке көмекші', ru: 'Помощник', en: 'Assistant' },
  order: { kk: 'Тапсырыс', ru: 'Заказ', en: 'Order' },
  money: { kk: 'Ақша', ru: 'Деньги', en: 'Money' },
  documents: {
    kk: 'Негіздер мен құжаттар',
    ru: 'Основания и документы',
    en: 'Grounds and documents',
  },
} satisfies Record<string, Texts>;

export const missing = {
  left: {
    kk: 'Жауапсыз сұрақ: {count}',
    ru: 'Без ответа: {count} {count:вопрос|вопроса|вопросов|вопроса}',
    en: '{count} {count:question|questions} left to answer',
  },
  none: { kk: 'Керектің бәрі бар.', ru: 'Всё нужное есть.', en: 'Everything needed is here.' },
  sectionNone: { kk: 'Бәрі бар', ru: 'Всё есть', en: 'Complete' },
  edit: { kk: 'Түзету немесе толықтыру', ru: 'Исправить или дополнить', en: 'Correct or add' },
  untold: { kk: 'Көрсетілмеген', ru: 'Не указано', en: 'Not given' },
  add: { kk: 'Жазу', ru: 'Вписать', en: 'Fill in' },
} satisfies Record<string, Texts>;

export const schedule = {
  total: {
    kk: 'Барлық кезеңге: {total}. Аптасына: {week}.',
    ru: 'За весь период: {total}. В неделю: {week}.',
    en: 'Over the whole period: {total}. A week: {week}.',
  },
  week: {
    kk: 'Аптасына: {week}. Кезең белгілі болғанда барлық сағат есептеледі.',
    ru: 'В неделю: {week}. Все часы посчитаются, когда будет известен период.',
    en: 'A week: {week}. All hours are added up once the period is known.',
  },
  above: {
    kk: 'Күніне {limit} сағаттан артық болмайды. Артық тұрғаны: {days}',
    ru: 'Больше {limit} {limit:часа|часов|часов|часа} в день нельзя. Больше получилось здесь: {days}',
    en: 'No more than {limit} {limit:hour|hours} a day are allowed. It is more here: {days}',
  },
  within: {
    kk: 'Күніне {limit} сағаттан аспайды.',
    ru: 'Ни в один день не больше {limit} {limit:часа|часов|часов|часа}.',
    en: 'No day has more than {limit} {limit:hour|hours}.',
  },
} satisfies Record<string, Texts>;

export const clock = {
  until: {
    kk: 'Тапсырыс берудің соңғы күні: {date}. Қалғаны: {days} күн.',
    ru: 'Заказать до {date} включительно. {days:Остался|Осталось|Осталось|Осталось} {days} {days:день|дня|дней|дня}.',
    en: 'Order by {date}. {days} {days:day is|days are} left.',
  },
  shifted: {
    kk: 'Ол демалыс күні. Жалпы ереже бойынша мерзім мына күнге ауысады: {date}. Сонда да ертерек тапсырыс берген сенімдірек.',
    ru: 'Это выходной. По общему правилу срок переходит на {date}, но надёжнее успеть раньше.',
    en: 'That is not a working day. By the general rule the time then ends on {date}, but the earlier day is the safer one.',
  },
  over: {
    kk: 'Екі ай мына күні аяқталды: {date}. Мұның салдары заңда жазылмаған: әлеуметтік қорғау бөлімінен сұраңыз.',
    ru: 'Два месяца закончились {date}. Что из этого следует, закон не говорит: спросите в отделе социальной защиты.',
    en: 'The two months ended on {date}. The law does not say what follows: ask the social protection office.',
  },
} satisfies Record<string, Texts>;

export const amounts = {
  claim: {
    kk: 'Өнім берушіге бюджеттен өтелетіні: {claim}',
    ru: 'Поставщику возместит бюджет: {claim}',
    en: 'Reimbursed to the supplier from the budget: {claim}',
  },
  noTopUp: {
    kk: 'Сізге қосымша төлеудің керегі жоқ.',
    ru: 'Доплачивать вам не нужно.',
    en: 'You have nothing to pay on top.',
  },
  topUp: {
    kk: 'Өзіңіз қосып төлейтін сома: {topUp}. Бұған келісетініңіз тексеру нәтижесінде сұралады.',
    ru: 'Доплатите вы: {topUp}. Согласны ли вы с этим, спросим в результате проверки.',
    en: 'You pay on top: {topUp}. Whether you agree is asked with the result of the check.',
  },
  unknown: {
    kk: 'Кепілдік берілген сома белгісіз: бағаны онымен салыстыру мүмкін емес.',
    ru: 'Гарантированная сумма неизвестна: сравнить с ней цену нельзя.',
    en: 'The guaranteed amount is not known: the price cannot be compared with it.',
  },
  otherClaim: {
    kk: 'Дұрысы {right} болуы керек: баға мен кепілдік берілген соманың кішісі.',
    ru: 'Должно быть {right}: меньшее из цены и гарантированной суммы.',
    en: 'It should be {right}: the smaller of the price and the guaranteed amount.',
  },
} satisfies Record<string, Texts>;

export const numbers = {
  ibanGood: {
    kk: 'Шоттың бақылау цифрлары сәйкес келеді.',
    ru: 'Контрольные цифры счёта сходятся.',
    en: 'The check digits of the account hold.',
  },
  ibanLetters: {
    kk: 'Шотта латын әріптері мен цифрлар ғана болады, мұнда басқа таңба бар.',
    ru: 'В номере счёта только латинские буквы и цифры, а здесь есть другой знак.',
    en: 'An account has Latin letters and digits only, and here is another character.',
  },
  ibanBad: {
    kk: 'Шоттың бақылау цифрлары сәйкес келмейді: таңбаларды салыстырыңыз.',
    ru: 'Контрольные цифры счёта не сходятся: сверьте знаки.',
    en: 'The check digits of the account do not hold: compare the characters.',
  },
  good: {
    kk: 'Бақылау цифры сәйкес келеді.',
    ru: 'Контрольная цифра сходится.',
    en: 'The control digit holds.',
  },
  goodBin: {
    kk: 'Бұл ұйымның БСН-і, бақылау цифры сәйкес келеді.',
    ru: 'Это БИН организации, контрольная цифра сходится.',
    en: 'This is the BIN of an organisation; its control digit holds.',
  },
  goodIin: {
    kk: 'Бұл кәсіпкердің ЖСН-і, бақылау цифры сәйкес келеді.',
    ru: 'Это ИИН предпринимателя, контрольная цифра сходится.',
    en: 'This is the IIN of a trader; its control digit holds.',
  },
  bad: {
    kk: 'Мұндай нөмір болмайды: цифрларды салыстырыңыз.',
    ru: 'Такого номера не бывает: сверьте цифры.',
    en: 'There is no such number: compare the digits.',
  },
} satisfies Record<string, Texts>;

export const mending = {
  now: { kk: '(қазір: {value})', ru: '(сейчас: {value})', en: '(now: {value})' },
  go: {
    kk: 'Өзгертуге өту: {fact}',
    ru: 'Перейти и изменить: {fact}',
    en: 'Go and change: {fact}',
  },
  tell: {
    kk: 'Жауап беруге өту: {fact}',
    ru: 'Перейти и ответить: {fact}',
    en: 'Go and answer: {fact}',
  },
} satisfies Record<string, Texts>;
