// The matrix of faults: each vector differs from a sound signature in one thing, and exactly the
// check of that thing must say so.
import { describe, expect, it } from 'vitest';
import { verify } from '../../../../src/core/verification/verify.ts';
import { type Check } from '../../../../src/core/verification/checks.ts';
import { CONSTRAINTS } from '../../../../src/core/verification/constraint.ts';
import { FAMILIES } from './families.ts';
import { type Parts, sceneOf } from './scene.ts';
import { TOGETHER } from './together.ts';
import type { Vector, Verdict } from './vector.ts';
import { DATES, FOUND, KEYS, PATHS, PURPOSES } from './vectors/certificates.ts';
import { ANSWERS, UNDER_A_STAMP } from './vectors/answers.ts';
import { LISTS } from './vectors/lists.ts';
import { ATTRIBUTES, CONTENTS, FORMAT } from './vectors/message.ts';
import { SIGNATURES } from './vectors/signatures.ts';
import { SIGNERS } from './vectors/signers.ts';
import { STAMPS } from './vectors/stamps.ts';

const VECTORS: readonly Vector[] = [
  ...FORMAT,
  ...CONTENTS,
  ...SIGNATURES,
  ...ATTRIBUTES,
  ...KEYS,
  ...FOUND,
  ...PATHS,
  ...DATES,
  ...PURPOSES,
  ...SIGNERS,
  ...LISTS,
  ...ANSWERS,
  ...UNDER_A_STAMP,
  ...STAMPS,
];

/** Parts that are made of parts. */
const NESTED = ['root', 'authority', 'signer', 'responder', 'tsa', 'stamp'] as const;
type Leaf = readonly [part: string, value: unknown];

const leaves = (parts: Partial<Parts>): Leaf[] =>
  Object.entries(parts).flatMap(([part, value]) =>
    (NESTED as readonly string[]).includes(part) && value !== null
      ? Object.entries(value as object).map(([inner, leaf]): Leaf => [`${part}.${inner}`, leaf])
      : [[part, value] as Leaf],
  );

function merged(family: Parts, change: Partial<Parts>): Parts {
  const inner = NESTED.filter(
    (part) => part in change && change[part] !== null && part in family,
  ).map((part) => [part, { ...family[part], ...change[part] }]);
  return { ...family, ...change, ...(Object.fromEntries(inner) as Partial<Parts>) };
}

async function judge(parts: Parts) {
  const { cms, terms } = await sceneOf(parts);
  const { report } = await verify(cms, terms);
  return {
    report,
    checks: [...report.checks, ...report.signers.flatMap(({ checks }) => checks)],
    stamps: report.signers.flatMap(({ stamps }) => stamps),
  };
}

/** Nobody promised a stamp: that there is none is told, and is no fault. */
const isSaid = ({ status, constraint }: Check): boolean =>
  status !== 'OK' && !(constraint === 'time-stamp' && status === 'INFORMATION');
const keyOf = ({ of, constraint, status, subIndication, detail }: Verdict): string =>
  [of, constraint, status, subIndication, detail].join(' | ');

describe('each family is sound', () => {
  it.each(Object.entries(FAMILIES))('%s', async (_, family: Parts) => {
    const { report, checks, stamps } = await judge(family);
    expect(report.indication).toBe('TOTAL_PASSED');
    expect(checks.filter(isSaid)).toEqual([]);
    expect(stamps.map(({ failed }) => failed)).toEqual(family.stamp === null ? [] : [null]);
  });
});

describe('[V1] each vector changes one thing, and its check says so, and no other', () => {
  it.each(VECTORS)('$fault ($family)', async ({ family, change, verdict }) => {
    expect(leaves(change)).toHaveLength(1);
    const {
      report,
      checks,
      stamps: [stamp],
    } = await judge(merged(FAMILIES[family], change));
    const { of, indication, ...check } = verdict;
    const told = of === 'stamp' ? (stamp?.checks ?? []) : checks;
    // A policy that only warns lets the signature pass; where nothing proves the time, there is no stamp to tell of.
    const said = told.filter((each) =>
      check.constraint === 'time-stamp' ? each.status !== 'OK' : isSaid(each),
    );
    expect(said).toEqual([check]);
    expect((of === 'stamp' ? stamp : report)?.indication).toBe(indication);
    if (check.status === 'NOT_OK')
      expect((of === 'stamp' ? stamp : report)?.subIndication).toBe(check.subIndication);
  });
});

describe('no two faults are confused', () => {
  it('there are more than a hundred of them, each of its own name', () => {
    expect(VECTORS.length).toBeGreaterThanOrEqual(100);
    expect(new Set(VECTORS.map(({ fault }) => fault)).size).toBe(VECTORS.length);
  });

  it('every check decides at least one', () => {
    const decided = new Set(VECTORS.map(({ verdict: { constraint } }) => constraint));
    expect(CONSTRAINTS.filter((constraint) => !decided.has(constraint))).toEqual([]);
  });

  it('those that share a verdict are written down together with the reason, and only those', () => {
    const byVerdict = new Map<string, string[]>();
    for (const { fault, verdict } of VECTORS)
      byVerdict.set(keyOf(verdict), [...(byVerdict.get(keyOf(verdict)) ?? []), fault]);
    const shared = Array.from(byVerdict.values())
      .filter(({ length }) => length > 1)
      .map((faults) => faults.sort());
    const written = TOGETHER.map(({ faults }) => [...faults].sort());
    const byFirst = (a: string[], b: string[]): number => (`${a[0]}` < `${b[0]}` ? -1 : 1);
    expect(written.sort(byFirst)).toEqual(shared.sort(byFirst));
  });
});
