// Words of the operators' desk: the page where the provider's staff work on the requests that came in.
import type { Stage } from '../src/core/submission/status.ts';
import type { Texts } from '../src/core/rules/rule.ts';
import { deskLogin } from './deskLogin.ts';
import { deskRequests, deskExports } from './deskRequests.ts';
import { deskOperators } from './deskOperators.ts';
import { deskAudit } from './deskAudit.ts';

export const desk = {
  name: {
    kk: 'Komekshi: өтінімдер үстелі',
    ru: 'Komekshi: стол заявок',
    en: 'Komekshi: the request desk',
  },
  skip: { kk: 'Мазмұнға өту', ru: 'К содержанию', en: 'To the content' },
  languages: { kk: 'Тіл', ru: 'Язык', en: 'Language' },
  sections: { kk: 'Бөлімдер', ru: 'Разделы', en: 'Sections' },
  trial: {
    kk: 'Сынақ жүйесі: қолтаңбалардың заңды күші жоқ.',
    ru: 'Пробная система: подписи не имеют юридической силы.',
    en: 'Trial system: signatures have no legal force.',
  },
  loggedInAs: {
    kk: '{name}, рөлі: {role}',
    ru: '{name}, роль: {role}',
    en: '{name}, role: {role}',
  },
  endsAt: {
    kk: 'Ештеңе істемесеңіз, сеанс {at} аяқталады. Сонда жазғаныңыз сақталып, қайта кіруді сұраймыз.',
    ru: 'Если ничего не делать, сеанс закончится: {at}. Тогда мы попросим войти снова, а написанное сохранится.',
    en: 'If you do nothing, the session ends: {at}. We will then ask you to log in again, and what you typed is kept.',
  },
  logout: { kk: 'Шығу', ru: 'Выйти', en: 'Log out' },
  wrong: { kk: 'Түзету керек', ru: 'Нужно исправить', en: 'There is something to correct' },
  back: { kk: 'Өтінімдер тізіміне', ru: 'К списку заявок', en: 'To the list of requests' },
  home: { kk: 'Басты бетке', ru: 'На главную', en: 'To the start page' },
  ...deskLogin,
  ...deskRequests,
  ...deskExports,
  ...deskOperators,
  ...deskAudit,

  forbidden: {
    kk: 'Бұған рөліңіз жетпейді',
    ru: 'Ваша роль этого не позволяет',
    en: 'Your role does not allow this',
  },
  forbiddenText: {
    kk: 'Бұл бет басқа рөлге арналған. Керек болса, әкімшіге айтыңыз.',
    ru: 'Эта страница для другой роли. Если она вам нужна, обратитесь к администратору.',
    en: 'This page is for another role. If you need it, turn to the administrator.',
  },
  stale: { kk: 'Бұл форма ескірген', ru: 'Эта форма устарела', en: 'This form is out of date' },
  staleText: {
    kk: 'Форма басқа сеанста немесе басқа сайтта ашылған, сондықтан ештеңе істелген жоқ. Бетті қайта ашып, қайталаңыз.',
    ru: 'Форма открыта в другом сеансе или на другом сайте, поэтому ничего не сделано. Откройте страницу заново и повторите.',
    en: 'The form was opened in another session or on another site, so nothing was done. Open the page anew and try again.',
  },
  notFound: { kk: 'Мұндай бет жоқ', ru: 'Такой страницы нет', en: 'There is no such page' },
  notFoundText: {
    kk: 'Мекенжайды тексеріңіз. Өтінім өшірілген болуы да мүмкін.',
    ru: 'Проверьте адрес. Возможно, заявка была удалена.',
    en: 'Check the address. The request may also have been erased.',
  },
  fault: {
    kk: 'Біздің жақта ақау болды',
    ru: 'У нас произошёл сбой',
    en: 'Something went wrong on our side',
  },
  faultText: {
    kk: 'Ештеңе өзгерген жоқ. Бір минуттан кейін қайталаңыз.',
    ru: 'Ничего не изменилось. Повторите через минуту.',
    en: 'Nothing was changed. Try again in a minute.',
  },
} satisfies Record<string, Texts>;

export const deskStages = {
  received: { kk: 'Қабылданды', ru: 'Получена', en: 'Received' },
  accepted: { kk: 'Орындауға алынды', ru: 'Принята к исполнению', en: 'Accepted' },
  declined: { kk: 'Бас тартылды', ru: 'Отказано', en: 'Declined' },
  'in-service': { kk: 'Қызмет көрсетілуде', ru: 'Услуга оказывается', en: 'In service' },
  reimbursed: { kk: 'Өтелді', ru: 'Возмещена', en: 'Reimbursed' },
} satisfies Record<Stage, Texts>;

/** What moves a request on, as its button says it. */
export const deskMoves = {
  received: { kk: 'Қабылдау', ru: 'Получить', en: 'Receive' },
  accepted: { kk: 'Орындауға алу', ru: 'Принять к исполнению', en: 'Accept' },
  declined: { kk: 'Бас тарту', ru: 'Отказать', en: 'Decline' },
  'in-service': { kk: 'Қызмет басталды', ru: 'Услуга началась', en: 'The service has begun' },
  reimbursed: { kk: 'Қаражат өтелді', ru: 'Деньги возмещены', en: 'The money was reimbursed' },
} satisfies Record<Stage, Texts>;
