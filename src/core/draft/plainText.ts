// Text as it may stand on one line of a signed document: what a person sees is what is there.

/**
 * Shown as nothing: format characters, lone surrogates, and what a font leaves out (Unicode,
 * Default_Ignorable_Code_Point).
 */
const UNSEEN = /[\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]+/gu;
/** U+2800, the Braille pattern without dots, is no space to Unicode and one to the eye. */
const EMPTY = /[\p{Cc}\p{Z}\u2800]+/gu;
/**
 * No writing system of the country puts more than two marks on a letter. A pile of marks covers the
 * lines above and below.
 */
const PILE = /(\p{M}{2})\p{M}+/gu;

/**
 * One line in NFC. Line breaks, tabs and odd spaces become a space; invisible characters (direction
 * marks, zero-width joiners, fillers, variation selectors, lone surrogates) go: with them one value
 * could pass for several lines of the statement, or for another value.
 */
export const plainText = (text: string): string =>
  text.replace(UNSEEN, '').replace(EMPTY, ' ').trim().normalize('NFC').replace(PILE, '$1');
