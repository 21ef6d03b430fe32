// The control digit that IIN and BIN share: weights 1..11, and a second pass with shifted weights
// when the first gives 10. No official text of the algorithm was seen; independent implementations
// agree on it.

const FIRST_PASS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const SECOND_PASS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

const remainder = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11;

/** The twelfth digit for eleven digits, or null for a number that is never issued. */
export function controlDigit(stem: string): number | null {
  const first = remainder(stem, FIRST_PASS);
  const digit = first === 10 ? remainder(stem, SECOND_PASS) : first;
  return digit === 10 ? null : digit;
}

/** Whether twelve digits end with their control digit. */
export const controlDigitHolds = (digits: string): boolean =>
  controlDigit(digits) === Number(digits[11]);
