// Names of facts, relations, weekdays and outcomes in three languages: the words shared by the
// panel, the overlay and the options.
import type {
  CHANNELS,
  FactPath,
  IDENTITY_DOCUMENTS,
  POA_FORMS,
  Relation,
  Section,
  WEEKDAYS,
} from '../src/core/draft/draft.ts';
import type { Outcome, Texts } from '../src/core/rules/rule.ts';

export const factNames = {
  'applicant.iin': { kk: 'Өтініш берушінің ЖСН-і', ru: 'ИИН заявителя', en: 'Applicant’s IIN' },
  'applicant.lastName': {
    kk: 'Өтініш берушінің тегі',
    ru: 'Фамилия заявителя',
    en: 'Applicant’s last name',
  },
  'applicant.firstName': {
    kk: 'Өтініш берушінің аты',
    ru: 'Имя заявителя',
    en: 'Applicant’s first name',
  },
  'applicant.patronymic': {
    kk: 'Өтініш берушінің әкесінің аты',
    ru: 'Отчество заявителя',
    en: 'Applicant’s patronymic',
  },
  'applicant.birthDate': {
    kk: 'Өтініш берушінің туған күні',
    ru: 'Дата рождения заявителя',
    en: 'Applicant’s date of birth',
  },
  'applicant.phone': {
    kk: 'Өтініш берушінің телефоны',
    ru: 'Телефон заявителя',
    en: 'Applicant’s telephone',
  },
  'applicant.residence': {
    kk: 'Өтініш берушінің тұрғылықты жері',
    ru: 'Место жительства заявителя',
    en: 'Applicant’s place of residence',
  },
  'applicant.residenceKato': {
    kk: 'Тұрғылықты жердің ӘАОЖ коды',
    ru: 'Код КАТО места жительства',
    en: 'KATO code of the residence',
  },
  'applicant.incapable': {
    kk: 'Сот өтініш берушіні әрекетке қабілетсіз деп таныған',
    ru: 'Суд признал заявителя недееспособным',
    en: 'A court has found the applicant incapable',
  },
  'identity.type': {
    kk: 'Өтініш берушінің жеке басын куәландыратын құжат',
    ru: 'Документ, удостоверяющий личность заявителя',
    en: 'The applicant’s identity document',
  },
  'identity.issuedOn': {
    kk: 'Жеке басын куәландыратын құжат берілген күн',
    ru: 'Дата выдачи документа, удостоверяющего личность',
    en: 'Date of issue of the identity document',
  },
  'identity.validUntil': {
    kk: 'Жеке басын куәландыратын құжаттың соңғы күні',
    ru: 'Последний день действия документа, удостоверяющего личность',
    en: 'Last day of the identity document',
  },
  'filing.channel': {
    kk: 'Қызметке өтініш қалай берілді',
    ru: 'Как подано заявление на услугу',
    en: 'How the service was applied for',
  },
  'filing.authorityKato': {
    kk: 'Өтініш берілген органның ӘАОЖ коды',
    ru: 'Код КАТО органа, куда подано заявление',
    en: 'KATO code of the authority applied to',
  },
  'consent.access': {
    kk: 'Қолжетімділігі шектеулі дербес деректерге қол жеткізуге келісім берілді',
    ru: 'Дано согласие на доступ к персональным данным ограниченного доступа',
    en: 'Consent to access restricted personal data is given',
  },
  'disability.group': { kk: 'Мүгедектік тобы', ru: 'Группа инвалидности', en: 'Disability group' },
  'disability.validUntil': {
    kk: 'Мүгедектік мерзімінің соңғы күні',
    ru: 'Последний день срока инвалидности',
    en: 'Last day of the disability term',
  },
  'disability.openEnded': {
    kk: 'Мүгедектік қайта куәландыру мерзімінсіз белгіленген',
    ru: 'Инвалидность без срока переосвидетельствования',
    en: 'Disability with no re-examination date',
  },
  'ipar.number': {
    kk: 'АОЖБ нөмірі',
    ru: 'Номер ИПАР',
    en: 'Number of the rehabilitation programme (IPAR)',
  },
  'ipar.date': { kk: 'АОЖБ берілген күн', ru: 'Дата ИПАР', en: 'Date of the IPAR' },
  'ipar.validUntil': {
    kk: 'АОЖБ мерзімінің соңғы күні',
    ru: 'Последний день действия ИПАР',
    en: 'Last day of the IPAR',
  },
  'ipar.part': {
    kk: 'Қызмет АОЖБ-ның қай бөлігінде жазылған',
    ru: 'В какой части ИПАР записана услуга',
    en: 'Part of the IPAR that names the service',
  },
  'ipar.assistantMeasure': {
    kk: 'АОЖБ-да жеке көмекші қызметі жазылған',
    ru: 'В ИПАР записана услуга индивидуального помощника',
    en: 'The IPAR names the individual-assistant service',
  },
  'ipar.sentToPortalOn': {
    kk: 'АОЖБ шаралары порталға берілгені туралы хабар күні',
    ru: 'Дата уведомления о передаче мер ИПАР на портал',
    en: 'Date of the notice that the IPAR went to the portal',
  },
  'carerAllowance.assigned': {
    kk: 'Күтім жасайтын адамға жәрдемақы тағайындалған',
    ru: 'Назначено пособие лицу, осуществляющему уход',
    en: 'A carer’s allowance is assigned',
  },
  'filer.role': {
    kk: 'Өтінішті кім береді',
    ru: 'Кто подаёт заявление',
    en: 'Who files the request',
  },
  'filer.iin': { kk: 'Өкілдің ЖСН-і', ru: 'ИИН представителя', en: 'Representative’s IIN' },
  'filer.lastName': {
    kk: 'Өкілдің тегі',
    ru: 'Фамилия представителя',
    en: 'Representative’s last name',
  },
  'filer.firstName': {
    kk: 'Өкілдің аты',
    ru: 'Имя представителя',
    en: 'Representative’s first name',
  },
  'filer.patronymic': {
    kk: 'Өкілдің әкесінің аты',
    ru: 'Отчество представителя',
    en: 'Representative’s patronymic',
  },
  'filer.birthDate': {
    kk: 'Өкілдің туған күні',
    ru: 'Дата рождения представителя',
    en: 'Representative’s date of birth',
  },
  'filer.guardianshipProof': {
    kk: 'Өкілдікті растайтын құжат бар',
    ru: 'Есть документ, подтверждающий представительство',
    en: 'There is a document that proves the representation',
  },
  'poa.issuedOn': {
    kk: 'Сенімхат берілген күн',
    ru: 'Дата выдачи доверенности',
    en: 'Date of the power of attorney',
  },
  'poa.termMonths': {
    kk: 'Сенімхат мерзімі, аймен',
    ru: 'Срок доверенности в месяцах',
    en: 'Term of the power of attorney, in months',
  },
  'poa.registryNumber': {
    kk: 'Сенімхаттың тізілім нөмірі',
    ru: 'Номер доверенности в реестре',
    en: 'Register number of the power of attorney',
  },
  'poa.ended': {
    kk: 'Сенімхаттың күші тоқтатылған',
    ru: 'Действие доверенности прекращено',
    en: 'The power of attorney has been ended',
  },
  'poa.form': {
    kk: 'Сенімхатты кім куәландырды',
    ru: 'Кем удостоверена доверенность',
    en: 'Who certified the power of attorney',
  },
  'poa.scopeFiling': {
    kk: 'Сенімхатта жеке көмекші қызметіне құжат ресімдеу жазылған',
    ru: 'В доверенности есть оформление документов на услугу помощника',
    en: 'The power covers the papers for the assistant service',
  },
  'poa.scopeOrdering': {
    kk: 'Сенімхатта порталда тапсырыс беру жазылған',
    ru: 'В доверенности есть заказ услуги на портале',
    en: 'The power covers ordering on the portal',
  },
  'poa.scopeClaim': {
    kk: 'Сенімхатта өтеу туралы өтінішке қол қою жазылған',
    ru: 'В доверенности есть подпись заявления на возмещение',
    en: 'The power covers signing the reimbursement application',
  },
  'poa.subDelegated': {
    kk: 'Сенімхат қайта сенім білдіру тәртібімен берілген',
    ru: 'Доверенность выдана в порядке передоверия',
    en: 'The power was given by sub-delegation',
  },
  'poa.originalAllows': {
    kk: 'Негізгі сенімхат қайта сенім білдіруге рұқсат береді',
    ru: 'Основная доверенность разрешает передоверие',
    en: 'The original power allows sub-delegation',
  },
  'poa.originalEnded': {
    kk: 'Негізгі сенімхаттың күші тоқтатылған',
    ru: 'Действие основной доверенности прекращено',
    en: 'The original power has been ended',
  },
  'poa.originalUntil': {
    kk: 'Негізгі сенімхаттың соңғы күні',
    ru: 'Последний день основной доверенности',
    en: 'Last day of the original power',
  },
  'supplier.id': {
    kk: 'Өнім берушінің БСН-і немесе ЖСН-і',
    ru: 'БИН или ИИН поставщика',
    en: 'Supplier’s BIN or IIN',
  },
  'supplier.name': { kk: 'Өнім берушінің атауы', ru: 'Название поставщика', en: 'Supplier’s name' },
  'supplier.listed': {
    kk: 'Өнім беруші порталда тіркелген',
    ru: 'Поставщик зарегистрирован на портале',
    en: 'The supplier is registered on the portal',
  },
  'supplier.noneOnPortal': {
    kk: 'Комиссия порталда өнім беруші жоқ деп қорытынды берген',
    ru: 'Комиссия дала заключение, что поставщика на портале нет',
    en: 'The commission found that the portal has no supplier',
  },
  'assistant.iin': { kk: 'Жеке көмекшінің ЖСН-і', ru: 'ИИН помощника', en: 'Assistant’s IIN' },
  'assistant.lastName': {
    kk: 'Жеке көмекшінің тегі',
    ru: 'Фамилия помощника',
    en: 'Assistant’s last name',
  },
  'assistant.firstName': {
    kk: 'Жеке көмекшінің аты',
    ru: 'Имя помощника',
    en: 'Assistant’s first name',
  },
  'assistant.patronymic': {
    kk: 'Жеке көмекшінің әкесінің аты',
    ru: 'Отчество помощника',
    en: 'Assistant’s patronymic',
  },
  'assistant.birthDate': {
    kk: 'Жеке көмекшінің туған күні',
    ru: 'Дата рождения помощника',
    en: 'Assistant’s date of birth',
  },
  'assistant.sex': { kk: 'Жеке көмекшінің жынысы', ru: 'Пол помощника', en: 'Assistant’s sex' },
  'assistant.relation': {
    kk: 'Көмекші өтініш берушіге кім болып келеді',
    ru: 'Кем помощник приходится заявителю',
    en: 'The assistant’s relation to the applicant',
  },
  'assistant.civilContract': {
    kk: 'Көмекшімен азаматтық-құқықтық шарт бар',
    ru: 'С помощником есть гражданско-правовой договор',
    en: 'The assistant works under a civil-law contract',
  },
  'declarations.mentalHealth': {
    kk: 'Көмекші психикалық денсаулық ұйымында есепте тұр',
    ru: 'Помощник состоит на учёте в организации психического здоровья',
    en: 'The assistant is registered with a mental-health organisation',
  },
  'declarations.contraindications': {
    kk: 'Медициналық қорытынды бойынша көмекшіге мұндай жұмысқа болмайды',
    ru: 'По медицинскому заключению помощнику противопоказана эта работа',
    en: 'A medical conclusion bars the assistant from this work',
  },
  'declarations.minor': {
    kk: 'Көмекші 18-ге толмаған',
    ru: 'Помощнику нет 18 лет',
    en: 'The assistant is under 18',
  },
  'declarations.trained': {
    kk: 'Көмекші жұмыспен қамту шаралары бойынша кәсіптік оқудан өткен',
    ru: 'Помощник прошёл профессиональное обучение по мерам занятости',
    en: 'The assistant completed vocational training under employment measures',
  },
  'declarations.pensionAge': {
    kk: 'Көмекші зейнеткерлік жасқа толған',
    ru: 'Помощник достиг пенсионного возраста',
    en: 'The assistant has reached pension age',
  },
  'declarations.conviction': {
    kk: 'Көмекшінің жойылмаған немесе алынбаған сотталғандығы бар',
    ru: 'У помощника есть непогашенная или неснятая судимость',
    en: 'The assistant has an unspent conviction',
  },
  'declarations.incapacity': {
    kk: 'Сот көмекшіні әрекетке қабілетсіз немесе қабілеті шектеулі деп таныған',
    ru: 'Суд признал помощника недееспособным или ограниченно дееспособным',
    en: 'A court has found the assistant incapable or of limited capacity',
  },
  'order.number': { kk: 'Тапсырыс нөмірі', ru: 'Номер заказа', en: 'Order number' },
  'order.periodFrom': {
    kk: 'Қызметтің бірінші күні',
    ru: 'Первый день услуги',
    en: 'First day of the service',
  },
  'order.periodTo': {
    kk: 'Қызметтің соңғы күні',
    ru: 'Последний день услуги',
    en: 'Last day of the service',
  },
  'order.schedule': { kk: 'Күн сайынғы сағаттар', ru: 'Часы по дням', en: 'Hours by day' },
  'order.service': {
    kk: 'Қандай қызметке тапсырыс берілді',
    ru: 'Какая услуга заказана',
    en: 'The service ordered',
  },
  'order.another': {
    kk: 'Осы кезеңге басқа тапсырыс бар',
    ru: 'На этот период есть другой заказ',
    en: 'There is another order for this period',
  },
  'money.price': { kk: 'Тапсырыс бағасы', ru: 'Цена заказа', en: 'Price of the order' },
  'money.guaranteed': {
    kk: 'Кепілдік берілген сома',
    ru: 'Гарантированная сумма',
    en: 'Guaranteed amount',
  },
  'money.claim': {
    kk: 'Өтеуге сұралатын сома',
    ru: 'Сумма к возмещению',
    en: 'Amount claimed for reimbursement',
  },
  'application.included': {
    kk: 'Сомасын өтеу туралы өтініш тапсырыспен бірге беріледі',
    ru: 'Заявление на возмещение подаётся вместе с заказом',
    en: 'The reimbursement application goes with the order',
  },
  'application.iban': {
    kk: 'Өнім берушінің шоты (IBAN)',
    ru: 'Счёт поставщика (IBAN)',
    en: 'Supplier’s account (IBAN)',
  },
} satisfies Record<FactPath, Texts>;

