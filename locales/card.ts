// Words of the card of a signed request, on the screen and on paper.
import type { ReceiptStanding } from '../src/core/card/card.ts';
import type { Texts } from '../src/core/rules/rule.ts';

export const card = {
  title: {
    kk: 'Электрондық құжаттың карточкасы',
    ru: 'Карточка электронного документа',
    en: 'Electronic document card',
  },
  open: {
    kk: 'Карточканы ашып, басып шығару',
    ru: 'Открыть карточку для печати',
    en: 'Open the card to print it',
  },
  print: {
    kk: 'Басып шығару немесе PDF сақтау',
    ru: 'Напечатать или сохранить в PDF',
    en: 'Print or save as PDF',
  },
  printHint: {
    kk: 'PDF сақтау үшін ашылған терезеде принтердің орнына PDF таңдаңыз.',
    ru: 'Чтобы сохранить PDF, в открывшемся окне выберите его вместо принтера.',
    en: 'To save a PDF, choose it in place of a printer in the window that opens.',
  },
  making: {
    kk: 'Қолтаңба тексеріліп, карточка жасалып жатыр…',
    ru: 'Проверяем подпись и составляем карточку…',
    en: 'Checking the signature and making the card…',
  },
  none: {
    kk: 'Бұл сұраныс осы компьютерде жоқ: ол өшірілген немесе басқа браузерде қол қойылған.',
    ru: 'Этого запроса на этом компьютере нет: он удалён или подписан в другом браузере.',
    en: 'This request is not on this computer: it was erased, or it was signed in another browser.',
  },
  notOfficial: {
    kk: 'Бұл – органның шешімі емес, ресми нысан емес. Карточканы Komekshi бағдарламасы қол қойылған файлдан ғана жасады.',
    ru: 'Это не решение органа и не официальная форма. Карточку составила программа Komekshi по одному только подписанному файлу.',
    en: 'This is no decision of an authority and no official form. Komekshi has made the card from the signed file alone.',
  },
  trial: {
    kk: 'Сынақ: бұл қолтаңбаның заңды күші жоқ.',
    ru: 'Проба: эта подпись не имеет юридической силы.',
    en: 'Trial: this signature has no legal force.',
  },
  qr: {
    kk: 'QR-код, ішінде сұраныс нөмірі: {id}',
    ru: 'QR-код с номером запроса: {id}',
    en: 'QR code of the request number: {id}',
  },
  requestId: { kk: 'Сұраныс нөмірі', ru: 'Номер запроса', en: 'Request number' },

  verdict: {
    kk: 'Қолтаңбаны тексеру қорытындысы',
    ru: 'Заключение о подписи',
    en: 'Verdict on the signature',
  },
  judgedAt: { kk: 'Тексерілген уақыты', ru: 'Когда проверено', en: 'Checked at' },
  passed: {
    kk: 'Өткен тексерулер саны: {count}',
    ru: '{count:Пройдена|Пройдены|Пройдено|Пройдено} {count} {count:проверка|проверки|проверок|проверки}',
    en: '{count} {count:check|checks} passed',
  },
  withheld: {
    kk: 'Қолтаңба дұрыс болмағандықтан, файлдағы мәтін көрсетілмейді: оны кез келген адам жаза алар еді.',
    ru: 'Подпись неверна, поэтому текст из файла не показан: его мог написать кто угодно.',
    en: 'Since the signature is not valid, the text in the file is not shown: anybody could have written it.',
  },
  noRequest: {
    kk: 'Қол қойылған құжат Komekshi сұранысы емес.',
    ru: 'Подписанный документ не является запросом Komekshi.',
    en: 'The signed document is no request of Komekshi.',
  },
  otherStatement: {
    kk: 'Мәтін құжаттың өрістерімен сәйкес келмейді немесе бұл ережелер жинағы белгісіз: мәтінге сенбеңіз.',
    ru: 'Текст расходится с полями документа, либо этот свод правил неизвестен: не полагайтесь на текст.',
    en: 'The text differs from the fields of the document, or its rule pack is unknown: do not rely on the text.',
  },
  otherSigner: {
    kk: 'Қол қойған адам – құжатта аталған адам емес.',
    ru: 'Подписал не тот, кто назван в документе.',
    en: 'The signer is not the person named in the document.',
  },

  document: { kk: 'Құжат', ru: 'Документ', en: 'The document' },
  created: { kk: 'Жасалған уақыты', ru: 'Составлен', en: 'Made at' },
  expires: { kk: 'Жарамды мерзімінің соңы', ru: 'Действителен до', en: 'Valid until' },
  applicant: { kk: 'Өтініш беруші', ru: 'Заявитель', en: 'Applicant' },
  filer: {
    kk: 'Кім береді және қол қояды',
    ru: 'Кто подаёт и подписывает',
    en: 'Who files and signs',
  },
  supplier: { kk: 'Өнім беруші', ru: 'Поставщик', en: 'Supplier' },
  audience: { kk: 'Кімге арналған', ru: 'Кому предназначен', en: 'Meant for' },
  byHand: { kk: 'қолма-қол тапсырылады', ru: 'передаётся файлом', en: 'handed over as a file' },
  claim: { kk: 'Өтелетін сома', ru: 'Сумма к возмещению', en: 'Amount claimed' },
  pack: { kk: 'Ережелер жинағы', ru: 'Свод правил', en: 'Rule pack' },
  statement: {
    kk: 'Тапсырыс пен өтініштің мәтіні',
    ru: 'Текст заказа и заявления',
    en: 'Text of the order and of the application',
  },

  signers: { kk: 'Қол қоюшылар', ru: 'Подписавшие', en: 'Signers' },
  notSigned: {
    kk: 'Қолтаңба дұрыс емес: файлдағы сертификат иесін қол қойған адам деп санамаңыз.',
    ru: 'Подпись неверна: не считайте владельца сертификата из файла тем, кто подписал.',
    en: 'The signature is not valid: do not take the holder of the certificate in the file for the one who signed.',
  },
  signerOf: {
    kk: 'Қол қоюшы {n}, барлығы {of}',
    ru: 'Подписавший {n} из {of}',
    en: 'Signer {n} of {of}',
  },
  name: { kk: 'Аты-жөні', ru: 'Имя', en: 'Name' },
  iin: { kk: 'ЖСН', ru: 'ИИН', en: 'IIN' },
  bin: { kk: 'БСН', ru: 'БИН', en: 'BIN' },
  organization: { kk: 'Ұйым', ru: 'Организация', en: 'Organisation' },
  role: { kk: 'Рөлі', ru: 'Роль', en: 'Role' },
  providerRole: {
    kk: 'Өнім беруші, қолхат берген',
    ru: 'Поставщик, выдавший квитанцию',
    en: 'Supplier who gave the receipt',
  },
  noRole: {
    kk: 'құжатта аталмаған адам',
    ru: 'в документе не назван',
    en: 'not named in the document',
  },
  level: { kk: 'Қолтаңба деңгейі', ru: 'Уровень подписи', en: 'Level of the signature' },
  signingTime: {
    kk: 'Қол қойылған уақыты, өз айтуынша',
    ru: 'Время подписи, со слов подписавшего',
    en: 'Time of signing, as claimed',
  },
  timestamp: { kk: 'Уақыт белгісі', ru: 'Метка времени', en: 'Time stamp' },
  noTimestamp: {
    kk: 'жоқ: уақыт дәлелденбеген',
    ru: 'нет: время не доказано',
    en: 'none: the time is not proven',
  },
  revocation: {
    kk: 'Сертификаттың кері қайтарылуы',
    ru: 'Отзыв сертификата',
    en: 'Revocation of the certificate',
  },
  issuer: {
    kk: 'Сертификатты берген',
    ru: 'Кем выдан сертификат',
    en: 'Issuer of the certificate',
  },
  serial: {
    kk: 'Сертификаттың сериялық нөмірі',
    ru: 'Серийный номер сертификата',
    en: 'Serial number of the certificate',
  },
  validity: {
    kk: 'Сертификаттың мерзімі',
    ru: 'Срок действия сертификата',
    en: 'Validity of the certificate',
  },
  algorithm: { kk: 'Алгоритм', ru: 'Алгоритм', en: 'Algorithm' },
  noCertificate: {
    kk: 'Сертификат файлда жоқ',
    ru: 'Сертификата в файле нет',
    en: 'The certificate is not in the file',
  },

  digests: {
    kk: 'Бақылау мәндері (SHA-256)',
    ru: 'Контрольные суммы (SHA-256)',
    en: 'Digests (SHA-256)',
  },
  ofRequest: { kk: 'Қол қойылған мәтін', ru: 'Подписанный текст', en: 'Signed text' },
  ofCms: {
    kk: 'Қолтаңба файлы (.cms)',
    ru: 'Файл с подписью (.cms)',
    en: 'File with the signature (.cms)',
  },
  ofReceipt: {
    kk: 'Қолхат файлы (.cms)',
    ru: 'Файл квитанции (.cms)',
    en: 'File of the receipt (.cms)',
  },

  receipt: {
    kk: 'Өнім берушінің қолхаты',
    ru: 'Квитанция поставщика',
    en: 'Receipt from the supplier',
  },
  noReceipt: { kk: 'Қолхат жоқ.', ru: 'Квитанции нет.', en: 'There is no receipt.' },
  receiptId: { kk: 'Қолхат нөмірі', ru: 'Номер квитанции', en: 'Receipt number' },
  receivedAt: { kk: 'Қабылданған уақыты', ru: 'Время приёма', en: 'Time of receipt' },
  status: { kk: 'Күйі', ru: 'Состояние', en: 'Status' },
  received: {
    kk: 'Өнім берушінің сервисі қабылдады. Бұл портал қабылдады дегенді білдірмейді.',
    ru: 'Принято сервисом поставщика. Это не значит «принято порталом».',
    en: 'Accepted by the supplier’s endpoint. It does not mean accepted by the portal.',
  },
} satisfies Record<string, Texts>;

