// Key files in every form in which people have them: ciphers, MACs, parts in the clear, bytes
// behind them, passwords spread by octets.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../../src/core/errors.ts';
import { hasStrayBlank, passwordForms } from '../../../../src/core/signing/pkcs12/password.ts';
import { openKeyFile, openKeys } from '../../../../src/core/signing/pkcs12/pfx.ts';
import { createWorldCa } from '../../../world/ca.ts';
import { gostKeyPair, rsaKeyPair } from '../../../world/caKeys.ts';
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
  spread,
  unknownScheme,
} from '../../../world/pfxBuilder.ts';
import { hasOpenssl, withoutOpenssl } from '../../../second-opinion/openssl.ts';
import { keyByOpenssl } from '../openssl.ts';

const AT = Date.UTC(2026, 10, 22);
const PASSWORD = 'Qwerty12';
const ca = await createWorldCa({ at: AT });
const keys = gostKeyPair();
const { certificateDer } = await ca.issue({ kind: 'individual', algorithm: 'gost', keys });
const AES = pbes2('aes-256-cbc');

const written = (change: Partial<PfxParts> = {}): Uint8Array<ArrayBuffer> =>
  buildPfx({
    keys: [[keys.privateKeyInfo, AES]],
    certificates: [certificateDer],
    certificateProtection: AES,
    secret: asTyped(PASSWORD),
    ...change,
  });
const open = (file: Uint8Array, password = PASSWORD): Promise<string> =>
  openKeyFile(file, password, { at: AT }).then(
    ({ certificate }) =>
      Buffer.from(certificate.der).equals(certificateDer) ? 'opened' : 'another',
    (thrown: unknown) => (thrown instanceof AppError ? thrown.code : String(thrown)),
  );

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

describe('a password whose octets were spread, as OpenSSL 1.0 did', () => {
  const CP1251 = Uint8Array.from([0xcf, 0xe0, 0xf0, 0xee, 0xeb, 0xfc, 0x32]);
  const SPREAD: readonly (readonly [string, string, Uint8Array])[] = [
    ['UTF-8, Kazakh', 'Сәулем7', Buffer.from('Сәулем7')],
    ['UTF-8, Russian', 'Пароль2', Buffer.from('Пароль2')],
    ['UTF-8, a euro', 'a€b', Buffer.from('a€b')],
    ['Windows-1251', 'Пароль2', CP1251],
  ];

  test.each(SPREAD)('%s', async (_, password, octets) => {
    for (const [protect, seal] of [
      [pbes1, mac('sha1')],
      [AES, mac('sha1')],
      [AES, pbmac1()],
      [pbes1, null],
      [AES, null],
    ] as const) {
      const file = written({
        keys: [[keys.privateKeyInfo, protect]],
        certificateProtection: protect,
        seal,
        secret: spread(octets),
      });
      expect([await open(file, password), await open(file, `${password}1`)]).toEqual([
        'opened',
        'ERR_KEY_WRONG_PASSWORD',
      ]);
    }
  });

  test('is tried last, and only where it would differ', () => {
    expect(passwordForms('Qwerty12')).toHaveLength(1);
    const [first, second, third, ...others] = passwordForms('Пароль2');
    expect([first?.bmp.length, second?.bmp.length, third?.octets, others]).toEqual([
      16,
      28,
      CP1251,
      [],
    ]);
    // No Ә in that code page.
    expect(passwordForms('Ә')).toHaveLength(2);
  });

  test('is not tried where that would cost too much: the password counts as wrong', async () => {
    const file = written({
      keys: [[keys.privateKeyInfo, null]],
      certificateProtection: null,
      seal: mac('sha1', 60),
      secret: spread(CP1251),
    });
    const opening = (maxRounds: number): Promise<string> =>
      openKeys(file, 'Пароль2', { maxRounds }).then(
        () => 'opened',
        (thrown: unknown) => (thrown as AppError).code,
      );
    expect([await opening(59), await opening(60), await opening(179), await opening(180)]).toEqual([
      'ERR_KEY_TOO_COSTLY',
      'ERR_KEY_WRONG_PASSWORD',
      'ERR_KEY_WRONG_PASSWORD',
      'opened',
    ]);
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

describe('a blank about the password', () => {
  const BLANKS = [
    ' ',
    '\u00a0',
    '\t',
    '\n',
    '\r\n',
    '\u200b',
    '\ufeff',
    '\u3000',
    '\u2028',
    '\u202f',
  ];

  test.each(BLANKS.map((blank) => [JSON.stringify(blank), blank]))(
    '%s is named, before and behind',
    async (_, blank) => {
      for (const password of [`${blank}${PASSWORD}`, `${PASSWORD}${blank}`]) {
        await expect(openKeyFile(written(), password)).rejects.toMatchObject({
          code: 'ERR_KEY_WRONG_PASSWORD',
          params: { blank: 1 },
        });
      }
    },
  );

  test('is not named where there is none, nor where the password is right with it', async () => {
    await expect(openKeyFile(written(), 'Qwerty 13')).rejects.toMatchObject({
      code: 'ERR_KEY_WRONG_PASSWORD',
      params: {},
    });
    expect(await open(written({ secret: asTyped(' Qwerty12 ') }), ' Qwerty12 ')).toBe('opened');
    expect([hasStrayBlank('Qwerty\u00a012'), hasStrayBlank('Йцукен12'), hasStrayBlank('')]).toEqual(
      [true, false, false],
    );
  });
});
