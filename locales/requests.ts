// Texts of the list of signed requests: how it is searched and filtered.
import type { Texts } from '../src/core/rules/rule.ts';

export const requests = {
  search: { kk: 'Тізімнен іздеу', ru: 'Найти в списке', en: 'Search the list' },
  searchHint: {
    kk: 'Аты-жөні, өнім беруші, күн немесе сұраныс нөмірі',
    ru: 'Имя, поставщик, дата или номер запроса',
    en: 'Name, supplier, date or number of the request',
  },
  show: { kk: 'Қайсысын көрсету', ru: 'Какие показать', en: 'Which to show' },
  found: {
    kk: '{count} сұраныс көрсетілді',
    ru: '{count:Показан|Показаны|Показано|Показано} {count} {count:запрос|запроса|запросов|запроса}',
    en: '{count} {count:request|requests} shown',
  },
  order: {
    kk: '{applicant}, {from} – {to}',
    ru: '{applicant}, {from} – {to}',
    en: '{applicant}, {from} – {to}',
  },
  waits: { kk: 'Сізді күтіп тұр', ru: 'Ждёт вас', en: 'Waits for you' },
  lapses: { kk: 'Мерзімі жақында бітеді', ru: 'Скоро истечёт срок', en: 'Lapses soon' },
  signedHeld: {
    kk: 'Қол қойылды, уақыт белгісін күтіп тұр',
    ru: 'Подписано, ждёт метку времени',
    en: 'Signed, waiting for its time stamp',
  },
} satisfies Record<string, Texts>;

/** What the list can be narrowed to. */
export const filters = {
  all: { kk: 'Бәрі', ru: 'Все', en: 'All' },
  waits: { kk: 'Сізді күтетіндері', ru: 'Ждут вас', en: 'Waiting for you' },
  onTheWay: { kk: 'Жолда', ru: 'В пути', en: 'On the way' },
  received: { kk: 'Қабылданған', ru: 'Приняты', en: 'Received' },
} satisfies Record<string, Texts>;
