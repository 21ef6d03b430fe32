// Runs of text → lines of cells, as a person sees them: by position alone, for the order in a file is any order.
import { plainText } from '../draft/plainText.ts';
import type { Place, TextItem } from './document.ts';

/** Text that stands together on a line; `x` and `end` are its left and right edges. */
export interface Cell {
  readonly text: string;
  readonly x: number;
  readonly end: number;
}

export interface Line extends Place {
  readonly cells: readonly Cell[];
}

/** Parts of the letters' height. */
const SAME_LINE = 0.45;
const A_BLANK = 0.12;
/** Justified text has blanks of up to a letter's height; columns stand further apart. */
const A_COLUMN = 1.3;

/** The lines of all pages, from top to bottom. */
export function linesOf(items: readonly TextItem[]): readonly Line[] {
  const inked = items.filter(({ text, height }) => text.trim() !== '' && height > 0);
  const pages = new Map<number, TextItem[]>();
  for (const item of inked) {
    const own = pages.get(item.page);
    if (own === undefined) pages.set(item.page, [item]);
    else own.push(item);
  }
  return [...pages]
    .sort(([one], [other]) => one - other)
    .flatMap(([page, own]) =>
      rowsOf(own).map((row, index) => ({ page, line: index + 1, cells: cellsOf(row) })),
    );
}

function rowsOf(items: readonly TextItem[]): readonly (readonly TextItem[])[] {
  const rows: TextItem[][] = [];
  for (const item of items.toSorted((one, other) => one.y - other.y || one.x - other.x)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (
      row !== undefined &&
      first !== undefined &&
      item.y - first.y <= SAME_LINE * Math.min(item.height, first.height)
    )
      row.push(item);
    else rows.push([item]);
  }
  return rows.map((row) => row.toSorted((one, other) => one.x - other.x));
}

function cellsOf(row: readonly TextItem[]): readonly Cell[] {
  const cells: Cell[] = [];
  for (const { text, x, width, height } of row) {
    const last = cells.at(-1);
    const gap = last === undefined ? Infinity : x - last.end;
    if (last === undefined || gap > A_COLUMN * height) cells.push({ text, x, end: x + width });
    else
      cells[cells.length - 1] = {
        text: last.text + (gap > A_BLANK * height ? ' ' : '') + text,
        x: last.x,
        end: Math.max(last.end, x + width),
      };
  }
  return cells
    .map(({ text, ...edges }) => ({ ...edges, text: unspaced(plainText(text)) }))
    .filter(({ text }) => text !== '');
}

/** «С П Р А В К А»: letters set apart are one word. */
const unspaced = (text: string): string =>
  /^(\p{L} ){3,}\p{L}$/u.test(text) ? text.replaceAll(' ', '') : text;

export const textOf = ({ cells }: Pick<Line, 'cells'>): string =>
  cells.map(({ text }) => text).join(' ');

/** Whether two cells share a part of a column. */
export const isBelow = (cell: Cell, other: Cell): boolean =>
  cell.x < other.end && other.x < cell.end;
