// Key files opened to the end: the key is shown to belong to its certificate, in every form that a
// scalar is written in.
import fc from 'fast-check';
import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readPublicKey } from '../../../../src/core/crypto/algorithms.ts';
import { publicKeyOf } from '../../../../src/core/crypto/gost/gost3410.ts';
import {
  GOST_2015_512,
  GOST_2004,
  type ParameterSet,
} from '../../../../src/core/crypto/gost/parameterSets.ts';
import { AppError } from '../../../../src/core/errors.ts';
import { openKeyFile } from '../../../../src/core/signing/pkcs12/pfx.ts';
import { readPrivateKey } from '../../../../src/core/signing/pkcs12/privateKey.ts';
import type { X509 } from '../../../../src/core/crypto/x509.ts';
import { createWorldCa } from '../../../world/ca.ts';
import { gostKeyPair, rsaKeyPair } from '../../../world/caKeys.ts';
import { integer, octetString, oid, sequence, tagged } from '../../../world/der.ts';
import { writeNucPfx, writePbes2Pfx } from '../../../world/pfxWriter.ts';
import { hasNuc, nucKeys, withoutNuc } from '../../../world/nucFixtures.ts';

const AT = Date.UTC(2026, 10, 22);
const codeOf = (opening: Promise<unknown>): Promise<string> =>
  opening.then(
    () => 'opened',
    (thrown: unknown) => (thrown instanceof AppError ? thrown.code : String(thrown)),
  );

describe.skipIf(!hasNuc)(`keys of the NUC${withoutNuc}`, () => {
  test.each(nucKeys())(
    '$name belongs to its certificate',
    async ({ name, file, password, iin }) => {
      const { certificate, privateKey } = await openKeyFile(file, password);
      const algorithm = name.startsWith('rsa')
        ? 'RSA-2048'
        : name.startsWith('gost512')
          ? 'GOST3410-2015-512'
          : 'GOST34310-2004';
      expect([certificate.algorithm, privateKey.kind]).toEqual([
        algorithm,
        name.startsWith('rsa') ? 'rsa' : 'gost',
      ]);
      expect(certificate.subject.iin).toBe(iin);
      if (privateKey.kind === 'rsa')
        expect([privateKey.key.extractable, privateKey.key.usages]).toEqual([false, ['sign']]);
    },
  );
});

