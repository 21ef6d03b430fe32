// Names of facts, relations, weekdays and outcomes in three languages: the words shared by the panel, the overlay and the options.
import type { FactPath, Relation, Section, WEEKDAYS } from '../src/core/draft/draft.ts';
import type { Outcome, Texts } from '../src/core/rules/rule.ts';

export const factNames = {
  'applicant.iin': { kk: 'Өтініш берушінің ЖСН-і', ru: 'ИИН заявителя', en: 'Applicant’s IIN' },
  'applicant.lastName': { kk: 'Өтініш берушінің тегі', ru: 'Фамилия заявителя', en: 'Applicant’s last name' },
  'applicant.firstName': { kk: 'Өтініш берушінің аты', ru: 'Имя заявителя', en: 'Applicant’s first name' },
  'applicant.patronymic': { kk: 'Өтініш берушінің әкесінің аты', ru: 'Отчество заявителя', en: 'Applicant’s patronymic' },
  'applicant.birthDate': { kk: 'Өтініш берушінің туған күні', ru: 'Дата рождения заявителя', en: 'Applicant’s date of birth' },
  'applicant.phone': { kk: 'Өтініш берушінің телефоны', ru: 'Телефон заявителя', en: 'Applicant’s telephone' },
  'applicant.residence': { kk: 'Өтініш берушінің тұрғылықты жері', ru: 'Место жительства заявителя', en: 'Applicant’s place of residence' },
  'applicant.residenceKato': { kk: 'Тұрғылықты жердің ӘАОЖ коды', ru: 'Код КАТО места жительства', en: 'KATO code of the residence' },
  'disability.group': { kk: 'Мүгедектік тобы', ru: 'Группа инвалидности', en: 'Disability group' },
  'disability.validUntil': { kk: 'Мүгедектік мерзімінің соңғы күні', ru: 'Последний день срока инвалидности', en: 'Last day of the disability term' },
  'disability.openEnded': { kk: 'Мүгедектік қайта куәландыру мерзімінсіз белгіленген', ru: 'Инвалидность без срока переосвидетельствования', en: 'Disability with no re-examination date' },
  'ipar.number': { kk: 'АОЖБ нөмірі', ru: 'Номер ИПАР', en: 'Number of the rehabilitation programme (IPAR)' },
  'ipar.date': { kk: 'АОЖБ берілген күн', ru: 'Дата ИПАР', en: 'Date of the IPAR' },
  'ipar.validUntil': { kk: 'АОЖБ мерзімінің соңғы күні', ru: 'Последний день действия ИПАР', en: 'Last day of the IPAR' },
  'ipar.part': { kk: 'Қызмет АОЖБ-ның қай бөлігінде жазылған', ru: 'В какой части ИПАР записана услуга', en: 'Part of the IPAR that names the service' },
  'ipar.assistantMeasure': { kk: 'АОЖБ-да жеке көмекші қызметі жазылған', ru: 'В ИПАР записана услуга индивидуального помощника', en: 'The IPAR names the individual-assistant service' },
  'ipar.sentToPortalOn': { kk: 'АОЖБ шаралары порталға берілгені туралы хабар күні', ru: 'Дата уведомления о передаче мер ИПАР на портал', en: 'Date of the notice that the IPAR went to the portal' },
  'carerAllowance.assigned': { kk: 'Күтім жасайтын адамға жәрдемақы тағайындалған', ru: 'Назначено пособие лицу, осуществляющему уход', en: 'A carer’s allowance is assigned' },
  'filer.role': { kk: 'Өтінішті кім береді', ru: 'Кто подаёт заявление', en: 'Who files the request' },
  'filer.iin': { kk: 'Өкілдің ЖСН-і', ru: 'ИИН представителя', en: 'Representative’s IIN' },
  'filer.lastName': { kk: 'Өкілдің тегі', ru: 'Фамилия представителя', en: 'Representative’s last name' },
  'filer.firstName': { kk: 'Өкілдің аты', ru: 'Имя представителя', en: 'Representative’s first name' },
  'filer.patronymic': { kk: 'Өкілдің әкесінің аты', ru: 'Отчество представителя', en: 'Representative’s patronymic' },
  'filer.birthDate': { kk: 'Өкілдің туған күні', ru: 'Дата рождения представителя', en: 'Representative’s date of birth' },
  'poa.issuedOn': { kk: 'Сенімхат берілген күн', ru: 'Дата выдачи доверенности', en: 'Date of the power of attorney' },
  'poa.termMonths': { kk: 'Сенімхат мерзімі, аймен', ru: 'Срок доверенности в месяцах', en: 'Term of the power of attorney, in months' },
  'poa.registryNumber': { kk: 'Сенімхаттың тізілім нөмірі', ru: 'Номер доверенности в реестре', en: 'Register number of the power of attorney' },
  'poa.ended': { kk: 'Сенімхаттың күші тоқтатылған', ru: 'Действие доверенности прекращено', en: 'The power of attorney has been ended' },
  'supplier.id': { kk: 'Өнім берушінің БСН-і немесе ЖСН-і', ru: 'БИН или ИИН поставщика', en: 'Supplier’s BIN or IIN' },
  'supplier.name': { kk: 'Өнім берушінің атауы', ru: 'Название поставщика', en: 'Supplier’s name' },
  'assistant.iin': { kk: 'Жеке көмекшінің ЖСН-і', ru: 'ИИН помощника', en: 'Assistant’s IIN' },
  'assistant.lastName': { kk: 'Жеке көмекшінің тегі', ru: 'Фамилия помощника', en: 'Assistant’s last name' },
  'assistant.firstName': { kk: 'Жеке көмекшінің аты', ru: 'Имя помощника', en: 'Assistant’s first name' },
  'assistant.patronymic': { kk: 'Жеке көмекшінің әкесінің аты', ru: 'Отчество помощника', en: 'Assistant’s patronymic' },
  'assistant.birthDate': { kk: 'Жеке көмекшінің туған күні', ru: 'Дата рождения помощника', en: 'Assistant’s date of birth' },
  'assistant.sex': { kk: 'Жеке көмекшінің жынысы', ru: 'Пол помощника', en: 'Assistant’s sex' },
  'assistant.relation': { kk: 'Көмекші өтініш берушіге кім болып келеді', ru: 'Кем помощник приходится заявителю', en: 'The assistant’s relation to the applicant' },
  'order.number': { kk: 'Тапсырыс нөмірі', ru: 'Номер заказа', en: 'Order number' },
  'order.periodFrom': { kk: 'Қызметтің бірінші күні', ru: 'Первый день услуги', en: 'First day of the service' },
  'order.periodTo': { kk: 'Қызметтің соңғы күні', ru: 'Последний день услуги', en: 'Last day of the service' },
  'order.schedule': { kk: 'Күн сайынғы сағаттар', ru: 'Часы по дням', en: 'Hours by day' },
  'money.price': { kk: 'Тапсырыс бағасы', ru: 'Цена заказа', en: 'Price of the order' },
  'money.guaranteed': { kk: 'Кепілдік берілген сома', ru: 'Гарантированная сумма', en: 'Guaranteed amount' },
  'money.claim': { kk: 'Өтеуге сұралатын сома', ru: 'Сумма к возмещению', en: 'Amount claimed for reimbursement' },
  'application.included': { kk: 'Сомасын өтеу туралы өтініш тапсырыспен бірге беріледі', ru: 'Заявление на возмещение подаётся вместе с заказом', en: 'The reimbursement application goes with the order' },
  'application.iban': { kk: 'Өнім берушінің шоты (IBAN)', ru: 'Счёт поставщика (IBAN)', en: 'Supplier’s account (IBAN)' },
} satisfies Record<FactPath, Texts>;

