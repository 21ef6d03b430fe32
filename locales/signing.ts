// Texts of the signature screen, of the outbox and of the receipt.
import type { OutboxState } from '../src/core/submission/outbox.ts';
import type { Texts } from '../src/core/rules/rule.ts';

export const sign = {
  intro: {
    kk: 'Төменде қол қойылатын құжаттың дәл өзі. Оны аяғына дейін оқыңыз.',
    ru: 'Ниже именно тот документ, который будет подписан. Прочитайте его до конца.',
    en: 'Below is exactly the document that will be signed. Read it to the end.',
  },
  statementLang: {
    kk: 'Өтініш мәтінінің тілі',
    ru: 'Язык текста заявления',
    en: 'Language of the statement',
  },
  statement: {
    kk: 'Қол қойылатын мәтін',
    ru: 'Текст, который подписывается',
    en: 'The text that is signed',
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
    kk: 'Кілт пен құпиясөз осы компьютерден шықпайды және сақталмайды.',
    ru: 'Ключ и пароль не покидают этот компьютер и не сохраняются.',
    en: 'The key and the password do not leave this computer and are not stored.',
  },
  onlyHere: {
    kk: 'Komekshi кілт пен құпиясөзді тек осы жерде, өз панелінде сұрайды. Сайттың беті сұраса, бермеңіз.',
    ru: 'Ключ и пароль Komekshi спрашивает только здесь, в своей панели. Если их просит страница сайта, не давайте.',
    en: 'Komekshi asks for the key and the password only here, in its own panel. If a page of a site asks for them, do not give them.',
  },
  file: { kk: 'Кілт файлы', ru: 'Файл ключа', en: 'Key file' },
  fileHint: {
    kk: 'Аты .p12 деп аяқталады, көбіне GOST512 немесе RSA сөзінен басталады',
    ru: 'Имя оканчивается на .p12 и обычно начинается с GOST512 или RSA',
    en: 'Its name ends in .p12 and usually starts with GOST512 or RSA',
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
  notCleared: {
    kk: 'Мәтінді құру үшін тексерудің барлық кедергісін шешіңіз.',
    ru: 'Чтобы составить текст, решите все вопросы проверки.',
    en: 'Settle every point of the check so that the text can be made.',
  },
} satisfies Record<string, Texts>;

export const states = {
  queued: {
    kk: 'Кезекте тұр: өзі жіберіледі',
    ru: 'В очереди: отправится само',
    en: 'Queued: it will be sent by itself',
  },
  sending: { kk: 'Жіберіліп жатыр', ru: 'Отправляется', en: 'Being sent' },
  delivered: {
    kk: 'Өнім берушінің сервисі қабылдады',
    ru: 'Принято сервисом поставщика',
    en: 'Accepted by the supplier’s endpoint',
  },
  rejected: {
    kk: 'Өнім берушінің сервисі қабылдамады',
    ru: 'Сервис поставщика не принял',
    en: 'Not accepted by the supplier’s endpoint',
  },
  expired: {
    kk: 'Мерзімі өтіп кетті, жіберілген жоқ',
    ru: 'Срок вышел, запрос не отправлен',
    en: 'Its time ran out and it was not sent',
  },
  cancelled: {
    kk: 'Жіберуден бас тарттыңыз: сұраныс ешқайда кеткен жоқ және кетпейді',
    ru: 'Вы отменили отправку: запрос никуда не ушёл и не уйдёт',
    en: 'You cancelled the sending: the request went nowhere and will not',
  },
} satisfies Record<OutboxState, Texts>;

/** What is told of a request that may have been received though nobody has said so. */
export const inDoubt = {
  expired: {
    kk: 'Мерзімі өтіп кетті. Өнім беруші оны алған болуы мүмкін: жауап келгенше сұраймыз',
    ru: 'Срок вышел. Возможно, поставщик успел его получить: спрашиваем, пока не ответит',
    en: 'Its time ran out. The supplier may have received it before: asking until there is an answer',
  },
  cancelled: {
    kk: 'Жіберуден бас тарттыңыз, бірақ өнім беруші сұранысты алып үлгерген болуы мүмкін',
    ru: 'Вы отменили отправку, но поставщик мог уже получить запрос',
    en: 'You cancelled the sending, but the supplier may have received the request already',
  },
} satisfies Record<string, Texts>;

export const cancelling = {
  button: { kk: 'Жіберуден бас тарту', ru: 'Отменить отправку', en: 'Cancel sending' },
  sure: {
    kk: 'Бұл сұраныс енді жіберілмейді, оны қайта жандандыруға болмайды. Кейін керек болса, жаңадан қол қоясыз.',
    ru: 'Этот запрос больше не будет отправляться, вернуть его в очередь нельзя. Если он понадобится, подпишете заново.',
    en: 'This request will not be sent any more and cannot be put back in the queue. If you need it later, you will sign anew.',
  },
  sureInDoubt: {
    kk: 'Сұраныс жіберіліп қойған, өнім беруші оны алған болуы мүмкін. Біз енді қайталамаймыз, бірақ алынғанын қайтара алмаймыз. Қолхат келсе, оны осында көрсетеміз.',
    ru: 'Запрос уже отправлялся, и поставщик мог его получить. Мы не будем повторять, но отозвать полученное не можем. Если придёт квитанция, покажем её здесь.',
    en: 'The request was already sent once, and the supplier may have received it. We will not try again, but what was received cannot be called back. If a receipt comes, it is shown here.',
  },
  yes: { kk: 'Иә, жібермеу', ru: 'Да, не отправлять', en: 'Yes, do not send it' },
  no: { kk: 'Жіберуді жалғастыру', ru: 'Продолжить отправку', en: 'Go on sending' },
  when: { kk: 'Бас тарттыңыз: {time}', ru: 'Отменено: {time}', en: 'Cancelled: {time}' },
  noNetwork: {
    kk: 'Қазір интернет жоқ. Байланыс қалпына келгенде сұраныс өзі жіберіледі.',
    ru: 'Сейчас нет интернета. Запрос отправится сам, когда появится связь.',
    en: 'There is no network now. The request is sent by itself when the connection is back.',
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
    kk: 'Қол қойылған сұраныс шешіміңізді күтіп тұр: онда уақыт белгісі жоқ.',
    ru: 'Подписанный запрос ждёт вашего решения: в нём нет метки времени.',
    en: 'A signed request waits for your decision: it has no time stamp.',
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
    kk: 'Сұраныс осы компьютерде сақталды, сіз шешпейінше ешқайда кетпейді.',
    ru: 'Запрос сохранён на этом компьютере и никуда не уйдёт, пока вы не решите.',
    en: 'The request is stored on this computer and goes nowhere until you decide.',
  },
  add: { kk: 'Уақыт белгісін қосу', ru: 'Добавить метку времени', en: 'Add the time stamp' },
  again: { kk: 'Қайталап көру', ru: 'Попробовать ещё раз', en: 'Try again' },
  without: { kk: 'Белгісіз жіберу', ru: 'Отправить без метки', en: 'Send without it' },
  withoutByHand: { kk: 'Белгісіз қалдыру', ru: 'Обойтись без метки', en: 'Do without it' },
  keep: { kk: 'Әзірге осында қалдыру', ru: 'Пока оставить здесь', en: 'Keep it here for now' },
  kept: {
    kk: 'Сұраныс осында қалды. Оны «Менің сұраныстарым» тізімінен табасыз.',
    ru: 'Запрос остался здесь. Вы найдёте его в списке «Мои запросы».',
    en: 'The request stays here. You will find it under “My requests”.',
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

export const outbox = {
  title: { kk: 'Менің сұраныстарым', ru: 'Мои запросы', en: 'My requests' },
  none: {
    kk: 'Қол қойылған сұраныс әлі жоқ.',
    ru: 'Подписанных запросов пока нет.',
    en: 'There are no signed requests yet.',
  },
  backToOrder: { kk: 'Тапсырысқа оралу', ru: 'Вернуться к заказу', en: 'Back to the order' },
  request: { kk: '{id} сұранысы', ru: 'Запрос {id}', en: 'Request {id}' },
  signedAt: { kk: 'Қол қойылды: {time}', ru: 'Подписано: {time}', en: 'Signed: {time}' },
  to: { kk: 'Кімге: {supplier}', ru: 'Кому: {supplier}', en: 'To: {supplier}' },
  keyGood: {
    kk: 'Қол қояр алдында куәландырушы орталық растады: кілт кері қайтарылмаған',
    ru: 'Перед подписью удостоверяющий центр подтвердил: ключ не отозван',
    en: 'Before the signature the certification authority confirmed that the key is not revoked',
  },
  keyUnknown: {
    kk: 'Кілттің кері қайтарылған-қайтарылмағаны белгісіз: куәландырушы орталықтың жауабы болмады. Өнім беруші мұны өзі тексереді және сұранысты қабылдамауы мүмкін.',
    ru: 'Не отозван ли ключ, неизвестно: ответа удостоверяющего центра не было. Поставщик проверит это сам и может не принять запрос.',
    en: 'Whether the key is revoked is not known: there was no answer from the certification authority. The supplier checks it too and may not accept the request.',
  },
  byHand: {
    kk: 'Файлды өзіңіз тапсырасыз',
    ru: 'Файл вы передаёте сами',
    en: 'You hand over the file yourself',
  },
  stored: {
    kk: 'Сұранысқа қол қойылды және ол осы компьютерде сақталды.',
    ru: 'Запрос подписан и сохранён на этом компьютере.',
    en: 'The request is signed and stored on this computer.',
  },
  nextAttempt: {
    kk: 'Келесі әрекет: {time}',
    ru: 'Следующая попытка: {time}',
    en: 'Next attempt: {time}',
  },
  problem: { kk: 'Себебі: {detail}', ru: 'Причина: {detail}', en: 'Reason: {detail}' },
  saveCms: {
    kk: 'Қол қойылған файлды сақтау (.cms)',
    ru: 'Сохранить подписанный файл (.cms)',
    en: 'Save the signed file (.cms)',
  },
  saveReceipt: { kk: 'Қолхатты сақтау', ru: 'Сохранить квитанцию', en: 'Save the receipt' },
  sendNow: { kk: 'Қазір жіберу', ru: 'Отправить сейчас', en: 'Send now' },
  erase: {
    kk: 'Осы компьютерден өшіру',
    ru: 'Удалить с этого компьютера',
    en: 'Erase from this computer',
  },
  eraseSure: {
    kk: 'Өшірілсе, файл мен қолхатты қайтару мүмкін емес. Алдымен сақтап алыңыз.',
    ru: 'После удаления файл и квитанцию не вернуть. Сначала сохраните их.',
    en: 'Once erased, the file and the receipt cannot be brought back. Save them first.',
  },
  eraseYes: { kk: 'Иә, өшіру', ru: 'Да, удалить', en: 'Yes, erase' },
  eraseNo: { kk: 'Қалдыру', ru: 'Оставить', en: 'Keep' },
  newRequest: {
    kk: 'Басқа тапсырысты бастау',
    ru: 'Начать другой заказ',
    en: 'Start another order',
  },
  nextTitle: { kk: 'Енді не істеу керек', ru: 'Что дальше', en: 'What comes next' },
} satisfies Record<string, Texts>;

export const nextSteps = {
  decide: {
    kk: 'Уақыт белгісін қосыңыз немесе онсыз жалғастырыңыз: таңдағанша сұраныс кетпейді.',
    ru: 'Добавьте метку времени или продолжите без неё: до вашего выбора запрос не уйдёт.',
    en: 'Add the time stamp or go on without it: the request does not leave before you choose.',
  },
  saveCopy: {
    kk: 'Қол қойылған файлды өзіңізде сақтап қойыңыз.',
    ru: 'Сохраните подписанный файл у себя.',
    en: 'Keep a copy of the signed file.',
  },
  portal: {
    kk: 'Тапсырысты порталда аяқтаңыз: өнім берушінің сервисі қабылдағаны портал қабылдағанын білдірмейді.',
    ru: 'Завершите заказ на портале: принято сервисом поставщика не значит принято порталом.',
    en: 'Finish the order on the portal: accepted by the supplier’s endpoint does not mean accepted by the portal.',
  },
  leave: {
    kk: 'Бұл тақтаны жабуға болады: кезектегі сұраныс өзі жіберіледі.',
    ru: 'Панель можно закрыть: запрос из очереди отправится сам.',
    en: 'You can close this panel: a queued request is sent by itself.',
  },
  handOver: {
    kk: 'Файлды өнім берушіге өзіңіз беріңіз: жеке кездесуде немесе ол айтқан қорғалған жолмен. Ол қолтаңбаны кез келген құралмен тексере алады.',
    ru: 'Передайте файл поставщику сами: лично или защищённым способом, который он назовёт. Подпись он проверит любой программой.',
    en: 'Hand the file to the supplier yourself: in person or by a safe way that they name. They can check the signature with any tool.',
  },
  mend: {
    kk: 'Себебін түзетіп, қайтадан қол қойыңыз.',
    ru: 'Устраните причину и подпишите заново.',
    en: 'Mend the cause and sign again.',
  },
  anew: {
    kk: 'Тапсырыс бәрібір керек болса, оны қайта тексеріп, жаңадан қол қойыңыз.',
    ru: 'Если заказ всё же нужен, проверьте его ещё раз и подпишите заново.',
    en: 'If you need the order after all, check it again and sign anew.',
  },
  askSupplier: {
    kk: 'Алдымен өнім берушіден {id} сұранысын алған-алмағанын сұраңыз: бір тапсырысқа екі сұраныс қажет емес.',
    ru: 'Сначала спросите поставщика, получил ли он запрос {id}: двух запросов на один заказ не нужно.',
    en: 'First ask the supplier whether they received the request {id}: one order does not need two requests.',
  },
  again: {
    kk: 'Мерзімі өткен сұраныс жіберілмейді. Тапсырысты қайта тексеріп, жаңадан қол қойыңыз.',
    ru: 'Просроченный запрос не отправляется. Проверьте заказ ещё раз и подпишите заново.',
    en: 'An expired request is not sent. Check the order again and sign anew.',
  },
} satisfies Record<string, Texts>;

export const receipt = {
  title: {
    kk: 'Өнім берушінің қолхаты',
    ru: 'Квитанция поставщика',
    en: 'Receipt from the supplier',
  },
  checked: {
    kk: 'Қолтаңбасы тексерілді, осы сұранысқа берілген.',
    ru: 'Подпись проверена, квитанция относится к этому запросу.',
    en: 'Its signature was checked and it is for this request.',
  },
  id: { kk: 'Қолхат нөмірі', ru: 'Номер квитанции', en: 'Receipt number' },
  receivedAt: { kk: 'Қабылданған уақыты', ru: 'Время приёма', en: 'Time of receipt' },
  provider: { kk: 'Кім қабылдады', ru: 'Кто принял', en: 'Received by' },
  requestId: { kk: 'Сұраныс нөмірі', ru: 'Номер запроса', en: 'Request number' },
  requestSha256: {
    kk: 'Мәтіннің бақылау мәні (SHA-256)',
    ru: 'Контрольная сумма текста (SHA-256)',
    en: 'Digest of the text (SHA-256)',
  },
  cmsSha256: {
    kk: 'Файлдың бақылау мәні (SHA-256)',
    ru: 'Контрольная сумма файла (SHA-256)',
    en: 'Digest of the file (SHA-256)',
  },
} satisfies Record<string, Texts>;
