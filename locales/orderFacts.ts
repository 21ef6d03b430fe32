// Names of the facts about supplier, assistant, declarations, order, money and application.
import type { FactPath } from '../src/core/draft/draft.ts';
import type { Texts } from '../src/core/rules/rule.ts';

export const orderFacts = {
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
} satisfies Partial<Record<FactPath, Texts>>;