export const sectionNames = {
  applicant: { kk: 'Өтініш беруші', ru: 'Заявитель', en: 'Applicant' },
  disability: { kk: 'Мүгедектік', ru: 'Инвалидность', en: 'Disability' },
  ipar: {
    kk: 'Абилитациялау мен оңалтудың жеке бағдарламасы (АОЖБ)',
    ru: 'Индивидуальная программа абилитации и реабилитации (ИПАР)',
    en: 'Individual habilitation and rehabilitation programme (IPAR)',
  },
  carerAllowance: {
    kk: 'Күтім бойынша жәрдемақы',
    ru: 'Пособие по уходу',
    en: 'Carer’s allowance',
  },
  identity: {
    kk: 'Жеке басын куәландыратын құжат',
    ru: 'Документ, удостоверяющий личность',
    en: 'Identity document',
  },
  filing: { kk: 'Қызметке өтініш', ru: 'Заявление на услугу', en: 'Application for the service' },
  consent: {
    kk: 'Деректерге келісім',
    ru: 'Согласие на доступ к данным',
    en: 'Consent to access data',
  },
  declarations: {
    kk: 'Көмекшінің мәлімдемелері',
    ru: 'Заявления помощника о себе',
    en: 'What the assistant declares',
  },
  filer: { kk: 'Кім береді', ru: 'Кто подаёт', en: 'Who files' },
  poa: { kk: 'Сенімхат', ru: 'Доверенность', en: 'Power of attorney' },
  supplier: { kk: 'Өнім беруші', ru: 'Поставщик', en: 'Supplier' },
  assistant: { kk: 'Жеке көмекші', ru: 'Индивидуальный помощник', en: 'Individual assistant' },
  order: { kk: 'Тапсырыс', ru: 'Заказ', en: 'Order' },
  money: { kk: 'Ақша', ru: 'Деньги', en: 'Money' },
  application: {
    kk: 'Өтеу туралы өтініш',
    ru: 'Заявление на возмещение',
    en: 'Reimbursement application',
  },
} satisfies Record<Section, Texts>;