describe('keys of the world', async () => {
  const ca = await createWorldCa({ at: AT });

  test.each([
    ['gost', 'nuc'],
    ['gost', 'pbes2'],
    ['rsa', 'nuc'],
    ['rsa', 'pbes2'],
  ] as const)('%s in a container of kind %s', async (algorithm, container) => {
    const { pfx, password, certificateDer, serialNumber } = await ca.issue({
      kind: 'individual',
      algorithm,
      container,
    });
    const { certificate, privateKey } = await openKeyFile(pfx, password);
    expect([certificate.der, certificate.serialNumber]).toEqual([certificateDer, serialNumber]);
    expect(privateKey.kind).toBe(algorithm);
    expect(await codeOf(openKeyFile(pfx, `${password} `))).toBe('ERR_KEY_WRONG_PASSWORD');
  });

  test('[K3] an RSA key is one that WebCrypto hands out in no format, and uses to sign alone', async () => {
    const { pfx, password } = await ca.issue({ kind: 'individual', algorithm: 'rsa' });
    const { privateKey } = await openKeyFile(pfx, password);
    if (privateKey.kind !== 'rsa') throw new Error('an RSA key was issued');
    expect(privateKey.key.usages).toEqual(['sign']);
    for (const format of ['pkcs8', 'jwk'] as const)
      await expect(crypto.subtle.exportKey(format, privateKey.key)).rejects.toThrow();
  });

  test.each([
    ['GOST', gostKeyPair],
    ['RSA', rsaKeyPair],
  ] as const)("another %s key than the certificate's", async (_, makeKeys) => {
    const { certificateDer } = await ca.issue({
      kind: 'individual',
      algorithm: makeKeys === rsaKeyPair ? 'rsa' : 'gost',
    });
    for (const { privateKeyInfo } of [makeKeys(), gostKeyPair(), rsaKeyPair()]) {
      const file = writeNucPfx({ privateKeyInfo, certificates: [certificateDer], password: 'x' });
      expect(await codeOf(openKeyFile(file, 'x'))).toBe('ERR_KEY_DOES_NOT_MATCH_CERTIFICATE');
    }
  });

  test('a file without a certificate', async () => {
    const { privateKeyInfo } = gostKeyPair();
    expect(
      await codeOf(
        openKeyFile(writeNucPfx({ privateKeyInfo, certificates: [], password: 'x' }), 'x'),
      ),
    ).toBe('ERR_KEY_NO_CERTIFICATE');
  });

  test("the key's own certificate among those of its issuers, wherever it stands", async () => {
    const keys = gostKeyPair();
    const { certificateDer } = await ca.issue({ kind: 'individual', algorithm: 'gost', keys });
    for (const certificates of [
      [certificateDer, ...ca.certificates],
      [...ca.certificates, certificateDer],
    ]) {
      const { certificate } = await openKeyFile(
        writePbes2Pfx({ privateKeyInfo: keys.privateKeyInfo, certificates, password: 'x' }),
        'x',
      );
      expect(certificate.der).toEqual(certificateDer);
    }
  });

  test('of two certificates for one key, the one for signing', async () => {
    const keys = gostKeyPair();
    const [authentication, signing] = (await Promise.all(
      (['authentication', 'individual'] as const).map(
        async (kind) => (await ca.issue({ kind, algorithm: 'gost', keys })).certificateDer,
      ),
    )) as [Uint8Array, Uint8Array];
    const file = writeNucPfx({
      privateKeyInfo: keys.privateKeyInfo,
      certificates: [authentication, signing],
      password: 'x',
    });
    expect((await openKeyFile(file, 'x')).certificate.der).toEqual(signing);
  });

  test('a certificate that cannot be read', async () => {
    const file = writeNucPfx({
      privateKeyInfo: gostKeyPair().privateKeyInfo,
      certificates: [Uint8Array.of(0x30, 0)],
      password: 'x',
    });
    expect(await codeOf(openKeyFile(file, 'x'))).toBe('ERR_CERTIFICATE_UNREADABLE');
  });

  test.each([
    [
      'an elliptic curve of NIST',
      'ERR_KEY_FOREIGN',
      '1.2.840.10045.2.1',
      () =>
        new Uint8Array(
          generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
            type: 'pkcs8',
            format: 'der',
          }),
        ),
    ],
    [
      'GOST 34.10-2015 256',
      'ERR_KEY_UNSUPPORTED_ALGORITHM',
      '1.2.398.3.10.1.1.2.1',
      () =>
        sequence(
          integer(0),
          sequence(
            oid('1.2.398.3.10.1.1.2.1'),
            sequence(oid('1.2.398.3.10.1.1.2.1.1'), oid('1.2.398.3.10.1.3.2')),
          ),
          octetString(octetString(new Uint8Array(32))),
        ),
    ],
    [
      'a Russian key',
      'ERR_KEY_FOREIGN',
      '1.2.643.7.1.1.1.2',
      () =>
        sequence(
          integer(0),
          sequence(oid('1.2.643.7.1.1.1.2'), sequence(oid('1.2.643.7.1.2.1.2.1'))),
          octetString(octetString(new Uint8Array(64))),
        ),
    ],
  ])('%s is not supported, by name: %s', async (_, code, name, privateKeyInfo) => {
    const { certificateDer } = await ca.issue({ kind: 'individual', algorithm: 'gost' });
    const file = writeNucPfx({
      privateKeyInfo: privateKeyInfo(),
      certificates: [certificateDer],
      password: 'x',
    });
    await expect(openKeyFile(file, 'x')).rejects.toMatchObject({ code, params: { oid: name } });
  });

  test('anything inside a container that is well sealed ends in a code of ours', async () => {
    const { certificateDer } = await ca.issue({ kind: 'individual', algorithm: 'gost' });
    const { privateKeyInfo } = gostKeyPair();
    const octets = fc.uint8Array({ minLength: 1, maxLength: 200 });
    const changed = fc
      .tuple(fc.nat(privateKeyInfo.length - 1), fc.integer({ min: 0, max: 255 }))
      .map(([at, octet]) => privateKeyInfo.with(at, octet));
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(octets, changed),
        fc.oneof(octets, fc.constant(certificateDer)),
        async (key, certificate) => {
          const file = writePbes2Pfx({
            privateKeyInfo: key,
            certificates: [certificate],
            password: 'x',
          });
          expect(await codeOf(openKeyFile(file, 'x'))).toMatch(/^ERR_(KEY|CERTIFICATE)_[A-Z_]+$/);
        },
      ),
      { numRuns: 200 },
    );
  });
});

