// The help for what comes after filing, for a complaint and for the other ways of filing.
import type { Texts } from '../src/core/rules/rule.ts';

export const next = {
  title: { kk: 'Бұдан кейін не болады', ru: 'Что будет дальше', en: 'What happens next' },
  ipar: {
    kk: 'МӘС бірінші топты белгілеп, АОЖБ-ның әлеуметтік бөлігіне қызметті жазады.',
    ru: 'МСЭ устанавливает первую группу и вписывает услугу в социальную часть ИПАР.',
    en: 'The MSE sets group I and writes the service into the social part of the IPAR.',
  },
  request: {
    kk: 'Сіз SMS-ке келісесіз немесе өтініш бересіз. Жұмыспен қамту бөлімі шешім қабылдайды.',
    ru: 'Вы соглашаетесь по SMS или подаёте заявление. Решает отдел занятости.',
    en: 'You agree by SMS or apply. The employment department decides.',
  },
  term: {
    kk: 'Бұрын мерзім 10 жұмыс күні болатын (2022–2023 жылғы дереккөздер). Қазіргі мерзім белгісіз.',
    ru: 'Раньше срок был 10 рабочих дней (источники 2022–2023 годов). Нынешний срок неизвестен.',
    en: 'It used to take 10 working days (sources of 2022 to 2023). The present term is not known.',
  },
  portal: {
    kk: 'Шаралар порталға жіберіледі, сізге хабарлама келеді. Содан бастап екі ай есептеледі.',
    ru: 'Меры передаются на портал, вам приходит уведомление. С него идут два месяца.',
    en: 'The measures go to the portal and you are notified. From then two months run.',
  },
  order: {
    kk: 'Сіз көмекші мен өнім берушіні таңдап, тапсырыс бересіз. Сол сәтте соманы өтеу туралы өтінішке де ЭЦҚ-мен қол қойылады.',
    ru: 'Вы выбираете помощника и поставщика и делаете заказ. Одновременно подписывается ЭЦП заявление на возмещение суммы.',
    en: 'You choose assistant and supplier and order. The application to reimburse the sum is signed by EDS at the same time.',
  },
  portalOrder: {
    kk: 'Өнім берушінің сервисі алған сұраныс порталға берілген тапсырыс емес. Тапсырыс порталда беріледі.',
    ru: 'Запрос, который получил сервис поставщика, ещё не заказ на портале. Заказ делается на портале.',
    en: 'A request that the supplier’s endpoint has received is not yet an order on the portal. The order is made on the portal.',
  },
  service: {
    kk: 'Өнім берушімен шарт порталда жасалады. Көмекші күніне 8 сағаттан аспай жұмыс істейді.',
    ru: 'Договор с поставщиком заключается на портале. Помощник работает не больше 8 часов в день.',
    en: 'The contract with the supplier is made on the portal. The assistant works 8 hours a day at most.',
  },
  pay: {
    kk: 'Жергілікті атқарушы орган өнім берушіге кепілдік берілген сома шегінде төлейді.',
    ru: 'Местный исполнительный орган платит поставщику в пределах гарантированной суммы.',
    en: 'The local executive body pays the supplier within the guaranteed amount.',
  },
  none: {
    kk: 'Порталда өнім беруші болмаса, комиссия қорытынды береді, қызмет мемлекеттік сатып алу арқылы беріледі.',
    ru: 'Если поставщика на портале нет, комиссия даёт заключение, и услугу дают через госзакупки.',
    en: 'If the portal has no supplier, the commission gives a conclusion and the service goes through public procurement.',
  },
} satisfies Record<string, Texts>;

export const complain = {
  title: {
    kk: 'Қалай және қашанға дейін шағымдануға болады',
    ru: 'Как и до какого дня жаловаться',
    en: 'How to complain and until when',
  },
  until: {
    kk: 'Өнім беруші шартты орындамаса, порталға хабарлаңыз. Бұған білген күннен бастап күнтізбелік 14 күн беріледі.',
    ru: 'Если поставщик не исполняет договор, сообщите на портале. На это 14 календарных дней с того дня, как вы узнали.',
    en: 'If the supplier does not perform, tell the portal. You have 14 calendar days from the day you learn of it.',
  },
  decision: {
    kk: 'Комиссия 10 жұмыс күні ішінде шешеді.',
    ru: 'Комиссия решает за 10 рабочих дней.',
    en: 'The commission decides within 10 working days.',
  },
  scope: {
    kk: 'Бұл мерзімдер орындамау жағдайы үшін жазылған. Басқа шағымдарға қолданыла ма, белгісіз.',
    ru: 'Эти сроки написаны для неисполнения. Действуют ли они для других жалоб, неизвестно.',
    en: 'These terms are worded for non-performance. Whether they hold for other complaints is not known.',
  },
  quality: {
    kk: 'Қызмет сапасыз болса немесе шарт бұзылса, оның құны өнім берушіден өндіріледі.',
    ru: 'За плохую услугу или нарушение договора её стоимость взыскивают с поставщика.',
    en: 'For a poor service or a breach of the contract its cost is recovered from the supplier.',
  },
  refusal: {
    kk: 'Бас тартса, себебін жойып, қайта өтініш беруге болады.',
    ru: 'Если отказали, устраните причину и подайте снова.',
    en: 'After a refusal, remove its cause and apply again.',
  },
  authority: {
    kk: 'Органның шешіміне қалай және қашанға дейін шағымдануға болатынын тексере алмадық. Оны бас тарту жауабынан қараңыз немесе органнан сұраңыз.',
    ru: 'Как и до какого дня обжаловать решение органа, мы не проверили. Посмотрите в тексте отказа или спросите в самом органе.',
    en: 'How and until when a decision of the authority can be contested, we have not checked. See the refusal itself or ask the authority.',
  },
} satisfies Record<string, Texts>;

