// Words about documents that are read on the person's own machine: choosing, progress, what was
// found, what could not be read.
import type { ErrorCode } from '../src/core/errors.ts';
import type { Texts } from '../src/core/rules/rule.ts';
import type { DocumentKind, OwnFact } from '../src/core/documents/document.ts';
import type { ErrorText } from './remedies.ts';

export const documents = {
  title: { kk: 'Құжаттан оқу', ru: 'Прочитать из документа', en: 'Read from a document' },
  what: {
    kk: 'АОЖБ, анықтама, сенімхат сияқты құжаттың PDF файлын таңдаңыз. Файл осы компьютерде оқылады, ешқайда жіберілмейді.',
    ru: 'Выберите PDF: ИПАР, справку, доверенность или другой документ. Файл читается на этом компьютере и никуда не отправляется.',
    en: 'Choose a PDF: the IPAR, a certificate, a power of attorney. It is read on this computer and sent nowhere.',
  },
  noScan: {
    kk: 'Жеке куәліктің суреті керек емес.',
    ru: 'Снимок удостоверения личности не нужен.',
    en: 'A scan of an identity document is not needed.',
  },
  file: { kk: 'Құжат (PDF)', ru: 'Документ (PDF)', en: 'Document (PDF)' },
  fileHint: {
    kk: '20 МБ-қа дейін, 100 беттен аспайтын',
    ru: 'До 20 МБ, не больше 100 страниц',
    en: 'Up to 20 MB and 100 pages',
  },
  choose: { kk: 'Файлды таңдау', ru: 'Выбрать файл', en: 'Choose a file' },
  none: { kk: 'Файл таңдалмаған', ru: 'Файл не выбран', en: 'No file chosen' },
  starting: { kk: 'Құжат ашылып жатыр…', ru: 'Открывается документ…', en: 'Opening the document…' },
  progress: {
    kk: 'Оқылып жатқан бет: {page}, барлығы {of}…',
    ru: 'Читается страница {page} из {of}…',
    en: 'Reading page {page} of {of}…',
  },
  cancel: { kk: 'Оқуды тоқтату', ru: 'Остановить чтение', en: 'Stop reading' },
  cancelled: { kk: 'Оқу тоқтатылды.', ru: 'Чтение остановлено.', en: 'Reading was stopped.' },
  found: {
    kk: '{kind}: {count} мәлімет табылды. Әрқайсысын құжатпен салыстырып, растаңыз.',
    ru: '{kind}: {count:найдено|найдены|найдено|найдено} {count} {count:сведение|сведения|сведений|сведения}. Сверьте с документом и подтвердите каждое.',
    en: '{kind}: {count} {count:detail|details} found. Compare each with the document and confirm it.',
  },
  nothing: {
    kk: '{kind}: қажет мәлімет табылмады. Оларды өзіңіз жазыңыз.',
    ru: '{kind}: нужных сведений не найдено. Впишите их сами.',
    en: '{kind}: no details that are needed were found. Type them yourself.',
  },
  unknownKind: {
    kk: 'Бұл құжаттың түрі танылмады. Ештеңе алынған жоқ, мәліметті өзіңіз жазыңыз.',
    ru: 'Не удалось понять, что это за документ. Ничего не взято, впишите сведения сами.',
    en: 'It is not clear which document this is. Nothing was taken; type the details yourself.',
  },
  place: {
    kk: '{page}-бет, {line}-жол',
    ru: 'страница {page}, строка {line}',
    en: 'page {page}, line {line}',
  },
  asWritten: { kk: 'Құжатта: «{raw}»', ru: 'В документе: «{raw}»', en: 'In the document: “{raw}”' },
  uncertain: {
    kk: 'Анық емес: мұқият салыстырыңыз',
    ru: 'Неуверенно: сверьте внимательно',
    en: 'Not certain: compare closely',
  },
  differs: { kk: 'Басқа жерде: {value}', ru: 'В другом месте: {value}', en: 'Elsewhere: {value}' },
  same: {
    kk: 'Бар мәліметпен сәйкес келеді',
    ru: 'Совпадает с тем, что уже есть',
    en: 'Agrees with what is there already',
  },
  own: {
    kk: 'Тек мәлімет үшін: тексеруге қатыспайды',
    ru: 'Только для сведения: в проверке не участвует',
    en: 'For information only: no check uses it',
  },
  use: { kk: 'Алу', ru: 'Использовать', en: 'Use' },
  notThis: { kk: 'Бұл емес', ru: 'Это не то', en: 'Not this' },
  used: { kk: 'Алынды', ru: 'Использовано', en: 'Used' },
  dropped: { kk: 'Алынбады', ru: 'Не взято', en: 'Not taken' },
  undo: { kk: 'Қайтару', ru: 'Вернуть', en: 'Undo' },
  pictures: {
    kk: 'Мына беттерде мәтін жоқ, олар оқылмады: {pages}.',
    ru: 'На этих страницах нет текста, они не прочитаны: {pages}.',
    en: 'These pages have no text and were not read: {pages}.',
  },
  scripts: {
    kk: 'Файлда бағдарлама (JavaScript) бар. Ол іске қосылған жоқ.',
    ru: 'В файле есть программа (JavaScript). Она не запускалась.',
    en: 'The file holds a program (JavaScript). It was not run.',
  },
  attachments: {
    kk: 'Файлдың ішінде басқа файлдар бар. Олар ашылған жоқ.',
    ru: 'Внутри файла есть другие файлы. Они не открывались.',
    en: 'There are other files inside this one. They were not opened.',
  },
  whichKind: { kk: 'Бұл қандай құжат?', ru: 'Что это за документ?', en: 'Which document is it?' },
} satisfies Record<string, Texts>;