test('an RSA key whose numbers do not fit each other is damaged, even where that shows only when it signs', async () => {
  const { privateKeyInfo, spki } = rsaKeyPair();
  const certificate = { key: readPublicKey(spki).key } as unknown as X509;
  const codes = new Set<string>();
  for (let at = 26; at < privateKeyInfo.length; at += 7)
    codes.add(
      await codeOf(
        readPrivateKey(privateKeyInfo.with(at, (privateKeyInfo[at] ?? 0) ^ 0x55), certificate),
      ),
    );
  codes.delete('opened');
  expect([...codes].filter((code) => code !== 'DerError: truncated')).toEqual(['ERR_KEY_DAMAGED']);
});

describe('forms of a scalar', () => {
  const forms = (set: ParameterSet, d: bigint): Record<string, Uint8Array> => {
    const big = Buffer.from(d.toString(16).padStart(2 * set.size, '0'), 'hex');
    const little = Buffer.from(big).reverse();
    const shortest = big.subarray(
      Math.max(
        0,
        big.findIndex((octet) => octet !== 0),
      ),
    );
    const positive =
      (shortest[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), shortest]) : shortest;
    return { bare: little, 'octet string': octetString(little), integer: tagged(0x02, positive) };
  };
  const read = (set: ParameterSet, content: Uint8Array, d: bigint): Promise<unknown> => {
    const algorithm = sequence(
      oid(set.keyOid),
      sequence(oid(set.curveOid), oid(set.digestParameterOid)),
    );
    const certificate = {
      key: { kind: 'gost', parameterSet: set, point: publicKeyOf(set, d) },
    } as unknown as X509;
    return readPrivateKey(sequence(integer(0), algorithm, octetString(content)), certificate);
  };

  test.each([GOST_2015_512, GOST_2004])(
    '$name: bare, in an OCTET STRING, in an INTEGER',
    async (set) => {
      await fc.assert(
        fc.asyncProperty(fc.bigInt(1n, set.q - 1n), async (d) => {
          for (const content of Object.values(forms(set, d)))
            expect(await read(set, content, d)).toEqual({ kind: 'gost', parameterSet: set, d });
        }),
        { numRuns: 15 },
      );
    },
  );

  const little = (...octets: number[]): bigint =>
    BigInt(`0x${Buffer.from(octets).reverse().toString('hex')}`);
  const tail = Array.from({ length: 62 }, (_, index) => (index * 37 + 11) & 0x7f);

  test.each([
    ['04 3e', 0x04],
    ['02 3e', 0x02],
  ])('a bare scalar that begins %s like a wrapper', async (_, first) => {
    const d = little(first, 0x3e, ...tail);
    expect(await read(GOST_2015_512, Uint8Array.of(first, 0x3e, ...tail), d)).toMatchObject({ d });
  });

  test('an INTEGER that is as long as a bare scalar', async () => {
    const d = BigInt(`0x${Buffer.from(tail).toString('hex')}`);
    const content = Uint8Array.of(0x02, 0x3e, ...tail);
    expect(content.length).toBe(64);
    expect(await read(GOST_2015_512, content, d)).toMatchObject({ d });
  });

  test('zero, the order and what is above it are no keys', async () => {
    for (const scalar of [0n, GOST_2015_512.q, 2n ** 512n - 1n]) {
      const content = Buffer.from(scalar.toString(16).padStart(128, '0'), 'hex').reverse();
      expect(await read(GOST_2015_512, octetString(content), 1n)).toBe(null);
    }
  });
});
