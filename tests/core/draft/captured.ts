// A page of labelled values, read.
import { readPage, type PageField } from '../../../src/core/draft/capture.ts';
import { factAt, type FactPath } from '../../../src/core/draft/draft.ts';

export type Row = readonly [
  section: string,
  label: string,
  value: string,
  kind?: PageField['kind'],
];

export const capture = (rows: readonly Row[], title = '') =>
  readPage({
    title,
    lang: 'ru',
    fields: rows.map(([section, label, value, kind = 'text'], field) => ({
      field,
      section,
      label,
      value,
      kind,
    })),
  });

/** The one fact that a labelled value gives; undefined where it gives none. */
export function fact(path: FactPath, ...rows: readonly Row[]): unknown {
  return factAt(capture(rows).draft, path);
}
