// Names of the facts about a representative and the power of attorney.
import type { FactPath } from '../src/core/draft/draft.ts';
import type { Texts } from '../src/core/rules/rule.ts';

export const representativeFacts = {
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
} satisfies Partial<Record<FactPath, Texts>>;
