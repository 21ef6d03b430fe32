// The stores' texts: three languages, within the stores' lengths, the same words as in the
// extension, and none of those that the product never says.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const LANGS = ['kk', 'ru', 'en'] as const;
/** chrome.google.com/webstore and addons.mozilla.org, the shorter of both. */
const LONGEST = { name: 45, short: 132, description: 10_000 } as const;

interface Message {
  readonly message: string;
}

function textsIn(lang: string): {
  readonly name: string;
  readonly short: string;
  readonly description: string;
} {
  const [, name = '', short = '', description = ''] = fs
    .readFileSync(path.join(ROOT, 'docs/store/texts', `${lang}.md`), 'utf8')
    .split(/^# (?:Name|Short description|Description)$/m)
    .map((part) => part.trim());
  return { name, short, description };
}

const messagesOf = (lang: string) =>
  JSON.parse(
    fs.readFileSync(path.join(ROOT, 'public/_locales', lang, 'messages.json'), 'utf8'),
  ) as Record<'name' | 'description', Message>;

/** A decision of an authority, filed with the portal, «not entitled». */
const NEVER = [
  /не имеет[а-я]* права|нет права|не положен/i,
  /подан[аоы]? на портал|отправлен[аоы]? на портал|зарегистрирован/i,
  /решение органа/i,
  /құқығы жоқ|құқылы емес/i,
  /порталға (берілді|жіберілді)|тіркелді/i,
  /not entitled|no right to/i,
  /(filed|lodged|registered) with the (state )?portal/i,
  /officially/i,
];

it('stands in three languages, as the extension does', () => {
  expect(fs.readdirSync(path.join(ROOT, 'docs/store/texts')).sort()).toEqual(
    LANGS.map((lang) => `${lang}.md`).sort(),
  );
  expect(fs.readdirSync(path.join(ROOT, 'public/_locales')).sort()).toEqual([...LANGS].sort());
});

describe.each(LANGS)('%s', (lang) => {
  const { name, short, description } = textsIn(lang);

  it('fits the stores', () => {
    for (const [text, longest] of [
      [name, LONGEST.name],
      [short, LONGEST.short],
      [description, LONGEST.description],
    ] as const) {
      expect(text.length).toBeGreaterThan(10);
      expect(text.length, text).toBeLessThanOrEqual(longest);
    }
    expect(`${name}${short}`).not.toContain('\n');
  });

  it('has the name and the short description of the extension itself', () => {
    // What the browser calls the keys that open the panel stands there too.
    const openPanel = { kk: 'Панельді ашу', ru: 'Открыть панель', en: 'Open the panel' }[lang];
    expect(messagesOf(lang)).toEqual({
      name: { message: name },
      description: { message: short },
      openPanel: { message: openPanel },
    });
  });

  it('says as much as the other languages', () => {
    const shape = (text: string): readonly string[] =>
      text
        .split('\n')
        .map((line) => (line === '' ? 'gap' : line.startsWith('•') ? 'point' : 'line'));
    expect(shape(description)).toEqual(shape(textsIn('en').description));
  });

  it('says none of the words that the product never says', () => {
    expect(NEVER.filter((words) => words.test(`${name}\n${short}\n${description}`))).toEqual([]);
  });

  it('has its privacy policy', () => {
    expect(
      fs.readFileSync(path.join(ROOT, `docs/PRIVACY.${lang}.md`), 'utf8').length,
    ).toBeGreaterThan(1500);
  });
});
