import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { curveOf } from '../../../../src/core/crypto/gost/curve.ts';
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
import { streebog512 } from '../../../../src/core/crypto/gost/streebog.ts';
import {
  askBouncyCastle,
  hasBouncyCastle,
  withoutBouncyCastle,
} from '../../../second-opinion/bouncyCastle.ts';
import {
  hasGostEngine,
  opensslVerifyGost,
  withoutGostEngine,
} from '../../../second-opinion/openssl.ts';
import { gostKeyPair } from '../../../world/caKeys.ts';
import { bytesOf, hexOf } from '../../../world/bytes.ts';
import { hasNuc, kalkanVectors, withoutNuc } from '../../../world/nucFixtures.ts';

/** Bytes of a number, least significant first. */
const little = (value: bigint, size: number): Uint8Array<ArrayBuffer> =>
  bytesOf(value.toString(16).padStart(2 * size, '0')).reverse();
const joined = (a: bigint, b: bigint, size: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([...little(a, size), ...little(b, size)]);
const number = (bytes: Uint8Array): bigint =>
  BigInt(`0x${hexOf(Uint8Array.from(bytes).reverse())}`);
const entropy = (): Uint8Array => crypto.getRandomValues(new Uint8Array(64));

describe('RFC 7091 section 7: keys and signatures', () => {
  const example1: ParameterSet = {
    ...GOST_2004,
    p: 0x8000000000000000000000000000000000000000000000000000000000000431n,
    a: 7n,
    b: 0x5fbff498aa938ce739b8e022fbafef40563f6e6a3472fc2a514c0ce9dae23b7en,
    q: 0x8000000000000000000000000000000150fe8a1892976154c59cfc193accf5b3n,
    gx: 2n,
    gy: 0x8e2a8a0e65147d4bd6316030e16d19c85c97f0a9ca267122b96abbcea7e8fc8n,
  };
  const example2: ParameterSet = {
    ...GOST_2015_512,
    p: 0x4531acd1fe0023c7550d267b6b2fee80922b14b2ffb90f04d4eb7c09b5d2d15df1d852741af4704a0458047e80e4546d35b8336fac224dd81664bbf528be6373n,
    a: 7n,
    b: 0x1cff0806a31116da29d8cfa54e57eb748bc5f377e49400fdd788b649eca1ac4361834013b2ad7322480a89ca58e0cf74bc9e540c2add6897fad0a3084f302adcn,
    q: 0x4531acd1fe0023c7550d267b6b2fee80922b14b2ffb90f04d4eb7c09b5d2d15da82f2d7ecb1dbac719905c5eecc423f1d86e25edbe23c595d644aaf187e6e6dfn,
    gx: 0x24d19cc64572ee30f396bf6ebbfd7a6c5213b3b3d7057cc825f91093a68cd762fd60611262cd838dc6b60aa7eee804e28bc849977fac33b4b530f1b120248a9an,
    gy: 0x2bb312a43bd2ce6e0d020613c857acddcfbf061e91e5f2c3f32447c259f39b2c83ab156d77f1496bf7eb3351e1ee4e43dc1a18b91b24640b6dbb92cb1add371en,
  };

  it.each([
    {
      section: '7.1',
      set: example1,
      d: 0x7a929ade789bb9be10ed359dd39a72c11b60961f49397eee1d19ce9891ec3b28n,
      qx: 0x7f2b49e270db6d90d8595bec458b50c58585ba1d4e9b788f6689dbd8e56fd80bn,
      qy: 0x26f1b489d6701dd185c8413a977b3cbbaf64d1c593d26627dffb101a87ff77dan,
      e: 0x2dfbc1b372d89a1188c09c52e0eec61fce52032ab1022e8e67ece6672b043ee5n,
      r: 0x41aa28d2f1ab148280cd9ed56feda41974053554a42767b83ad043fd39dc0493n,
      s: 0x1456c64ba4642a1653c235a98a60249bcd6d3f746b631df928014f6c5bf9c40n,
    },
    {
      section: '7.2',
      set: example2,
      d: 0xba6048aadae241ba40936d47756d7c93091a0e8514669700ee7508e508b102072e8123b2200a0563322dad2827e2714a2636b7bfd18aadfc62967821fa18dd4n,
      qx: 0x115dc5bc96760c7b48598d8ab9e740d4c4a85a65be33c1815b5c320c854621dd5a515856d13314af69bc5b924c8b4ddff75c45415c1d9dd9dd33612cd530efe1n,
      qy: 0x37c7c90cd40b0f5621dc3ac1b751cfa0e2634fa0503b3d52639f5d7fb72afd61ea199441d943ffe7f0c70a2759a3cdb84c114e1f9339fdf27f35eca93677beecn,
      e: 0x3754f3cfacc9e0615c4f4a7c4d8dab531b09b6f9c170c533a71d147035b0c5917184ee536593f4414339976c647c5d5a407adedb1d560c4fc6777d2972075b8cn,
      r: 0x2f86fa60a081091a23dd795e1e3c689ee512a3c82ee0dcc2643c78eea8fcacd35492558486b20f1c9ec197c90699850260c93bcbcd9c5c3317e19344e173ae36n,
      s: 0x1081b394696ffe8e6585e7a9362d26b6325f56778aadbc081c0bfbe933d52ff5823ce288e8c4f362526080df7f70ce406a6eeb1f56919cb92a9853bde73e5b4an,
    },
  ])('$section', ({ set, d, qx, qy, e, r, s }) => {
    const key = publicKeyOf(set, d);
    expect(hexOf(key)).toBe(hexOf(joined(qx, qy, set.size)));
    expect(verify(set, key, little(e, set.size), joined(r, s, set.size))).toBe(true);
    expect(verify(set, key, little(e + 1n, set.size), joined(r, s, set.size))).toBe(false);
  });
});

it.skipIf(!hasNuc)(`the national toolkit's key, digest and signature${withoutNuc}`, () => {
  const {
    d,
    digest = '',
    sig = '',
    spki = '',
    cert_tbs: tbs = '',
    cert_sig: signature = '',
  } = kalkanVectors();
  const key = publicKeyOf(GOST_2015_512, BigInt(`0x${d ?? ''}`));
  expect(spki.endsWith(hexOf(key))).toBe(true);
  expect(verify(GOST_2015_512, key, bytesOf(digest), bytesOf(sig))).toBe(true);
  expect(verify(GOST_2015_512, key, streebog512(bytesOf(tbs)), bytesOf(signature))).toBe(true);
});

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

describe.skipIf(!hasGostEngine)(`OpenSSL's engine${withoutGostEngine}`, () => {
  it('accepts our signatures and refuses them over other data', () => {
    const keys = gostKeyPair();
    for (const data of fc.sample(fc.uint8Array({ minLength: 1, maxLength: 300 }), 5)) {
      const signature = keys.sign(data);
      expect(opensslVerifyGost(keys.spki, data, signature)).toBe(true);
      expect(opensslVerifyGost(keys.spki, Uint8Array.from([...data, 0]), signature)).toBe(false);
    }
  });
});
