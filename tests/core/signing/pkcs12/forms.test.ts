// Key files in every form in which people have them: ciphers, MACs, parts in the clear, bytes
// behind them, passwords spread by octets.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openKeys } from '../../../../src/core/signing/pkcs12/pfx.ts';
import { rsaKeyPair } from '../../../world/caKeys.ts';
import {
  asTyped,
  buildPfx,
  type Hash,
  HMACS,
  mac,
  pbes1,
  pbes2,
  pbmac1,
  type PfxParts,
  type Protect,
  type Seal,
  unknownScheme,
} from '../../../world/pfxBuilder.ts';
import { hasOpenssl, withoutOpenssl } from '../../../second-opinion/openssl.ts';
import { keyByOpenssl } from '../openssl.ts';
import { AES, ca, keys, open, PASSWORD, written } from './writtenForms.ts';

const HASHES = Object.keys(HMACS) as Hash[];
const PROTECTIONS: readonly (readonly [string, Protect | null])[] = [
  ['none', null],
  ['AES', AES],
  ['Triple DES', pbes2('des-ede3-cbc')],
  ['Triple DES of PKCS#12', pbes1],
];
const SEALS: readonly (readonly [string, Seal])[] = [
  ...HASHES.map((hash) => [`MAC by ${hash}`, mac(hash)] as const),
  ...HASHES.map(
    (hash) => [`PBMAC1 by ${hash}`, pbmac1({ prf: hash, hmac: hash, keyLength: 64 })] as const,
  ),
];

describe('opens, and by the right password alone', () => {
  test.each(SEALS)('%s', async (_, seal) => {
    expect([await open(written({ seal })), await open(written({ seal }), 'Qwerty13')]).toEqual([
      'opened',
      'ERR_KEY_WRONG_PASSWORD',
    ]);
  });

  test.each(HASHES)('PBES2 by %s', async (prf) => {
    const protection = pbes2('des-ede3-cbc', { prf });
    expect(
      await open(
        written({ keys: [[keys.privateKeyInfo, protection]], certificateProtection: protection }),
      ),
    ).toBe('opened');
  });

  test('any mixture of protections, PBMAC1 or not', async () => {
    const protection = fc.constantFrom(...PROTECTIONS.map(([, protect]) => protect));
    await fc.assert(
      fc.asyncProperty(
        protection,
        protection,
        fc.constantFrom(...SEALS.map(([, seal]) => seal)),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
        async (key, certificate, seal, password) => {
          const file = written({
            keys: [[keys.privateKeyInfo, key]],
            certificateProtection: certificate,
            seal,
            secret: asTyped(password),
          });
          expect([await open(file, password), await open(file, `${password}!`)]).toEqual([
            'opened',
            'ERR_KEY_WRONG_PASSWORD',
          ]);
        },
      ),
      { numRuns: 15 },
    );
  });

  test.skipIf(!hasOpenssl)(`the builder's files in OpenSSL too${withoutOpenssl}`, async () => {
    const rsa = rsaKeyPair();
    const issued = await ca.issue({ kind: 'individual', algorithm: 'rsa', keys: rsa });
    for (const [, protect] of PROTECTIONS) {
      for (const hash of ['sha224', 'sha512'] as const) {
        const file = buildPfx({
          keys: [[rsa.privateKeyInfo, protect]],
          certificates: [issued.certificateDer],
          certificateProtection: protect,
          seal: mac(hash),
          secret: asTyped(PASSWORD),
        });
        expect(keyByOpenssl(file, PASSWORD)).toContain('BEGIN PRIVATE KEY');
      }
    }
  });
});

describe('PBMAC1 (RFC 9579)', () => {
  test.each([
    ['none', null],
    ['of 19 octets', 19],
    ['of 129', 129],
  ])('with a key length %s is damage', async (_, keyLength) => {
    expect(await open(written({ seal: pbmac1({ keyLength }) }))).toBe('ERR_KEY_DAMAGED');
  });

  test('two hashes, and a key as long as another one’s', async () => {
    expect(
      await open(written({ seal: pbmac1({ prf: 'sha512', hmac: 'sha256', keyLength: 20 }) })),
    ).toBe('opened');
  });
});

