// The first part of the statement, about 90 words: for whom, the assistant, when, how much, to whom
// it goes, what is allowed, and what could not be checked.
import { date, type Fields, type Line, line, listed, money, type Person } from './statementLine.ts';
import { isOpen } from './statementParts.ts';
import type { Words } from './statementWords.ts';

const name = ({ lastName, firstName, patronymic }: Person): string =>
  [lastName, firstName, patronymic].filter((part) => part !== null).join(' ');

export function summaryLines(fields: Fields, words: Words): readonly Line[] {
  const { applicant, application, audience, filer, order, trust } = fields;
  const { summary } = words;
  const open = fields.checks.filter(isOpen);
  const accepted = fields.checks.filter(({ acknowledged }) => acknowledged);
  return [
    summary.title,
    trust === 'production' ? null : words.test(trust),
    words.notOfficial,
    line(words.applicant, name(applicant.person)),
    filer.role === 'self' ? null : line(words.filer, listed(words[filer.role], name(filer.person))),
    line(words.assistant, name(order.assistant.person)),
    line(words.period, words.fromTo(date(order.periodFrom), date(order.periodTo))),
    line(words.price, money(order.price, words)),
    line(summary.claim, money(application.claim, words)),
    application.topUp === 0 ? null : line(words.topUp, money(application.topUp, words)),
    line(
      words.audience,
      listed(order.supplier.name, audience.origin === null ? words.byHand : audience.origin),
    ),
    line(summary.allowed, summary.consent),
    line(words.consentAccess, words.answers[fields.consent.access ?? 'none']),
    line(summary.open, open.length === 0 ? summary.nothing : summary.points(open.length)),
    accepted.length === 0 ? null : line(words.acknowledged, summary.points(accepted.length)),
  ];
}
