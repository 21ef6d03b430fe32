// What the check digits of a number say, once it is all there: before that there is nothing to blame.
import { numbers } from '../../../locales/order.ts';
import type { FactPath } from '../../core/draft/draft.ts';
import { bareNumber } from '../../core/identifiers/bareNumber.ts';
import { numberKind, readIinOrBin } from '../../core/identifiers/bin.ts';
import { readIban } from '../../core/identifiers/iban.ts';
import { readIin } from '../../core/identifiers/iin.ts';
import type { Texts } from '../../core/rules/rule.ts';
import { FIELDS } from '../facts/fields.ts';

export interface NumberNote {
  readonly good: boolean;
  readonly text: Texts;
}

const LENGTH = { iban: 20, number12: 12 } as const;

/** Null while the number is shorter than it has to be, and for a fact that is no number. */
export function numberNote(path: FactPath, text: string): NumberNote | null {
  const { kind } = FIELDS[path];
  const bare = bareNumber(text);
  if ((kind !== 'iban' && kind !== 'number12') || bare.length < LENGTH[kind]) return null;
  if (kind === 'iban') return ibanNote(bare);
  const isSupplier = path === 'supplier.id';
  if ('problem' in (isSupplier ? readIinOrBin(bare) : readIin(bare)))
    return { good: false, text: numbers.bad };
  if (!isSupplier) return { good: true, text: numbers.good };
  return { good: true, text: numberKind(bare) === 'bin' ? numbers.goodBin : numbers.goodIin };
}

function ibanNote(text: string): NumberNote {
  const read = readIban(text);
  if (!('problem' in read)) return { good: true, text: numbers.ibanGood };
  return { good: false, text: read.problem === 'letters' ? numbers.ibanLetters : numbers.ibanBad };
}
