// Words of the command line alone: what is wrong with a command, failures that read differently in
// a terminal, names of values. Option names and the forms of their values are the same in every
// language and come in as parameters.
import type { ErrorCode } from '../src/core/errors.ts';
import type { Texts } from '../src/core/rules/rule.ts';
import type { ErrorText } from './remedies.ts';

/** Of ERR_USAGE, by its parameter `fault`. */
export const usage = {
  noCommand: { kk: 'Пәрмен жазылмаған.', ru: 'Команда не указана.', en: 'No command was given.' },
  unknownCommand: {
    kk: '«{command}» деген пәрмен жоқ.',
    ru: 'Команды «{command}» нет.',
    en: 'There is no command “{command}”.',
  },
  unknownOption: {
    kk: 'Бұл пәрменнің {option} параметрі жоқ.',
    ru: 'У этой команды нет параметра {option}.',
    en: 'This command has no option {option}.',
  },
  noValue: {
    kk: '{option} параметрінен кейін мән керек.',
    ru: 'После {option} нужно значение.',
    en: '{option} needs a value after it.',
  },
  needlessValue: {
    kk: '{option} параметріне мән керек емес.',
    ru: 'У {option} не бывает значения.',
    en: '{option} takes no value.',
  },
  otherForm: {
    kk: '{option} параметрінің мәні {form} түрінде жазылады, «{value}» емес.',
    ru: 'Значение {option} пишется как {form}, а не «{value}».',
    en: 'The value of {option} is written as {form}, not “{value}”.',
  },
  noOption: {
    kk: '{option} параметрі керек.',
    ru: 'Нужен параметр {option}.',
    en: 'The option {option} is needed.',
  },
  noFile: {
    kk: 'Пәрменнен кейін файл көрсетілмеген.',
    ru: 'После команды не указан файл.',
    en: 'No file is named after the command.',
  },
  severalFiles: {
    kk: 'Пәрмен бір ғана файл күтеді, ал {count} сөз жазылған. Бос орны бар атауды тырнақшаға алыңыз.',
    ru: 'Команда ждёт один файл, а слов {count}. Имя с пробелами берут в кавычки.',
    en: 'The command takes one file, and there are {count} words. A name with blanks goes in quotes.',
  },
  sameFile: {
    kk: '--out параметрі пәрмен оқитын файлды көрсетіп тұр: ол жойылып кетер еді.',
    ru: '--out указывает на файл, который команда читает: он был бы потерян.',
    en: '--out names a file that the command reads: it would be lost.',
  },
  noAnchor: {
    kk: '--trust: «{value}» бумасында өзі қол қойған КО сертификаты жоқ.',
    ru: '--trust: в папке «{value}» нет самоподписанного сертификата УЦ.',
    en: '--trust: the folder “{value}” holds no self-signed CA certificate.',
  },
  noCertificate: {
    kk: '--chain: «{value}» файлы оқылатын сертификат емес.',
    ru: '--chain: файл «{value}» не является читаемым сертификатом.',
    en: '--chain: the file “{value}” is not a certificate that can be read.',
  },
  noPassword: {
    kk: 'Кілттің құпиясөзі берілмеген: --password-file, KOMEKSHI_PASSWORD немесе терминал керек.',
    ru: 'Пароль ключа не задан: нужен --password-file, KOMEKSHI_PASSWORD или терминал.',
    en: 'The password of the key is missing: --password-file, KOMEKSHI_PASSWORD or a terminal is needed.',
  },
} satisfies Record<string, Texts>;

export type UsageFault = keyof typeof usage;

