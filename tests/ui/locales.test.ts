// Every text in three languages: none empty, none copied from another, the same placeholders, Kazakh that is Kazakh.
import { describe, expect, it } from 'vitest';
import { errors } from '../../locales/errors.ts';
import { format } from '../../locales/format.ts';
import type { Texts } from '../../src/core/rules/rule.ts';

const isTexts = (value: unknown): value is Texts =>
  typeof value === 'object' &&
  value !== null &&
  'kk' in value &&
  typeof value.kk === 'string' &&
  'ru' in value &&
  'en' in value;

function textsOf(value: unknown, path: string): readonly (readonly [string, Texts])[] {
  if (isTexts(value)) return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsOf(inner, `${path}.${name}`));
}

/** By glob, so that no file is forgotten. */
const files = import.meta.glob<Readonly<Record<string, unknown>>>('../../locales/*.ts', {
  eager: true,
});
const all = Object.entries(files).flatMap(([file, texts]) =>
  textsOf(texts, file.replace('../../', '').replace('/', '.').replace(/\.ts$/, '')),
);
/** A name or a code is the same in every language, a borrowed word in two. */
const SAME_EVERYWHERE = ['locales.panel.frame.name', 'locales.card.card.algorithm'];
/** Names and values beside each other, without a word. */
const isWordless = (text: string): boolean => !/\p{L}/u.test(text.replace(/\{\w+\}/g, ''));
const KAZAKH_LETTERS = /[әғқңөұүһі]/i;
const RUSSIAN_ONLY = /(^|\s)(и|для|на|с|по|или|это|что|как|ваш|вы|из)(\s|$|[.,:;])|[ёщъ]/i;
const placeholders = (text: string): string => (text.match(/\{\w+\}/g) ?? []).sort().join();

describe('the texts', () => {
  it('are found', () => expect(all.length).toBeGreaterThan(250));

  it.each(all)('%s', (path, { kk, ru, en }) => {
    for (const text of [kk, ru, en]) expect(text.trim()).not.toBe('');
    expect(placeholders(ru)).toBe(placeholders(kk));
    expect(placeholders(en)).toBe(placeholders(kk));
    if (SAME_EVERYWHERE.includes(path) || [kk, ru, en].every(isWordless)) return;
    expect(kk).not.toBe(ru);
    expect(en).not.toMatch(/[а-яәғқңөұүһі]/i);
    expect(kk).not.toMatch(RUSSIAN_ONLY);
    expect(ru).not.toMatch(KAZAKH_LETTERS);
    // A short Kazakh word may do without the letters of its own; a sentence does not.
    if ((kk.replace(/\{[^{}]*\}/g, '').match(/\p{L}{2,}/gu) ?? []).length > 3)
      expect(kk).toMatch(KAZAKH_LETTERS);
  });

  it('tell every refusal of a key apart', () => {
    const ofKeys = Object.entries(errors).filter(([code]) => code.startsWith('ERR_KEY_'));
    for (const lang of ['kk', 'ru', 'en'] as const)
      expect(new Set(ofKeys.map(([, { what }]) => what[lang])).size).toBe(ofKeys.length);
  });

  it('blame nobody: no «invalid», no «please»', () => {
    for (const [, { ru, en }] of all) {
      expect(en).not.toMatch(/\b(invalid|please|illegal)\b/i);
      expect(ru).not.toMatch(/пожалуйста|некорректн|недопустим/i);
    }
  });
});

describe('format', () => {
  it('fills placeholders and leaves what it has no value for', () => {
    expect(format('{a} и {b}, {a}', { a: 1 }, 'ru')).toBe('1 и {b}, 1');
  });

  it('does not fill what a value brings in', () => {
    expect(format('{a}', { a: '{b}', b: 'no' }, 'ru')).toBe('{b}');
  });
});
