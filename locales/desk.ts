// Words of the operators' desk: the page where the provider's staff work on the requests that came in.
import type { Stage } from '../src/core/submission/status.ts';
import type { Texts } from '../src/core/rules/rule.ts';

export const desk = {
  name: {
    kk: 'Komekshi: өтінімдер үстелі',
    ru: 'Komekshi: стол заявок',
    en: 'Komekshi: the request desk',
  },
  skip: { kk: 'Мазмұнға өту', ru: 'К содержанию', en: 'To the content' },
  languages: { kk: 'Тіл', ru: 'Язык', en: 'Language' },
  sections: { kk: 'Бөлімдер', ru: 'Разделы', en: 'Sections' },
  trial: {
    kk: 'Сынақ жүйесі: қолтаңбалардың заңды күші жоқ.',
    ru: 'Пробная система: подписи не имеют юридической силы.',
    en: 'Trial system: signatures have no legal force.',
  },
  loggedInAs: {
    kk: '{name}, рөлі: {role}',
    ru: '{name}, роль: {role}',
    en: '{name}, role: {role}',
  },
  endsAt: {
    kk: 'Ештеңе істемесеңіз, сеанс {at} аяқталады. Сонда жазғаныңыз сақталып, қайта кіруді сұраймыз.',
    ru: 'Если ничего не делать, сеанс закончится: {at}. Тогда мы попросим войти снова, а написанное сохранится.',
    en: 'If you do nothing, the session ends: {at}. We will then ask you to log in again, and what you typed is kept.',
  },
  logout: { kk: 'Шығу', ru: 'Выйти', en: 'Log out' },
  wrong: { kk: 'Түзету керек', ru: 'Нужно исправить', en: 'There is something to correct' },
  back: { kk: 'Өтінімдер тізіміне', ru: 'К списку заявок', en: 'To the list of requests' },
  home: { kk: 'Басты бетке', ru: 'На главную', en: 'To the start page' },

  login: { kk: 'Кіру', ru: 'Вход', en: 'Log in' },
  loginDo: { kk: 'Кіру', ru: 'Войти', en: 'Log in' },
  loginOpenId: {
    kk: 'Ұйымның есептік жазбасымен кіру',
    ru: 'Войти с учётной записью организации',
    en: 'Log in with the organisation’s account',
  },
  loginLocal: {
    kk: 'Осы үстелдің құпиясөзімен кіру',
    ru: 'Войти с паролем этого стола',
    en: 'Log in with a password of this desk',
  },
  loginName: { kk: 'Аты', ru: 'Имя', en: 'Name' },
  password: { kk: 'Құпиясөз', ru: 'Пароль', en: 'Password' },
  ended: {
    kk: 'Сеанс аяқталды немесе сіз әлі кірмегенсіз. Кіріңіз: тоқтаған жеріңізге қайтасыз.',
    ru: 'Сеанс закончился, или вы ещё не вошли. Войдите: вы вернётесь туда, где остановились.',
    en: 'The session has ended, or you have not logged in yet. Log in: you will return to where you were.',
  },
  kept: {
    kk: 'Жазғаныңыз сақталды және кіргеннен кейін орнында болады:',
    ru: 'Написанное сохранено и после входа будет на месте:',
    en: 'What you typed is kept and will be in its place after the login:',
  },
  loginFailed: {
    kk: 'Аты немесе құпиясөзі дұрыс емес.',
    ru: 'Имя или пароль неверны.',
    en: 'The name or the password is not right.',
  },
  loginThrottled: {
    kk: 'Тым көп әрекет жасалды. {minutes} минуттан кейін қайталаңыз.',
    ru: 'Слишком много попыток. Повторите через {minutes} {minutes:минуту|минуты|минут|минуты}.',
    en: 'Too many tries. Try again in {minutes} {minutes:minute|minutes}.',
  },
  openIdFailed: {
    kk: 'Ұйымның есептік жазбасымен кіру аяқталмады. Қайтадан бастаңыз.',
    ru: 'Вход с учётной записью организации не завершён. Начните снова.',
    en: 'The login with the organisation’s account was not completed. Start again.',
  },
  openIdNoRole: {
    kk: 'Есептік жазбаңызға осы үстелде рөл берілмеген. Әкімшіге айтыңыз.',
    ru: 'Вашей учётной записи не дана роль за этим столом. Обратитесь к администратору.',
    en: 'Your account has been given no role at this desk. Turn to the administrator.',
  },
  loggedOut: { kk: 'Сіз шықтыңыз.', ru: 'Вы вышли.', en: 'You have logged out.' },

  changePassword: { kk: 'Құпиясөзді ауыстыру', ru: 'Смена пароля', en: 'Change the password' },
  mustChange: {
    kk: 'Бір реттік құпиясөзбен кірдіңіз. Жалғастыру үшін өз құпиясөзіңізді қойыңыз.',
    ru: 'Вы вошли с одноразовым паролем. Чтобы продолжить, задайте свой.',
    en: 'You logged in with a one-time password. Set your own to go on.',
  },
  currentPassword: { kk: 'Қазіргі құпиясөз', ru: 'Нынешний пароль', en: 'Present password' },
  newPassword: { kk: 'Жаңа құпиясөз', ru: 'Новый пароль', en: 'New password' },
  newPasswordHint: {
    kk: 'Кемінде {min} таңба. Бірнеше сөз де жарайды.',
    ru: 'Не короче {min} знаков. Годится и несколько слов.',
    en: 'At least {min} characters. Several words will do.',
  },
  passwordWrong: {
    kk: 'Қазіргі құпиясөз дұрыс емес.',
    ru: 'Нынешний пароль неверен.',
    en: 'The present password is not right.',
  },
  passwordShort: {
    kk: 'Жаңа құпиясөз {min}–{max} таңбадан тұруы керек.',
    ru: 'В новом пароле должно быть от {min} до {max} знаков.',
    en: 'The new password must have {min} to {max} characters.',
  },
  passwordSame: {
    kk: 'Жаңа құпиясөз қазіргісінен өзгеше болуы керек.',
    ru: 'Новый пароль должен отличаться от нынешнего.',
    en: 'The new password must differ from the present one.',
  },
  passwordDone: {
    kk: 'Құпиясөз ауыстырылды. Басқа сеанстарыңыз аяқталды.',
    ru: 'Пароль изменён. Другие ваши сеансы закончены.',
    en: 'The password is changed. Your other sessions have ended.',
  },
  save: { kk: 'Сақтау', ru: 'Сохранить', en: 'Save' },

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

  operators: { kk: 'Операторлар', ru: 'Операторы', en: 'Operators' },
  addOperator: { kk: 'Оператор қосу', ru: 'Добавить оператора', en: 'Add an operator' },
  add: { kk: 'Қосу', ru: 'Добавить', en: 'Add' },
  role: { kk: 'Рөлі', ru: 'Роль', en: 'Role' },
  saveRole: { kk: 'Рөлін сақтау', ru: 'Сохранить роль', en: 'Save the role' },
  disable: { kk: 'Кіруін жабу', ru: 'Закрыть доступ', en: 'Take access away' },
  enable: { kk: 'Кіруін ашу', ru: 'Вернуть доступ', en: 'Give access back' },
  newOneTime: {
    kk: 'Жаңа бір реттік құпиясөз',
    ru: 'Новый одноразовый пароль',
    en: 'New one-time password',
  },
  isDisabled: { kk: 'кіруі жабық', ru: 'доступ закрыт', en: 'without access' },
  isOpenId: {
    kk: 'ұйымның есептік жазбасы; рөлі сол жақта беріледі',
    ru: 'учётная запись организации; роль задаётся там',
    en: 'an account of the organisation; its role is set there',
  },
  isYou: { kk: 'бұл – сіз', ru: 'это вы', en: 'this is you' },
  nameMissing: {
    kk: 'Атын жазыңыз: 200 таңбаға дейін.',
    ru: 'Напишите имя, до 200 знаков.',
    en: 'Write a name, 200 characters at most.',
  },
  nameTaken: {
    kk: 'Мұндай аты бар оператор бар.',
    ru: 'Оператор с таким именем уже есть.',
    en: 'There is an operator of this name already.',
  },
  roleMissing: { kk: 'Рөлін таңдаңыз.', ru: 'Выберите роль.', en: 'Choose a role.' },
  oneTime: {
    kk: '{name}: бір реттік құпиясөз. Ол енді көрсетілмейді; иесіне тікелей айтыңыз.',
    ru: '{name}: одноразовый пароль. Больше он показан не будет; передайте его лично.',
    en: '{name}: a one-time password. It will not be shown again; hand it over in person.',
  },
  operatorDone: {
    kk: 'Сақталды. Бұл оператордың сеанстары аяқталды.',
    ru: 'Сохранено. Сеансы этого оператора закончены.',
    en: 'Saved. The sessions of this operator have ended.',
  },

  audit: { kk: 'Әрекеттер журналы', ru: 'Журнал действий', en: 'Audit trail' },
  auditNote: {
    kk: 'Кім, қашан, қай өтініммен не істегені. Өтініш берушілердің аты мен іздеу сөздері мұнда жазылмайды.',
    ru: 'Кто, когда и что делал с какой заявкой. Имена заявителей и слова поиска сюда не попадают.',
    en: 'Who did what with which request, and when. Names of applicants and words of searches are not recorded here.',
  },
  chainHolds: {
    kk: 'Жазбалар тізбегі бүтін: ештеңе өзгертілмеген және өшірілмеген. Толық тексерілді: {at}; кейінгі жазбалар – қазір.',
    ru: 'Цепочка записей цела: ничего не изменено и не удалено. Проверена целиком: {at}; более поздние записи – сейчас.',
    en: 'The chain of entries holds: nothing was changed or removed. Checked as a whole: {at}; later entries: just now.',
  },
  chainBroken: {
    kk: 'Жазбалар тізбегі {position}-жазбада үзілген: журнал өзгертілген.',
    ru: 'Цепочка записей прервана на записи {position}: журнал изменяли.',
    en: 'The chain of entries breaks at entry {position}: the trail was tampered with.',
  },
  filter: { kk: 'Сүзгі', ru: 'Отбор', en: 'Filter' },
  filterDo: { kk: 'Көрсету', ru: 'Показать', en: 'Show' },
  act: { kk: 'Әрекет', ru: 'Действие', en: 'Act' },
  anyAct: { kk: 'кез келген', ru: 'любое', en: 'any' },
  operator: { kk: 'Кім істеді', ru: 'Кто сделал', en: 'Done by' },
  anyOperator: { kk: 'кез келген', ru: 'любой', en: 'any' },
  fromDay: { kk: 'Осы күннен', ru: 'С этого дня', en: 'From this day' },
  toDay: {
    kk: 'Осы күнге дейін, қоса алғанда',
    ru: 'По этот день включительно',
    en: 'Up to and including this day',
  },
  itself: { kk: 'Сервистің өзі', ru: 'Сам сервис', en: 'The endpoint itself' },
  nobody: { kk: 'кірмеген адам', ru: 'не вошедший', en: 'somebody not logged in' },
  entries: { kk: 'Жазбалар', ru: 'Записи', en: 'Entries' },
  auditExport: {
    kk: 'Журналды шығарып алу (JSON)',
    ru: 'Выгрузить журнал (JSON)',
    en: 'Export the trail (JSON)',
  },

  forbidden: {
    kk: 'Бұған рөліңіз жетпейді',
    ru: 'Ваша роль этого не позволяет',
    en: 'Your role does not allow this',
  },
  forbiddenText: {
    kk: 'Бұл бет басқа рөлге арналған. Керек болса, әкімшіге айтыңыз.',
    ru: 'Эта страница для другой роли. Если она вам нужна, обратитесь к администратору.',
    en: 'This page is for another role. If you need it, turn to the administrator.',
  },
  stale: { kk: 'Бұл форма ескірген', ru: 'Эта форма устарела', en: 'This form is out of date' },
  staleText: {
    kk: 'Форма басқа сеанста немесе басқа сайтта ашылған, сондықтан ештеңе істелген жоқ. Бетті қайта ашып, қайталаңыз.',
    ru: 'Форма открыта в другом сеансе или на другом сайте, поэтому ничего не сделано. Откройте страницу заново и повторите.',
    en: 'The form was opened in another session or on another site, so nothing was done. Open the page anew and try again.',
  },
  notFound: { kk: 'Мұндай бет жоқ', ru: 'Такой страницы нет', en: 'There is no such page' },
  notFoundText: {
    kk: 'Мекенжайды тексеріңіз. Өтінім өшірілген болуы да мүмкін.',
    ru: 'Проверьте адрес. Возможно, заявка была удалена.',
    en: 'Check the address. The request may also have been erased.',
  },
  fault: {
    kk: 'Біздің жақта ақау болды',
    ru: 'У нас произошёл сбой',
    en: 'Something went wrong on our side',
  },
  faultText: {
    kk: 'Ештеңе өзгерген жоқ. Бір минуттан кейін қайталаңыз.',
    ru: 'Ничего не изменилось. Повторите через минуту.',
    en: 'Nothing was changed. Try again in a minute.',
  },
} satisfies Record<string, Texts>;

