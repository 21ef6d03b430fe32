// The two forms of a curve against each other and, where points meet, against what addition means.
import { invert, mod } from '@noble/curves/abstract/modular.js';
import { bytesToNumberLE, concatBytes, numberToBytesLE } from '@noble/curves/utils.js';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { bigintCurve } from '../../../../src/core/crypto/gost/bigintCurve.ts';
import { type Curve } from '../../../../src/core/crypto/gost/curve.ts';
import { curveOf } from '../../../../src/core/crypto/gost/curves.ts';
import { publicKeyOf, sign, verify } from '../../../../src/core/crypto/gost/gost3410.ts';
import { GOST_2004, GOST_2015_512 } from '../../../../src/core/crypto/gost/parameterSets.ts';
import { wasmCurve } from '../../../../src/core/crypto/gost/wasmCurve.ts';
import { hexOf } from '../../../world/bytes.ts';

const { q, p, size } = GOST_2015_512;
const slow = bigintCurve(GOST_2015_512);
const made = wasmCurve(GOST_2015_512);
if (made === null) throw new Error('there is WebAssembly here');
const fast: Curve = made;

const bytes = (value: bigint): Uint8Array => numberToBytesLE(value, size);
const scalar = fc.oneof(
  fc.bigInt(1n, q - 1n),
  fc.constantFrom(
    1n,
    2n,
    7n,
    8n,
    9n,
    15n,
    16n,
    17n,
    q - 1n,
    q - 2n,
    q - 8n,
    (q + 1n) >> 1n,
    1n << 511n,
    (1n << 511n) - 1n,
    BigInt(`0x${'8'.repeat(127)}`),
    BigInt(`0x${'7'.repeat(128)}`),
  ),
);

describe('WebAssembly and BigInt', () => {
  it('multiply the base point alike', () => {
    fc.assert(
      fc.property(scalar, (d) => {
        expect(hexOf(fast.multiplyBase(bytes(d)))).toBe(hexOf(slow.multiplyBase(bytes(d))));
      }),
      { numRuns: 80 },
    );
  });

  it('sign alike', () => {
    fc.assert(
      fc.property(scalar, scalar, scalar, (k, d, e) => {
        expect(fast.signWith(bytes(k), bytes(d), bytes(e))).toEqual(
          slow.signWith(bytes(k), bytes(d), bytes(e)),
        );
      }),
      { numRuns: 60 },
    );
  });

  it.each([0n, q, q + 1n, 2n ** 512n - 1n])('take no nonce out of range', (k) => {
    for (const curve of [fast, slow])
      expect(curve.signWith(bytes(k), bytes(5n), bytes(7n))).toBeNull();
  });

  it('give no signature with an s of zero', () => {
    const k = 99n;
    const r = bytesToNumberLE(slow.multiplyBase(bytes(k)).subarray(0, size)) % q;
    const e = 12345n;
    const d = mod(-k * e * invert(r, q), q);
    for (const curve of [fast, slow])
      expect(curve.signWith(bytes(k), bytes(d), bytes(e))).toBeNull();
  });

  it('tell alike what a sum is', () => {
    fc.assert(
      fc.property(scalar, scalar, scalar, (u, v, d) => {
        const key = slow.multiplyBase(bytes(d));
        const total = mod(u + v * d, q);
        const r =
          total === 0n
            ? 1n
            : bytesToNumberLE(slow.multiplyBase(bytes(total)).subarray(0, size)) % q;
        for (const curve of [fast, slow]) {
          expect(curve.hasSum(u, v, key, r)).toBe(total !== 0n);
          expect(curve.hasSum(u, v, key, r ^ 1n)).toBe(false);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('tell it too where points meet, cancel out or are missing', () => {
    const abscissa = (k: bigint): bigint =>
      bytesToNumberLE(slow.multiplyBase(bytes(k)).subarray(0, size)) % q;
    const small = [0n, 1n, 2n, 3n, q - 1n, q - 2n, (q + 1n) >> 1n];
    for (const d of [1n, 2n, q - 1n]) {
      const key = slow.multiplyBase(bytes(d));
      for (const u of small)
        for (const v of small) {
          const total = mod(u + v * d, q);
          expect(
            fast.hasSum(u, v, key, total === 0n ? 3n : abscissa(total)),
            `${u} ${v} ${d}`,
          ).toBe(total !== 0n);
        }
    }
  });

  it('know an x between q and p, of which r is the rest', () => {
    const { a, b } = GOST_2015_512;
    let x = q,
      y = 0n;
    while (y === 0n) {
      x += 1n;
      const square = mod((x * x + a) * x + b, p);
      const root = powerModP(square, (p + 1n) / 4n);
      if ((root * root) % p === square) y = root;
    }
    const key = concatBytes(bytes(x), bytes(y));
    for (const curve of [fast, slow]) expect(curve.hasSum(0n, 1n, key, x - q)).toBe(true);
  });
});

function powerModP(base: bigint, exponent: bigint): bigint {
  let [result, square] = [1n, base];
  for (let rest = exponent; rest > 0n; rest >>= 1n, square = (square * square) % p)
    if ((rest & 1n) === 1n) result = (result * square) % p;
  return result;
}

describe('the choice', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('of a curve with another prime or coefficient is BigInt', () => {
    expect(wasmCurve(GOST_2004)).toBeNull();
    expect(wasmCurve({ ...GOST_2015_512, a: 7n })).toBeNull();
  });

  const refuse = function Module(): never {
    throw new WebAssembly.CompileError('refused by the content security policy');
  };
  it.each([
    ['is missing', undefined],
    ['is refused', { ...WebAssembly, Module: refuse }],
  ])('where WebAssembly %s is BigInt, and signs as well', (_how, stub) => {
    const set = { ...GOST_2015_512 };
    vi.stubGlobal('WebAssembly', stub);
    expect(wasmCurve(set)).toBeNull();
    const signature = sign(set, 77n, new Uint8Array(64).fill(9), new Uint8Array(64));
    expect(verify(set, publicKeyOf(set, 77n), new Uint8Array(64).fill(9), signature)).toBe(true);
    vi.unstubAllGlobals();
    expect(hexOf(sign(GOST_2015_512, 77n, new Uint8Array(64).fill(9), new Uint8Array(64)))).toBe(
      hexOf(signature),
    );
  });

  it('is made once for a set', () => {
    expect(curveOf(GOST_2015_512)).toBe(curveOf(GOST_2015_512));
  });
});
