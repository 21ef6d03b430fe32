// A table of the card: names in the first column, values in the second; a row without a value is left out.
import type { ReactNode } from 'react';
import type { Texts } from '../../core/rules/rule.ts';
import { useTexts } from '../texts.tsx';

export interface Row {
  readonly name: Texts;
  readonly value: ReactNode;
  /** A digest or a number, to be compared character by character. */
  readonly isCode?: boolean;
}

interface RowsProps {
  readonly caption?: string;
  readonly rows: readonly Row[];
}

export function Rows({ caption, rows }: RowsProps) {
  const { t } = useTexts();
  return (
    <table className="rows">
      {caption !== undefined && <caption>{caption}</caption>}
      <tbody>
        {rows
          .filter(({ value }) => value !== null && value !== '')
          .map(({ name, value, isCode = false }) => (
            <tr key={name.en}>
              <th scope="row">{t(name)}</th>
              <td className={isCode ? 'code' : undefined} translate={isCode ? 'no' : undefined}>
                {value}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