/** In place of the texts of errors.ts, which speak to somebody at a browser. */
export const terminalErrors: Partial<Record<ErrorCode, ErrorText>> = {
  ERR_INPUT_FILE: {
    what: {
      kk: '«{file}» файлы ашылмады.',
      ru: 'Файл «{file}» не удалось открыть.',
      en: 'The file “{file}” could not be opened.',
    },
    todo: {
      kk: 'Жолын, рұқсаттарын және көлемін тексеріңіз.',
      ru: 'Проверьте путь, права и размер файла.',
      en: 'Check its path, its permissions and its size.',
    },
  },
  ERR_INPUT_TOO_LARGE: {
    what: {
      kk: '«{file}» файлы тым үлкен: {mebibytes} МБ-қа дейін оқылады.',
      ru: 'Файл «{file}» слишком велик: читаются файлы до {mebibytes} МБ.',
      en: 'The file “{file}” is too large: files of up to {mebibytes} MB are read.',
    },
    todo: {
      kk: 'Дұрыс файл екенін тексеріңіз; үлкен құжатты бөліктерге бөліп, әрқайсысына бөлек қол қойыңыз.',
      ru: 'Проверьте, тот ли это файл; большой документ разделите и подпишите по частям.',
      en: 'Check that it is the right one; divide a large document and sign its parts.',
    },
  },
  ERR_CMS_UNREADABLE: {
    what: {
      kk: '«{file}» файлынан қолтаңба оқылмады: ол басқа файл, не бос, не бүлінген, не CMS стандартына сай емес.',
      ru: 'В файле «{file}» не удалось прочитать подпись: это другой файл, он пуст, повреждён или не соответствует стандарту CMS.',
      en: 'No signature could be read in the file “{file}”: it is another file, it is empty or damaged, or it does not keep to the CMS standard.',
    },
    todo: {
      kk: 'Қол қойған бағдарлама берген файлды көрсетіңіз: CMS (DER, PEM немесе base64).',
      ru: 'Укажите файл, который дала подписавшая программа: CMS в DER, PEM или base64.',
      en: 'Name the file that the signing program gave: a CMS in DER, PEM or base64.',
    },
  },
  ERR_CMS_LETTER: {
    what: {
      kk: '«{file}» файлы – қол қойылған хат: қолтаңба мәтіннің қасында не тіркемеде тұр.',
      ru: 'Файл «{file}» – подписанное письмо: подпись стоит рядом с текстом или во вложении.',
      en: 'The file “{file}” is a signed letter: the signature stands beside its text or in an attachment.',
    },
    todo: {
      kk: 'Пошта бағдарламасында тіркемені (.p7m, .p7s) сақтап, соны көрсетіңіз; қолтаңба мәтіннің қасында тұрса, мәтінді --content параметрімен беріңіз.',
      ru: 'Сохраните вложение (.p7m, .p7s) в почтовой программе и укажите его; если подпись стоит рядом с текстом, дайте этот текст через --content.',
      en: 'Save the attachment (.p7m, .p7s) in a mail program and name it; where the signature stands beside its text, give that text by --content.',
    },
  },
  ERR_PROVIDER_CARD_SIGNATURE: {
    what: {
      kk: 'Өнім берушінің картасына заңды тұлғаның кілтімен ғана қол қойылады: сертификатында ұйымның атауы мен БСН-і болуы керек.',
      ru: 'Карточку поставщика подписывает только ключ юридического лица: в его сертификате есть название организации и БИН.',
      en: 'A supplier’s card is signed with a legal entity’s key alone: its certificate names the organisation and its BIN.',
    },
    todo: {
      kk: 'Ұйымның қол қою кілтін көрсетіңіз.',
      ru: 'Укажите ключ подписи организации.',
      en: 'Name the organisation’s signing key.',
    },
  },
  ERR_CRL_UNREADABLE: {
    what: {
      kk: '«{file}» файлы кері қайтарылған сертификаттар тізімі емес.',
      ru: 'Файл «{file}» не является списком отозванных сертификатов.',
      en: 'The file “{file}” is not a certificate revocation list.',
    },
    todo: {
      kk: 'DER немесе PEM түріндегі CRL файлын көрсетіңіз.',
      ru: 'Укажите CRL в DER или PEM.',
      en: 'Name a CRL in DER or PEM.',
    },
  },
  ERR_OCSP_UNREADABLE: {
    what: {
      kk: '«{file}» файлының ішінде OCSP жауабы жоқ.',
      ru: 'Файл «{file}» не является ответом OCSP.',
      en: 'The file “{file}” is not an answer of an OCSP responder.',
    },
    todo: {
      kk: 'DER түріндегі OCSP жауабын көрсетіңіз.',
      ru: 'Укажите ответ OCSP в DER.',
      en: 'Name an OCSP response in DER.',
    },
  },
  ERR_DRAFT_UNREADABLE: {
    what: {
      kk: 'Тапсырыс файлы оқылмады, қате мына жерде: {place}.',
      ru: 'Черновик не удалось прочитать, ошибка здесь: {place}.',
      en: 'The draft could not be read; the fault is at: {place}.',
    },
    todo: {
      kk: 'docs/examples/draft.json үлгісімен салыстырыңыз.',
      ru: 'Сравните с образцом docs/examples/draft.json.',
      en: 'Compare it with docs/examples/draft.json.',
    },
  },
  ERR_DRAFT_NOT_CLEAR: {
    what: {
      kk: 'Тексеруде шешілмеген мәселелер бар: {rules}.',
      ru: 'В проверке остались нерешённые вопросы: {rules}.',
      en: 'The check has open points: {rules}.',
    },
    todo: {
      kk: 'Әрқайсысы туралы «komekshi check» айтады.',
      ru: 'О каждом расскажет «komekshi check».',
      en: '“komekshi check” tells about each.',
    },
  },
  ERR_INTERNAL: {
    what: {
      kk: 'Бағдарламаның өзінде қате шықты.',
      ru: 'Произошла ошибка в самой программе.',
      en: 'Something went wrong in the program itself.',
    },
    todo: {
      kk: 'KOMEKSHI_DEBUG=1 орнатылса, қатенің орны көрсетіледі.',
      ru: 'С KOMEKSHI_DEBUG=1 будет показано, где именно.',
      en: 'With KOMEKSHI_DEBUG=1 it shows where.',
    },
  },
};