export const relations = {
  spouse: { kk: 'Жұбайы (ері немесе зайыбы)', ru: 'Супруг или супруга', en: 'Spouse' },
  parent: { kk: 'Әкесі немесе анасы', ru: 'Отец или мать', en: 'Parent' },
  child: { kk: 'Ұлы немесе қызы', ru: 'Сын или дочь', en: 'Child' },
  adoptive_parent: { kk: 'Асырап алушы', ru: 'Усыновитель', en: 'Adoptive parent' },
  adopted_child: { kk: 'Асырап алынған бала', ru: 'Усыновлённый ребёнок', en: 'Adopted child' },
  sibling_full: {
    kk: 'Ата-анасы бір аға-іні немесе апа-сіңлі, қарындас',
    ru: 'Полнородный брат или сестра',
    en: 'Full brother or sister',
  },
  sibling_half: {
    kk: 'Әкесі немесе анасы бөлек аға-іні немесе апа-сіңлі, қарындас',
    ru: 'Неполнородный брат или сестра',
    en: 'Half-brother or half-sister',
  },
  grandparent: { kk: 'Атасы немесе әжесі', ru: 'Дедушка или бабушка', en: 'Grandparent' },
  grandchild: { kk: 'Немересі', ru: 'Внук или внучка', en: 'Grandchild' },
  other_relative: { kk: 'Басқа туыс', ru: 'Другой родственник', en: 'Another relative' },
  none: { kk: 'Туысы емес', ru: 'Не родственник', en: 'Not a relative' },
} satisfies Record<Relation, Texts>;

