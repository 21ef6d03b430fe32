import { Field } from '@noble/curves/abstract/modular.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldOf } from '../../../../src/core/crypto/gost/field.ts';
import { GOST_2004, GOST_2015_512 } from '../../../../src/core/crypto/gost/parameterSets.ts';

describe.each([GOST_2015_512, GOST_2004])('$name', (set) => {
  const { p, a } = set;
  const [general, fast] = [Field(p), fieldOf(set)];
  const element = fc.oneof(fc.bigInt({ min: 0n, max: p - 1n }), fc.constantFrom(0n, 1n, 2n, 3n, p - 1n, p - 2n, a, p >> 1n, (p >> 1n) + 1n));

  it('answers as the general arithmetic does', () => {
    fc.assert(fc.property(element, element, (x, y) => {
      for (const operation of ['add', 'sub', 'mul'] as const) expect(fast[operation](x, y)).toBe(general[operation](x, y));
      expect(fast.mul(a, x)).toBe(general.mul(a, x));
      expect(fast.sqr(x)).toBe(general.sqr(x));
      if (x !== 0n) expect(fast.inv(x)).toBe(general.inv(x));
    }), { numRuns: 3000 });
  });

  it('is the general arithmetic for a prime or coefficient of another shape', () => {
    expect(Object.hasOwn(fieldOf({ ...set, a: 7n }), 'mul')).toBe(false);
    expect(Object.hasOwn(fieldOf({ ...set, p: 0x8000000000000000000000000000000000000000000000000000000000000431n }), 'mul')).toBe(false);
  });
});
