// The figures of an effort: added up, compared in the dearest language, held against the budgets,
// written into the document. The rounds themselves are `npm run effort`.
import { describe, expect, it } from 'vitest';
import { BUDGETS, excessesOf } from './budgets.ts';
import { FIGURES, NOTHING, ROUNDS, sumOf, worstOf, type Round } from './figures.ts';
import { tableOf, withTable } from './table.ts';

const round = (month = NOTHING): Round => ({
  first: NOTHING,
  month,
  missing: NOTHING,
  attorney: NOTHING,
  byHand: NOTHING,
});

describe('the figures', () => {
  it('of a round are those of its screens together', () => {
    const screen = { ...NOTHING, screens: 1, keys: 2, views: 0.5 };
    expect(sumOf([screen, screen])).toEqual({ ...NOTHING, screens: 2, keys: 4, views: 1 });
  });

  it('of several languages are the dearest, one by one', () => {
    const [kk, en] = [
      { ...NOTHING, words: 140, keys: 1 },
      { ...NOTHING, words: 90, keys: 2 },
    ];
    expect(worstOf({ kk: round(kk), en: round(en) }).month).toEqual({
      ...NOTHING,
      words: 140,
      keys: 2,
    });
  });
});

describe('a budget', () => {
  it('is kept by what is as dear, and broken by what is dearer', () => {
    const most = { ...NOTHING, ...BUDGETS.month };
    expect(excessesOf(round(most))).toEqual([]);
    expect(excessesOf(round({ ...most, keys: most.keys + 1 }))).toEqual([
      { round: 'month', figure: 'keys', is: most.keys + 1, allowed: most.keys },
    ]);
  });

  it('stands beside its figure, which is bold where it is broken', () => {
    const table = tableOf(round({ ...NOTHING, keys: 9 }));
    expect(table.split('\n')).toHaveLength(ROUNDS.length + 2);
    expect(table).toContain('**9 (≤ 3)**');
    expect(table.split('\n')[0]?.split('|')).toHaveLength(FIGURES.length + 3);
  });
});

it('the table takes the place of the one before, and leaves the rest', () => {
  const document = 'before\n<!-- npm run effort -- --write -->\nold\n<!-- end -->\nafter';
  const written = withTable(document, 'new');
  expect(written).toContain('new');
  expect(written).not.toContain('old');
  expect([written.startsWith('before\n'), written.endsWith('\nafter')]).toEqual([true, true]);
  expect(() => withTable('nothing of it', 'new')).toThrow('no place');
});
