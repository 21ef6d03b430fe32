// Texts of the signature screen, of the outbox and of the receipt.
import type { Texts } from '../src/core/rules/rule.ts';

export const sign = {
  /** For whoever listens: the focus begins at the key, and what it signs stands around it. */
  where: {
    kk: 'Неге қол қойылатыны жоғарыда қысқаша жазылған, толық мәтін түймеден кейін тұр.',
    ru: 'Что подписывается, кратко написано выше, весь текст стоит после кнопки.',
    en: 'What is signed is told in short above; the whole text comes after the button.',
  },
  statementLang: {
    kk: 'Өтініш мәтінінің тілі',
    ru: 'Язык текста заявления',
    en: 'Language of the statement',
  },
  statement: {
    kk: 'Неге қол қойылады, қысқаша',
    ru: 'Что подписывается, кратко',
    en: 'What is signed, in short',
  },
  wholeTitle: { kk: 'Толық мәтін', ru: 'Весь текст', en: 'The whole text' },
  whole: {
    kk: 'Толық мәтінді оқу',
    ru: 'Прочитать весь текст',
    en: 'Read the whole text',
  },
  renewed: {
    kk: 'Мәтін уақыт өткендіктен жаңартылды. Қайта оқып, содан кейін қол қойыңыз.',
    ru: 'Прошло время, и текст обновлён. Прочитайте его ещё раз, затем подпишите.',
    en: 'Time has passed and the text was renewed. Read it again, then sign.',
  },
  changed: {
    kk: 'Сіз оқып отырғанда тапсырыстың деректері өзгерді. Төменде бұрынғы мәтін тұр, оған енді қол қойылмайды. Тапсырысты қайта қараңыз.',
    ru: 'Пока вы читали, данные заказа изменились. Ниже прежний текст, подписать его уже нельзя. Просмотрите заказ ещё раз.',
    en: 'While you were reading, the details of the order changed. Below is the earlier text: it can no longer be signed. Look through the order again.',
  },
  toReview: {
    kk: 'Тапсырысты қайта қарау',
    ru: 'Просмотреть заказ ещё раз',
    en: 'Look through the order again',
  },
  key: { kk: 'Сіздің кілтіңіз', ru: 'Ваш ключ', en: 'Your key' },
  keyPrivacy: {
    kk: 'Кілт пен құпиясөз осы компьютерден шықпайды. Құпиясөз сақталмайды.',
    ru: 'Ключ и пароль не покидают этот компьютер. Пароль не сохраняется.',
    en: 'The key and the password do not leave this computer. The password is not stored.',
  },
  onlyHere: {
    kk: 'Кілт пен құпиясөзді осы панель ғана сұрайды. Сайттың бетіне бермеңіз.',
    ru: 'Ключ и пароль спрашивает только эта панель. Странице сайта их не давайте.',
    en: 'This panel alone asks for key and password. Do not give them to a page of a site.',
  },
  file: { kk: 'Кілт файлы', ru: 'Файл ключа', en: 'Key file' },
  fileHint: {
    kk: 'Мысалы: GOST512….p12',
    ru: 'Например, GOST512….p12',
    en: 'For example GOST512….p12',
  },
  fileChoose: { kk: 'Файлды таңдау', ru: 'Выбрать файл', en: 'Choose a file' },
  fileNone: { kk: 'Таңдалмаған', ru: 'Не выбран', en: 'None chosen' },
  fileEmpty: { kk: 'Кілт файлын таңдаңыз', ru: 'Выберите файл ключа', en: 'Choose the key file' },
  password: { kk: 'Кілттің құпиясөзі', ru: 'Пароль ключа', en: 'Password of the key' },
  passwordEmpty: {
    kk: 'Кілттің құпиясөзін жазыңыз',
    ru: 'Впишите пароль ключа',
    en: 'Type the password of the key',
  },
  show: { kk: 'Құпиясөзді көрсету', ru: 'Показать пароль', en: 'Show the password' },
  problems: { kk: 'Қол қойылмады', ru: 'Подписать не получилось', en: 'It was not signed' },
  button: { kk: 'Қол қою және жіберу', ru: 'Подписать и отправить', en: 'Sign and send' },
  buttonByHand: { kk: 'Қол қою', ru: 'Подписать', en: 'Sign' },
  cancel: { kk: 'Тоқтату', ru: 'Отменить', en: 'Cancel' },
  cancelled: {
    kk: 'Тоқтатылды, ештеңеге қол қойылмады.',
    ru: 'Отменено, ничего не подписано.',
    en: 'Cancelled, nothing was signed.',
  },
  opening: { kk: 'Кілт ашылып жатыр…', ru: 'Открываем ключ…', en: 'Opening the key…' },
  openingSlowly: {
    kk: 'Кілт ашылып жатыр. Файл күшті қорғалған, сондықтан бұл он бес секундқа дейін созылады…',
    ru: 'Открываем ключ. Файл сильно защищён, поэтому это займёт до пятнадцати секунд…',
    en: 'Opening the key. The file is strongly protected, so this takes up to fifteen seconds…',
  },
  choosing: {
    kk: 'Кімнің кілтімен қол қойылатынын таңдауыңызды күтіп тұрмыз…',
    ru: 'Ждём, пока вы выберете, чьим ключом подписать…',
    en: 'Waiting for you to choose whose key is to sign…',
  },
  checking: { kk: 'Кілт тексеріліп жатыр…', ru: 'Проверяем ключ…', en: 'Checking the key…' },
  asking: {
    kk: 'Куәландырушы орталықтан кілт кері қайтарылған ба деп сұрап жатырмыз, ең ұзағы 15 секунд…',
    ru: 'Спрашиваем удостоверяющий центр, не отозван ли ключ, самое большее 15 секунд…',
    en: 'Asking the certification authority whether the key is revoked, at most 15 seconds…',
  },
  skip: { kk: 'Жауапты күтпеу', ru: 'Не ждать ответа', en: 'Do not wait for the answer' },
  signing: { kk: 'Қол қойылып жатыр…', ru: 'Подписываем…', en: 'Signing…' },
  verifying: {
    kk: 'Қолтаңба тексеріліп жатыр…',
    ru: 'Проверяем подпись…',
    en: 'Checking the signature…',
  },
  storing: {
    kk: 'Қол қойылды, сақталып жатыр…',
    ru: 'Подписано, сохраняем…',
    en: 'Signed, storing it…',
  },
} satisfies Record<string, Texts>;