describe('bytes behind a key file', () => {
  test('are let be, whatever they are', async () => {
    const file = written();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 600 }), async (tail) => {
        expect(await open(new Uint8Array([...file, ...tail]))).toBe('opened');
      }),
      { numRuns: 25 },
    );
  });

  test('are never missing: a file cut short is damage', async () => {
    const file = written();
    for (const length of [20, 200, file.length - 1])
      expect(await open(file.subarray(0, length))).toBe('ERR_KEY_DAMAGED');
  });
});

describe('dear files', () => {
  test('open, and say how far they are', async () => {
    const told: number[] = [];
    await openKeys(written({ seal: mac('sha1', 300_000) }), PASSWORD, {
      onProgress: (part) => told.push(part),
    });
    expect(told.length).toBeGreaterThan(3);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect([told.every((part) => part > 0 && part <= 1), told.at(-1)]).toEqual([true, 1]);
  });

  test('usual ones say nothing', async () => {
    const told: number[] = [];
    await openKeys(written({ seal: mac('sha256', 2048) }), PASSWORD, {
      onProgress: (part) => told.push(part),
    });
    expect(told).toEqual([]);
  });

  test.each<[string, Partial<PfxParts>]>([
    ['the MAC', { seal: mac('sha1', 101) }],
    ['the long SHA-2', { seal: mac('sha512', 26) }],
    ['PBMAC1', { seal: pbmac1({ rounds: 401 }) }],
    ['PBMAC1 by a hash that WebCrypto has not', { seal: pbmac1({ rounds: 51, prf: 'sha224' }) }],
    [
      'a key',
      {
        seal: mac('sha1', 1),
        keys: [[keys.privateKeyInfo, pbes2('aes-256-cbc', { rounds: 401 })]],
      },
    ],
  ])('beyond the bound are refused by name: %s', async (_, change) => {
    const opening = (maxRounds: number): Promise<unknown> =>
      openKeys(
        written({ certificateProtection: null, keys: [[keys.privateKeyInfo, null]], ...change }),
        PASSWORD,
        { maxRounds },
      );
    await expect(opening(100)).rejects.toMatchObject({
      code: 'ERR_KEY_TOO_COSTLY',
      params: { limit: 100 },
    });
    await expect(opening(106)).resolves.toHaveLength(1);
  });
});

describe('what is protected in a way that is not known', () => {
  test('stands in nobody’s way', async () => {
    const other = rsaKeyPair();
    for (const protected_ of [
      [
        [other.privateKeyInfo, unknownScheme()],
        [keys.privateKeyInfo, AES],
      ],
      [
        [keys.privateKeyInfo, AES],
        [other.privateKeyInfo, unknownScheme()],
      ],
    ] as const) {
      expect(await open(written({ keys: protected_ }))).toBe('opened');
    }
  });

  test.each<[string, string, Partial<PfxParts>]>([
    [
      'the key',
      'ERR_KEY_CONTAINER_UNSUPPORTED',
      { keys: [[keys.privateKeyInfo, unknownScheme()]] },
    ],
    [
      'the certificates',
      'ERR_KEY_CONTAINER_UNSUPPORTED',
      { certificateProtection: unknownScheme() },
    ],
    ['the MAC', 'ERR_KEY_CONTAINER_UNSUPPORTED', { seal: mac('sha256', 1, '1.2.840.113549.2.5') }],
    ['a Russian MAC', 'ERR_KEY_FOREIGN', { seal: mac('sha256', 1, '1.2.643.7.1.1.2.3') }],
  ])('is told where there is nothing else: %s', async (_, code, change) => {
    expect(await open(written(change))).toBe(code);
  });
});
