// What a value on the page says, kind by kind: text as a person wrote it → facts. Whatever is not
// wholly understood is null.
import { bareNumber } from '../identifiers/bareNumber.ts';
import { electronicForm } from '../identifiers/iban.ts';
import { isIsoDate, type IsoDate } from '../time.ts';
import { readDays, readHours, readSchedule } from './schedule.ts';
import { wordValue } from './valueWords.ts';

/** Facts under the names that the wording gives to them; the name '' is the wording's own path. */
export type Reading = Readonly<Record<string, unknown>>;
type Reader = (text: string) => Reading | null;

const MONTHS = [
  ['января', 'қаңтар'],
  ['февраля', 'ақпан'],
  ['марта', 'наурыз'],
  ['апреля', 'сәуір'],
  ['мая', 'мамыр'],
  ['июня', 'маусым'],
  ['июля', 'шілде'],
  ['августа', 'тамыз'],
  ['сентября', 'қыркүйек'],
  ['октября', 'қазан'],
  ['ноября', 'қараша'],
  ['декабря', 'желтоқсан'],
] as const;
const UNTIL_RE_EXAMINED =
  /^(бессрочно|без срока( переосвидетельствования)?|мерзімсіз|қайта куәландыру мерзімінсіз)$/;
const PATRONYMIC_ENDING = /^(ұлы|қызы|улы|кызы|оглы|оғлы)$/i;
const TENGE =
  /^(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:[.,](\d{1,2}))?\s*(?:₸|тг\.?|тенге|теңге|kzt)?$/i;

const one = (value: unknown): Reading | null =>
  value === null || value === undefined ? null : { '': value };

/**
 * `dd.mm.yyyy`, `dd/mm/yyyy`, `dd-mm-yyyy`, `yyyy-mm-dd`, `15 марта 2026 г.`, `2026 жылғы 15
 * наурыз`; null where no such day exists.
 */
function readDate(text: string): IsoDate | null {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/\s*(г\.?|года|ж\.?)$/, '')
    .replace(/\s+/g, ' ');
  const iso =
    dateParts(plain)
      ?.map((part, index) => part.padStart(index === 0 ? 4 : 2, '0'))
      .join('-') ?? '';
  return isIsoDate(iso) ? iso : null;
}

function dateParts(text: string): readonly [string, string, string] | null {
  const [, iso, isoMonth, isoDay] = /^(\d{4})-(\d\d)-(\d\d)(?:t00:00(?::00)?)?$/.exec(text) ?? [];
  if (iso !== undefined) return [iso, isoMonth ?? '', isoDay ?? ''];
  const [, day, , month, year] = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  if (day !== undefined) return [year ?? '', month ?? '', day];
  const [, ruDay, ruMonth, ruYear] = /^(\d{1,2}) ([а-я]+) (\d{4})$/.exec(text) ?? [];
  if (ruDay !== undefined) return [ruYear ?? '', monthNumber(ruMonth, 0), ruDay];
  const [, kkYear, kkDay, kkMonth] =
    /^(\d{4}) (?:жылғы|жылы|ж\.) (\d{1,2}) ([а-яәіңғүұқөһ]+)$/.exec(text) ?? [];
  return kkYear === undefined ? null : [kkYear, monthNumber(kkMonth, 1), kkDay ?? ''];
}

const monthNumber = (name: string | undefined, column: 0 | 1): string =>
  String(MONTHS.findIndex((names) => names[column] === name) + 1);

/** Tenge as written for people → whole tiyn. «128.700» could be either number and is refused. */
export function readMoney(text: string): number | null {
  const [, tenge, tiyn = ''] = TENGE.exec(text.trim()) ?? [];
  if (tenge === undefined) return null;
  const total = Number(tenge.replace(/\D/g, '')) * 100 + Number(tiyn.padEnd(2, '0'));
  return Number.isSafeInteger(total) ? total : null;
}

const NO_NAME = /^(нет|отсутствует|жоқ)$/i;

