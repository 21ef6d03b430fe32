// Words of the operators’ desk: the audit trail.
import type { Texts } from '../src/core/rules/rule.ts';

export const deskAudit = {
  audit: { kk: 'Әрекеттер журналы', ru: 'Журнал действий', en: 'Audit trail' },
  auditNote: {
    kk: 'Кім, қашан, қай өтініммен не істегені. Өтініш берушілердің аты мен іздеу сөздері мұнда жазылмайды.',
    ru: 'Кто, когда и что делал с какой заявкой. Имена заявителей и слова поиска сюда не попадают.',
    en: 'Who did what with which request, and when. Names of applicants and words of searches are not recorded here.',
  },
  chainHolds: {
    kk: 'Жазбалар тізбегі бүтін: ештеңе өзгертілмеген және өшірілмеген. Толық тексерілді: {at}; кейінгі жазбалар – қазір.',
    ru: 'Цепочка записей цела: ничего не изменено и не удалено. Проверена целиком: {at}; более поздние записи – сейчас.',
    en: 'The chain of entries holds: nothing was changed or removed. Checked as a whole: {at}; later entries: just now.',
  },
  chainBroken: {
    kk: 'Жазбалар тізбегі {position}-жазбада үзілген: журнал өзгертілген.',
    ru: 'Цепочка записей прервана на записи {position}: журнал изменяли.',
    en: 'The chain of entries breaks at entry {position}: the trail was tampered with.',
  },
  filter: { kk: 'Сүзгі', ru: 'Отбор', en: 'Filter' },
  filterDo: { kk: 'Көрсету', ru: 'Показать', en: 'Show' },
  act: { kk: 'Әрекет', ru: 'Действие', en: 'Act' },
  anyAct: { kk: 'кез келген', ru: 'любое', en: 'any' },
  operator: { kk: 'Кім істеді', ru: 'Кто сделал', en: 'Done by' },
  anyOperator: { kk: 'кез келген', ru: 'любой', en: 'any' },
  fromDay: { kk: 'Осы күннен', ru: 'С этого дня', en: 'From this day' },
  toDay: {
    kk: 'Осы күнге дейін, қоса алғанда',
    ru: 'По этот день включительно',
    en: 'Up to and including this day',
  },
  itself: { kk: 'Сервистің өзі', ru: 'Сам сервис', en: 'The endpoint itself' },
  nobody: { kk: 'кірмеген адам', ru: 'не вошедший', en: 'somebody not logged in' },
  entries: { kk: 'Жазбалар', ru: 'Записи', en: 'Entries' },
  auditExport: {
    kk: 'Журналды шығарып алу (JSON)',
    ru: 'Выгрузить журнал (JSON)',
    en: 'Export the trail (JSON)',
  },
} satisfies Record<string, Texts>;

/** What an entry of the trail says beside its act. */
export const deskDetails = {
  password: { kk: 'құпиясөзбен', ru: 'по паролю', en: 'by password' },
  term: {
    kk: 'сақтау мерзімі өтті',
    ru: 'вышел срок хранения',
    en: 'its term of storage was over',
  },
  command: {
    kk: 'сұрау бойынша, командамен',
    ru: 'по запросу, командой',
    en: 'on request, by a command',
  },
  openid: {
    kk: 'ұйымның есептік жазбасымен',
    ru: 'с учётной записью организации',
    en: 'with the organisation’s account',
  },
  count: { kk: 'өтінім: {value}', ru: 'заявок: {value}', en: 'requests: {value}' },
  route: { kk: 'беті: {value}', ru: 'страница: {value}', en: 'page: {value}' },
} satisfies Record<string, Texts>;

export const deskActs = {
  login: { kk: 'кірді', ru: 'вход', en: 'logged in' },
  'login-failed': { kk: 'кіре алмады', ru: 'неудачный вход', en: 'failed to log in' },
  logout: { kk: 'шықты', ru: 'выход', en: 'logged out' },
  'password-changed': {
    kk: 'құпиясөзін ауыстырды',
    ru: 'смена пароля',
    en: 'changed the password',
  },
  refused: { kk: 'рөлі жетпеді', ru: 'отказ по роли', en: 'was refused by role' },
  listed: { kk: 'тізімді көрді', ru: 'просмотр списка', en: 'saw the list' },
  searched: { kk: 'іздеді', ru: 'поиск', en: 'searched' },
  viewed: { kk: 'өтінімді ашты', ru: 'открытие заявки', en: 'opened a request' },
  accepted: { kk: 'орындауға алды', ru: 'принятие к исполнению', en: 'accepted' },
  declined: { kk: 'бас тартты', ru: 'отказ', en: 'declined' },
  'in-service': {
    kk: 'қызмет басталғанын белгіледі',
    ru: 'отметка о начале услуги',
    en: 'marked as in service',
  },
  reimbursed: { kk: 'өтелгенін белгіледі', ru: 'отметка о возмещении', en: 'marked as reimbursed' },
  'exported-request': {
    kk: 'өтінімді шығарып алды',
    ru: 'выгрузка заявки',
    en: 'exported a request',
  },
  'exported-receipt': {
    kk: 'қолхатты шығарып алды',
    ru: 'выгрузка квитанции',
    en: 'exported a receipt',
  },
  'exported-card': {
    kk: 'карточканы шығарып алды',
    ru: 'выгрузка карточки',
    en: 'exported a card',
  },
  'exported-list': { kk: 'тізімді шығарып алды', ru: 'выгрузка списка', en: 'exported a list' },
  reissued: {
    kk: 'қолхат жаңадан берілді',
    ru: 'выдача новой квитанции',
    en: 'issued a receipt anew',
  },
  erased: { kk: 'өтінім өшірілді', ru: 'удаление заявки', en: 'erased a request' },
  'operator-added': { kk: 'оператор қосты', ru: 'добавление оператора', en: 'added an operator' },
  'operator-changed': {
    kk: 'операторды өзгертті',
    ru: 'изменение оператора',
    en: 'changed an operator',
  },
  'audit-viewed': { kk: 'журналды көрді', ru: 'просмотр журнала', en: 'saw the trail' },
  'audit-exported': {
    kk: 'журналды шығарып алды',
    ru: 'выгрузка журнала',
    en: 'exported the trail',
  },
} satisfies Record<string, Texts>;