export const revocations = {
  good: {
    kk: 'қол қойылғанда кері қайтарылмаған',
    ru: 'на время подписи не отозван',
    en: 'not revoked when it was signed',
  },
  revoked: { kk: 'кері қайтарылған', ru: 'отозван', en: 'revoked' },
  unknown: {
    kk: 'файлда ол туралы мәлімет жоқ',
    ru: 'в файле сведений о нём нет',
    en: 'the file does not tell',
  },
} satisfies Record<'good' | 'revoked' | 'unknown', Texts>;

export const receiptStandings = {
  matches: {
    kk: 'Қолхат осы сұранысқа берілген.',
    ru: 'Квитанция выдана на этот запрос.',
    en: 'The receipt is for this request.',
  },
  requestId: {
    kk: 'Қолхат басқа сұранысқа берілген.',
    ru: 'Квитанция выдана на другой запрос.',
    en: 'The receipt is for another request.',
  },
  requestSha256: {
    kk: 'Қолхат басқа мәтінге берілген.',
    ru: 'Квитанция выдана на другой текст.',
    en: 'The receipt is for another text.',
  },
  cmsSha256: {
    kk: 'Қолхат басқа файлға берілген.',
    ru: 'Квитанция выдана на другой файл.',
    en: 'The receipt is for another file.',
  },
  'provider.bin': {
    kk: 'Қолхатты сұраныс арналмаған ұйым берген.',
    ru: 'Квитанцию выдал не тот поставщик, кому предназначен запрос.',
    en: 'The receipt is from another supplier than the request is meant for.',
  },
  'provider.origin': {
    kk: 'Қолхат басқа мекенжайдан берілген.',
    ru: 'Квитанция выдана по другому адресу.',
    en: 'The receipt is from another address.',
  },
  signer: {
    kk: 'Қолхатқа ондағы ұйым қол қоймаған.',
    ru: 'Квитанцию подписала не та организация, что в ней названа.',
    en: 'The receipt is not signed by the organisation that it names.',
  },
  unreadable: {
    kk: 'Бұл файл – қолхат емес.',
    ru: 'Этот файл не квитанция.',
    en: 'This file is no receipt.',
  },
  broken: {
    kk: 'Қолхаттың қолтаңбасы дұрыс емес.',
    ru: 'Подпись квитанции неверна.',
    en: 'The signature of the receipt is not valid.',
  },
  noRequest: {
    kk: 'Қолхатты салыстыратын дұрыс сұраныс жоқ.',
    ru: 'Нет верного запроса, с которым можно сверить квитанцию.',
    en: 'There is no sound request to hold the receipt against.',
  },
} satisfies Record<ReceiptStanding, Texts>;
