// Words of the operators’ desk: the list of requests, one request, and what leaves as a file.
import type { Texts } from '../src/core/rules/rule.ts';

export const deskRequests = {
  requests: { kk: 'Өтінімдер', ru: 'Заявки', en: 'Requests' },
  search: { kk: 'Іздеу', ru: 'Поиск', en: 'Search' },
  searchDo: { kk: 'Табу', ru: 'Найти', en: 'Find' },
  searchClear: { kk: 'Іздеуді тазалау', ru: 'Сбросить поиск', en: 'Clear the search' },
  number: {
    kk: 'Өтінім нөмірінің басы',
    ru: 'Начало номера заявки',
    en: 'Beginning of the request number',
  },
  iin: { kk: 'Өтініш берушінің ЖСН-і', ru: 'ИИН заявителя', en: 'Applicant’s IIN' },
  lastName: {
    kk: 'Өтініш берушінің тегі, толық',
    ru: 'Фамилия заявителя целиком',
    en: 'Applicant’s last name in full',
  },
  from: { kk: 'Қабылданды: осы күннен', ru: 'Принята: с этого дня', en: 'Received: from this day' },
  to: {
    kk: 'Қабылданды: осы күнге дейін, қоса алғанда',
    ru: 'Принята: по этот день включительно',
    en: 'Received: up to and including this day',
  },
  stage: { kk: 'Кезеңі', ru: 'Стадия', en: 'Stage' },
  anyStage: { kk: 'кез келген', ru: 'любая', en: 'any' },
  numberWrong: {
    kk: 'Нөмірде тек цифрлар, a–f әріптері және сызықша болады.',
    ru: 'В номере бывают только цифры, буквы a–f и дефис.',
    en: 'A number has digits, the letters a to f and hyphens only.',
  },
  iinWrong: { kk: 'ЖСН 12 цифрдан тұрады.', ru: 'В ИИН 12 цифр.', en: 'An IIN has 12 digits.' },
  dateWrong: { kk: 'Ондай күн жоқ.', ru: 'Такой даты нет.', en: 'There is no such date.' },
  order: { kk: 'Реті', ru: 'Порядок', en: 'Order' },
  newest: { kk: 'Алдымен жаңалары', ru: 'Сначала новые', en: 'Newest first' },
  oldest: { kk: 'Алдымен ескілері', ru: 'Сначала старые', en: 'Oldest first' },
  empty: { kk: 'Әзірге өтінім жоқ.', ru: 'Заявок пока нет.', en: 'There are no requests yet.' },
  none: { kk: 'Ештеңе табылмады.', ru: 'Ничего не найдено.', en: 'Nothing was found.' },
  searched: {
    kk: 'Іздеу шарты қойылған.',
    ru: 'Показано по условиям поиска.',
    en: 'Shown by the terms of the search.',
  },
  range: {
    kk: '{first}–{last} өтінім',
    ru: 'Заявки {first}–{last}',
    en: 'Requests {first}–{last}',
  },
  earlierPage: { kk: 'Алдыңғы бет', ru: 'Предыдущая страница', en: 'Previous page' },
  laterPage: { kk: 'Келесі бет', ru: 'Следующая страница', en: 'Next page' },
  unnamed: { kk: 'Аты оқылмады', ru: 'Имя не прочитано', en: 'The name could not be read' },
  receivedAt: { kk: 'Қабылданды: {at}', ru: 'Принята: {at}', en: 'Received: {at}' },
  numberIs: { kk: 'Нөмірі: {id}', ru: 'Номер: {id}', en: 'Number: {id}' },

  request: { kk: 'Өтінім {id}', ru: 'Заявка {id}', en: 'Request {id}' },
  stages: { kk: 'Кезеңдері', ru: 'Стадии', en: 'Stages' },
  stagesNote: {
    kk: 'Бұл – өнім берушінің өз кезеңдері, порталдың мәртебелері емес.',
    ru: 'Это стадии самого поставщика, а не статусы портала.',
    en: 'These are the supplier’s own stages, not the portal’s statuses.',
  },
  reasonWas: { kk: 'Себебі: {reason}', ru: 'Причина: {reason}', en: 'Reason: {reason}' },
  decide: { kk: 'Келесі қадам', ru: 'Следующий шаг', en: 'Next step' },
  noNext: { kk: 'Бұл – соңғы кезең.', ru: 'Это последняя стадия.', en: 'This is the last stage.' },
  notYours: {
    kk: 'Кезеңді рөлі «{role}» оператор ауыстырады.',
    ru: 'Стадию меняет оператор с ролью «{role}».',
    en: 'An operator with the role “{role}” changes the stage.',
  },
  reason: { kk: 'Бас тарту себебі', ru: 'Причина отказа', en: 'Reason for declining' },
  reasonHint: {
    kk: 'Өтініш беруші бұл мәтінді дәл осылай көреді. Не істеу керегін түсінікті жазыңыз; 1000 таңбаға дейін.',
    ru: 'Заявитель увидит этот текст дословно. Напишите понятно, что делать дальше; до 1000 знаков.',
    en: 'The applicant sees this text word for word. Say plainly what to do next; up to 1000 characters.',
  },
  reasonMissing: {
    kk: 'Бас тарту себебін жазыңыз.',
    ru: 'Напишите причину отказа.',
    en: 'Write the reason for declining.',
  },
  reasonLong: {
    kk: 'Себеп 1000 таңбадан аспауы керек, қазір {count}.',
    ru: 'В причине должно быть не больше 1000 знаков, сейчас {count}.',
    en: 'The reason must have 1000 characters at most, it has {count}.',
  },
  faster: {
    kk: 'Басқа оператор озып кетті: өтінім қазір «{stage}» кезеңінде. Сіздің әрекетіңіз орындалмады.',
    ru: 'Другой оператор успел раньше: сейчас стадия «{stage}». Ваше действие не выполнено.',
    en: 'Another operator was faster: the stage is now “{stage}”. What you did was not carried out.',
  },
  yourReason: {
    kk: 'Сіз жазған мәтін:',
    ru: 'Текст, который вы написали:',
    en: 'The text that you wrote:',
  },
  moved: {
    kk: 'Орындалды. Қазіргі кезең: «{stage}».',
    ru: 'Сделано. Теперь стадия: «{stage}».',
    en: 'Done. The stage is now: “{stage}”.',
  },
  files: { kk: 'Органға арналған файлдар', ru: 'Файлы для органа', en: 'Files for the authority' },
  fileRequest: {
    kk: 'Қол қойылған өтінім (.cms)',
    ru: 'Подписанная заявка (.cms)',
    en: 'Signed request (.cms)',
  },
  fileReceipt: { kk: 'Қолхат (.cms)', ru: 'Квитанция (.cms)', en: 'Receipt (.cms)' },
  fileCard: {
    kk: 'Өтінім карточкасы (.html)',
    ru: 'Карточка заявки (.html)',
    en: 'Card of the request (.html)',
  },
  atReceipt: {
    kk: 'Қабылданған кездегі қолтаңба',
    ru: 'Подпись при приёме',
    en: 'The signature at receipt',
  },
  atReceiptWas: {
    kk: '{at}: қолтаңба дұрыс болды, сертификат кері қайтарылмаған еді, қол қойған – өтінімді берген адам. Әйтпесе өтінім қабылданбас еді.',
    ru: '{at}: подпись была верна, сертификат не отозван, подписал тот, кто подал заявку. Иначе заявка не была бы принята.',
    en: '{at}: the signature was valid, the certificate not revoked, and the signer was the one who filed. Otherwise the request would not have been received.',
  },
  atReceiptNow: {
    kk: 'Төмендегі карточка қазіргі уақытқа жасалған: сертификат мерзімі өтсе немесе кері қайтарылса, қорытынды өзгеруі мүмкін.',
    ru: 'Карточка ниже составлена на текущий момент: если сертификат истёк или отозван, заключение может быть другим.',
    en: 'The card below is made as of now: where the certificate has run out or was revoked since, its verdict may differ.',
  },
} satisfies Record<string, Texts>;