export const weekdays = {
  mon: { kk: 'Дүйсенбі', ru: 'Понедельник', en: 'Monday' },
  tue: { kk: 'Сейсенбі', ru: 'Вторник', en: 'Tuesday' },
  wed: { kk: 'Сәрсенбі', ru: 'Среда', en: 'Wednesday' },
  thu: { kk: 'Бейсенбі', ru: 'Четверг', en: 'Thursday' },
  fri: { kk: 'Жұма', ru: 'Пятница', en: 'Friday' },
  sat: { kk: 'Сенбі', ru: 'Суббота', en: 'Saturday' },
  sun: { kk: 'Жексенбі', ru: 'Воскресенье', en: 'Sunday' },
} satisfies Record<(typeof WEEKDAYS)[number], Texts>;

export const outcomes = {
  passed: { kk: 'Өтті', ru: 'Пройдено', en: 'Passed' },
  failed: { kk: 'Өтпеді', ru: 'Не пройдено', en: 'Failed' },
  cantTell: { kk: 'Анықтау мүмкін емес', ru: 'Нельзя определить', en: 'Cannot tell' },
  inapplicable: { kk: 'Қатысы жоқ', ru: 'Не относится', en: 'Does not apply' },
} satisfies Record<Outcome, Texts>;

export const answers = {
  yes: { kk: 'Иә', ru: 'Да', en: 'Yes' },
  no: { kk: 'Жоқ', ru: 'Нет', en: 'No' },
  unknown: { kk: 'Білмеймін', ru: 'Не знаю', en: 'I don’t know' },
} satisfies Record<string, Texts>;

