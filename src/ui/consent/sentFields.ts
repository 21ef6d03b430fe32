// Every field of the request with its words, by group. Typed by the request itself: a new field
// without words does not compile.
import { sentNames as words, type sentGroups } from '../../../locales/sent.ts';
import { factNames, outcomes } from '../../../locales/words.ts';
import type { FactPath } from '../../core/draft/draft.ts';
import type { RequestFields } from '../../core/request/request.ts';
import type { Texts } from '../../core/rules/rule.ts';
import { dateText, factText, instantText, moneyText } from '../facts/spoken.ts';
import { LANG_NAMES } from '../parts/Frame.tsx';
import type { Speech } from '../texts.tsx';

export type SentGroup = keyof typeof sentGroups;

/** `order.supplier.id`; a list is one field. */
type PathsOf<T> = T extends readonly unknown[] | string | number | boolean
  ? ''
  : {
      [Name in keyof T & string]: PathsOf<NonNullable<T[Name]>> extends ''
        ? Name
        : `${Name}.${PathsOf<NonNullable<T[Name]>>}`;
    }[keyof T & string];
export type SentPath = PathsOf<RequestFields>;

interface SentField {
  readonly group: SentGroup;
  readonly name: Texts;
  /** The words for a value that is there. */
  readonly text: (value: unknown, speech: Speech) => string;
}

export interface SentRow {
  readonly path: string;
  readonly name: Texts;
  /** Null where the field goes empty. */
  readonly value: string | null;
}

const fact = (group: SentGroup, path: FactPath): SentField => ({
  group,
  name: factNames[path],
  text: (value, speech) => factText(path, value, speech),
});
const plain = (group: SentGroup, name: Texts, text: SentField['text'] = String): SentField => ({
  group,
  name,
  text,
});
const instant: SentField['text'] = (value, speech) =>
  instantText(Date.parse(String(value)), speech);
const day: SentField['text'] = (value, speech) => dateText(String(value), speech);

const checksText: SentField['text'] = (value, { t }) =>
  (value as RequestFields['checks'])
    .map(
      ({ rule, outcome, acknowledged }) =>
        `${rule}: ${t(outcomes[outcome])}${acknowledged ? ` (${t(words.acknowledged)})` : ''}`,
    )
    .join('; ');

const FIELDS: Readonly<Record<SentPath, SentField>> = {
  'filer.role': fact('filer', 'filer.role'),
  'filer.person.lastName': plain('filer', words.filerLastName),
  'filer.person.firstName': plain('filer', words.filerFirstName),
  'filer.person.patronymic': plain('filer', words.filerPatronymic),
  'filer.person.iin': plain('filer', words.filerIin),
  'filer.poa.issuedOn': fact('filer', 'poa.issuedOn'),
  'filer.poa.termMonths': fact('filer', 'poa.termMonths'),
  'filer.poa.registryNumber': fact('filer', 'poa.registryNumber'),
  'applicant.person.lastName': fact('applicant', 'applicant.lastName'),
  'applicant.person.firstName': fact('applicant', 'applicant.firstName'),
  'applicant.person.patronymic': fact('applicant', 'applicant.patronymic'),
  'applicant.person.iin': fact('applicant', 'applicant.iin'),
  'applicant.birthDate': fact('applicant', 'applicant.birthDate'),
  'applicant.phone': fact('applicant', 'applicant.phone'),
  'applicant.residence': fact('applicant', 'applicant.residence'),
  'applicant.ipar.number': fact('applicant', 'ipar.number'),
  'applicant.ipar.date': fact('applicant', 'ipar.date'),
  'applicant.ipar.part': fact('applicant', 'ipar.part'),
  'order.date': plain('order', words.orderDate, day),
  'order.number': fact('order', 'order.number'),
  'order.periodFrom': fact('order', 'order.periodFrom'),
  'order.periodTo': fact('order', 'order.periodTo'),
  'order.schedule': fact('order', 'order.schedule'),
  'order.supplier.name': plain('order', words.supplierName),
  'order.supplier.id': fact('order', 'supplier.id'),
  'order.assistant.person.lastName': fact('assistant', 'assistant.lastName'),
  'order.assistant.person.firstName': fact('assistant', 'assistant.firstName'),
  'order.assistant.person.patronymic': fact('assistant', 'assistant.patronymic'),
  'order.assistant.person.iin': fact('assistant', 'assistant.iin'),
  'order.assistant.birthDate': fact('assistant', 'assistant.birthDate'),
  'order.assistant.relation': fact('assistant', 'assistant.relation'),
  'order.assistant.declarations.mentalHealth': fact('assistant', 'declarations.mentalHealth'),
  'order.assistant.declarations.contraindications': fact(
    'assistant',
    'declarations.contraindications',
  ),
  'order.assistant.declarations.minor': fact('assistant', 'declarations.minor'),
  'order.assistant.declarations.trained': fact('assistant', 'declarations.trained'),
  'order.assistant.declarations.pensionAge': fact('assistant', 'declarations.pensionAge'),
  'order.assistant.declarations.conviction': fact('assistant', 'declarations.conviction'),
  'order.assistant.declarations.incapacity': fact('assistant', 'declarations.incapacity'),
  'order.price': fact('money', 'money.price'),
  'application.guaranteed': fact('money', 'money.guaranteed'),
  'application.claim': fact('money', 'money.claim'),
  'application.topUp': plain('money', words.topUp, (value, { lang }) =>
    moneyText(Number(value), lang),
  ),
  'application.iban': fact('money', 'application.iban'),
  'consent.access': fact('consent', 'consent.access'),
  checks: plain('checks', words.checks, checksText),
  statement: plain('technical', words.statement, (value, { t }) =>
    t(words.statementWhole, { count: String(value).length }),
  ),
  requestId: plain('technical', words.requestId),
  createdAt: plain('technical', words.createdAt, instant),
  expiresAt: plain('technical', words.expiresAt, instant),
  'audience.origin': plain('technical', words.origin),
  'audience.bin': plain('technical', words.bin),
  lang: plain('technical', words.lang, (value) => LANG_NAMES[value as RequestFields['lang']]),
  'pack.id': plain('technical', words.packId),
  'pack.version': plain('technical', words.packVersion),
  'pack.asOf': plain('technical', words.packAsOf, day),
  trust: plain('technical', words.trust),
  'application.orderSha256': plain('technical', words.orderSha256),
  schema: plain('technical', words.schema),
};

/** Null where there is none on the way. */
const valueAt = (fields: RequestFields, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (inner, name) => (inner === null ? null : (inner as Readonly<Record<string, unknown>>)[name]),
      fields,
    );

export const SENT_PATHS = Object.keys(FIELDS) as readonly SentPath[];

/** The fields of a group in the order of the screen. */
export const rowsOf = (
  group: SentGroup,
  fields: RequestFields,
  speech: Speech,
): readonly SentRow[] =>
  SENT_PATHS.filter((path) => FIELDS[path].group === group).map((path) => {
    const value = valueAt(fields, path);
    return {
      path,
      name: FIELDS[path].name,
      value: value === null ? null : FIELDS[path].text(value, speech),
    };
  });
