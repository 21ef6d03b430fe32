// IIN, the individual identification number: YYMMDD, century and sex, four serial digits, control digit.
import { isIsoDate, type IsoDate } from '../time.ts';
import { bareNumber } from './bareNumber.ts';
import { controlDigitHolds } from './controlDigit.ts';

export type Sex = 'male' | 'female';

export interface Iin {
  /** Twelve digits. */
  readonly iin: string;
  /** Null in the numbers of some foreigners, whose seventh digit is 0. */
  readonly birthDate: IsoDate | null;
  readonly sex: Sex | null;
}

export type IinProblem = 'length' | 'control' | 'century' | 'date';

/**
 * Reads an IIN, spaces and hyphens allowed. A good IIN is no proof that it was issued: the control digit misses most errors in the
 * eleventh digit. Whether the birth date lies in the future is for the caller, who knows the date.
 */
export function readIin(text: string): Iin | { readonly problem: IinProblem } {
  const iin = bareNumber(text);
  if (!/^[0-9]{12}$/.test(iin)) return { problem: 'length' };
  if (!controlDigitHolds(iin)) return { problem: 'control' };
  const centuryAndSex = Number(iin[6]);
  if (centuryAndSex === 0) return { iin, birthDate: null, sex: null };
  if (centuryAndSex > 6) return { problem: 'century' };
  const century = 17 + Math.ceil(centuryAndSex / 2);
  const birthDate = `${century}${iin.slice(0, 2)}-${iin.slice(2, 4)}-${iin.slice(4, 6)}`;
  if (!isIsoDate(birthDate)) return { problem: 'date' };
  return { iin, birthDate, sex: centuryAndSex % 2 === 1 ? 'male' : 'female' };
}
