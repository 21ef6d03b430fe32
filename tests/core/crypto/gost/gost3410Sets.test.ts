// GOST R 34.10-2012 with each set of parameters, in WebAssembly and without: what is signed verifies, and nothing near
// it.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { curveOf } from '../../../../src/core/crypto/gost/curves.ts';
import {
  isPublicKey,
  publicKeyOf,
  sign,
  verify,
} from '../../../../src/core/crypto/gost/gost3410.ts';
import {
  GOST_2004,
  GOST_2015_512,
  type ParameterSet,
} from '../../../../src/core/crypto/gost/parameterSets.ts';
import {
  askBouncyCastle,
  hasBouncyCastle,
  withoutBouncyCastle,
} from '../../../second-opinion/bouncyCastle.ts';
import { bytesOf, hexOf } from '../../../world/bytes.ts';
import { joined, little } from './gost3410Sample.ts';

const number = (bytes: Uint8Array): bigint =>
  BigInt(`0x${hexOf(Uint8Array.from(bytes).reverse())}`);
const entropy = (): Uint8Array => crypto.getRandomValues(new Uint8Array(64));

/** The set where a page refuses WebAssembly; a curve is made when it is first used, and kept. */
const WITHOUT_WASM: ParameterSet = { ...GOST_2015_512 };
vi.stubGlobal('WebAssembly', undefined);
curveOf(WITHOUT_WASM);
vi.unstubAllGlobals();

const SETS = [
  ['512', GOST_2015_512],
  ['512 without WebAssembly', WITHOUT_WASM],
  ['2004', GOST_2004],
] as const;
const scalar = ({ q }: ParameterSet) => fc.bigInt({ min: 1n, max: q - 1n });
const digestFor = ({ size }: ParameterSet) => fc.uint8Array({ minLength: size, maxLength: size });