export const labels = {
  holder: { kk: 'иесі', ru: 'владелец', en: 'holder' },
  iin: { kk: 'ЖСН', ru: 'ИИН', en: 'IIN' },
  bin: { kk: 'БСН', ru: 'БИН', en: 'BIN' },
  issuer: { kk: 'беруші', ru: 'издатель', en: 'issuer' },
  validFrom: { kk: 'басталуы', ru: 'действует с', en: 'valid from' },
  validUntil: { kk: 'аяқталуы', ru: 'действует до', en: 'valid until' },
  algorithm: { kk: 'алгоритмі', ru: 'алгоритм', en: 'algorithm' },
  owner: { kk: 'кімнің кілті', ru: 'чей ключ', en: 'owner' },
  keyUsage: { kk: 'мақсаты', ru: 'назначение', en: 'usage' },
  refusals: { kk: 'кедергілері', ru: 'препятствия', en: 'refusals' },
  none: { kk: 'жоқ', ru: 'нет', en: 'none' },
  verdict: { kk: 'қорытынды', ru: 'заключение', en: 'verdict' },
  signer: { kk: 'қол қоюшы', ru: 'подписант', en: 'signer' },
  level: { kk: 'деңгейі', ru: 'уровень', en: 'level' },
  claimedTime: { kk: 'аталған уақыт', ru: 'заявленное время', en: 'claimed time' },
  stamped: { kk: 'дәлелденген уақыт', ru: 'доказанное время', en: 'proven time' },
  timeStamp: { kk: 'уақыт белгісі', ru: 'метка времени', en: 'time stamp' },
  authority: { kk: 'уақытты растаған', ru: 'служба времени', en: 'time authority' },
  revocation: { kk: 'кері қайтарылуы', ru: 'отзыв', en: 'revocation' },
  noAnswer: { kk: 'жауап жоқ', ru: 'нет ответа', en: 'no answer' },
  keyWritten: {
    kk: 'жіберу кілті (Idempotency-Key)',
    ru: 'ключ отправки (Idempotency-Key)',
    en: 'delivery key (Idempotency-Key)',
  },
  written: { kk: 'жазылған файл', ru: 'записан файл', en: 'written' },
  request: { kk: 'сұраныс', ru: 'запрос', en: 'request' },
  expires: { kk: 'мерзімі', ru: 'действителен до', en: 'expires' },
  password: { kk: 'Құпиясөз', ru: 'Пароль', en: 'Password' },
} satisfies Record<string, Texts>;

export const checkWords = {
  clear: { kk: 'кедергі жоқ', ru: 'препятствий нет', en: 'clear' },
  unsure: { kk: 'анық емес', ru: 'неясно', en: 'unsure' },
  blocked: { kk: 'бас тартылуы ықтимал', ru: 'вероятен отказ', en: 'blocked' },
  blocking: { kk: 'кедергі', ru: 'препятствие', en: 'blocking' },
  warning: { kk: 'ескерту', ru: 'предупреждение', en: 'warning' },
  info: { kk: 'мәлімет', ru: 'сведение', en: 'info' },
  cantTell: { kk: 'белгісіз', ru: 'неизвестно', en: 'cannot tell' },
} satisfies Record<string, Texts>;
