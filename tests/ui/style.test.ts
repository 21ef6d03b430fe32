// The colours of the style sheet against WCAG 2.2: AAA contrast (1.4.6) for text, 3:1 (1.4.11) for
// what frames a control.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const sheet = (name: string): string =>
  readFileSync(new URL(`../../src/ui/${name}.css`, import.meta.url), 'utf8');
const [light = '', dark = ''] = sheet('tokens').match(/:root \{[^}]*\}/g) ?? [];

const tokensOf = (block: string): ReadonlyMap<string, string> =>
  new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [
      name,
      colour,
    ]),
  );

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const TEXT = [
  ['ink', 'ground'],
  ['ink', 'surface'],
  ['ink-soft', 'ground'],
  ['ink-soft', 'surface'],
  ['accent', 'ground'],
  ['accent', 'surface'],
  ['on-accent', 'accent'],
  ['wrong', 'ground'],
  ['wrong', 'surface'],
  ['wrong', 'wrong-ground'],
  ['ink', 'wrong-ground'],
  ['accent', 'wrong-ground'],
  ['unsure', 'ground'],
  ['unsure', 'surface'],
  ['unsure', 'unsure-ground'],
  ['ink', 'unsure-ground'],
  ['good', 'surface'],
  ['good', 'good-ground'],
  ['ink', 'good-ground'],
  ['accent', 'accent-ground'],
  ['ink', 'accent-ground'],
] as const;
const FRAMES = [
  ['line', 'surface'],
  ['line', 'ground'],
  ['focus', 'ground'],
  ['focus', 'surface'],
] as const;

describe.each([
  ['light', tokensOf(light)],
  ['dark', tokensOf(dark)],
])('%s', (_name, tokens) => {
  const of = (name: string): string => tokens.get(name) ?? '#nothing';
  it.each(TEXT)('%s on %s reads at 7:1', (ink, ground) =>
    expect(contrast(of(ink), of(ground))).toBeGreaterThanOrEqual(7),
  );
  it.each(FRAMES)('%s on %s is seen at 3:1', (line, ground) =>
    expect(contrast(of(line), of(ground))).toBeGreaterThanOrEqual(3),
  );
});

it('brings no font, picture or script from anywhere', () => {
  for (const name of ['tokens', 'style', 'card/card'])
    expect(sheet(name)).not.toMatch(/url\(|@import|@font-face/);
});

// While a page slides, a press and its release fall on different things, and the click is lost.
it('never slides: a scroll is at its end at once', () => {
  expect(sheet('style')).not.toMatch(/scroll-behavior/);
});