describe.each(SETS)('%s', (_name, set) => {
  const name = set.size === 64 ? '512' : '2004';

  it('verifies what it signs, and nothing near it', () => {
    fc.assert(
      fc.property(scalar(set), digestFor(set), fc.nat(2 * set.size * 8 - 1), (d, digest, bit) => {
        const key = publicKeyOf(set, d);
        const signature = sign(set, d, digest, entropy());
        expect(verify(set, key, digest, signature)).toBe(true);
        signature[bit >> 3] = (signature[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(verify(set, key, digest, signature)).toBe(false);
      }),
      { numRuns: 15 },
    );
  });

  it('never signs twice with one nonce, and needs no good randomness for that', () => {
    const digests = fc.sample(digestFor(set), 8);
    const signatures = digests.map((digest) => sign(set, 12345n, digest, new Uint8Array(64)));
    expect(
      new Set(signatures.map((signature) => hexOf(signature.subarray(0, set.size)))).size,
    ).toBe(8);
    const [digest = new Uint8Array()] = digests;
    expect(hexOf(sign(set, 12345n, digest, entropy()))).not.toBe(
      hexOf(sign(set, 12345n, digest, entropy())),
    );
  });

  it('takes a digest of zero modulo q as one', () => {
    const key = publicKeyOf(set, 7n);
    const zero = little(0n, set.size);
    const signature = sign(set, 7n, zero, entropy());
    expect(verify(set, key, zero, signature)).toBe(true);
    expect(verify(set, key, little(set.q, set.size), signature)).toBe(true);
    expect(verify(set, key, little(1n, set.size), signature)).toBe(true);
  });

  it('refuses keys and entropy out of range', () => {
    const digest = new Uint8Array(set.size).fill(1);
    expect(() => sign(set, 0n, digest, entropy())).toThrow(RangeError);
    expect(() => sign(set, set.q, digest, entropy())).toThrow(RangeError);
    expect(() => sign(set, 1n, digest, new Uint8Array(63))).toThrow(RangeError);
    expect(() => sign(set, 1n, digest.subarray(1), entropy())).toThrow(RangeError);
    expect(() => publicKeyOf(set, 0n)).toThrow();
    expect(() => publicKeyOf(set, set.q)).toThrow();
  });

  it('refuses the point at infinity, under which anyone could forge', () => {
    // With the key at infinity the equation loses the key: R = s·e⁻¹·G, so r := x(kG), s := k·e passes.
    const e = 5n,
      k = 9n;
    const r = number(publicKeyOf(set, k).subarray(0, set.size)) % set.q;
    const infinity = new Uint8Array(2 * set.size);
    expect(isPublicKey(set, infinity)).toBe(false);
    expect(verify(set, infinity, little(e, set.size), joined(r, (k * e) % set.q, set.size))).toBe(
      false,
    );
  });

  it('refuses r and s out of range', () => {
    const digest = new Uint8Array(set.size).fill(3);
    const key = publicKeyOf(set, 99n);
    const signature = sign(set, 99n, digest, entropy());
    const [r, s] = [number(signature.subarray(0, set.size)), number(signature.subarray(set.size))];
    for (const [badR, badS] of [
      [0n, s],
      [r, 0n],
      [set.q, s],
      [r, set.q],
      [0n, 0n],
    ] as const) {
      expect(verify(set, key, digest, joined(badR, badS, set.size))).toBe(false);
    }
    expect(verify(set, key, digest, joined(r, set.q - s, set.size))).toBe(false);
    for (const length of [0, set.size, 2 * set.size - 1, 2 * set.size + 1]) {
      expect(
        verify(
          set,
          key,
          digest,
          Uint8Array.from({ length }, (_, i) => signature[i] ?? 0),
        ),
      ).toBe(false);
    }
  });

  it('refuses s + q, which fits into the same bytes where s is tiny', () => {
    // A key made for the signature: s = 5 with k = 1, so r = x(G) and d = (s - e)/r.
    const e = 77n,
      s = 5n,
      r = set.gx;
    let d = (s - e) % set.q;
    while (d <= 0n || d % r !== 0n) d += set.q;
    const key = publicKeyOf(set, (d / r) % set.q);
    expect(verify(set, key, little(e, set.size), joined(r, s, set.size))).toBe(true);
    expect(verify(set, key, little(e, set.size), joined(r, s + set.q, set.size))).toBe(false);
    expect(verify(set, key, little(e, set.size), joined(r + set.q, s, set.size))).toBe(false);
  });

  it('refuses a key off the curve, with a coordinate of p or more, or of another length', () => {
    const key = publicKeyOf(set, 1n); // the base point: its x is so small that x + p fits into the same bytes
    expect(isPublicKey(set, key)).toBe(true);
    expect(isPublicKey(set, joined(set.gx + set.p, set.gy, set.size))).toBe(false);
    expect(isPublicKey(set, joined(set.gx, set.gy + 1n, set.size))).toBe(false);
    expect(isPublicKey(set, joined(set.p, set.p, set.size))).toBe(false);
    for (const length of [0, 2 * set.size - 1, 2 * set.size + 1]) {
      expect(
        isPublicKey(
          set,
          Uint8Array.from({ length }, (_, i) => key[i] ?? 0),
        ),
      ).toBe(false);
    }
    const digest = new Uint8Array(set.size).fill(3);
    const signature = sign(set, 1n, digest, entropy());
    expect(verify(set, key, digest, signature)).toBe(true);
    expect(verify(set, joined(set.gx + set.p, set.gy, set.size), digest, signature)).toBe(false);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 140 }),
        fc.uint8Array({ maxLength: 70 }),
        fc.uint8Array({ maxLength: 140 }),
        (key, digest, signature) => {
          expect(verify(set, key, digest, signature)).toBe(false);
        },
      ),
      { numRuns: 200 },
    );
  });

  it.skipIf(!hasBouncyCastle)(
    `agrees with BouncyCastle in both directions${withoutBouncyCastle}`,
    () => {
      const cases = fc.sample(fc.tuple(scalar(set), digestFor(set)), 40).map(([d, digest]) => ({
        d,
        digest,
        key: publicKeyOf(set, d),
        signature: sign(set, d, digest, entropy()),
      }));
      const theirs = askBouncyCastle(
        cases.flatMap(({ d, digest, key, signature }) => [
          ['verify', name, hexOf(key), hexOf(digest), hexOf(signature)],
          ['sign', name, hexOf(little(d, set.size).reverse()), hexOf(digest)],
        ]),
      );
      for (const [i, { digest, key }] of cases.entries()) {
        expect(theirs[2 * i]).toBe('true');
        expect(verify(set, key, digest, bytesOf(theirs[2 * i + 1] ?? ''))).toBe(true);
      }
    },
  );
});

describe('spellings that only an exact reader refuses', () => {
  // Points of the curves whose y is small enough for y + p to fit, found as roots of the cubic.
  it.each([
    [
      '512',
      GOST_2015_512,
      0x10112988de3c41963b29794ad8496282a0b5644c9d4be8cb669518c34b0b6a10781a3f604b77f5b4e252dc06a57b0616700b1372a2befcec107f99dddde13fbbn,
      2n,
    ],
    ['2004', GOST_2004, 0x51be55a5b36a0c6c10ecb23f58ce0722de9ff26a90f3030bf9d4e5c5322ebb30n, 1n],
  ] as const)('%s: y + p is not another y', (_, set, x, y) => {
    expect(isPublicKey(set, joined(x, y, set.size))).toBe(true);
    expect(isPublicKey(set, joined(x, y + set.p, set.size))).toBe(false);
  });

  it.each(SETS)(
    '%s: s = 0 is no signature, although with r = x(Q) the equation holds for the digest -r',
    (_, set) => {
      const key = publicKeyOf(set, 3n);
      const r = number(key.subarray(0, set.size)) % set.q;
      expect(verify(set, key, little(set.q - r, set.size), joined(r, 0n, set.size))).toBe(false);
    },
  );
});
