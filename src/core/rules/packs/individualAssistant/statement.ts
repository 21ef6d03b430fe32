// The statement: a summary, then the full text of the order, the application and the consent, then
// an annex of codes and digests; all from the request's fields alone. Its lines are fixed by the
// pack's version, so that a verifier renders the same text from the same fields. Parts are divided
// by an empty line, and a part begins with its heading.
import { readIin } from '../../../identifiers/iin.ts';
import type { Rule } from '../../rule.ts';
import {
  date,
  DECLARED,
  type Declared,
  type Fields,
  identifier,
  instant,
  type Line,
  line,
  listed,
} from './statementLine.ts';
import {
  applicationLines,
  type Check,
  consentLines,
  foundLines,
  orderLines,
  textOf,
} from './statementParts.ts';
import { summaryLines } from './statementSummary.ts';
import { WORDS, type Words } from './statementWords.ts';

/** Where there is something to know: what was found or could not be settled, and what was accepted. */
const checkLines = (
  { checks, lang, pack }: Fields,
  rules: readonly Rule[],
  words: Words,
): readonly Line[] => [
  words.checkTitle,
  words.checkedOn(date(pack.asOf)),
  ...foundLines(checks, words, (check) => textOf(check, rules, lang)),
];

/** What a person need not read and a verifier wants: every check by its id, so that nothing signed goes unread. */
function annexLines(fields: Fields, words: Words): readonly Line[] {
  const { requestId, application, audience, checks, createdAt, expiresAt, pack } = fields;
  const ids = (members: readonly Check[]): string => listed(...members.map(({ rule }) => rule));
  const by = (outcome: Check['outcome']): string =>
    ids(checks.filter((check) => check.outcome === outcome && !check.acknowledged));
  return [
    words.annexTitle,
    line(words.requestId, requestId),
    line(words.orderDigest, application.orderSha256),
    line(words.checkedBy, `${pack.id} ${pack.version}`),
    line(words.passed, by('passed')),
    line(words.inapplicable, by('inapplicable')),
    line(words.warnings, listed(by('failed'), by('cantTell'))),
    line(words.acknowledged, ids(checks.filter(({ acknowledged }) => acknowledged))),
    line(words.audience, listed(audience.origin ?? words.byHand, identifier(audience.bin, words))),
    line(words.created, instant(createdAt)),
    line(words.expires, instant(expiresAt)),
  ];
}

/** What the date of birth answers by itself. */
const BY_AGE: readonly Declared[] = ['minor', 'pensionAge'];

function toldOf({ order: { assistant } }: Fields): readonly Declared[] {
  const iin = readIin(assistant.person.iin);
  const isAgeKnown = assistant.birthDate !== null || ('birthDate' in iin && iin.birthDate !== null);
  return DECLARED.filter(
    (name) => assistant.declarations[name] !== null || !(isAgeKnown && BY_AGE.includes(name)),
  );
}

/** The statement of a pack with these rules, lines separated by LF, without one at the end. */
export const statementOf =
  (rules: readonly Rule[]) =>
  (fields: Fields): string => {
    const words = WORDS[fields.lang];
    const lines: readonly Line[] = [
      ...summaryLines(fields, words),
      '',
      words.orderTitle,
      ...orderLines(fields, toldOf(fields), words),
      '',
      ...applicationLines(fields, words),
      '',
      ...consentLines(fields, words),
      '',
      ...checkLines(fields, rules, words),
      '',
      ...annexLines(fields, words),
    ];
    return lines.filter((text) => text !== null).join('\n');
  };
