// The statement: the full text of the order and of the application, from the request's fields alone. Its lines are
// fixed by
// the pack's version, so that a verifier renders the same text from the same fields.
import type { Rule } from '../../rule.ts';
import { dataLines } from './statementData.ts';
import {
  date,
  DECLARED,
  type Fields,
  identifier,
  instant,
  type Line,
  line,
  listed,
  maybeDate,
  money,
  named,
  wordFor,
} from './statementLine.ts';
import { WORDS, type Words } from './statementWords.ts';

type Check = Fields['checks'][number];

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

/** The seven answers in the order of the law; one that was not given is said to be so. */
const declarationLines = (
  { declarations }: Fields['order']['assistant'],
  words: Words,
): readonly Line[] => [
  `${words.declarations}:`,
  ...DECLARED.map(
    (name) => `– ${words.declared[name]}: ${words.answers[declarations[name] ?? 'none']}`,
  ),
];

function orderLines({ requestId, order, applicant, filer }: Fields, words: Words): readonly Line[] {
  const { supplier, assistant } = order;
  return [
    words.orderTitle,
    line(words.requestId, requestId),
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
    ...declarationLines(assistant, words),
    line(words.period, words.fromTo(date(order.periodFrom), date(order.periodTo))),
    `${words.schedule}:`,
    ...order.schedule.map(
      ({ day, hours }) =>
        `– ${/^\d/.test(day) ? date(day) : wordFor(words.days, day)}: ${String(hours).replace('.', ',')} ${words.hours}`,
    ),
    line(words.price, money(order.price, words)),
  ];
}

function applicationLines(
  { order: { supplier }, application }: Fields,
  words: Words,
): readonly Line[] {
  const { guaranteed, claim, topUp, iban, orderSha256 } = application;
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
    line(words.orderDigest, orderSha256),
  ];
}

/** Law on Personal Data art. 8(4): operator, subject, data, term, third parties, borders, publication. */
const consentLines = (fields: Fields, words: Words): readonly Line[] => {
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

/**
 * Every check, so that nothing of the signed bytes goes unread: in words where there is something
 * to know, by id elsewhere.
 */
function checkLines(
  { checks, lang }: Fields,
  rules: readonly Rule[],
  words: Words,
): readonly Line[] {
  const inWords = ({ rule: id, outcome }: Check): Line => {
    const texts = rules.find((rule) => rule.id === id)?.texts;
    return `– ${id}. ${texts?.[outcome === 'failed' || outcome === 'cantTell' ? outcome : 'title'][lang] ?? ''}`;
  };
  const list = (label: string, members: readonly Check[]): readonly Line[] =>
    members.length === 0 ? [] : [`${label}:`, ...members.map(inWords)];
  const others = checks.filter(({ acknowledged }) => !acknowledged);
  const ids = (outcome: Check['outcome']): string =>
    listed(...others.filter((check) => check.outcome === outcome).map(({ rule }) => rule));
  return [
    line(words.passed, ids('passed')),
    line(words.inapplicable, ids('inapplicable')),
    ...list(
      words.warnings,
      others.filter(({ outcome }) => outcome === 'failed' || outcome === 'cantTell'),
    ),
    ...list(
      words.acknowledged,
      checks.filter(({ acknowledged }) => acknowledged),
    ),
  ];
}

function closingLines(fields: Fields, rules: readonly Rule[], words: Words): readonly Line[] {
  const { pack, audience, createdAt, expiresAt } = fields;
  return [
    words.checkTitle,
    words.checkedBy(`${pack.id} ${pack.version}`, date(pack.asOf)),
    ...checkLines(fields, rules, words),
    line(words.audience, listed(audience.origin ?? words.byHand, identifier(audience.bin, words))),
    line(words.created, instant(createdAt)),
    line(words.expires, instant(expiresAt)),
  ];
}

/** The statement of a pack with these rules, lines separated by LF, without one at the end. */
export const statementOf =
  (rules: readonly Rule[]) =>
  (fields: Fields): string => {
    const words = WORDS[fields.lang];
    const lines: readonly Line[] = [
      fields.trust === 'production' ? null : words.test(fields.trust),
      words.notOfficial,
      '',
      ...orderLines(fields, words),
      '',
      ...applicationLines(fields, words),
      '',
      ...consentLines(fields, words),
      '',
      ...closingLines(fields, rules, words),
    ];
    return lines.filter((text) => text !== null).join('\n');
  };
