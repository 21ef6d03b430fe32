// What the pack cites: every version of every rule with its provision, grouped by act.
import type { RulePack } from '../../src/core/rules/pack.ts';
import type { Provision, Rule, RuleVersion, Severity } from '../../src/core/rules/rule.ts';
import type { Period } from '../../src/core/time.ts';

export interface Citation {
  readonly rule: Rule;
  readonly version: RuleVersion;
  readonly provision: Provision;
}

export const citationsOf = ({ rules }: RulePack): readonly Citation[] =>
  rules.flatMap((rule) =>
    rule.versions.map((version) => ({ rule, version, provision: version.provision })),
  );

/** A file's name for an act: its number in the register, or words of its title where no number is confirmed. */
export const slugOf = ({ act, title }: Provision): string =>
  act?.replace(/_$/, '') ??
  title.en
    .replace(/\(.*$/, '')
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');

export const byAct = (citations: readonly Citation[]): ReadonlyMap<string, readonly Citation[]> => {
  const acts = new Map<string, Citation[]>();
  for (const citation of citations) {
    const slug = slugOf(citation.provision);
    acts.set(slug, [...(acts.get(slug) ?? []), citation]);
  }
  return acts;
};

export const placeOf = ({ article, paragraph }: Provision): string =>
  article === null
    ? 'numbering not confirmed'
    : `art. ${article}${paragraph === null ? '' : `, ${paragraph}`}`;

/** A severity may depend on the case, as on the trust profile. */
export const severityOf = ({ severity }: RuleVersion): Severity | 'by case' =>
  typeof severity === 'function' ? 'by case' : severity;

export const periodOf = ({ inForceFrom, inForceUntil }: Period): string =>
  `${inForceFrom} – ${inForceUntil ?? '…'}`;

/** Rows of a Markdown table under its heading; a bar in a cell would end it. */
export function table(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heading), line(heading.map(() => '---')), ...rows.map(line), ''];
}
