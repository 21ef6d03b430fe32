// The help inside: short pages, short sentences. What each point rests on stands in
// src/ui/help/topics.ts; what is not known is said to be so.
import type { Texts } from '../src/core/rules/rule.ts';

export * from './helpAfter.ts';

export const help = {
  title: { kk: 'Анықтама', ru: 'Справка', en: 'Help' },
  topics: { kk: 'Тақырыптар', ru: 'Темы', en: 'Topics' },
  toTopics: { kk: 'Барлық тақырып', ru: 'Все темы', en: 'All topics' },
  toStep: { kk: 'Қадамға оралу', ru: 'Вернуться к шагу', en: 'Back to the step' },
  basis: { kk: 'Негізі', ru: 'Основание', en: 'Legal basis' },
  unknown: { kk: 'Белгісіз', ru: 'Неизвестно', en: 'Not known' },
} satisfies Record<string, Texts>;

export const prepare = {
  title: { kk: 'Не дайындау керек', ru: 'Что подготовить', en: 'What to prepare' },
  key: {
    kk: 'Қол қоюға арналған ЭЦҚ кілтінің файлы және оның құпиясөзі.',
    ru: 'Файл ключа ЭЦП для подписи и пароль к нему.',
    en: 'The file of your EDS key for signing, and its password.',
  },
  identity: {
    kk: 'Жеке куәлік: түрі мен мерзімі. Суреті керек емес.',
    ru: 'Удостоверение личности: вид и срок. Снимок не нужен.',
    en: 'Your identity document: its kind and term. No scan is needed.',
  },
  ipar: {
    kk: 'Жеке бағдарлама (АОЖБ): нөмірі, күні, бөлігі. Онда жеке көмекші қызметі жазылуы керек.',
    ru: 'Индивидуальная программа (ИПАР): номер, дата, часть. В ней должна стоять услуга индивидуального помощника.',
    en: 'The individual programme (IPAR): number, date, part. It has to list the individual-assistant service.',
  },
  disability: {
    kk: 'Бірінші топтағы мүгедектік және оның мерзімі.',
    ru: 'Первая группа инвалидности и её срок.',
    en: 'Group I disability and its term.',
  },
  assistant: {
    kk: 'Көмекшінің ЖСН-і және өзі туралы жеті жауабы.',
    ru: 'ИИН помощника и его семь ответов о себе.',
    en: 'The assistant’s IIN and seven answers about themselves.',
  },
  supplier: {
    kk: 'Өнім берушінің атауы және БСН-і немесе ЖСН-і.',
    ru: 'Название поставщика и его БИН или ИИН.',
    en: 'The supplier’s name and BIN or IIN.',
  },
  representative: {
    kk: 'Өкіл болсаңыз: сенімхат немесе қорғаншылықты растайтын құжат.',
    ru: 'Если вы представитель: доверенность или документ об опеке.',
    en: 'If you act for somebody: the power of attorney or the proof of guardianship.',
  },
  when: {
    kk: 'Тапсырысты хабарлама келгеннен кейін екі ай ішінде беріңіз. Кешіксе не болатыны белгісіз.',
    ru: 'Закажите в течение двух месяцев после уведомления. Что будет при опоздании, неизвестно.',
    en: 'Order within two months of the notice. What follows if you are late is not known.',
  },
  list: {
    kk: '2026 жылғы ресми құжаттар тізімін таба алмадық. Оны жұмыспен қамту бөлімінен сұраңыз.',
    ru: 'Официальный перечень документов с 2026 года мы не нашли. Уточните его в отделе занятости.',
    en: 'We did not find the official list of documents since 2026. Ask the employment department for it.',
  },
} satisfies Record<string, Texts>;

