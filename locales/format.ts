// Placeholders of the texts: `{name}` for a value, `{name:час|часа|часов|часа}` for the form of a
// word that agrees with that number, forms in the order of CLDR's plural categories.
import type { Lang } from '../src/core/lang.ts';

export type Params = Readonly<Record<string, string | number>>;

/** After a number a Kazakh word stays as it is: there is nothing to choose from. */
export const PLURAL_CATEGORIES: Readonly<Record<Lang, readonly Intl.LDMLPluralRule[]>> = {
  kk: [],
  ru: ['one', 'few', 'many', 'other'],
  en: ['one', 'other'],
};

/** Fills placeholders; a name without a value stays as it is, so that a lack is seen. */
export const format = (text: string, params: Params, lang: Lang): string =>
  text.replace(/\{(\w+)(?::([^{}]*))?\}/g, (whole, name: string, forms: string | undefined) => {
    const value = params[name];
    if (value === undefined) return whole;
    return forms === undefined
      ? valueText(value, lang)
      : formOf(forms.split('|'), Number(value), lang);
  });

const valueText = (value: string | number, lang: Lang): string =>
  typeof value === 'number' ? numberText(value, lang) : value;

/** With a decimal comma in Kazakh and Russian. */
export const numberText = (value: number, lang: Lang): string =>
  lang === 'en' ? String(value) : String(value).replace('.', ',');

function formOf(forms: readonly string[], value: number, lang: Lang): string {
  const category = new Intl.PluralRules(lang).select(value);
  return forms[PLURAL_CATEGORIES[lang].indexOf(category)] ?? forms.at(-1) ?? '';
}
