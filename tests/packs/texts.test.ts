// What every text of a pack must be, and what it must never say.
import { describe, expect, test } from 'vitest';
import { currentPack } from '../../src/core/rules/packs/index.ts';
import type { Texts } from '../../src/core/rules/rule.ts';
import type { Lang } from '../../src/core/lang.ts';

const LANGS: readonly Lang[] = ['kk', 'ru', 'en'];
const TEXTS = [
  ...currentPack.rules.flatMap(({ id, texts }) =>
    Object.entries(texts).map(([name, text]) => [`${id} ${name}`, text] as const),
  ),
  ['unchecked text', currentPack.unchecked.text],
  ['unchecked action', currentPack.unchecked.action],
] as const;

/** Dates with dots are no ends of sentences. */
const sentences = (text: string): number =>
  text
    .replace(/\d\d\.\d\d\.\d{4}/g, 'D')
    .split(/[.?!](?:\s|$)/)
    .filter((part) => part.trim() !== '').length;

describe.each(TEXTS)('%s', (name, text: Texts) => {
  test.each(LANGS)('%s: one or two sentences, plain words', (lang) => {
    expect(text[lang].trim()).toBe(text[lang]);
    expect(text[lang]).not.toBe('');
    expect(sentences(text[lang])).toBeLessThanOrEqual(2);
    expect(text[lang]).not.toMatch(
      /не имеете права|не вправе|құқығыңыз жоқ|not entitled|штраф|айыппұл|fine\b/i,
    );
    // The number of the order that approved the Rules is not confirmed (U-01).
    expect(text[lang]).not.toMatch(/№|\b28[4-7]\b/);
    expect(/[.?!]$/.test(text[lang])).toBe(!name.endsWith(' title'));
  });

  test('three languages, each its own', () => {
    expect(new Set(LANGS.map((lang) => text[lang])).size).toBe(3);
    expect(text.en).toMatch(/^[\x20-\x7e’—]+$/);
    expect(text.ru).not.toMatch(/[әғқңөұүһі]/i);
    expect(text.ru).toMatch(/[а-яё]/i);
    expect(text.kk).toMatch(/[а-яәғқңөұүһі]/i);
  });
});

test.each(currentPack.rules.map(({ id, texts }) => [id, texts.failed] as const))(
  '%s: a failure says «likely», since only the authority decides',
  (id, failed) => {
    // These rules refuse nothing: they say who pays, when time is short, and what is not known of a
    // foreign account.
    if (id === 'ORD-05' || id === 'ORD-01' || id === 'ORD-14') return;
    expect(failed.ru).toMatch(/вероятно|могут стать/);
    expect(failed.kk).toMatch(/ықтимал|мүмкін/);
    expect(failed.en).toMatch(/likely|can be/);
  },
);

test('[L2] each version names its act, and how far it was checked', () => {
  for (const { id, versions } of currentPack.rules) {
    for (const { provision } of versions) {
      expect.soft(provision.reviewedOn, id).toBe(currentPack.reviewedOn);
      expect.soft(provision.source, id).not.toBe('');
      expect
        .soft(LANGS.map((lang) => provision.title[lang]).join(), id)
        .not.toMatch(/№|\b28[4-7]\b/);
      expect.soft(provision.act === null, id).toBe(provision.url === null);
      expect.soft(provision.act === null && provision.verified, id).toBe(false);
      if (provision.url)
        expect
          .soft(provision.url, id)
          .toBe(`https://adilet.zan.kz/rus/docs/${provision.act ?? ''}`);
    }
  }
});

test('verified is what independent copies repeat, and nothing else', () => {
  const verified = currentPack.rules.flatMap(({ id, versions }) =>
    versions
      .filter(({ provision }) => provision.verified)
      .map(({ inForceFrom }) => [id, inForceFrom]),
  );
  expect(verified).toEqual([
    ['ELIG-01', '2023-07-01'],
    ['ELIG-06', '2023-07-01'],
    ['ASST-05', '2026-01-01'],
    ['ORD-02', '2023-07-01'],
  ]);
});
