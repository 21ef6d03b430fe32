// The parts of the statement that all its versions have: the order, the application, the consent.
import type { Rule } from '../../rule.ts';
import { dataLines } from './statementData.ts';
import {
  type Declared,
  date,
  type Fields,
  identifier,
  type Line,
  line,
  listed,
  maybeDate,
  money,
  named,
  wordFor,
} from './statementLine.ts';
import type { Words } from './statementWords.ts';

export type Check = Fields['checks'][number];

function filerLines({ role, person, poa }: Fields['filer'], words: Words): readonly Line[] {
  return [
    line(words.filer, listed(words[role], role === 'self' ? null : named(person, words))),
    poa &&
      line(
        words.poa,
        listed(
          words.poaIssued(date(poa.issuedOn)),
          poa.termMonths === null ? words.poaNoTerm : words.poaTerm(poa.termMonths),
          poa.registryNumber && `${words.number} ${poa.registryNumber}`,
        ),
      ),
  ];
}

function applicantLines(
  { person, birthDate, phone, residence, ipar }: Fields['applicant'],
  words: Words,
): readonly Line[] {
  return [
    line(
      words.applicant,
      listed(
        named(person, words),
        maybeDate(birthDate, (text) => `${words.birthDate} ${text}`),
      ),
    ),
    line(words.phone, phone),
    line(words.residence, residence),
    line(
      words.ipar,
      listed(
        ipar.number && `${words.number} ${ipar.number}`,
        maybeDate(ipar.date, words.dated),
        ipar.part && words.iparPart[ipar.part],
      ),
    ),
  ];
}

/** Answers in the order of the law; one that was not given is said to be so. */
const declarationLines = (
  { declarations }: Fields['order']['assistant'],
  names: readonly Declared[],
  words: Words,
): readonly Line[] => [
  `${words.declarations}:`,
  ...names.map(
    (name) => `– ${words.declared[name]}: ${words.answers[declarations[name] ?? 'none']}`,
  ),
];

/** Without its heading; `declared` are the answers about the assistant that are told. */
export function orderLines(
  { order, applicant, filer }: Fields,
  declared: readonly Declared[],
  words: Words,
): readonly Line[] {
  const { supplier, assistant } = order;
  return [
    line(words.orderDate, date(order.date)),
    line(words.orderNumber, order.number),
    ...applicantLines(applicant, words),
    ...filerLines(filer, words),
    line(words.supplier, listed(supplier.name, identifier(supplier.id, words))),
    line(
      words.assistant,
      listed(
        named(assistant.person, words),
        maybeDate(assistant.birthDate, (text) => `${words.birthDate} ${text}`),
      ),
    ),
    line(words.relation, wordFor(words.relations, assistant.relation)),
    ...declarationLines(assistant, declared, words),
    line(words.period, words.fromTo(date(order.periodFrom), date(order.periodTo))),
    `${words.schedule}:`,
    ...order.schedule.map(
      ({ day, hours }) =>
        `– ${/^\d/.test(day) ? date(day) : wordFor(words.days, day)}: ${String(hours).replace('.', ',')} ${words.hours}`,
    ),
    line(words.price, money(order.price, words)),
  ];
}

export function applicationLines(
  { order: { supplier }, application }: Fields,
  words: Words,
): readonly Line[] {
  const { guaranteed, claim, topUp, iban } = application;
  return [
    words.applicationTitle,
    words.asksFor(`${supplier.name} (${identifier(supplier.id, words)})`),
    line(
      words.guaranteed,
      guaranteed === null ? words.guaranteedUnknown : money(guaranteed, words),
    ),
    line(words.claim, money(claim, words)),
    line(words.topUp, money(topUp, words)),
    line(words.iban, iban),
  ];
}

/** Law on Personal Data art. 8(4): operator, subject, data, term, third parties, borders, publication. */
export const consentLines = (fields: Fields, words: Words): readonly Line[] => {
  const {
    applicant: { person },
    filer,
    order: { supplier },
    consent,
  } = fields;
  return [
    words.consentTitle,
    line(words.subject, named(person, words)),
    line(
      words.consenter,
      listed(words[filer.role], filer.role === 'self' ? null : named(filer.person, words)),
    ),
    line(words.operator, listed(supplier.name, identifier(supplier.id, words))),
    ...dataLines(fields, words),
    ...words.consent,
    line(words.consentAccess, words.answers[consent.access ?? 'none']),
  ];
};

/** Not settled, and not accepted either. */
export const isOpen = ({ outcome, acknowledged }: Check): boolean =>
  !acknowledged && (outcome === 'failed' || outcome === 'cantTell');

/** What a check found, or its title; its id where the pack no longer has it. */
export function textOf(
  { rule: id, outcome }: Check,
  rules: readonly Rule[],
  lang: Fields['lang'],
): string {
  const texts = rules.find((rule) => rule.id === id)?.texts;
  return texts?.[outcome === 'failed' || outcome === 'cantTell' ? outcome : 'title'][lang] ?? id;
}

/** What stands open and what was accepted, each a heading and a list; nothing where there is none. */
export function foundLines(
  checks: readonly Check[],
  words: Words,
  inWords: (check: Check) => string,
): readonly Line[] {
  const list = (label: string, members: readonly Check[]): readonly Line[] =>
    members.length === 0 ? [] : [`${label}:`, ...members.map((check) => `– ${inWords(check)}`)];
  return [
    ...list(words.warnings, checks.filter(isOpen)),
    ...list(
      words.acknowledged,
      checks.filter(({ acknowledged }) => acknowledged),
    ),
  ];
}
