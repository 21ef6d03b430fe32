// BIN, the business identification number: YYMM of registration, type, division, five serial digits, control digit.
import { bareNumber } from './bareNumber.ts';
import { controlDigitHolds } from './controlDigit.ts';
import { readIin, type Iin, type IinProblem } from './iin.ts';

export interface Bin {
  /** Twelve digits. */
  readonly bin: string;
  readonly type: 'resident' | 'nonResident' | 'jointEntrepreneurship';
  /** Null for a digit whose meaning is not known: no reason to refuse the number. */
  readonly division: 'head' | 'branch' | 'representativeOffice' | 'peasantFarm' | null;
}

export type BinProblem = 'length' | 'control' | 'type' | 'date';

const TYPES: Readonly<Record<string, Bin['type']>> = {
  4: 'resident',
  5: 'nonResident',
  6: 'jointEntrepreneurship',
};
const DIVISIONS: Readonly<Record<string, Bin['division']>> = {
  0: 'head',
  1: 'branch',
  2: 'representativeOffice',
  3: 'peasantFarm',
};

/** Reads a BIN, spaces and hyphens allowed. */
export function readBin(text: string): Bin | { readonly problem: BinProblem } {
  const bin = bareNumber(text);
  if (!/^[0-9]{12}$/.test(bin)) return { problem: 'length' };
  if (!controlDigitHolds(bin)) return { problem: 'control' };
  const type = TYPES[bin.charAt(4)];
  if (type === undefined) return { problem: 'type' };
  if (!/^(0[1-9]|1[0-2])$/.test(bin.slice(2, 4))) return { problem: 'date' };
  return { bin, type, division: DIVISIONS[bin.charAt(5)] ?? null };
}

/** Whether twelve digits are of a person or of a firm: the fifth is the tens of a day (0-3) or the type (4-6). */
export function numberKind(text: string): 'iin' | 'bin' | null {
  const digits = bareNumber(text);
  if (!/^[0-9]{12}$/.test(digits)) return null;
  if (/[0-3]/.test(digits.charAt(4))) return 'iin';
  return /[4-6]/.test(digits.charAt(4)) ? 'bin' : null;
}

/** Reads a supplier's number: firms have a BIN, sole entrepreneurs trade under their IIN. */
export const readIinOrBin = (
  text: string,
): Iin | Bin | { readonly problem: IinProblem | BinProblem } =>
  numberKind(text) === 'iin' ? readIin(text) : readBin(text);