export const documentKinds = {
  ipar: { kk: 'АОЖБ', ru: 'ИПАР', en: 'IPAR' },
  disability: {
    kk: 'Мүгедектік туралы анықтама',
    ru: 'Справка об инвалидности',
    en: 'Disability certificate',
  },
  poa: { kk: 'Сенімхат', ru: 'Доверенность', en: 'Power of attorney' },
  medical: {
    kk: 'Көмекшінің медициналық қорытындысы',
    ru: 'Медицинское заключение помощника',
    en: 'Medical conclusion of the assistant',
  },
  training: {
    kk: 'Көмекшінің оқу сертификаты',
    ru: 'Сертификат об обучении помощника',
    en: 'Training certificate of the assistant',
  },
  identity: {
    kk: 'Жеке куәлік мәліметтері',
    ru: 'Сведения об удостоверении личности',
    en: 'Identity data',
  },
} satisfies Record<DocumentKind, Texts>;

export const ownFactNames = {
  'document.number': { kk: 'Құжат нөмірі', ru: 'Номер документа', en: 'Number of the document' },
  'document.issuedOn': {
    kk: 'Құжат берілген күн',
    ru: 'Дата документа',
    en: 'Date of the document',
  },
  'document.expiresOn': {
    kk: 'Құжат мерзімінің соңғы күні',
    ru: 'Последний день действия документа',
    en: 'Last day of the document',
  },
  'document.issuer': {
    kk: 'Құжатты берген',
    ru: 'Кем выдан документ',
    en: 'Issuer of the document',
  },
} satisfies Record<OwnFact, Texts>;

