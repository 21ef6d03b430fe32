// What one job costs a person, in figures, and how much of each is allowed. docs/ACCESSIBILITY.md
// says what is counted and how.
import type { Lang } from '../../src/core/lang.ts';

export const ROUNDS = ['first', 'month', 'missing', 'attorney', 'byHand'] as const;
export type RoundName = (typeof ROUNDS)[number];

/** In the order of the table. */
export const FIGURES = [
  'screens',
  'keys',
  'tabs',
  'clicks',
  'scan',
  'rowColumn',
  'words',
  'views',
  'dialogs',
  'typed',
] as const;
export type Figure = (typeof FIGURES)[number];
export type Figures = Readonly<Record<Figure, number>>;

export const NOTHING: Figures = {
  screens: 0,
  keys: 0,
  tabs: 0,
  clicks: 0,
  scan: 0,
  rowColumn: 0,
  words: 0,
  views: 0,
  dialogs: 0,
  typed: 0,
};

/** Every figure of two, put together by figure. */
const together = (one: Figures, other: Figures, put: (a: number, b: number) => number): Figures => {
  const all = { ...NOTHING };
  for (const figure of FIGURES) all[figure] = put(one[figure], other[figure]);
  return all;
};

export const sumOf = (parts: readonly Figures[]): Figures =>
  parts.reduce((sum, part) => together(sum, part, (a, b) => a + b), NOTHING);

export type Round = Readonly<Record<RoundName, Figures>>;
export type Measured = Readonly<Partial<Record<Lang, Round>>>;

/** Of several languages the dearest, figure by figure: a budget holds in each. */
export function worstOf(measured: Measured): Round {
  const of = (name: RoundName): Figures =>
    Object.values(measured)
      .map((round) => round[name])
      .reduce((worst, each) => together(worst, each, Math.max), NOTHING);
  return {
    first: of('first'),
    month: of('month'),
    missing: of('missing'),
    attorney: of('attorney'),
    byHand: of('byHand'),
  };
}
