// Texts of the outbox, of cancelling, of what comes next and of the receipt.
import type { OutboxState } from '../src/core/submission/outboxEntry.ts';
import type { Texts } from '../src/core/rules/rule.ts';

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
  behind: {
    kk: 'Қолхат, файлдар, қолтаңбаны тексеру',
    ru: 'Квитанция, файлы, проверка подписи',
    en: 'Receipt, files, check of the signature',
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
    kk: 'Күтуге болады: уақыт белгісі өзі сұралады. Немесе онсыз жалғастырыңыз.',
    ru: 'Можно подождать: Komekshi сам запросит метку времени. Или продолжите без неё.',
    en: 'You can wait: the time stamp is asked for by itself. Or go on without it.',
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
