// Recall and precision of a reading against what the page was made from: facts found of those
// there, facts right of those found.
import { factAt, type Draft, type FactPath } from '../../../src/core/draft/draft.ts';

export interface Reading {
  readonly found: number;
  readonly missed: readonly FactPath[];
  readonly wrong: readonly FactPath[];
}

export interface Score extends Reading {
  readonly markup: string;
  readonly variant: string;
}

const pathsOf = (draft: Draft): readonly FactPath[] =>
  Object.entries(draft)
    .flatMap(([part, facts]) =>
      typeof facts === 'object' && !Array.isArray(facts) && part !== 'sources'
        ? Object.keys(facts).map((name) => `${part}.${name}` as FactPath)
        : [],
    )
    .filter((path) => factAt(draft, path) !== undefined);

export function score(read: Draft, truth: Draft): Reading {
  const same = (path: FactPath): boolean =>
    JSON.stringify(factAt(read, path)) === JSON.stringify(factAt(truth, path));
  const [there, said] = [pathsOf(truth), pathsOf(read)];
  return {
    found: said.filter(same).length,
    missed: there.filter((path) => !said.includes(path)),
    wrong: said.filter((path) => !same(path)),
  };
}

const percent = (part: number, whole: number): string =>
  `${(whole === 0 ? 100 : (100 * part) / whole).toFixed(1)} %`;

/** One line a markup and variant, over its languages. */
export function scoreTable(scores: readonly Score[]): string {
  const groups = new Map<string, Score[]>();
  for (const one of scores)
    groups.set(`${one.markup.padEnd(14)}${one.variant.padEnd(10)}`, [
      ...(groups.get(`${one.markup.padEnd(14)}${one.variant.padEnd(10)}`) ?? []),
      one,
    ]);
  const lines = [...groups].map(([name, group]) => {
    const sum = (of: (one: Score) => number): number =>
      group.reduce((total, one) => total + of(one), 0);
    const [found, missed, wrong] = [
      sum((one) => one.found),
      sum((one) => one.missed.length),
      sum((one) => one.wrong.length),
    ];
    return `${name}${String(found + missed).padStart(6)}${percent(found, found + missed + sum((one) => one.wrong.filter((path) => !one.missed.includes(path)).length)).padStart(10)}${percent(found, found + wrong).padStart(11)}`;
  });
  return [
    `${'markup'.padEnd(14)}${'variant'.padEnd(10)}${'facts'.padStart(6)}${'recall'.padStart(10)}${'precision'.padStart(11)}`,
    ...lines,
  ].join('\n');
}
