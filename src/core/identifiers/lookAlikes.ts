// Letters of one alphabet that look like those of another (Unicode UTS 39, of which this is what
// names of the country meet).

/** Latin and Greek as the Cyrillic letters that they look like, those of Kazakh among them. */
const CYRILLIC: ReadonlyMap<string, string> = new Map([
  ...pairs('ABCEHIJKMOPSTXYƏƟacehijopsxyəɵ', 'АВСЕНІЈКМОРЅТХУӘӨасеһіјорѕхуәө'),
  ...pairs('ΑΒΕΗΙΚΜΟΡΤΥΧοιρ', 'АВЕНІКМОРТУХоір'),
]);

function pairs(from: string, to: string): readonly (readonly [string, string])[] {
  const other = Array.from(to);
  return Array.from(from).map((letter, index) => [letter, other[index] ?? letter] as const);
}

const FOLDED = new RegExp(`[${[...CYRILLIC.keys()].join('')}]`, 'u');

/** For comparison alone: every letter that looks like a Cyrillic one as that. */
export const asCyrillic = (text: string): string =>
  Array.from(text, (letter) => CYRILLIC.get(letter) ?? letter).join('');

/** Whether two texts are read alike and are not the same letters; capitals and small ones count as the same. */
export const differOnlyByLookAlikes = (one: string, other: string): boolean =>
  (FOLDED.test(one) || FOLDED.test(other)) &&
  one.toLowerCase() !== other.toLowerCase() &&
  asCyrillic(one).toLowerCase() === asCyrillic(other).toLowerCase();

const ALPHABETS = {
  cyrillic: /\p{Script=Cyrillic}/u,
  latin: /\p{Script=Latin}/u,
  greek: /\p{Script=Greek}/u,
  other: /(?!\p{Script=Common}|\p{Script=Inherited})\p{L}/u,
} as const;
type Alphabet = keyof typeof ALPHABETS;

/** As nearly every name is: a fast path that skips the letter-by-letter comparison. */
const OF_ONE =
  /^(?:[\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]*|[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*)$/u;

const alphabetOf = (letter: string): Alphabet | undefined =>
  (Object.keys(ALPHABETS) as Alphabet[]).find((alphabet) => ALPHABETS[alphabet].test(letter));

export interface StrangeLetters {
  readonly alphabet: Alphabet;
  /** Each once, as they stand there. */
  readonly letters: readonly string[];
}

/** The letters of a text that are not of its main alphabet, Cyrillic where two are even; empty where all are of one. */
export function strangeLetters(text: string): readonly StrangeLetters[] {
  const nfc = text.normalize('NFC');
  if (OF_ONE.test(nfc)) return [];
  const letters = Array.from(nfc);
  const [, ...others] = (Object.keys(ALPHABETS) as Alphabet[])
    .map((alphabet) => ({
      alphabet,
      letters: letters.filter((letter) => alphabetOf(letter) === alphabet),
    }))
    .filter(({ letters: own }) => own.length > 0)
    .sort((a, b) => b.letters.length - a.letters.length);
  return others.map(({ alphabet, letters: own }) => ({ alphabet, letters: [...new Set(own)] }));
}
