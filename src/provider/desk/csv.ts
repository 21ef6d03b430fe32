// CSV (RFC 4180) for spreadsheets: every cell quoted, and none that a spreadsheet would run as a formula.

/**
 * Cells that begin so, perhaps after blanks, are formulas to one program or another; before them
 * goes an apostrophe, which shows them as text.
 */
const FORMULA = /^[\s\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|%]|^[\t\r\n]/;

const cell = (value: string): string =>
  `"${(FORMULA.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;

/** With a byte order mark, by which spreadsheets know UTF-8. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
