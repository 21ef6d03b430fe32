// What a lawyer should confirm first: rules that block on a provision that was not held against the
// official text, least certain first.
import type { Provision } from '../../src/core/rules/rule.ts';
import { periodOf, placeOf, severityOf, slugOf, table, type Citation } from './citations.ts';

const SEVERITY = ['blocking', 'by case', 'warning', 'info'];
const CONFIDENCE = ['low', 'medium', 'high'] as const satisfies readonly Provision['confidence'][];

const rank = ({ version, provision }: Citation): number =>
  SEVERITY.indexOf(severityOf(version)) * CONFIDENCE.length +
  CONFIDENCE.indexOf(provision.confidence);

export const toConfirm = (citations: readonly Citation[]): readonly Citation[] =>
  citations.filter(({ provision }) => !provision.verified).sort((a, b) => rank(a) - rank(b));

export const confirmFirst = (citations: readonly Citation[]): readonly string[] =>
  table(
    ['', 'Rule', 'What it checks', 'Severity', 'Confidence', 'Applied', 'Provision'],
    toConfirm(citations).map(({ rule, version, provision }, index) => [
      String(index + 1),
      rule.id,
      rule.texts.title.en,
      severityOf(version),
      provision.confidence,
      periodOf(version),
      `[${provision.title.en}](${slugOf(provision)}.md), ${placeOf(provision)}`,
    ]),
  );
