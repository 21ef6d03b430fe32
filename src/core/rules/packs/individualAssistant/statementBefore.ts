// The statement as the pack had it up to version 2026.11.4: without a summary, codes among the words.
// Nothing new is signed so; what was stays verifiable.
import type { Rule } from '../../rule.ts';
import {
  date,
  DECLARED,
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
import { WORDS, type Words } from './statementWords.ts';

function checkLines(
  { checks, lang }: Fields,
  rules: readonly Rule[],
  words: Words,
): readonly Line[] {
  const ids = (outcome: Check['outcome']): string =>
    listed(
      ...checks
        .filter((check) => !check.acknowledged && check.outcome === outcome)
        .map(({ rule }) => rule),
    );
  return [
    line(words.passed, ids('passed')),
    line(words.inapplicable, ids('inapplicable')),
    ...foundLines(checks, words, (check) => `${check.rule}. ${textOf(check, rules, lang)}`),
  ];
}

/** As `statementOf`. */
export const statementBefore =
  (rules: readonly Rule[]) =>
  (fields: Fields): string => {
    const words = WORDS[fields.lang];
    const { application, audience, createdAt, expiresAt, pack, requestId, trust } = fields;
    const lines: readonly Line[] = [
      trust === 'production' ? null : words.test(trust),
      words.notOfficial,
      '',
      words.orderTitle,
      line(words.requestId, requestId),
      ...orderLines(fields, DECLARED, words),
      '',
      ...applicationLines(fields, words),
      line(words.orderDigest, application.orderSha256),
      '',
      ...consentLines(fields, words),
      '',
      words.checkTitle,
      words.checkedByBefore(`${pack.id} ${pack.version}`, date(pack.asOf)),
      ...checkLines(fields, rules, words),
      line(
        words.audience,
        listed(audience.origin ?? words.byHand, identifier(audience.bin, words)),
      ),
      line(words.created, instant(createdAt)),
      line(words.expires, instant(expiresAt)),
    ];
    return lines.filter((text) => text !== null).join('\n');
  };
