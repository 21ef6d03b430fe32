// The languages of texts for people.

export const LANGS = ['kk', 'ru', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** Those in which an order may be signed: the state language and Russian. */
export const STATEMENT_LANGS = ['kk', 'ru'] as const;
export type StatementLang = (typeof STATEMENT_LANGS)[number];