export const sectionNames = {
  applicant: { kk: 'Өтініш беруші', ru: 'Заявитель', en: 'Applicant' },
  disability: { kk: 'Мүгедектік', ru: 'Инвалидность', en: 'Disability' },
  ipar: { kk: 'Абилитациялау мен оңалтудың жеке бағдарламасы (АОЖБ)', ru: 'Индивидуальная программа абилитации и реабилитации (ИПАР)', en: 'Individual habilitation and rehabilitation programme (IPAR)' },
  carerAllowance: { kk: 'Күтім бойынша жәрдемақы', ru: 'Пособие по уходу', en: 'Carer’s allowance' },
  filer: { kk: 'Кім береді', ru: 'Кто подаёт', en: 'Who files' },
  poa: { kk: 'Сенімхат', ru: 'Доверенность', en: 'Power of attorney' },
  supplier: { kk: 'Өнім беруші', ru: 'Поставщик', en: 'Supplier' },
  assistant: { kk: 'Жеке көмекші', ru: 'Индивидуальный помощник', en: 'Individual assistant' },
  order: { kk: 'Тапсырыс', ru: 'Заказ', en: 'Order' },
  money: { kk: 'Ақша', ru: 'Деньги', en: 'Money' },
  application: { kk: 'Өтеу туралы өтініш', ru: 'Заявление на возмещение', en: 'Reimbursement application' },
} satisfies Record<Section, Texts>;

export const relations = {
  spouse: { kk: 'Жұбайы (ері немесе зайыбы)', ru: 'Супруг или супруга', en: 'Spouse' },
  parent: { kk: 'Әкесі немесе анасы', ru: 'Отец или мать', en: 'Parent' },
  child: { kk: 'Ұлы немесе қызы', ru: 'Сын или дочь', en: 'Child' },
  adoptive_parent: { kk: 'Асырап алушы', ru: 'Усыновитель', en: 'Adoptive parent' },
  adopted_child: { kk: 'Асырап алынған бала', ru: 'Усыновлённый ребёнок', en: 'Adopted child' },
  sibling_full: { kk: 'Ата-анасы бір аға-іні немесе апа-сіңлі, қарындас', ru: 'Полнородный брат или сестра', en: 'Full brother or sister' },
  sibling_half: { kk: 'Әкесі немесе анасы бөлек аға-іні немесе апа-сіңлі, қарындас', ru: 'Неполнородный брат или сестра', en: 'Half-brother or half-sister' },
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
  legal_rep: { kk: 'Заңды өкіл: ата-ана, қорғаншы, қамқоршы', ru: 'Законный представитель: родитель, опекун, попечитель', en: 'Legal representative: parent, guardian, trustee' },
  attorney: { kk: 'Сенімхат бойынша өкіл', ru: 'Представитель по доверенности', en: 'Representative by power of attorney' },
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
