// IBAN of Kazakhstan (ISO 13616): KZ, two check digits, three digits of the bank, thirteen letters or digits.

/** The IBAN in its electronic form, or null where it cannot be one. Spaces and lower case are allowed. */
export function readIban(text: string): string | null {
  const iban = text.replace(/\s/gu, '').toUpperCase();
  if (!/^KZ[0-9]{5}[0-9A-Z]{13}$/.test(iban)) return null;
  const digits = `${iban.slice(4)}${iban.slice(0, 4)}`.replace(/[A-Z]/g, (letter) => String(Number.parseInt(letter, 36)));
  return BigInt(digits) % 97n === 1n ? iban : null;
}