const readName = (text: string): string | null => {
  const name = text.trim().replace(/\s+/g, ' ');
  return /^\p{L}[\p{L}'’ʼ -]{0,99}$/u.test(name) ? name : null;
};

/** «Фамилия Имя Отчество»; a patronymic may end in a word of its own («Болат ұлы»). */
function readFullName(text: string): Reading | null {
  const words = readName(text)?.split(' ') ?? [];
  if (words.length === 4 && PATRONYMIC_ENDING.test(words[3] ?? ''))
    words.splice(2, 2, `${words[2] ?? ''} ${words[3] ?? ''}`);
  const [lastName, firstName, patronymic, ...more] = words;
  if (firstName === undefined || more.length > 0) return null;
  return { lastName, firstName, ...(patronymic === undefined ? {} : { patronymic }) };
}

/** «ТОО «Қамқор», БИН 120540000001»: the name, and the number where it stands beside it. */
function readSupplier(text: string): Reading | null {
  const [, name, id] =
    /^(.*?)[\s,;(]+(?:БИН|ИИН|БСН|ЖСН)(?:\/(?:БИН|ИИН|БСН|ЖСН))?\s*:?\s*(\d{12})\)?$/iu.exec(
      text.trim(),
    ) ?? [];
  return id === undefined ? { name: text.trim() } : { name, id };
}

function readPeriod(text: string): Reading | null {
  const [from, to, ...more] = text
    .trim()
    .replace(/^с\s+/i, '')
    .split(/\s+[–—-]\s+|\s*[–—]\s*|\s+по\s+/i);
  const [periodFrom, periodTo] = [readDate(from ?? ''), readDate(to ?? '')];
  return periodFrom === null || periodTo === null || more.length > 0
    ? null
    : { periodFrom, periodTo };
}

function readTerm(text: string): Reading | null {
  if (UNTIL_RE_EXAMINED.test(text.trim().toLowerCase())) return { openEnded: true };
  const date = readDate(
    text
      .trim()
      .replace(/^(до|по)\s+/i, '')
      .replace(/\s+дейін$/i, ''),
  );
  return date === null ? null : { validUntil: date };
}

function readMonths(text: string): number | null {
  const [, number, unit] =
    /^(\d{1,3}) ?(мес\.?|месяц(?:а|ев)?|ай|год|года|лет|жыл)$/i.exec(text.trim()) ?? [];
  return number === undefined || Number(number) === 0
    ? null
    : Number(number) * (/^(мес|ай)/i.test(unit ?? '') ? 1 : 12);
}

const readCount = (text: string): number | null =>
  /^[1-9]\d{0,2}$/.test(text.trim()) ? Number(text) : null;

function readDigits(text: string): string | null {
  const digits = bareNumber(text);
  return /^\d{1,20}$/.test(digits) ? digits : null;
}

function readIban(text: string): string | null {
  const iban = electronicForm(text);
  return /^[A-Z]{2}[0-9A-Z]{10,32}$/.test(iban) ? iban : null;
}

export const READERS = {
  text: (text) => one(text.trim()),
  digits: (text) => one(readDigits(text)),
  name: (text) => (NO_NAME.test(text.trim()) ? {} : one(readName(text))),
  fullName: readFullName,
  supplier: readSupplier,
  date: (text) => one(readDate(text)),
  period: readPeriod,
  term: readTerm,
  months: (text) => one(readMonths(text)),
  count: (text) => one(readCount(text)),
  money: (text) => one(readMoney(text)),
  iban: (text) => one(readIban(text)),
  group: (text) => one(wordValue('group', text)),
  part: (text) => one(wordValue('part', text)),
  sex: (text) => one(wordValue('sex', text)),
  relation: (text) => one(wordValue('relation', text)),
  role: (text) => one(wordValue('role', text)),
  identity: (text) => one(wordValue('identity', text)),
  channel: (text) => one(wordValue('channel', text)),
  answer: (text) => one(wordValue('answer', text)),
  truth: (text) => one(truth(text)),
  measure: (text) =>
    one(/индивидуальн\p{L}* помощник|жеке көмекші/iu.test(text) ? true : truth(text)),
  schedule: (text) => one(readSchedule(text)),
  days: (text) => one(readDays(text)),
  hours: (text) => one(readHours(text)),
} satisfies Record<string, Reader>;

export type ReaderName = keyof typeof READERS;

const TRUTHS: Readonly<Record<string, boolean>> = { yes: true, no: false };
const truth = (text: string): boolean | undefined => TRUTHS[wordValue('answer', text) ?? ''];
