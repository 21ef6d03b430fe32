// What a command answers: one object for programs, lines for a person, and whether the answer is yes.
import { labels } from '../../locales/commandLine.ts';
import type { Lang } from '../core/lang.ts';

export interface Answer {
  readonly body: object;
  readonly text: string;
  readonly yes: boolean;
}

export type Command = (args: readonly string[], lang: Lang) => Promise<Answer>;

type Label = keyof typeof labels;

/** Names and values, a line each, in columns; what is absent is left out. */
export function lines(
  rows: readonly (readonly [Label, string | null | undefined])[],
  lang: Lang,
): string {
  const present = rows.filter(([, value]) => value !== null && value !== undefined && value !== '');
  const width = Math.max(...present.map(([label]) => labels[label][lang].length));
  return present
    .map(([label, value]) => `${labels[label][lang].padEnd(width)}  ${value ?? ''}`)
    .join('\n');
}
