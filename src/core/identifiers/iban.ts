// IBAN (ISO 13616): country, two check digits (ISO 7064, MOD 97-10), the account. Of Kazakhstan:
// three digits of the bank, thirteen letters or digits. Its alphabet is that of ASCII: a letter
// that only looks alike, or becomes one when it is made a capital, is none.

export interface Iban {
  /** In electronic form: capitals, no blanks. */
  readonly iban: string;
  /** ISO 3166-1, as the number has it. */
  readonly country: string;
}

/** `letters`: others than the alphabet has; `form`: too short, too long, or in the wrong places. */
export type IbanProblem = 'letters' | 'form' | 'check';

const FORM = /^[A-Z]{2}[0-9]{2}[0-9A-Z]{11,30}$/;
const OF_KAZAKHSTAN = /^KZ[0-9]{5}[0-9A-Z]{13}$/;
/** The standard gives no others: 00, 01 and 99 would mean the same as 97, 98 and 02. */
const CHECK_DIGITS = /^..(?:0[2-9]|[1-8][0-9]|9[0-8])/;

/** As it is typed, without blanks and with the capitals of ASCII: «ß», «ı» and their like stay what they are. */
export const electronicForm = (text: string): string =>
  text.replace(/\s/gu, '').replace(/[a-z]/g, (letter) => letter.toUpperCase());

/** Reads an IBAN of any country, blanks and small letters allowed. Of other countries the length is not known here. */
export function readIban(text: string): Iban | { readonly problem: IbanProblem } {
  const iban = electronicForm(text);
  if (otherCharacters(iban).length > 0) return { problem: 'letters' };
  const country = iban.slice(0, 2);
  if (!(country === 'KZ' ? OF_KAZAKHSTAN : FORM).test(iban)) return { problem: 'form' };
  return CHECK_DIGITS.test(iban) && remainder(iban) === 1n
    ? { iban, country }
    : { problem: 'check' };
}

/** What no IBAN is made of, each once. */
export const otherCharacters = (text: string): readonly string[] => [
  ...new Set(electronicForm(text).replace(/[0-9A-Z]/g, '')),
];

function remainder(iban: string): bigint {
  const digits = `${iban.slice(4)}${iban.slice(0, 4)}`.replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  return BigInt(digits) % 97n;
}
