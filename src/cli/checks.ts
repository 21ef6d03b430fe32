// The chain of checks behind a verdict, as a terminal shows it: the answer, the question, and what a «no» means.
import { checks as texts, detailText, statuses } from '../../locales/validation.ts';
import type { Lang } from '../core/lang.ts';
import type { Check } from '../core/verification/checks.ts';

/** A line each, in the order in which they were asked. */
export function checkLines(checks: readonly Check[], lang: Lang): string {
  const width = Math.max(...checks.map(({ status }) => statuses[status][lang].length));
  return checks
    .map((check) => `${statuses[check.status][lang].padEnd(width)}  ${sentence(check, lang)}`)
    .join('\n');
}

function sentence({ constraint, subIndication, detail }: Check, lang: Lang): string {
  const { question, no } = texts[constraint];
  if (subIndication === null) return question[lang];
  const about = [detailText(detail, lang), `${constraint}: ${subIndication}`].filter(
    (part) => part !== null,
  );
  return `${question[lang]} ${no[lang]} (${about.join('; ')})`;
}
