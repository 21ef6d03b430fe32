// The sum that a verification computes, against the complete formulas of @noble/curves.
import { weierstrass } from '@noble/curves/abstract/weierstrass.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combinationOf, nafDigits } from '../../../../src/core/crypto/gost/combination.ts';
import { GOST_2004, GOST_2015_512, type ParameterSet } from '../../../../src/core/crypto/gost/parameterSets.ts';

/** RFC 7091 section 7.1: neither a = -3 nor a prime that folds. */
const RFC_7091: ParameterSet = {
  ...GOST_2004,
  p: 0x8000000000000000000000000000000000000000000000000000000000000431n, a: 7n,
  b: 0x5fbff498aa938ce739b8e022fbafef40563f6e6a3472fc2a514c0ce9dae23b7en,
  q: 0x8000000000000000000000000000000150fe8a1892976154c59cfc193accf5b3n,
  gx: 2n, gy: 0x8e2a8a0e65147d4bd6316030e16d19c85c97f0a9ca267122b96abbcea7e8fc8n,
};

describe.each([['512', GOST_2015_512], ['2004', GOST_2004], ['RFC 7091', RFC_7091]] as const)('%s', (_name, set) => {
  const Point = weierstrass({ p: set.p, n: set.q, h: 1n, a: set.a, b: set.b, Gx: set.gx, Gy: set.gy });
  const theirs = (u: bigint, v: bigint, d: bigint): bigint | null => {
    const sum = Point.BASE.multiplyUnsafe(u).add(Point.BASE.multiplyUnsafe(d).multiplyUnsafe(v));
    return sum.is0() ? null : sum.toAffine().x;
  };
  const ours = (u: bigint, v: bigint, d: bigint): bigint | null => combinationOf(set)(u, v, Point.BASE.multiplyUnsafe(d).toAffine());
  const scalar = fc.bigInt({ min: 0n, max: set.q - 1n });

  it('is theirs', () => {
    fc.assert(fc.property(scalar, scalar, fc.bigInt({ min: 1n, max: set.q - 1n }), (u, v, d) => {
      expect(ours(u, v, d)).toBe(theirs(u, v, d));
    }), { numRuns: 25 });
  });

  it('is theirs where points meet, cancel out or are missing', () => {
    const { q } = set;
    const small = [0n, 1n, 2n, 3n, q - 1n, q - 2n, (q + 1n) >> 1n];
    for (const d of [1n, 2n, q - 1n]) {
      for (const u of small) for (const v of small) expect(ours(u, v, d), `${u} ${v} ${d}`).toBe(theirs(u, v, d));
    }
    expect(ours(7n, q - 7n, 1n)).toBeNull();
    expect(ours(7n, 7n, q - 1n)).toBeNull();
    expect(ours(0n, 0n, 5n)).toBeNull();
  });
});

it('writes a scalar in digits that are odd, small and far apart', () => {
  fc.assert(fc.property(fc.bigInt({ min: 0n, max: 1n << 512n }), fc.constantFrom(2, 5, 8), (scalar, width) => {
    const digits = Array.from(nafDigits(scalar, width));
    expect(digits.reduceRight((sum, digit) => 2n * sum + BigInt(digit), 0n)).toBe(scalar);
    for (const [i, digit] of digits.entries()) {
      if (digit === 0) continue;
      expect([Math.abs(digit) % 2, Math.abs(digit) < 2 ** (width - 1)]).toEqual([1, true]);
      expect(digits.slice(i + 1, i + width).every((next) => next === 0)).toBe(true);
    }
  }), { numRuns: 60 });
});
