// `npm run law`: docs/law, made from the rule pack. No word of the law is written here: what the
// pack does not say is not said.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { currentPack } from '../src/core/rules/packs/index.ts';
import * as parameterExports from '../src/core/rules/packs/individualAssistant/parameters.ts';
import { actPage } from './law/actPage.ts';
import { actsBeside, allDuties, switchedOffTable, unknownsTable } from './law/beside.ts';
import { changelog, changesOf } from './law/changelog.ts';
import { byAct, citationsOf, table } from './law/citations.ts';
import { confirmFirst } from './law/confirmFirst.ts';
import { namedParameters, parameterTable } from './law/parameterTable.ts';

export const LAW_FOLDER = path.join(import.meta.dirname, '../docs/law');

const citations = citationsOf(currentPack);
const acts = byAct(citations);
const provisions = new Map([
  ...[...acts].map(([slug, [first]]) => [slug, first?.provision ?? null] as const),
  ...[...actsBeside()]
    .filter(([slug]) => !acts.has(slug))
    .map(([slug, { provision }]) => [slug, provision] as const),
]);
export const PARAMETERS = namedParameters(parameterExports).toSorted((a, b) =>
  a.name < b.name ? -1 : 1,
);
export const CHANGES = changesOf(currentPack, PARAMETERS);

const contents = (): string => {
  const { id, version, inForceFrom, inForceUntil, reviewedOn, reviewedBy, rules } = currentPack;
  return [
    '<!-- Made by `npm run law` from the rule pack. -->',
    '',
    '# The law that the rules rest on',
    '',
    `Pack \`${id}\` ${version}, for acts from ${inForceFrom} to ${inForceUntil ?? '…'}: ${rules.length} rules. Reviewed on ${reviewedOn}.`,
    `${reviewedBy.en}. Not legal advice, and not a decision of an authority. Changes by date: [CHANGELOG.md](CHANGELOG.md).`,
    '',
    '## Acts',
    '',
    ...table(
      ['Act', 'Provisions cited', 'Rules', 'Verified'],
      [...provisions].map(([slug, provision]) => {
        const cited = acts.get(slug) ?? [];
        return [
          `[${provision?.title.en ?? slug}](${slug}.md)`,
          String(cited.length),
          [...new Set(cited.map(({ rule }) => rule.id))].join(', '),
          `${cited.filter((citation) => citation.provision.verified).length} of ${cited.length}`,
        ];
      }),
    ),
    '## What a lawyer should confirm first',
    '',
    'Provisions that were not held against the official text: rules that block first, and of these the least certain.',
    '',
    ...confirmFirst(citations),
    '## Parameters',
    '',
    ...parameterTable(PARAMETERS),
    '## What is not known',
    '',
    ...unknownsTable(),
    '## Rules that are switched off',
    '',
    ...switchedOffTable(),
    '## Points of the law that are no checks of a draft',
    '',
    ...allDuties(),
  ].join('\n');
};

/** File name → text. */
export const LAW: Readonly<Record<string, string>> = {
  'README.md': contents(),
  'CHANGELOG.md': changelog(CHANGES),
  ...Object.fromEntries(
    [...provisions].flatMap(([slug, provision]) =>
      provision === null ? [] : [[`${slug}.md`, actPage(provision, acts.get(slug) ?? [])]],
    ),
  ),
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(LAW_FOLDER, { recursive: true });
  for (const file of readdirSync(LAW_FOLDER))
    if (!(file in LAW)) rmSync(path.join(LAW_FOLDER, file));
  for (const [file, text] of Object.entries(LAW)) writeFileSync(path.join(LAW_FOLDER, file), text);
}