export const deskStages = {
  received: { kk: 'Қабылданды', ru: 'Получена', en: 'Received' },
  accepted: { kk: 'Орындауға алынды', ru: 'Принята к исполнению', en: 'Accepted' },
  declined: { kk: 'Бас тартылды', ru: 'Отказано', en: 'Declined' },
  'in-service': { kk: 'Қызмет көрсетілуде', ru: 'Услуга оказывается', en: 'In service' },
  reimbursed: { kk: 'Өтелді', ru: 'Возмещена', en: 'Reimbursed' },
} satisfies Record<Stage, Texts>;

/** What moves a request on, as its button says it. */
export const deskMoves = {
  received: { kk: 'Қабылдау', ru: 'Получить', en: 'Receive' },
  accepted: { kk: 'Орындауға алу', ru: 'Принять к исполнению', en: 'Accept' },
  declined: { kk: 'Бас тарту', ru: 'Отказать', en: 'Decline' },
  'in-service': { kk: 'Қызмет басталды', ru: 'Услуга началась', en: 'The service has begun' },
  reimbursed: { kk: 'Қаражат өтелді', ru: 'Деньги возмещены', en: 'The money was reimbursed' },
} satisfies Record<Stage, Texts>;

export const deskRoles = {
  viewer: { kk: 'көруші', ru: 'наблюдатель', en: 'viewer' },
  clerk: { kk: 'орындаушы', ru: 'исполнитель', en: 'clerk' },
  admin: { kk: 'әкімші', ru: 'администратор', en: 'administrator' },
} satisfies Record<'viewer' | 'clerk' | 'admin', Texts>;