export const deskExports = {
  exportList: { kk: 'Тізімді шығарып алу', ru: 'Выгрузка списка', en: 'Export a list' },
  exportNote: {
    kk: 'Тізімде өтініш берушілердің аты-жөні мен ЖСН-і болады: тек құқығы барға беріңіз.',
    ru: 'В списке имена и ИИН заявителей: передавайте его только тому, кто вправе их видеть.',
    en: 'The list holds the names and IINs of applicants: hand it only to those entitled to see them.',
  },
  format: { kk: 'Файл түрі', ru: 'Формат файла', en: 'File format' },
  csv: {
    kk: 'CSV, электрондық кесте үшін',
    ru: 'CSV для электронной таблицы',
    en: 'CSV for a spreadsheet',
  },
  json: { kk: 'JSON, бағдарлама үшін', ru: 'JSON для программы', en: 'JSON for a program' },
  exportDo: { kk: 'Файлды жүктеп алу', ru: 'Скачать файл', en: 'Download the file' },
  periodMissing: {
    kk: 'Кезеңнің екі күнін де көрсетіңіз.',
    ru: 'Укажите обе даты периода.',
    en: 'Give both dates of the period.',
  },
  periodBackward: {
    kk: 'Соңғы күн бірінші күннен ерте.',
    ru: 'Последний день раньше первого.',
    en: 'The last day is before the first.',
  },
  periodLarge: {
    kk: 'Бұл кезеңде {max} өтінімнен көп. Қысқарақ кезең таңдаңыз.',
    ru: 'За этот период больше {max} заявок. Выберите период короче.',
    en: 'There are more than {max} requests in this period. Choose a shorter one.',
  },
} satisfies Record<string, Texts>;
