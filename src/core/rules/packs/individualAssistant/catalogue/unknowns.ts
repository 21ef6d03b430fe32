// What was not found of the law, and what the program does with it: unknown stays unknown, and is shown as such.
import type { RuleId, Texts } from '../../../rule.ts';
import { texts } from '../provisions.ts';
import type { Unknown, UnknownId } from './entry.ts';

const unknown = (
  id: UnknownId,
  what: Texts,
  treatment: Texts,
  ...rules: readonly RuleId[]
): Unknown => ({ id, what, treatment, rules });

export const unknowns: readonly Unknown[] = [
  unknown(
    'U-01',
    texts(
      'Қолданыстағы Қағидалардың мәтіні, нөмірі және тармақтары',
      'Текст, номер и пункты действующих Правил',
      'Text, number and paragraphs of the Rules in force',
    ),
    texts(
      'Нөмірсіз аталады және тексерілмеген деп белгіленеді.',
      'Называются без номера и помечены как непроверенные.',
      'Named without a number and marked as not verified.',
    ),
    'ELIG-03',
    'ELIG-09',
    'REP-01',
    'REP-04',
    'REP-09',
    'ORD-06',
  ),
  unknown(
    'U-02',
    texts(
      '2026 жылғы 1 қаңтардан бергі құжаттар тізбесі',
      'Перечень документов с 01.01.2026',
      'The list of documents since 01.01.2026',
    ),
    texts(
      'Барлық дереккөзде барлар ғана талап етіледі.',
      'Требуется только то, что есть во всех источниках.',
      'Only what stands in every source is required.',
    ),
    'DOC-01',
    'DOC-02',
    'DOC-03',
    'DOC-04',
    'DOC-05',
    'DOC-06',
  ),
  unknown(
    'U-03',
    texts(
      'Өтініштің, шарттың және актінің нысандары',
      'Формы заявления, договора и акта',
      'The forms of application, contract and act',
    ),
    texts(
      'Мәтін «ресми нысан емес» деп белгіленеді.',
      'Текст помечен «не официальная форма».',
      'The text is marked as no official form.',
    ),
  ),
  unknown(
    'U-04',
    texts(
      'Кепілдік берілген соманың мөлшері, бірлігі және мерзімі',
      'Размер, единица и срок гарантированной суммы',
      'Amount, unit and term of the guaranteed amount',
    ),
    texts(
      'Беттен алынады немесе сұралады, есептелмейді; белгісіз болса, соманы адам растайды.',
      'Берётся со страницы или спрашивается, не вычисляется; если неизвестна, сумму подтверждает человек.',
      'Read or asked for, never computed; where it is not known, the person confirms the amount.',
    ),
    'ORD-04',
    'ORD-05',
    'ORD-11',
  ),
  unknown(
    'U-05',
    texts(
      'Айлық және жылдық сағат шегі',
      'Пределы часов в месяц и год',
      'Limits of hours a month and a year',
    ),
    texts(
      'Тексерілмейді; тек күніне сегіз сағат тексеріледі.',
      'Не проверяются; проверяются только восемь часов в день.',
      'Not checked; only the eight hours a day are.',
    ),
    'ORD-07',
    'ORD-02',
  ),
  unknown(
    'U-06',
    texts(
      'Порталдың белгілеуі, API-і және мәртебелері',
      'Разметка, API и статусы портала',
      'Markup, API and statuses of the portal',
    ),
    texts(
      'Бет адам оқитын сөздер бойынша оқылады; табылмағаны сұралады.',
      'Страница читается по словам, которые читает человек; ненайденное спрашивается.',
      'The page is read by the words that people read; what is not found is asked for.',
    ),
  ),
  unknown(
    'U-07',
    texts('Өнім берушінің сервисі', 'Сервис поставщика', 'A supplier’s endpoint'),
    texts(
      'Адам мекенжай бойынша қосады; портал қабылдады деп айтылмайды.',
      'Человек добавляет его по адресу; о приёме порталом не говорится.',
      'The person adds it by its address; nothing is said of the portal’s acceptance.',
    ),
  ),
  unknown(
    'U-08',
    texts(
      'Екі айлық мерзімді өткізіп алудың салдары',
      'Последствия пропуска двух месяцев',
      'What follows a lapse of the two months',
    ),
    texts(
      'Ескертіледі және органға жіберіледі.',
      'Предупреждение и отсылка в орган.',
      'A warning that leads to the authority.',
    ),
    'ORD-01',
  ),
  unknown(
    'U-09',
    texts(
      'Қызметтің балаларға көзделгені',
      'Предусмотрена ли услуга для детей',
      'Whether the service is meant for children',
    ),
    texts('Ескертіледі.', 'Предупреждение.', 'A warning.'),
    'ELIG-08',
    'REP-13',
  ),
  unknown(
    'U-10',
    texts(
      'Бір елді мекен туралы ереже (2025 жылғы жоба)',
      'Правило об одном населённом пункте (проект 2025 года)',
      'The rule on one settlement (a draft of 2025)',
    ),
    texts('Өшірілген.', 'Выключено.', 'Switched off.'),
    'ASST-08',
  ),
  unknown(
    'U-11',
    texts(
      'Көмекші қызметіне қосымша төлем жасауға бола ма',
      'Возможна ли доплата за услугу помощника',
      'Whether a top-up is possible for the assistant',
    ),
    texts(
      'Ескертіледі, адам оны өзі қабылдайды.',
      'Предупреждение, которое человек принимает сам.',
      'A warning that the person takes on.',
    ),
    'ORD-05',
  ),
  unknown(
    'U-12',
    texts(
      'Өтеу туралы өтініштегі өкілдің ЭЦҚ-сы',
      'ЭЦП представителя под заявлением на возмещение',
      'A representative’s own signature on the reimbursement application',
    ),
    texts(
      'Анықтау мүмкін емес деп көрсетіледі.',
      'Показывается как «нельзя определить».',
      'Shown as what cannot be told.',
    ),
    'REP-11',
  ),
  unknown(
    'U-13',
    texts(
      '163-баптың 2026 жылға дейінгі мәтіні (5-тармақшадан басқа)',
      'Текст статьи 163 до 2026 года, кроме подпункта 5',
      'Text of art. 163 before 2026, item 5 apart',
    ),
    texts(
      'Сол күндерге тек ескертіледі.',
      'На эти даты только предупреждение.',
      'For those days only a warning.',
    ),
    'ASST-01',
    'ASST-02',
    'ASST-03',
    'ASST-04',
    'ASST-06',
    'ASST-07',
  ),
  unknown(
    'U-14',
    texts(
      'SMS туралы тармақтың басталған күні',
      'Дата начала абзаца об SMS',
      'The first day of the paragraph on SMS',
    ),
    texts(
      '2025 жылғы 21 қазаннан деп алынады; ешқандай ереже оған сүйенбейді.',
      'Принято 21.10.2025; ни одно правило на неё не опирается.',
      'Taken as 21.10.2025; no rule rests on it.',
    ),
  ),
  unknown(
    'U-15',
    texts(
      'Қызмет көрсетудің қазіргі мерзімі',
      'Нынешний срок услуги',
      'The present term of the service',
    ),
    texts('Уәде етілмейді.', 'Не обещается.', 'Not promised.'),
    'TIME-01',
  ),
  unknown(
    'U-16',
    texts(
      'Цифрлық кодекс күшіне енген күн',
      'Дата вступления Цифрового кодекса',
      'The first day of the Digital Code',
    ),
    texts(
      '2026 жылғы 12 шілде, расталмаған; талаптары басынан бері сақталады.',
      '12.07.2026, не подтверждена; требования соблюдаются с самого начала.',
      '12.07.2026, not confirmed; its duties are kept from the beginning.',
    ),
    'SIG-06',
  ),
  unknown(
    'U-17',
    texts(
      'Жұмыс күндерін санауға мереке күндері',
      'Праздники для счёта рабочих дней',
      'Public holidays for working days',
    ),
    texts(
      'Жыл сайынғы дерек файлы; ол болмаса, тек апта күндері саналады.',
      'Ежегодный файл данных; без него считаются только дни недели.',
      'A yearly data file; without it only weekdays count.',
    ),
  ),
  unknown(
    'U-18',
    texts('Жауапкершілік шаралары', 'Меры ответственности', 'Sanctions'),
    texts('Аталмайды.', 'Не называются.', 'None is named.'),
    'CMP-05',
  ),
  unknown(
    'U-19',
    texts(
      'Нөмірлердің пішімдері: жеке бағдарлама, тапсырыс, сенімхат, МӘС анықтамасы',
      'Форматы номеров: ИПАР, заказ, доверенность, справка МСЭ',
      'Formats of numbers: IPAR, order, power of attorney, MSE certificate',
    ),
    texts('Тек ұзындығы шектеледі.', 'Ограничена только длина.', 'Only the length is bounded.'),
  ),
  unknown(
    'U-20',
    texts(
      'Нысандардың ресми қазақша мәтіні',
      'Официальный казахский текст форм',
      'The official Kazakh wording of the forms',
    ),
    texts(
      'Шығарылымға дейін тілді білетін заңгер қарап шығуы керек.',
      'До выпуска нужен разбор юристом, для которого язык родной.',
      'A lawyer who is a native speaker has to read it before release.',
    ),
  ),
];
