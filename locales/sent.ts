// Texts of the list of what is sent: to whom, what, and what goes besides.
import type { Texts } from '../src/core/rules/rule.ts';

export const sent = {
  below: {
    kk: 'Төменде тізім бар: {title}',
    ru: 'Ниже перечислено: {title}',
    en: 'Listed below: {title}',
  },
  title: { kk: 'Не жіберіледі', ru: 'Что будет отправлено', en: 'What will be sent' },
  toEndpoint: {
    kk: 'Кімге: {name}, БСН {bin}, мекенжайы {origin}. Қол қойғаннан кейін ғана.',
    ru: 'Кому: {name}, БИН {bin}, по адресу {origin}. Только после вашей подписи.',
    en: 'To whom: {name}, BIN {bin}, at {origin}. Only after your signature.',
  },
  byHand: {
    kk: 'Komekshi өнім берушіге ештеңе жібермейді. Файлды өзіңіз тапсырасыз: {name}, БСН {bin}.',
    ru: 'Поставщику Komekshi ничего не отправляет. Файл вы передаёте сами: {name}, БИН {bin}.',
    en: 'Komekshi sends nothing to the supplier. You hand the file over yourself: {name}, BIN {bin}.',
  },
  withSignature: {
    kk: 'Файлда: төмендегі мәліметтер, қолтаңбаңыз, кілтіңіздің сертификаты және уақыт белгісі.',
    ru: 'В файле: сведения ниже, ваша подпись, сертификат вашего ключа и метка времени.',
    en: 'In the file: the data below, your signature, the certificate of your key and the time stamp.',
  },
  delivery: {
    kk: 'Файлмен бірге: кездейсоқ жеткізу нөмірі, файлдың бақылау мәні және жауап тілі. Кез келген сайт сияқты, өнім беруші желідегі мекенжайыңыз бен браузеріңіздің атауын көреді.',
    ru: 'Рядом с файлом: случайный номер доставки, контрольная сумма файла и язык ответа. Как и любой сайт, поставщик видит ваш сетевой адрес и название браузера.',
    en: 'Beside the file: a random number of the delivery, the digest of the file and the language for the answer. Like any website, the supplier sees your network address and the name of your browser.',
  },
  authority: {
    kk: 'Куәландырушы орталыққа: кілті жарамды ма деп сұрау үшін сертификаттың нөмірі, уақыт белгісі үшін қолтаңбаның цифрлық ізі. Мәтінді ол көрмейді.',
    ru: 'Удостоверяющему центру: номер сертификата, чтобы спросить, действует ли ключ, и отпечаток подписи для метки времени. Текста он не видит.',
    en: 'To the certification authority: the number of the certificate, to ask whether the key is valid, and the digest of the signature for the time stamp. It does not see the text.',
  },
  nothingElse: {
    kk: 'Басқа ештеңе жіберілмейді: кілт те, құпиясөз де, құжаттарыңыз да, жауаптарыңыздың қалғаны да осы компьютерде қалады.',
    ru: 'Больше не отправляется ничего: ключ, пароль, ваши документы и остальные ответы остаются на этом компьютере.',
    en: 'Nothing else is sent: the key, the password, your documents and your other answers stay on this computer.',
  },
  all: {
    kk: 'Жіберілетін барлық мәлімет',
    ru: 'Все отправляемые сведения',
    en: 'All the data that are sent',
  },
  empty: {
    kk: 'Толтырылмаған, бос күйінде кетеді: {names}',
    ru: 'Не заполнено, уйдёт пустым: {names}',
    en: 'Not filled in, goes empty: {names}',
  },
} satisfies Record<string, Texts>;

