// A page of docs/law for one act: its provisions, their dates, the rules that rest on them and how far the text was checked.
import { periodOf, placeOf, severityOf, table, type Citation } from './citations.ts';

export function actPage(citations: readonly Citation[]): string {
  const [first] = citations;
  if (first === undefined) return '';
  const { title, act, url } = first.provision;
  const editions = [...new Set(citations.map(({ provision }) => provision.edition ?? 'not stated'))].sort();
  const sources = [...new Set(citations.map(({ provision }) => provision.source))].sort();
  return [
    '<!-- Made by `npm run law` from the rule pack. -->', '', `# ${title.en}`, '',
    `- Russian: ${title.ru}`, `- Kazakh: ${title.kk}`,
    `- Number in the register of acts: ${act === null ? 'not confirmed' : `[${act}](${url ?? ''})`}`,
    `- State of the text that was read: ${editions.join(', ')}`,
    `- Read in: ${sources.join('; ')}`, '',
    '## Provisions', '',
    ...[...placesOf(citations)].flatMap(([place, cited]) => [`### ${place}`, '', ...table(
      ['Rule', 'What it checks', 'Applied', 'Severity', 'Amended by', 'Confidence', 'Verified', 'Reviewed'],
      cited.map(({ rule, version, provision }) => [
        rule.id, rule.texts.title.en, periodOf(version), severityOf(version), provision.amendedBy ?? '', provision.confidence,
        provision.verified ? 'yes' : 'no', provision.reviewedOn,
      ]),
    )]),
  ].join('\n');
}

function placesOf(citations: readonly Citation[]): ReadonlyMap<string, readonly Citation[]> {
  const places = new Map<string, Citation[]>();
  const inOrder = [...citations].sort((a, b) => placeOf(a.provision).localeCompare(placeOf(b.provision), 'en', { numeric: true }));
  for (const citation of inOrder) places.set(placeOf(citation.provision), [...places.get(placeOf(citation.provision)) ?? [], citation]);
  return places;
}