export const channels = {
  title: {
    kk: 'Өтініш берудің төрт жолы',
    ru: 'Четыре способа обратиться',
    en: 'Four ways to apply',
  },
  corporation: {
    kk: 'Мемлекеттік корпорация (ХҚО): қағазбен өзі барып беретін адамға қолайлы. Қабылдау күні мерзімге кірмейді.',
    ru: 'Государственная корпорация (ЦОН): подходит тем, кто подаёт на бумаге и лично. День приёма в срок не входит.',
    en: 'State Corporation: fits whoever applies on paper and in person. The day of intake is not counted in the term.',
  },
  department: {
    kk: 'Жұмыспен қамту бөлімі: тұрғылықты жеріңіз бойынша. Сұрағы бар немесе көмек керек адамға қолайлы.',
    ru: 'Отдел занятости по месту жительства: подходит, если есть вопросы или нужна помощь.',
    en: 'The employment department where you live: fits whoever has questions or needs help.',
  },
  telephone: {
    kk: 'Телефон, SMS арқылы: хабарлама келген адамға. Өтініш жазудың керегі жоқ.',
    ru: 'Телефон, по SMS: для тех, кому пришло сообщение. Заявление писать не нужно.',
    en: 'The telephone, by SMS: for whoever has got the message. No application has to be written.',
  },
  egov: {
    kk: 'egov.kz: ЭЦҚ бар адам үйден шықпай береді.',
    ru: 'egov.kz: из дома, если есть ЭЦП.',
    en: 'egov.kz: from home, with an EDS key.',
  },
} satisfies Record<string, Texts>;

export const sms = {
  title: {
    kk: 'SMS арқылы, өтінішсіз',
    ru: 'По SMS, без заявления',
    en: 'By SMS, without an application',
  },
  start: {
    kk: 'АОЖБ мүгедектігі бар адамдардың орталық деректер банкінде (МОДБ) жасалады. Деректер «Е-Собес» жүйесіне өздігінен өтеді.',
    ru: 'ИПАР формируется в банке данных лиц с инвалидностью (ЦБДИ). Данные сами передаются в систему «Е-Собес».',
    en: 'The IPAR is formed in the databank of persons with disability (TsBDI). Its data go by themselves to the system E-Sobes.',
  },
  who: {
    kk: 'SMS адамның өзіне немесе заңды өкіліне келеді.',
    ru: 'SMS приходит самому человеку или законному представителю.',
    en: 'The SMS goes to the person or to the legal representative.',
  },
  asks: {
    kk: 'Онда қызметті көрсетуге келісесіз бе деп сұралады.',
    ru: 'В нём спрашивают, согласны ли вы на услугу.',
    en: 'It asks whether you agree to the service.',
  },
  needs: {
    kk: 'Ол үшін телефоныңыз egov порталында тіркелген, деректерге келісім берілген болуы керек.',
    ru: 'Для этого телефон должен быть зарегистрирован на egov, а согласие на доступ к данным дано.',
    en: 'For that your telephone has to be registered with egov, and consent to the use of your data given.',
  },
  enough: {
    kk: 'SMS-ке келіссеңіз, өтініш керек емес.',
    ru: 'Если вы согласились по SMS, заявление не нужно.',
    en: 'If you agreed by SMS, no application is needed.',
  },
  since: {
    kk: 'Бұл тәртіп қай күннен басталғаны нақты белгісіз.',
    ru: 'С какого дня действует этот порядок, точно неизвестно.',
    en: 'From which day this holds is not known for certain.',
  },
  reads: {
    kk: 'Komekshi SMS оқымайды. Құпия кодтарды ешкімге айтпаңыз.',
    ru: 'Komekshi не читает SMS. Никому не сообщайте коды из них.',
    en: 'Komekshi reads no SMS. Tell nobody the codes in them.',
  },
} satisfies Record<string, Texts>;

export const stages = {
  title: {
    kk: 'Өтініш қай сатыда',
    ru: 'На каком этапе заявление',
    en: 'At which stage the application is',
  },
  enters: {
    kk: 'Жұмыспен қамту бөлімі қызмет көрсету сатыларын мониторингтің ақпараттық жүйесіне енгізеді.',
    ru: 'Отдел занятости вносит этапы оказания услуги в информационную систему мониторинга.',
    en: 'The employment department enters the stages of the service in the monitoring information system.',
  },
  names: {
    kk: 'Сатылардың ресми атауларын таба алмадық.',
    ru: 'Официальных названий этапов мы не нашли.',
    en: 'We did not find the official names of the stages.',
  },
  ask: {
    kk: 'Komekshi ол жүйені көрмейді. Сатыны жұмыспен қамту бөлімінен сұраңыз.',
    ru: 'Komekshi этой системы не видит. Спросите об этапе в отделе занятости.',
    en: 'Komekshi does not see that system. Ask the employment department for the stage.',
  },
} satisfies Record<string, Texts>;
