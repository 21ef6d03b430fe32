// Texts of the side panel, screen by screen, in the order in which a person meets them.
import type { Texts } from '../src/core/rules/rule.ts';

export const frame = {
  name: { kk: 'Komekshi', ru: 'Komekshi', en: 'Komekshi' },
  language: { kk: 'Тіл', ru: 'Язык', en: 'Language' },
  testMark: {
    kk: 'Сынақ нұсқасы: мұндағы қолтаңбаның заңдық күші жоқ.',
    ru: 'Пробная сборка: подпись здесь не имеет юридической силы.',
    en: 'Trial build: a signature made here has no legal force.',
  },
  stepOf: { kk: '{n}-қадам, барлығы {of}', ru: 'Шаг {n} из {of}', en: 'Step {n} of {of}' },
  back: { kk: 'Артқа', ru: 'Назад', en: 'Back' },
  myRequests: {
    kk: 'Менің сұраныстарым ({count})',
    ru: 'Мои запросы ({count})',
    en: 'My requests ({count})',
  },
  settings: { kk: 'Баптаулар', ru: 'Настройки', en: 'Settings' },
  loading: { kk: 'Ашылып жатыр…', ru: 'Открывается…', en: 'Opening…' },
  failed: { kk: 'Ашу мүмкін болмады', ru: 'Не получилось открыть', en: 'This could not be opened' },
  code: { kk: 'Қате коды: {code}', ru: 'Код ошибки: {code}', en: 'Error code: {code}' },
  offline: {
    kk: 'Интернет жоқ. Тексеру мен қол қою жұмыс істейді. Байланыс қалпына келгенде қол қойылған сұраныстың уақыт белгісі өзі сұралады, кезекте тұрғаны өзі жіберіледі.',
    ru: 'Нет интернета. Проверка и подпись работают. Когда появится связь, Komekshi сам запросит метку времени для подписанного, а то, что ждёт отправки, отправится само.',
    en: 'You are offline. Checking and signing work. When the connection is back, the time stamp of what is signed is asked for and what is waiting is sent, both by themselves.',
  },
  pageClosed: {
    kk: 'Тапсырыс беті жабылды. Оқылған деректер мен жауаптарыңыз осы жерде қалды.',
    ru: 'Страница заказа закрыта. Прочитанное и ваши ответы остались здесь.',
    en: 'The ordering page is closed. What was read and your answers are still here.',
  },
} satisfies Record<string, Texts>;

export const empty = {
  title: {
    kk: 'Тапсырыс беті ашық емес',
    ru: 'Страница заказа не открыта',
    en: 'No ordering page is open',
  },
  what: {
    kk: 'Порталда жеке көмекші қызметіне тапсырыс бетін ашыңыз. Деректер сол беттен өзі оқылады, оларды көшірудің керегі жоқ.',
    ru: 'Откройте на портале страницу заказа услуги индивидуального помощника. Данные прочитаются с неё сами, переписывать их не нужно.',
    en: 'Open the page on the portal where the individual-assistant service is ordered. Its data are read from there; there is nothing to copy.',
  },
  open: {
    kk: 'Әлеуметтік қызметтер порталын ашу',
    ru: 'Открыть портал социальных услуг',
    en: 'Open the portal of social services',
  },
} satisfies Record<string, Texts>;

export const steps = {
  review: { kk: 'Деректерді қараңыз', ru: 'Проверьте данные', en: 'Look through the data' },
  report: { kk: 'Тексеру нәтижесі', ru: 'Результат проверки', en: 'Result of the check' },
  provider: { kk: 'Кімге жіберіледі', ru: 'Кому отправить', en: 'Where it goes' },
  sign: { kk: 'Оқып, қол қойыңыз', ru: 'Прочитайте и подпишите', en: 'Read and sign' },
  done: { kk: 'Қол қойылды', ru: 'Подписано', en: 'Signed' },
} satisfies Record<string, Texts>;

