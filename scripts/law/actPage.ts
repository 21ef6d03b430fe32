// A page of docs/law for one act: its provisions, their dates, the rules that rest on them and how
// far the text was checked.
import type { Provision } from '../../src/core/rules/rule.ts';
import { duties, notChecksOf } from './beside.ts';
import { periodOf, placeOf, severityOf, slugOf, table, type Citation } from './citations.ts';

/** `about` is any provision of the act. */
export function actPage(about: Provision, citations: readonly Citation[]): string {
  const { title, act, url } = about;
  const points = notChecksOf(slugOf(about));
  const cited = [...citations, ...points].flatMap(({ provision }) =>
    provision === null ? [] : [provision],
  );
  const editions = [...new Set(cited.map(({ edition }) => edition ?? 'not stated'))].sort();
  const sources = [...new Set(cited.map(({ source }) => source))].sort();
  return [
    '<!-- Made by `npm run law` from the rule pack. -->',
    '',
    `# ${title.en}`,
    '',
    `- Russian: ${title.ru}`,
    `- Kazakh: ${title.kk}`,
    `- Number in the register of acts: ${act === null ? 'not confirmed' : `[${act}](${url ?? ''})`}`,
    `- State of the text that was read: ${editions.join(', ')}`,
    `- Read in: ${sources.join('; ')}`,
    '',
    ...(citations.length === 0 ? [] : ['## Provisions that rules rest on', '']),
    ...[...placesOf(citations)].flatMap(([place, cited]) => [
      `### ${place}`,
      '',
      ...table(COLUMNS, cited.map(rowOf)),
    ]),
    ...(points.length === 0
      ? []
      : ['## Points that are no checks of a draft', '', ...duties(points)]),
  ].join('\n');
}

const COLUMNS = [
  'Rule',
  'What it checks',
  'Applied',
  'Severity',
  'Amended by',
  'Confidence',
  'Verified',
  'Reviewed',
];

const rowOf = ({ rule, version, provision }: Citation): string[] => [
  rule.id,
  rule.texts.title.en,
  periodOf(version),
  severityOf(version),
  provision.amendedBy ?? '',
  provision.confidence,
  provision.verified ? 'yes' : 'no',
  provision.reviewedOn,
];

function placesOf(citations: readonly Citation[]): ReadonlyMap<string, readonly Citation[]> {
  const places = new Map<string, Citation[]>();
  const inOrder = [...citations].sort((a, b) =>
    placeOf(a.provision).localeCompare(placeOf(b.provision), 'en', { numeric: true }),
  );
  for (const citation of inOrder)
    places.set(placeOf(citation.provision), [
      ...(places.get(placeOf(citation.provision)) ?? []),
      citation,
    ]);
  return places;
}
