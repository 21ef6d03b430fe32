// Extraction measured, not believed: over generated documents, precision and recall of each fact,
// and no wrong fact that is called certain.
import { beforeAll, describe, expect, it } from 'vitest';
import { isDraftFact, type DocumentFactName } from '../../../src/core/documents/document.ts';
import { nodePdfJs } from '../../../src/edge/documents/node.ts';
import { readFile, type ReadDocument } from '../../../src/edge/documents/readFile.ts';
import { generate, type Generated } from '../../world/documents/generate.ts';

const DOCUMENTS = 294;
/** Of what a careful person would find; the forms are synthetic, and real ones will be odder. */
const LEAST_RECALL = 0.95,
  LEAST_RECALL_OF_A_FACT = 0.85,
  LEAST_PRECISION = 0.98;

interface Score {
  stated: number;
  right: number;
  found: number;
  certain: number;
}

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
const runs: { readonly made: Generated; readonly read: ReadDocument }[] = [];
const scores = new Map<DocumentFactName, Score>();
const scoreOf = (name: DocumentFactName): Score =>
  scores.get(name) ??
  (scores.set(name, { stated: 0, right: 0, found: 0, certain: 0 }).get(name) as Score);

beforeAll(async () => {
  const pdfjs = await nodePdfJs();
  for (let number = 0; number < DOCUMENTS; number++) {
    const made = generate(number);
    runs.push({ made, read: await readFile(pdfjs, new Blob([made.pdf]), () => undefined) });
  }
  for (const {
    made: { truth },
    read: { facts },
  } of runs) {
    for (const name of Object.keys(truth) as DocumentFactName[]) scoreOf(name).stated++;
    for (const { name, value, certain } of facts.filter(
      (fact) => isDraftFact(fact.name) || fact.name in truth,
    )) {
      const score = scoreOf(name),
        isRight = same(value, truth[name]);
      score.found++;
      if (isRight) score.right++;
      if (isRight && certain) score.certain++;
    }
  }
  const percent = (part: number, whole: number): string =>
    (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`).padStart(8);
  const rows = [...scores]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(
      ([name, { stated, right, found, certain }]) =>
        `${name.padEnd(32)} ${String(stated).padStart(5)} ${percent(right, found)} ${percent(right, stated)} ${percent(certain, right)}`,
    );
  console.log([`${'fact'.padEnd(32)} stated precision   recall  certain`, ...rows].join('\n'));
}, 120_000);

const sum = (of: (score: Score) => number): number =>
  [...scores.values()].reduce((total, score) => total + of(score), 0);

describe(`${DOCUMENTS} generated documents`, () => {
  it('are each known for what they are', () => {
    expect(runs.filter(({ made, read }) => made.kind !== read.kind)).toEqual([]);
  });

  it('give no wrong fact that is called certain', () => {
    const wrong = runs.flatMap(({ made, read }) =>
      read.facts.filter(
        ({ name, value, certain }) =>
          certain && isDraftFact(name) && !same(value, made.truth[name]),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('leave nobody certain of a number or a date that is impossible or contradicted', () => {
    const spoilt = runs.flatMap(({ made, read }) =>
      read.facts.filter(({ name, certain }) => certain && made.spoilt.has(name)),
    );
    expect(spoilt).toEqual([]);
    expect(runs.some(({ made }) => made.spoilt.size > 0)).toBe(true);
  });

  it('are read nearly whole, and nearly without error', () => {
    expect(sum(({ right }) => right) / sum(({ stated }) => stated)).toBeGreaterThanOrEqual(
      LEAST_RECALL,
    );
    expect(sum(({ right }) => right) / sum(({ found }) => found)).toBeGreaterThanOrEqual(
      LEAST_PRECISION,
    );
    expect(
      [...scores].filter(
        ([, { right, stated }]) => stated >= 10 && right / stated < LEAST_RECALL_OF_A_FACT,
      ),
    ).toEqual([]);
  });

  it('say where each fact stands', () => {
    for (const { made, read } of runs)
      for (const { page, line, raw } of read.facts) {
        expect({ page, line: line > 0, raw: raw !== '' }, made.layout).toEqual({
          page: 1,
          line: true,
          raw: true,
        });
      }
  });

  it('never give the number of an identity document', () => {
    expect(
      runs.flatMap(({ made, read }) =>
        made.kind === 'identity' ? read.facts.filter(({ name }) => name === 'document.number') : [],
      ),
    ).toEqual([]);
  });
});