/** What is right, a line each; each is a button that leads there. */
export const settled = {
  title: { kk: 'Дайын тұрғаны', ru: 'Что уже готово', en: 'What is ready' },
  titleOpen: { kk: 'Тапсырыс бөліктері', ru: 'Части заказа', en: 'Parts of the order' },
  answers: {
    kk: 'Мәліметтер: бәрі бар',
    ru: 'Сведения: всё указано',
    en: 'Answers: all there',
  },
  answersOpen: {
    kk: 'Мәліметтер: жауап жетіспейді',
    ru: 'Сведения: не хватает ответов',
    en: 'Answers: some are missing',
  },
  check: {
    kk: 'Тексеру: кедергі жоқ',
    ru: 'Проверка: препятствий нет',
    en: 'Check: nothing in the way',
  },
  checkWarned: {
    kk: 'Тексеру: кедергі жоқ, ескерту – {count}',
    ru: 'Проверка: препятствий нет, предупреждений – {count}',
    en: 'Check: nothing in the way, {count} {count:warning|warnings}',
  },
  checkOpen: {
    kk: 'Тексеру: шешілмеген мәселе – {count}',
    ru: 'Проверка: не решено – {count}',
    en: 'Check: {count} {count:point|points} still to be settled',
  },
  supplier: {
    kk: 'Өнім беруші: {name}',
    ru: 'Поставщик: {name}',
    en: 'Supplier: {name}',
  },
} satisfies Record<string, Texts>;

export const review = {
  neededWhy: {
    kk: 'Бұл мәліметтер бетте табылмады. Білетініңізді жазыңыз: қалғанына кейін оралуға болады.',
    ru: 'Этих сведений на странице не нашлось. Впишите то, что знаете: к остальному можно вернуться.',
    en: 'These were not found on the page. Fill in what you know; you can come back to the rest.',
  },
  fromPage: {
    kk: 'Беттен: «{label}»',
    ru: 'Со страницы: «{label}»',
    en: 'From the page: “{label}”',
  },
  fromPagePlace: { kk: 'Беттен', ru: 'Со страницы', en: 'From the page' },
  readOn: { kk: '{date} оқылды', ru: 'прочитано {date}', en: 'read on {date}' },
  fromDocument: {
    kk: 'Құжаттан: «{label}»',
    ru: 'Из документа: «{label}»',
    en: 'From a document: “{label}”',
  },
  fromCertificate: { kk: 'Сертификаттан', ru: 'Из сертификата', en: 'From the certificate' },
  fromAnswer: { kk: 'Өз жауабыңыз', ru: 'Ваш ответ', en: 'Your own answer' },
  onPage: { kk: 'Бетте: {value}', ru: 'На странице: {value}', en: 'On the page: {value}' },
  unread: {
    kk: 'Бетте «{raw}» деп тұр, бұл түсініксіз болды.',
    ru: 'На странице написано «{raw}», это не удалось понять.',
    en: 'The page says “{raw}”, which could not be understood.',
  },
  correct: { kk: 'Түзету', ru: 'Исправить', en: 'Correct' },
  undo: { kk: 'Беттегідей қалдыру', ru: 'Вернуть как на странице', en: 'Back to the page’s value' },
  unclear: {
    kk: 'Түсініксіз жауаптар бар',
    ru: 'Некоторые ответы не удалось понять',
    en: 'Some answers could not be understood',
  },
  onward: { kk: 'Жалғастыру', ru: 'Продолжить', en: 'Continue' },
} satisfies Record<string, Texts>;

