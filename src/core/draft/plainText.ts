// Text as it may stand on one line of a signed document: what a person sees is what is there.

/**
 * One line in NFC. Line breaks, tabs and odd spaces become a space; invisible characters (direction marks, zero-width
 * joiners, lone surrogates) go: with them one value could pass for several lines of the statement.
 */
export const plainText = (text: string): string =>
  text.replace(/[\p{Cf}\p{Cs}]+/gu, '').replace(/[\p{Cc}\p{Z}]+/gu, ' ').trim().normalize('NFC');