export const sentGroups = {
  filer: { kk: 'Кім береді', ru: 'Кто подаёт', en: 'Who files' },
  applicant: { kk: 'Өтініш беруші', ru: 'Заявитель', en: 'Applicant' },
  order: { kk: 'Тапсырыс', ru: 'Заказ', en: 'Order' },
  assistant: { kk: 'Жеке көмекші', ru: 'Индивидуальный помощник', en: 'Individual assistant' },
  money: { kk: 'Ақша', ru: 'Деньги', en: 'Money' },
  consent: { kk: 'Келісім', ru: 'Согласие', en: 'Consent' },
  checks: { kk: 'Тексеру нәтижелері', ru: 'Итоги проверки', en: 'Results of the check' },
  technical: { kk: 'Қызметтік мәліметтер', ru: 'Служебные сведения', en: 'Technical data' },
} satisfies Record<string, Texts>;

export const sentNames = {
  filerLastName: {
    kk: 'Беруші адамның тегі',
    ru: 'Фамилия того, кто подаёт',
    en: 'Last name of who files',
  },
  filerFirstName: {
    kk: 'Беруші адамның аты',
    ru: 'Имя того, кто подаёт',
    en: 'First name of who files',
  },
  filerPatronymic: {
    kk: 'Беруші адамның әкесінің аты',
    ru: 'Отчество того, кто подаёт',
    en: 'Patronymic of who files',
  },
  filerIin: { kk: 'Беруші адамның ЖСН-і', ru: 'ИИН того, кто подаёт', en: 'IIN of who files' },
  orderDate: { kk: 'Тапсырыс күні', ru: 'Дата заказа', en: 'Date of the order' },
  supplierName: { kk: 'Өнім беруші', ru: 'Поставщик', en: 'Supplier' },
  topUp: {
    kk: 'Өтініш берушінің қосымша төлемі',
    ru: 'Доплата заявителя',
    en: 'Top-up by the applicant',
  },
  orderSha256: {
    kk: 'Тапсырыстың бақылау мәні (SHA-256)',
    ru: 'Контрольная сумма заказа (SHA-256)',
    en: 'Digest of the order (SHA-256)',
  },
  checks: {
    kk: 'Тармақтар мен олардың нәтижесі',
    ru: 'Пункты и их итог',
    en: 'Points and how they came out',
  },
  acknowledged: {
    kk: 'сіз оқып, қабылдадыңыз',
    ru: 'вы прочитали и приняли',
    en: 'you have read and accepted it',
  },
  schema: { kk: 'Құжаттың пішімі', ru: 'Формат документа', en: 'Format of the document' },
  requestId: { kk: 'Сұраныс нөмірі', ru: 'Номер запроса', en: 'Request number' },
  createdAt: { kk: 'Жасалған уақыты', ru: 'Составлено', en: 'Made at' },
  expiresAt: { kk: 'Жарамды мерзімі', ru: 'Действует до', en: 'Valid until' },
  origin: { kk: 'Кімге арналған, мекенжайы', ru: 'Кому, адрес', en: 'For whom, address' },
  bin: { kk: 'Кімге арналған, БСН', ru: 'Кому, БИН', en: 'For whom, BIN' },
  trust: {
    kk: 'Қай куәландырушы орталықтар үшін',
    ru: 'Для каких удостоверяющих центров',
    en: 'For which certification authorities',
  },
  lang: { kk: 'Мәтіннің тілі', ru: 'Язык текста', en: 'Language of the text' },
  packId: { kk: 'Тексеру қағидалары', ru: 'Правила проверки', en: 'Rules of the check' },
  packVersion: { kk: 'Қағидалар нұсқасы', ru: 'Версия правил', en: 'Version of the rules' },
  packAsOf: { kk: 'Қай күнге тексерілді', ru: 'На какой день проверено', en: 'Checked as of' },
  statement: { kk: 'Өтініш мәтіні', ru: 'Текст заявления', en: 'Text of the statement' },
  statementWhole: {
    kk: 'толығымен: {count} таңба',
    ru: 'целиком: {count} {count:знак|знака|знаков|знака}',
    en: 'in full: {count} {count:character|characters}',
  },
} satisfies Record<string, Texts>;