export const provider = {
  supplier: {
    kk: 'Тапсырыстағы өнім беруші: {name}, БСН/ЖСН {id}',
    ru: 'Поставщик в заказе: {name}, БИН/ИИН {id}',
    en: 'Supplier in the order: {name}, BIN/IIN {id}',
  },
  how: {
    kk: 'Қол қойылған сұраныс қалай жетеді',
    ru: 'Как передать подписанный запрос',
    en: 'How the signed request gets there',
  },
  endpoint: {
    kk: 'Өнім берушінің сервисіне жіберу: {name}, {origin}',
    ru: 'Отправить на сервис поставщика: {name}, {origin}',
    en: 'Send to the supplier’s endpoint: {name}, {origin}',
  },
  byHand: {
    kk: 'Файлды сақтап, өзім тапсырамын',
    ru: 'Сохранить файл и передать его самостоятельно',
    en: 'Save the file and hand it over myself',
  },
  add: {
    kk: 'Өнім берушіні қосу',
    ru: 'Добавить поставщика',
    en: 'Add the supplier',
  },
  address: { kk: 'Сервистің мекенжайы', ru: 'Адрес сервиса', en: 'Address of the endpoint' },
  addressHint: {
    kk: 'Оны өнім берушінің өзі айтады. Мысалы: https://provider.example.kz',
    ru: 'Его сообщает сам поставщик. Например: https://provider.example.kz',
    en: 'The supplier tells it. For example: https://provider.example.kz',
  },
  addressEmpty: {
    kk: 'Сервистің мекенжайын жазыңыз',
    ru: 'Впишите адрес сервиса',
    en: 'Type the address of the endpoint',
  },
  lookUp: { kk: 'Мекенжайды тексеру', ru: 'Проверить адрес', en: 'Check the address' },
  lookingUp: {
    kk: 'Сервистен сұралып, сертификаты тексеріліп жатыр…',
    ru: 'Запрашиваем сервис и проверяем его сертификат…',
    en: 'Asking the endpoint and checking its certificate…',
  },
  found: { kk: 'Бұл мекенжайдың иесі', ru: 'Кому принадлежит адрес', en: 'Whose address this is' },
  foundWhat: {
    kk: 'Атауы мен БСН-і Ұлттық куәландырушы орталық берген сертификатпен расталды. Оның кері қайтарылмағаны мұнда тексерілген жоқ.',
    ru: 'Название и БИН подтверждены сертификатом Национального удостоверяющего центра. Не отозван ли он, здесь не проверялось.',
    en: 'The name and the BIN are confirmed by a certificate of the National Certification Authority. Whether it was revoked was not checked here.',
  },
  foundTest: {
    kk: 'Атауы мен БСН-і сынақ сертификатымен ғана расталды.',
    ru: 'Название и БИН подтверждены только пробным сертификатом.',
    en: 'The name and the BIN are confirmed by a test certificate only.',
  },
  name: { kk: 'Атауы', ru: 'Название', en: 'Name' },
  bin: { kk: 'БСН', ru: 'БИН', en: 'BIN' },
  origin: { kk: 'Мекенжайы', ru: 'Адрес', en: 'Address' },
  otherSupplier: {
    kk: 'Бұл басқа өнім беруші: тапсырыстағы нөмір {expected}, мекенжай иесінікі {found}.',
    ru: 'Это другой поставщик: в заказе номер {expected}, а у адреса {found}.',
    en: 'This is another supplier: the order names {expected}, the address belongs to {found}.',
  },
  confirm: { kk: 'Иә, осы өнім беруші', ru: 'Да, это он', en: 'Yes, this is the one' },
  confirmed: {
    kk: 'Өнім беруші қосылды: {name}',
    ru: 'Поставщик добавлен: {name}',
    en: 'Supplier added: {name}',
  },
  notPortal: {
    kk: 'Өнім берушінің сервисіне жіберу порталға тапсырыс беруді алмастырмайды.',
    ru: 'Отправка на сервис поставщика не заменяет заказ на портале.',
    en: 'Sending to the supplier’s endpoint does not replace the order on the portal.',
  },
  notChosen: {
    kk: 'Сұраныс қалай жететінін таңдаңыз',
    ru: 'Выберите, как передать запрос',
    en: 'Choose how the request gets there',
  },
  onward: { kk: 'Мәтінді оқуға өту', ru: 'Перейти к тексту', en: 'Go on to the text' },
} satisfies Record<string, Texts>;
