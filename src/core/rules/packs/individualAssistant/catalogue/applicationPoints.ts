// ELIG, DOC, SUP, ORD, TIME, CMP: points of the law about the application that no draft can be checked for.
import {
  cite,
  SERVICE_CARDS,
  SERVICE_RULES,
  SOCIAL_CODE,
  STATE_SERVICES_LAW,
  texts,
  BY_ORDER_OF_2025,
} from '../provisions.ts';
import type { NotACheck } from './entry.ts';

const CATALOGUE = 'tests/packs/catalogue.test.ts';
const WORDS = 'tests/packs/texts.test.ts';
const informs = { rules: [], tests: [] } as const;

export const applicationPoints: readonly NotACheck[] = [
  {
    id: 'ELIG-04',
    provision: cite(SERVICE_RULES, null, null, BY_ORDER_OF_2025),
    title: texts(
      'Медициналық көрсетілімдер мен қарсы көрсетілімдер',
      'Медицинские показания и противопоказания',
      'Medical indications and contra-indications',
    ),
    reason: texts(
      'Оларды МӘС бағалап қойған: диагноз сұралмайды.',
      'Их уже оценила МСЭ: диагнозы не спрашиваются.',
      'The MSE has weighed them already: no diagnosis is asked for.',
    ),
    heldBy: { rules: ['ELIG-02', 'ELIG-03'], tests: [CATALOGUE] },
  },
  {
    id: 'ELIG-07',
    provision: cite(SOCIAL_CODE, '163', '2', { verified: true }),
    title: texts('Жүріп-тұрудағы қиындық', 'Затруднение в передвижении', 'Difficulty in movement'),
    reason: texts(
      'Қызмет жеке бағдарламада тұрса, МӘС оны анықтаған.',
      'Его установила МСЭ, если услуга есть в ИПАР.',
      'The MSE has found it where the IPAR lists the service.',
    ),
    heldBy: { rules: ['ELIG-02'], tests: [] },
  },
  {
    id: 'DOC-07',
    provision: cite(SERVICE_CARDS, null, null, { confidence: 'medium' }),
    title: texts(
      'Қағаз көшірмелер тек жүйелерде дерек болмаса',
      'Бумажные копии только без данных в системах',
      'Paper copies only where the systems lack the data',
    ),
    reason: texts(
      'Бағдарлама ешқандай көшірме сұрамайды.',
      'Программа не просит никаких копий.',
      'The program asks for no copies at all.',
    ),
    heldBy: { rules: [], tests: [CATALOGUE] },
  },
  {
    id: 'DOC-11',
    provision: cite(STATE_SERVICES_LAW, '19-1', '2(2)'),
    title: texts(
      'Алушы мен материалдардың талаптарға сәйкестігі',
      'Соответствие получателя и материалов требованиям',
      'Recipient and materials meet the requirements',
    ),
    reason: texts(
      'Бұл ELIG және ASST ережелерінің жиынтығы, әрқайсысы жеке тексеріледі.',
      'Это совокупность правил ELIG и ASST, каждое проверяется само.',
      'It is the sum of the rules ELIG and ASST, each of which is checked by itself.',
    ),
    heldBy: {
      rules: [
        'ELIG-01',
        'ELIG-02',
        'ELIG-03',
        'ELIG-05',
        'ELIG-06',
        'ASST-01',
        'ASST-02',
        'ASST-03',
        'ASST-04',
        'ASST-05',
        'ASST-06',
        'ASST-07',
      ],
      tests: [],
    },
  },
  {
    id: 'DOC-13',
    provision: cite(STATE_SERVICES_LAW, '19-1', '3'),
    title: texts(
      'Себебін жойған соң қайта өтініш беру',
      'Повторное обращение после устранения причины',
      'A new application once the cause is removed',
    ),
    reason: texts(
      'Әр тұжырым не істеу керегін айтады, содан кейін тапсырыс қайта тексеріледі.',
      'Каждый вывод говорит, что сделать, после чего заказ проверяется снова.',
      'Each finding says what to do, and the order is then checked again.',
    ),
    heldBy: { rules: [], tests: [WORDS, 'tests/ui/report.test.tsx'] },
  },
  {
    id: 'SUP-03',
    provision: cite(SOCIAL_CODE, '167', '6', { confidence: 'medium' }),
    title: texts(
      'Өнім берушіден артық растама талап етілмейді',
      'От поставщика не требуют лишних подтверждений',
      'No needless proof is demanded of a supplier',
    ),
    reason: texts(
      'Салық берешегі, лицензия мен қара тізім туралы дерек сұралмайды.',
      'Сведения о долгах по налогам, лицензиях и чёрных списках не спрашиваются.',
      'Nothing is asked about tax debts, licences or blacklists.',
    ),
    heldBy: { rules: [], tests: [CATALOGUE] },
  },
  {
    id: 'ORD-10',
    provision: cite(SOCIAL_CODE, '163', '3'),
    title: texts(
      'Ымдау тілі маманының сағаттары бөлек',
      'Часы специалиста жестового языка отдельно',
      'Sign-language hours are separate',
    ),
    reason: texts(
      'Жылына 60 сағат басқа қызметтікі: қол қойылатын құжат тек көмекші қызметіне тапсырыс береді.',
      '60 часов в год относятся к другой услуге: подписывается заказ только услуги помощника.',
      'The 60 hours a year belong to another service: only the assistant’s service is ordered here.',
    ),
    heldBy: { rules: ['ORD-03'], tests: ['tests/core/request/assemble.test.ts'] },
  },
  {
    id: 'TIME-01',
    provision: cite(SERVICE_CARDS, null, null, { confidence: 'low' }),
    title: texts(
      'Қызмет мерзімі: 10 жұмыс күні, SMS-хабарлама',
      'Срок услуги: 10 рабочих дней, уведомление по SMS',
      'Term of the service: 10 working days, notice by SMS',
    ),
    reason: texts(
      'Қазіргі мерзім белгісіз: бағдарлама мерзім уәде етпейді.',
      'Нынешний срок неизвестен: программа срока не обещает.',
      'The present term is not known: the program promises none.',
    ),
    heldBy: { rules: [], tests: [WORDS] },
  },
  {
    id: 'TIME-02',
    provision: cite(STATE_SERVICES_LAW, '20', '1'),
    title: texts(
      'ХҚО арқылы қағазбен: қабылдау күні есепке кірмейді',
      'Бумажно через ЦОН: день приёма не считается',
      'On paper through the State Corporation: the day of intake does not count',
    ),
    reason: texts(
      'Бағдарлама бұл мерзімді есептемейді.',
      'Программа этот срок не считает.',
      'The program does not count this term.',
    ),
    heldBy: informs,
  },
  {
    id: 'CMP-01',
    provision: cite(SOCIAL_CODE, '167', '7'),
    title: texts(
      'Орындалмаса: порталға 14 күн ішінде хабарлау, комиссия 10 жұмыс күнінде шешеді',
      'Неисполнение: сообщить на портале за 14 дней, комиссия решает за 10 рабочих дней',
      'Non-performance: tell the portal within 14 days, the commission decides in 10 working days',
    ),
    reason: texts(
      'Бұл тапсырыстан кейін болады, оның дерегі жобада жоқ.',
      'Это наступает после заказа, и в черновике этих данных нет.',
      'It comes after the order, and a draft holds no data of it.',
    ),
    heldBy: informs,
  },
  {
    id: 'CMP-02',
    provision: cite(SOCIAL_CODE, '167', '7'),
    title: texts(
      'Шығарылған өнім беруші бір жылдан кейін ғана қайта тіркеледі',
      'Снятый поставщик регистрируется снова не раньше года',
      'A removed supplier may register again after a year',
    ),
    reason: texts(
      'Бағдарлама өнім берушінің бүгін порталда тұрғанын ғана сұрайды.',
      'Программа спрашивает только, есть ли поставщик на портале сегодня.',
      'The program only asks whether the supplier is on the portal today.',
    ),
    heldBy: { rules: ['SUP-01'], tests: [] },
  },
  {
    id: 'CMP-03',
    provision: cite(SOCIAL_CODE, '167', '8'),
    title: texts(
      'Сапасыз қызметтің құны өнім берушіден өндіріледі',
      'Стоимость некачественной услуги взыскивают с поставщика',
      'The cost of a poor service is recovered from the supplier',
    ),
    reason: texts(
      'Бұл қызмет көрсетілгеннен кейін болады.',
      'Это наступает после оказания услуги.',
      'It comes after the service.',
    ),
    heldBy: informs,
  },
  {
    id: 'CMP-04',
    provision: cite(SOCIAL_CODE, '154', '2(1)'),
    title: texts(
      'Толық әрі дұрыс деректер беру',
      'Полные и достоверные данные',
      'Complete and true data',
    ),
    reason: texts(
      'Толықтығы мен сәйкестігі тексеріледі, дұрыстығына қол қоюшы жауап береді.',
      'Полнота и согласие данных проверяются, за их верность отвечает подписавший.',
      'Completeness and agreement are checked; for the truth the signer answers.',
    ),
    heldBy: { rules: ['DOC-08', 'DOC-10', 'ID-01'], tests: [] },
  },
  {
    id: 'CMP-05',
    provision: null,
    title: texts(
      'Өтініш берушінің жауапкершілігі',
      'Ответственность заявителя',
      'Liability of the applicant',
    ),
    reason: texts(
      'Белгісіз, сондықтан бағдарлама ешқандай жаза атамайды.',
      'Неизвестна, поэтому программа не называет никаких наказаний.',
      'Not known, so the program names no penalty.',
    ),
    heldBy: { rules: [], tests: [WORDS] },
  },
  {
    id: 'CMP-06',
    provision: null,
    title: texts('Порталдағы теріс пайдалану', 'Злоупотребления на портале', 'Abuse on the portal'),
    reason: texts(
      'Бағдарлама өнім беруші ұсынбайды, бағаны да жасырмайды.',
      'Программа не предлагает поставщиков и не скрывает цену.',
      'The program suggests no supplier and hides no price.',
    ),
    heldBy: { rules: ['ORD-05'], tests: ['tests/core/request/assemble.test.ts'] },
  },
];
