// The figures as a table in Markdown, each with its budget beside it, and what each figure counts.
import { BUDGETS, type Budget } from './budgets.ts';
import { FIGURES, ROUNDS, type Figure, type Round, type RoundName } from './figures.ts';

const NAMES: Readonly<Record<RoundName, string>> = {
  first: 'first time, clear',
  month: 'next month, clear',
  missing: 'thirteen questions',
  attorney: 'by an attorney',
  byHand: 'handed over by hand',
};

const HEADS: Readonly<Record<Figure, string>> = {
  screens: 'screens',
  keys: 'keys',
  tabs: 'Tabs',
  clicks: 'clicks',
  scan: 'linear scan',
  rowColumn: 'row–column',
  words: 'words',
  views: 'heights',
  dialogs: 'file dialogs',
  typed: 'letters typed',
};

const shown = (figure: Figure, value: number): string => value.toFixed(figure === 'views' ? 1 : 0);

function cell(figure: Figure, value: number, { [figure]: allowed }: Budget): string {
  if (allowed === undefined) return shown(figure, value);
  const text = `${shown(figure, value)} (≤ ${allowed})`;
  return value <= allowed ? text : `**${text}**`;
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

export const tableOf = (measured: Round): string =>
  [
    row(['order', ...FIGURES.map((figure) => HEADS[figure])]),
    row(['---', ...FIGURES.map(() => '---')]),
    ...ROUNDS.map((round) =>
      row([
        NAMES[round],
        ...FIGURES.map((figure) => cell(figure, measured[round][figure], BUDGETS[round])),
      ]),
    ),
  ].join('\n');

const BEGIN = '<!-- npm run effort -- --write -->';
const END = '<!-- end -->';

/** The document with the table between its two marks. */
export function withTable(document: string, table: string): string {
  const [before = '', rest] = document.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`the document has no place for the figures: ${BEGIN}`);
  return `${before}${BEGIN}\n\n${table}\n\n${END}${after}`;
}
