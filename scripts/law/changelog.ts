// The changelog of the law: each day on which a rule begins, changes or ends, and each step of a parameter.
import type { RulePack } from '../../src/core/rules/pack.ts';
import type { Rule, RuleVersion } from '../../src/core/rules/rule.ts';
import { addDays, type IsoDate } from '../../src/core/time.ts';
import { periodOf, placeOf, severityOf } from './citations.ts';
import { valueOf, type namedParameters } from './parameterTable.ts';

export interface Change {
  readonly date: IsoDate;
  readonly kind: 'begins' | 'changes' | 'ends';
  readonly text: string;
}

const lawOf = ({ provision }: RuleVersion): string =>
  `${provision.title.en}, ${placeOf(provision)}${provision.amendedBy === null ? '' : `, amended by ${provision.amendedBy}`}`;

function changesOfRule({ id, versions, texts }: Rule): readonly Change[] {
  const changes = versions.map((version, index): Change => {
    const before = versions[index - 1];
    const severity =
      before === undefined || severityOf(before) === severityOf(version)
        ? ''
        : ` Severity: ${severityOf(before)}, then ${severityOf(version)}.`;
    return {
      date: version.inForceFrom,
      kind: before === undefined ? 'begins' : 'changes',
      text: `**${id}** ${texts.title.en} (${periodOf(version)}): ${lawOf(version)}.${severity}`,
    };
  });
  const last = versions.at(-1);
  if (last?.inForceUntil == null) return changes;
  return [
    ...changes,
    {
      date: addDays(last.inForceUntil, 1),
      kind: 'ends',
      text: `**${id}** ${texts.title.en}: no version after ${last.inForceUntil}.`,
    },
  ];
}

const changesOfParameters = (parameters: ReturnType<typeof namedParameters>): readonly Change[] =>
  parameters.flatMap(({ name, values, provision }) =>
    values.map((dated, index): Change => ({
      date: dated.inForceFrom,
      kind: index === 0 ? 'begins' : 'changes',
      text: `**${name}** is ${valueOf(name, dated.value)} (${periodOf(dated)}): ${provision.title.en}, ${placeOf(provision)}.`,
    })),
  );

export const changesOf = (
  pack: RulePack,
  parameters: ReturnType<typeof namedParameters>,
): readonly Change[] => [...pack.rules.flatMap(changesOfRule), ...changesOfParameters(parameters)];

/** The latest first, as a changelog is read. */
export function changelog(changes: readonly Change[]): string {
  const dates = [...new Set(changes.map(({ date }) => date))].sort().reverse();
  return [
    '<!-- Made by `npm run law` from the rule pack. -->',
    '',
    '# Changelog of the law',
    '',
    'What the rule pack knows of changes in the law, by the day on which they take effect. Changes of the program are in the',
    '[changelog](../../CHANGELOG.md) of the project.',
    '',
    ...dates.flatMap((date) => [
      `## ${date}`,
      '',
      ...(['begins', 'changes', 'ends'] as const).flatMap((kind) => {
        const own = changes.filter((change) => change.date === date && change.kind === kind);
        return own.length === 0
          ? []
          : [
              `${kind.charAt(0).toUpperCase()}${kind.slice(1)}:`,
              '',
              ...own.map(({ text }) => `- ${text}`),
              '',
            ];
      }),
    ]),
  ].join('\n');
}