export const key = {
  title: {
    kk: 'ЭЦҚ кілтін қайдан алуға болады',
    ru: 'Где взять ключ ЭЦП',
    en: 'Where to get an EDS key',
  },
  where: {
    kk: 'Кілтті Ұлттық куәландырушы орталық береді (pki.gov.kz). Кілт алу туралы Мемлекеттік корпорациядан да сұрауға болады.',
    ru: 'Ключ выдаёт Национальный удостоверяющий центр (pki.gov.kz). Спросить, как его получить, можно и в Государственной корпорации.',
    en: 'The National Certification Authority issues it (pki.gov.kz). The State Corporation too can tell you how to get one.',
  },
  which: {
    kk: 'Қол қоюға арналған кілтті таңдаңыз. Кіруге арналған кілт жарамайды.',
    ru: 'Выберите ключ для подписи. Ключ для входа не подойдёт.',
    en: 'Choose the key for signing. The one for logging in will not do.',
  },
  yours: {
    kk: 'Кілтті де, құпиясөзді де ешкімге бермеңіз. Туысыңызға да, көмекшіге де, өнім берушіге де.',
    ru: 'Не отдавайте ключ и пароль никому: ни родственнику, ни помощнику, ни поставщику.',
    en: 'Give neither key nor password to anybody: no relative, no assistant, no supplier.',
  },
  forbidden: {
    kk: 'Бөтен кілтпен қол қоюға тыйым салынған. Басқа адам үшін сенімхатпен немесе заңды өкіл ретінде өз кілтіңізбен қол қойыңыз.',
    ru: 'Подписывать чужим ключом запрещено. За другого подписывают своим ключом: по доверенности или как законный представитель.',
    en: 'Signing with somebody else’s key is prohibited. For another person you sign with your own: by power of attorney or as legal representative.',
  },
  onlyHere: {
    kk: 'Кілт пен құпиясөзді Komekshi тек өз панелінде сұрайды: ол беттің ішінде емес, қасында не бөлек терезеде тұрады. Беттің өзі сұраса, бұл біз емес, бермеңіз.',
    ru: 'Ключ и пароль Komekshi спрашивает только в своей панели: она рядом со страницей или в отдельном окне, не внутри страницы. Если их просит сама страница, это не мы: не давайте.',
    en: 'Komekshi asks for key and password only in its own panel: it is beside the page or in a window of its own, not inside the page. If the page itself asks for them, that is not us: do not give them.',
  },
  kept: {
    kk: 'Komekshi құпиясөзді сақтамайды. Кілт файлын өзіңіз сұрасаңыз ғана есте сақтайды. Екеуін де ешқайда жібермейді.',
    ru: 'Пароль Komekshi не хранит. Файл ключа – только если вы сами попросили его запомнить. Никуда они не отправляются.',
    en: 'Komekshi never keeps the password. It keeps the key file only if you asked it to remember it. It sends neither anywhere.',
  },
} satisfies Record<string, Texts>;

export const papers = {
  title: { kk: 'Бұл қандай құжаттар', ru: 'Что это за документы', en: 'What these documents are' },
  ipar: {
    kk: 'АОЖБ: абилитациялау мен оңалтудың жеке бағдарламасы. Оның әлеуметтік бөлігін медициналық-әлеуметтік сараптама (МӘС) жасайды.',
    ru: 'ИПАР: индивидуальная программа абилитации и реабилитации. Её социальную часть составляет медико-социальная экспертиза (МСЭ).',
    en: 'IPAR: the individual habilitation and rehabilitation programme. Its social part is made by the medical-social expertise (MSE).',
  },
  disability: {
    kk: 'Мүгедектік туралы анықтама: тобы және мерзімі. Оны да МӘС береді.',
    ru: 'Справка об инвалидности: группа и срок. Её тоже выдаёт МСЭ.',
    en: 'Disability certificate: the group and the term. The MSE issues it too.',
  },
  poa: {
    kk: 'Сенімхат: сіз үшін кім және не істей алатыны. Онда берілген күні болуы керек, мерзімі үш жылдан аспайды.',
    ru: 'Доверенность: кто и что может делать за вас. В ней должна быть дата выдачи; срок не больше трёх лет.',
    en: 'Power of attorney: who may act for you and in what. It must bear its date of issue; it lasts three years at most.',
  },
  medical: {
    kk: 'Көмекшінің медициналық қорытындысы: оның денсаулығы бұл жұмысқа кедергі емес пе.',
    ru: 'Медицинское заключение помощника: не мешает ли его здоровье этой работе.',
    en: 'Medical conclusion of the assistant: whether their health stands in the way of this work.',
  },
  training: {
    kk: 'Көмекшінің оқу сертификаты: ол кәсіптік оқудан өткен.',
    ru: 'Сертификат об обучении помощника: он прошёл профессиональное обучение.',
    en: 'Training certificate of the assistant: they completed the vocational training.',
  },
  identity: {
    kk: 'Жеке куәлік: сіз кім екеніңізді көрсетеді. Тек мәліметі керек, көшірмесі керек емес.',
    ru: 'Удостоверение личности: показывает, кто вы. Нужны только сведения, копия не нужна.',
    en: 'Identity document: it shows who you are. Only its details are needed, not a copy.',
  },
} satisfies Record<string, Texts>;