export const roles = {
  self: { kk: 'Өтініш берушінің өзі', ru: 'Сам заявитель', en: 'The applicant in person' },
  legal_rep: {
    kk: 'Заңды өкіл: ата-ана, қорғаншы, қамқоршы',
    ru: 'Законный представитель: родитель, опекун, попечитель',
    en: 'Legal representative: parent, guardian, trustee',
  },
  attorney: {
    kk: 'Сенімхат бойынша өкіл',
    ru: 'Представитель по доверенности',
    en: 'Representative by power of attorney',
  },
} satisfies Record<string, Texts>;

export const groups = {
  '1': { kk: 'Бірінші топ', ru: 'Первая группа', en: 'Group one' },
  '2': { kk: 'Екінші топ', ru: 'Вторая группа', en: 'Group two' },
  '3': { kk: 'Үшінші топ', ru: 'Третья группа', en: 'Group three' },
} satisfies Record<string, Texts>;

export const parts = {
  social: { kk: 'Әлеуметтік бөлігі', ru: 'Социальная часть', en: 'Social part' },
  professional: { kk: 'Кәсіптік бөлігі', ru: 'Профессиональная часть', en: 'Professional part' },
  medical: { kk: 'Медициналық бөлігі', ru: 'Медицинская часть', en: 'Medical part' },
  unknown: answers.unknown,
} satisfies Record<string, Texts>;