/** What each role may, beside its choice. */
export const deskRoleNotes = {
  viewer: { kk: 'өтінімдерді көреді', ru: 'видит заявки', en: 'sees requests' },
  clerk: {
    kk: 'өтінімдерді көреді, шешеді және шығарып алады',
    ru: 'видит заявки, принимает решения, выгружает',
    en: 'sees requests, decides on them, exports',
  },
  admin: {
    kk: 'операторлар мен журналды басқарады, өтінімдерді көрмейді',
    ru: 'ведёт операторов и журнал, заявок не видит',
    en: 'keeps operators and the trail, sees no requests',
  },
} satisfies Record<'viewer' | 'clerk' | 'admin', Texts>;

/** What an entry of the trail says beside its act. */
export const deskDetails = {
  password: { kk: 'құпиясөзбен', ru: 'по паролю', en: 'by password' },
  term: {
    kk: 'сақтау мерзімі өтті',
    ru: 'вышел срок хранения',
    en: 'its term of storage was over',
  },
  command: {
    kk: 'сұрау бойынша, командамен',
    ru: 'по запросу, командой',
    en: 'on request, by a command',
  },
  openid: {
    kk: 'ұйымның есептік жазбасымен',
    ru: 'с учётной записью организации',
    en: 'with the organisation’s account',
  },
  count: { kk: 'өтінім: {value}', ru: 'заявок: {value}', en: 'requests: {value}' },
  route: { kk: 'беті: {value}', ru: 'страница: {value}', en: 'page: {value}' },
} satisfies Record<string, Texts>;