export const stamp = {
  title: { kk: 'Уақыт белгісі', ru: 'Метка времени', en: 'Time stamp' },
  held: {
    kk: 'Әлі жіберілген жоқ: уақыт белгісі жоқ',
    ru: 'Ещё не отправлен: нет метки времени',
    en: 'Not sent yet: it has no time stamp',
  },
  heldByHand: {
    kk: 'Уақыт белгісі әлі жоқ',
    ru: 'Метки времени ещё нет',
    en: 'It has no time stamp yet',
  },
  heldNotice: {
    kk: 'Қол қойылған сұраныс уақыт белгісін күтіп тұр. Белгі өзі қайта сұралады.',
    ru: 'Подписанный запрос ждёт метку времени. Komekshi запросит её ещё раз сам.',
    en: 'A signed request waits for its time stamp. It is asked for again by itself.',
  },
  heldOffline: {
    kk: 'Қол қойылған сұраныс байланысты күтіп тұр: содан кейін оның уақыт белгісі өзі сұралады.',
    ru: 'Подписанный запрос ждёт связи: тогда Komekshi сам запросит метку времени.',
    en: 'A signed request waits for the connection: then its time stamp is asked for by itself.',
  },
  show: { kk: 'Сұранысты көрсету', ru: 'Показать запрос', en: 'Show the request' },
  asking: {
    kk: 'Уақыт белгісін сұрап жатырмыз. Әдетте бір секунд, ең ұзағы 20 секунд.',
    ru: 'Запрашиваем метку времени. Обычно это секунда, самое большее 20 секунд.',
    en: 'Asking for a time stamp. It usually takes a second, at most 20 seconds.',
  },
  collecting: {
    kk: 'Уақыт белгісі бар. Қолтаңба ұзақ сақталсын деп, оған керек дәлелдерді жинап жатырмыз, ең ұзағы 15 секунд.',
    ru: 'Метка времени есть. Собираем доказательства, чтобы подпись можно было проверить и через годы, самое большее 15 секунд.',
    en: 'The time stamp is here. Collecting what lets the signature be checked years from now, at most 15 seconds.',
  },
  stop: { kk: 'Күтпеу', ru: 'Не ждать', en: 'Do not wait' },
  stopped: {
    kk: 'Уақыт белгісін күткен жоқсыз.',
    ru: 'Вы не стали ждать метку времени.',
    en: 'You did not wait for the time stamp.',
  },
  unreachable: {
    kk: 'Уақыт белгісі қызметі жауап бермеді.',
    ru: 'Служба меток времени не ответила.',
    en: 'The time-stamping service did not answer.',
  },
  refused: {
    kk: 'Қызмет уақыт белгісін бермеді.',
    ru: 'Служба не дала метки времени.',
    en: 'The service gave no time stamp.',
  },
  distrusted: {
    kk: 'Келген уақыт белгісіне сенуге болмайды, ол қолтаңбаға қосылған жоқ.',
    ru: 'Пришла метка времени, которой нельзя верить. К подписи она не приложена.',
    en: 'The time stamp that came cannot be trusted. It was not put beside the signature.',
  },
  worth: {
    kk: 'Қолтаңба белгісіз де жарамды, бірақ ондағы уақытты тек өзіңіз айтып отырсыз. Сертификатыңыздың мерзімі біткен соң немесе ол кері қайтарылса, бұрын қол қойғаныңызды дәлелдеу мүмкін болмай қалуы ықтимал.',
    ru: 'Подпись действительна и без метки, но время в ней названо только вами. Когда срок вашего сертификата выйдет или его отзовут, доказать, что вы подписали раньше, может быть нечем.',
    en: 'The signature is valid without a stamp too, but the time in it is only your own claim. After your certificate expires or is revoked, it may no longer be provable that you signed before.',
  },
  waits: {
    kk: 'Сұраныс осы компьютерде сақталды. Уақыт белгісі байланыс болғанда өзі қайта сұралады, ал белгі келгенде сұраныс өзі жіберіледі. Күткіңіз келмесе, белгісіз жіберіңіз.',
    ru: 'Запрос сохранён на этом компьютере. Когда будет связь, Komekshi сам ещё раз запросит метку времени и отправит с ней запрос. Если ждать не хотите, отправьте без неё.',
    en: 'The request is stored on this computer. The time stamp is asked for again by itself while there is a connection, and with it the request is sent by itself. If you do not want to wait, send it without.',
  },
  waitsByHand: {
    kk: 'Сұраныс осы компьютерде сақталды. Уақыт белгісі байланыс болғанда өзі қайта сұралады. Күткіңіз келмесе, белгісіз қалдырыңыз.',
    ru: 'Запрос сохранён на этом компьютере. Когда будет связь, Komekshi сам ещё раз запросит метку времени. Если ждать не хотите, обойдитесь без неё.',
    en: 'The request is stored on this computer. The time stamp is asked for again by itself while there is a connection. If you do not want to wait, do without.',
  },
  add: { kk: 'Уақыт белгісін қосу', ru: 'Добавить метку времени', en: 'Add the time stamp' },
  again: { kk: 'Қайталап көру', ru: 'Попробовать ещё раз', en: 'Try again' },
  without: { kk: 'Белгісіз жіберу', ru: 'Отправить без метки', en: 'Send without it' },
  withoutByHand: { kk: 'Белгісіз қалдыру', ru: 'Обойтись без метки', en: 'Do without it' },
  keep: { kk: 'Белгіні күту', ru: 'Ждать метку', en: 'Wait for it' },
  kept: {
    kk: 'Сұраныс уақыт белгісін күтеді, ол өзі сұралады. Сұранысты «Менің сұраныстарым» тізімінен табасыз.',
    ru: 'Запрос ждёт метку времени, Komekshi запросит её сам. Вы найдёте его в списке «Мои запросы».',
    en: 'The request waits for its time stamp, which is asked for by itself. You will find it under “My requests”.',
  },
  proven: {
    kk: 'Уақыты дәлелденген, қолтаңба мына сәтте бар болған: {time}. Куәсі: {authority}',
    ru: 'Время доказано: подпись существует с {time}, свидетель {authority}',
    en: 'With proof of time: the signature was there at {time}, witnessed by {authority}',
  },
  lasting: {
    kk: 'Тексеруге керектің бәрі қолтаңбаның ішінде: ол сертификат мерзімі біткен соң да тексеріледі.',
    ru: 'Всё нужное для проверки лежит в самой подписи: её можно проверить и после конца срока сертификата.',
    en: 'All that a check needs is inside the signature: it can be checked after the certificate has expired too.',
  },
  unproven: {
    kk: 'Уақыты дәлелденбеген: оны тек қол қоюшы айтқан',
    ru: 'Время не доказано: его назвал только подписавший',
    en: 'Without proof of time: only the signer has named it',
  },
} satisfies Record<string, Texts>;