export const documentErrors = {
  ERR_DOCUMENT_EMPTY: {
    what: {
      kk: 'Файл бос: ішінде ештеңе жоқ.',
      ru: 'Файл пуст: в нём ничего нет.',
      en: 'The file is empty: there is nothing in it.',
    },
    todo: {
      kk: 'Құжатты қайтадан жүктеп алып, сол файлды таңдаңыз.',
      ru: 'Скачайте документ заново и выберите этот файл.',
      en: 'Download the document again and choose that file.',
    },
  },
  ERR_DOCUMENT_NOT_PDF: {
    what: {
      kk: 'Бұл файл PDF емес, аты ондай болса да.',
      ru: 'Этот файл не PDF, даже если так назван.',
      en: 'This file is not a PDF, whatever its name says.',
    },
    todo: {
      kk: 'Құжатты PDF түрінде сақтап, сол файлды таңдаңыз немесе мәліметті өзіңіз жазыңыз.',
      ru: 'Сохраните документ в PDF и выберите этот файл или впишите сведения сами.',
      en: 'Save the document as a PDF and choose that file, or type the details yourself.',
    },
  },
  ERR_DOCUMENT_ARCHIVE: {
    what: {
      kk: 'Бұл файл PDF емес: ол мұрағат (ZIP) немесе Word құжаты.',
      ru: 'Этот файл не PDF, а архив (ZIP) или документ Word.',
      en: 'This file is no PDF but an archive (ZIP) or a Word document.',
    },
    todo: {
      kk: 'Мұрағатты ашып, ішіндегі PDF файлды таңдаңыз немесе құжатты PDF түрінде сақтаңыз.',
      ru: 'Откройте архив и выберите PDF из него или сохраните документ в PDF.',
      en: 'Open the archive and choose the PDF in it, or save the document as a PDF.',
    },
  },
  ERR_DOCUMENT_PICTURE: {
    what: {
      kk: 'Бұл – сурет: ішінде оқылатын мәтін жоқ.',
      ru: 'Это картинка: текста, который можно прочитать, в ней нет.',
      en: 'This is a picture: there is no text in it that could be read.',
    },
    todo: {
      kk: 'Төменде құжатты таңдап, мәліметін өзіңіз жазыңыз.',
      ru: 'Выберите ниже, что это за документ, и впишите сведения сами.',
      en: 'Say below which document it is, and type its details yourself.',
    },
  },
  ERR_DOCUMENT_ENCRYPTED: {
    what: {
      kk: 'Файл құпиясөзбен жабылған.',
      ru: 'Файл закрыт паролем.',
      en: 'The file is locked with a password.',
    },
    todo: {
      kk: 'Оны ашып, құпиясөзсіз сақтаңыз немесе мәліметті өзіңіз жазыңыз.',
      ru: 'Откройте его, сохраните без пароля или впишите сведения сами.',
      en: 'Open it and save it without the password, or type the details yourself.',
    },
  },
  ERR_DOCUMENT_DAMAGED: {
    what: {
      kk: 'Файл бүлінген немесе толық жүктелмеген.',
      ru: 'Файл повреждён или скачан не до конца.',
      en: 'The file is damaged or was not downloaded to its end.',
    },
    todo: {
      kk: 'Құжатты қайтадан жүктеп алыңыз.',
      ru: 'Скачайте документ заново.',
      en: 'Download the document again.',
    },
  },
  ERR_DOCUMENT_TOO_LARGE: {
    what: {
      kk: 'Файл тым үлкен: {size} МБ. {most} МБ-қа дейінгі файл оқылады.',
      ru: 'Файл слишком велик: {size} МБ. Читаются файлы до {most} МБ.',
      en: 'The file is too large: {size} MB. Files up to {most} MB are read.',
    },
    todo: {
      kk: 'Бір ғана құжаты бар файлды таңдаңыз немесе мәліметті өзіңіз жазыңыз.',
      ru: 'Выберите файл с одним документом или впишите сведения сами.',
      en: 'Choose a file with one document, or type the details yourself.',
    },
  },
  ERR_DOCUMENT_TOO_MANY_PAGES: {
    what: {
      kk: 'Файлда {pages} бет бар, ал {most} беттен аспайтын файл оқылады.',
      ru: 'В файле {pages} страниц, а читаются файлы до {most}.',
      en: 'The file has {pages} pages; files of up to {most} are read.',
    },
    todo: {
      kk: 'Бір ғана құжаты бар файлды таңдаңыз немесе мәліметті өзіңіз жазыңыз.',
      ru: 'Выберите файл с одним документом или впишите сведения сами.',
      en: 'Choose a file with one document, or type the details yourself.',
    },
  },
  ERR_DOCUMENT_TOO_MUCH_TEXT: {
    what: {
      kk: 'Файлда бір құжатқа тым көп мәтін бар.',
      ru: 'В файле слишком много текста для одного документа.',
      en: 'There is too much text in the file for one document.',
    },
    todo: {
      kk: 'Бір ғана құжаты бар файлды таңдаңыз немесе мәліметті өзіңіз жазыңыз.',
      ru: 'Выберите файл с одним документом или впишите сведения сами.',
      en: 'Choose a file with one document, or type the details yourself.',
    },
  },
  ERR_DOCUMENT_TOO_SLOW: {
    what: {
      kk: 'Файл {seconds} секундта оқылып бітпеді, сондықтан оқу тоқтатылды.',
      ru: 'За {seconds} с файл прочитать не удалось, чтение остановлено.',
      en: 'The file could not be read within {seconds} seconds, so reading was stopped.',
    },
    todo: {
      kk: 'Басқа файлды таңдаңыз немесе мәліметті өзіңіз жазыңыз.',
      ru: 'Выберите другой файл или впишите сведения сами.',
      en: 'Choose another file, or type the details yourself.',
    },
  },
} satisfies Partial<Record<ErrorCode, ErrorText>>;