export const deskActs = {
  login: { kk: 'кірді', ru: 'вход', en: 'logged in' },
  'login-failed': { kk: 'кіре алмады', ru: 'неудачный вход', en: 'failed to log in' },
  logout: { kk: 'шықты', ru: 'выход', en: 'logged out' },
  'password-changed': {
    kk: 'құпиясөзін ауыстырды',
    ru: 'смена пароля',
    en: 'changed the password',
  },
  refused: { kk: 'рөлі жетпеді', ru: 'отказ по роли', en: 'was refused by role' },
  listed: { kk: 'тізімді көрді', ru: 'просмотр списка', en: 'saw the list' },
  searched: { kk: 'іздеді', ru: 'поиск', en: 'searched' },
  viewed: { kk: 'өтінімді ашты', ru: 'открытие заявки', en: 'opened a request' },
  accepted: { kk: 'орындауға алды', ru: 'принятие к исполнению', en: 'accepted' },
  declined: { kk: 'бас тартты', ru: 'отказ', en: 'declined' },
  'in-service': {
    kk: 'қызмет басталғанын белгіледі',
    ru: 'отметка о начале услуги',
    en: 'marked as in service',
  },
  reimbursed: { kk: 'өтелгенін белгіледі', ru: 'отметка о возмещении', en: 'marked as reimbursed' },
  'exported-request': {
    kk: 'өтінімді шығарып алды',
    ru: 'выгрузка заявки',
    en: 'exported a request',
  },
  'exported-receipt': {
    kk: 'қолхатты шығарып алды',
    ru: 'выгрузка квитанции',
    en: 'exported a receipt',
  },
  'exported-card': {
    kk: 'карточканы шығарып алды',
    ru: 'выгрузка карточки',
    en: 'exported a card',
  },
  'exported-list': { kk: 'тізімді шығарып алды', ru: 'выгрузка списка', en: 'exported a list' },
  reissued: {
    kk: 'қолхат жаңадан берілді',
    ru: 'выдача новой квитанции',
    en: 'issued a receipt anew',
  },
  erased: { kk: 'өтінім өшірілді', ru: 'удаление заявки', en: 'erased a request' },
  'operator-added': { kk: 'оператор қосты', ru: 'добавление оператора', en: 'added an operator' },
  'operator-changed': {
    kk: 'операторды өзгертті',
    ru: 'изменение оператора',
    en: 'changed an operator',
  },
  'audit-viewed': { kk: 'журналды көрді', ru: 'просмотр журнала', en: 'saw the trail' },
  'audit-exported': {
    kk: 'журналды шығарып алды',
    ru: 'выгрузка журнала',
    en: 'exported the trail',
  },
} satisfies Record<string, Texts>;
