// Names of the facts about the applicant: person, paper, filing, disability and its programme.
import type { FactPath } from '../src/core/draft/draft.ts';
import type { Texts } from '../src/core/rules/rule.ts';

export const applicantFacts = {
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
} satisfies Partial<Record<FactPath, Texts>>;
