// Table cells with the headers that a person reads them by: the header of the column, or the first cell of the row.
import { MOST_LABEL } from '../../core/draft/pageSnapshot.ts';
import { holdsControl, isLeftOut, isOneText, textOf } from './seen.ts';

export interface NamedCell {
  readonly cell: HTMLTableCellElement;
  /** Empty where no header names the cell. */
  readonly label: string;
  /** What the row is about, where columns have headers of their own; else empty. */
  readonly row: string;
}

const isHeader = (cell: Element): boolean =>
  cell.matches('th,[role=columnheader],[role=rowheader]');
const text = (cell: Element | undefined): string =>
  cell === undefined ? '' : textOf(cell, MOST_LABEL);
const cells = (row: HTMLTableRowElement): HTMLTableCellElement[] =>
  [...row.cells].filter((cell) => !isLeftOut(cell));

/** Every cell of the table that holds a value, in reading order. */
export function cellsOf(table: HTMLTableElement): readonly NamedCell[] {
  const rows = [...table.rows].filter(
    (row) => !isLeftOut(row) && row.closest('[hidden],[aria-hidden=true]') === null,
  );
  const [first] = rows;
  const columns =
    first !== undefined && cells(first).length > 1 && cells(first).every(isHeader)
      ? cells(first)
      : null;
  return rows
    .filter((row) => row !== first || columns === null)
    .flatMap((row) => (columns === null ? pairs(cells(row)) : underColumns(cells(row), columns)));
}

function underColumns(
  row: readonly HTMLTableCellElement[],
  columns: readonly Element[],
): readonly NamedCell[] {
  const [first] = row;
  const named =
    first !== undefined && (isHeader(first) || (!holdsControl(first) && row.some(holdsControl)));
  return row
    .map((cell, index) => ({ cell, label: text(columns[index]), row: named ? text(first) : '' }))
    .slice(named ? 1 : 0);
}

/**
 * Without column headers a value is named by the header before it in its row; two plain cells are a name and its value.
 */
function pairs(row: readonly HTMLTableCellElement[]): readonly NamedCell[] {
  if (!row.some(isHeader)) {
    const [name, cell] = row;
    const isPair = row.length === 2 && name !== undefined && isOneText(name) && !holdsControl(name);
    return isPair && cell !== undefined
      ? [{ cell, label: text(name), row: '' }]
      : row.map((only) => ({ cell: only, label: '', row: '' }));
  }
  return row.flatMap((cell, index) =>
    isHeader(cell) ? [] : [{ cell, label: text(row.slice(0, index).findLast(isHeader)), row: '' }],
  );
}