export const sexes = {
  male: { kk: 'Ер', ru: 'Мужской', en: 'Male' },
  female: { kk: 'Әйел', ru: 'Женский', en: 'Female' },
} satisfies Record<string, Texts>;

export const identityDocuments = {
  identity_card: { kk: 'Жеке куәлік', ru: 'Удостоверение личности', en: 'Identity card' },
  passport: { kk: 'Төлқұжат', ru: 'Паспорт', en: 'Passport' },
  residence_permit: {
    kk: 'Шетелдіктің тұруға ықтиярхаты',
    ru: 'Вид на жительство иностранца',
    en: 'Residence permit of a foreigner',
  },
  stateless_certificate: {
    kk: 'Азаматтығы жоқ адамның куәлігі',
    ru: 'Удостоверение лица без гражданства',
    en: 'Certificate of a stateless person',
  },
  other: { kk: 'Басқа құжат', ru: 'Другой документ', en: 'Another document' },
} satisfies Record<(typeof IDENTITY_DOCUMENTS)[number], Texts>;

export const channels = {
  state_corporation: {
    kk: 'Мемлекеттік корпорация (ХҚО) арқылы',
    ru: 'Через Государственную корпорацию (ЦОН)',
    en: 'Through the State Corporation',
  },
  authority: {
    kk: 'Қала немесе аудан жұмыспен қамту бөлімі арқылы',
    ru: 'Через отдел занятости города или района',
    en: 'Through the city or district employment department',
  },
  mobile: {
    kk: 'SMS арқылы келісілген, өтініш қажет емес',
    ru: 'Согласие по SMS, заявление не нужно',
    en: 'Agreed by SMS, no application needed',
  },
  egov: { kk: 'egov.kz арқылы', ru: 'Через egov.kz', en: 'Through egov.kz' },
  not_filed: { kk: 'Әлі берілмеген', ru: 'Ещё не подано', en: 'Not yet' },
} satisfies Record<(typeof CHANNELS)[number], Texts>;

export const poaForms = {
  notarial: { kk: 'Нотариус', ru: 'Нотариусом', en: 'A notary' },
  institution: {
    kk: 'Әлеуметтік қорғау мекемесінің басшысы',
    ru: 'Руководителем учреждения социальной защиты',
    en: 'The head of a social-protection institution',
  },
  written: {
    kk: 'Ешкім: жай жазбаша нысанда',
    ru: 'Никем: простая письменная форма',
    en: 'Nobody: in plain writing',
  },
  unknown: answers.unknown,
} satisfies Record<(typeof POA_FORMS)[number], Texts>;

export const services = {
  assistant: {
    kk: 'Жеке көмекшінің қызметі',
    ru: 'Услуга индивидуального помощника',
    en: 'Individual-assistant service',
  },
  other: { kk: 'Басқа қызмет', ru: 'Другая услуга', en: 'Another service' },
} satisfies Record<string, Texts>;
