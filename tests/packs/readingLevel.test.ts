// How hard the texts are to read: Flesch's reading ease for English, Oborneva's form of it for
// Russian (206.835 - 1.3 words a sentence - 60.1 syllables a word). For Kazakh no formula in
// general use is known: there the length of sentences is held alone.
import { describe, expect, test } from 'vitest';
import { replacements, whatIf, whom, why } from '../../locales/explain.ts';
import { currentPack } from '../../src/core/rules/packs/index.ts';
import type { Texts } from '../../src/core/rules/rule.ts';
import type { Lang } from '../../src/core/lang.ts';

const OF_PACK = currentPack.rules.flatMap(({ texts: { failed, cantTell, action } }) => [
  failed,
  cantTell,
  action,
]);
const OF_EXPLANATIONS = [why, whatIf, replacements, whom].flatMap((group): readonly Texts[] =>
  Object.values(group),
);

const plain = (text: string): string =>
  text.replace(/\{\w+\}/g, '').replace(/\d\d\.\d\d\.\d{4}/g, '');
const sentencesOf = (text: string): readonly string[] =>
  plain(text)
    .split(/[.?!:;](?:\s|$)/)
    .filter((part) => /\p{L}/u.test(part));
/** Numbers and abbreviations in capitals do not count as hard words. */
const wordsOf = (text: string): readonly string[] =>
  (plain(text).match(/\p{L}[\p{L}’-]*/gu) ?? []).filter(
    (word) => word !== word.toUpperCase() || word.length === 1,
  );

const SYLLABLE: Readonly<Record<Lang, RegExp>> = {
  kk: /[аәеёиоөуұүыіэюя]/gi,
  ru: /[аеёиоуыэюя]/gi,
  en: /[aeiouy]+/gi,
};
const syllables = (word: string, lang: Lang): number => {
  const heard = lang === 'en' ? word.replace(/(?<=[^l])e$|(?<=[^td])ed$/i, '') : word;
  return Math.max(1, (heard.match(SYLLABLE[lang]) ?? []).length);
};

function measure(
  texts: readonly Texts[],
  lang: Lang,
): { readonly wordsASentence: number; readonly syllablesAWord: number } {
  const all = texts.map((text) => text[lang]);
  const words = all.flatMap(wordsOf);
  return {
    wordsASentence: words.length / all.flatMap(sentencesOf).length,
    syllablesAWord: words.reduce((sum, word) => sum + syllables(word, lang), 0) / words.length,
  };
}

describe.each([
  ['the rules', OF_PACK],
  ['the explanations', OF_EXPLANATIONS],
] as const)('%s', (_, texts) => {
  test('English: plain, 60 and more', () => {
    const { wordsASentence, syllablesAWord } = measure(texts, 'en');
    const ease = 206.835 - 1.015 * wordsASentence - 84.6 * syllablesAWord;
    expect(ease).toBeGreaterThan(60);
  });

  test('Russian: 35 and more; under 30 a text is for specialists', () => {
    const { wordsASentence, syllablesAWord } = measure(texts, 'ru');
    const ease = 206.835 - 1.3 * wordsASentence - 60.1 * syllablesAWord;
    expect(ease).toBeGreaterThan(35);
  });

  test.each(['kk', 'ru', 'en'] as const)(
    '%s: twelve words a sentence at most, on the whole',
    (lang) => {
      expect(measure(texts, lang).wordsASentence).toBeLessThan(12);
    },
  );
});
