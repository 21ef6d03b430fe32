// The CAdES-B that we write: its bytes, what it carries, and that it is a signature. Second
// opinions: tests/second-opinion.
import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { hex } from '../../../src/core/bytes.ts';
import { digest, digestOid, verifySignature } from '../../../src/core/crypto/algorithms.ts';
import { readSignedData } from '../../../src/core/crypto/cms.ts';
import { OID } from '../../../src/core/crypto/oids.ts';
import { parseX509 } from '../../../src/core/crypto/x509.ts';
import { keyFileSigner } from '../../../src/core/signing/keyFileSigner.ts';
import { openKeyFile } from '../../../src/core/signing/pkcs12/pfx.ts';
import type { Signer } from '../../../src/core/signing/signer.ts';
import { createWorldCa } from '../../world/ca.ts';
import { rsaKeyPair } from '../../world/caKeys.ts';
import { nothing, oid, sequence } from '../../world/der.ts';
import { hasNuc, nucKey, withoutNuc } from '../../world/nucFixtures.ts';

const AT = Date.UTC(2026, 10, 22, 10, 11, 12);
const CONTENT = new Uint8Array(Buffer.from('Тапсырыс — 1 данасы'));
const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));
const contains = (whole: Uint8Array, part: Uint8Array): boolean => hex(whole).includes(hex(part));

describe('a signature with a key of the world', async () => {
  const ca = await createWorldCa({ at: AT });
  const signerFor = async (algorithm: 'gost' | 'rsa', entropy = random): Promise<Signer> => {
    const { pfx, password } = await ca.issue({ kind: 'individual', algorithm });
    return keyFileSigner(await openKeyFile(pfx, password), entropy);
  };

  test.each([
    ['gost', 'STREEBOG-512', OID.gost2015WithStreebog512],
    ['rsa', 'SHA-256', OID.rsaWithSha256],
  ] as const)(
    '%s: attached, with the attributes of CAdES-B in DER order',
    async (algorithm, digestName, signatureOid) => {
      const signer = await signerFor(algorithm);
      const cms = await signer.sign(CONTENT, { at: AT + 999 });
      const {
        content,
        contentType,
        certificates,
        crls,
        signers: [info, ...others],
      } = readSignedData(cms);
      expect([contentType, content, certificates, crls, others]).toEqual([
        OID.data,
        CONTENT,
        [signer.certificate.der],
        [],
        [],
      ]);
      expect([info?.digest, info?.signatureOid, info?.unsigned.size]).toEqual([
        digestName,
        signatureOid,
        0,
      ]);
      expect(info?.identifier).toEqual({
        issuer: parseX509(signer.certificate.der).issuer.der,
        serialNumber: signer.certificate.serialNumber,
      });
      const signed = info?.signed;
      expect(Array.from(signed?.values.keys() ?? []).sort()).toEqual(
        [OID.contentType, OID.messageDigest, OID.signingTime, OID.signingCertificateV2].sort(),
      );
      expect(signed?.encodings.length).toBe(1);
      expect([signed?.contentType, signed?.signingTime, signed?.messageDigest]).toEqual([
        OID.data,
        AT,
        digest(digestName, CONTENT),
      ]);
      expect(signed?.signingCertificates).toEqual([
        { version: 2, digest: 'SHA-256', hash: digest('SHA-256', signer.certificate.der) },
      ]);
      const [covered = new Uint8Array()] = signed?.encodings ?? [];
      expect(
        await verifySignature(
          parseX509(signer.certificate.der).spki,
          signatureOid,
          covered,
          info?.signature ?? covered,
          digestName,
        ),
      ).toBe(true);
      // RFC 5754 and the national profile alike: parameters are NULL, not absent; the certificate
      // names the algorithm twice.
      expect(contains(cms, sequence(oid(digestOid(digestName)), nothing))).toBe(true);
      expect(hex(cms).split(hex(sequence(oid(signatureOid), nothing))).length - 1).toBe(3);
    },
  );

  test.each(['gost', 'rsa'] as const)('%s: detached, over the same digest', async (algorithm) => {
    const signer = await signerFor(algorithm);
    const [attached, detached] = (await Promise.all(
      [false, true].map((each) => signer.sign(CONTENT, { at: AT, detached: each })),
    )) as [Uint8Array, Uint8Array];
    const [whole, bare] = [readSignedData(attached), readSignedData(detached)];
    expect(bare.content).toBe(null);
    expect(bare.signers[0]?.signed?.messageDigest).toEqual(whole.signers[0]?.signed?.messageDigest);
    expect(contains(detached, CONTENT)).toBe(false);
  });

  test('a content of a megabyte stays in one piece, and nothing at all is content too', async () => {
    const signer = await signerFor('gost');
    for (const content of [random(1_000_000), new Uint8Array()]) {
      const cms = await signer.sign(Uint8Array.from(content), { at: AT });
      expect(Buffer.compare(readSignedData(cms).content ?? Buffer.of(1), content)).toBe(0);
      // Definite lengths throughout: DER.
      expect(cms[1]).not.toBe(0x80);
    }
  });

  test('the signing time is UTCTime until 2049 and GeneralizedTime from 2050', async () => {
    const signer = await signerFor('gost');
    const timeTag = async (at: number): Promise<number | undefined> =>
      readSignedData(await signer.sign(CONTENT, { at })).signers[0]?.signed?.values.get(
        OID.signingTime,
      )?.[0]?.tag;
    expect([
      await timeTag(Date.UTC(2049, 11, 31, 23, 59, 59)),
      await timeTag(Date.UTC(2050, 0, 1)),
    ]).toEqual([0x17, 0x18]);
  });

  test('fresh entropy gives another GOST signature, the same entropy the same', async () => {
    const { pfx, password } = await ca.issue({ kind: 'individual', algorithm: 'gost' });
    const file = await openKeyFile(pfx, password);
    const signatureWith = async (octet: number): Promise<Uint8Array | undefined> =>
      readSignedData(
        await keyFileSigner(file, (length) => new Uint8Array(length).fill(octet)).sign(CONTENT, {
          at: AT,
        }),
      ).signers[0]?.signature;
    const [one, again, other] = [
      await signatureWith(1),
      await signatureWith(1),
      await signatureWith(2),
    ];
    expect(one).toEqual(again);
    expect(one).not.toEqual(other);
  });

  test('an RSA key of 1024 bits does not sign', async () => {
    const { pfx, password } = await ca.issue({
      kind: 'individual',
      algorithm: 'rsa',
      keys: rsaKeyPair(1024),
    });
    const signer = keyFileSigner(await openKeyFile(pfx, password), random);
    await expect(signer.sign(CONTENT, { at: AT })).rejects.toMatchObject({
      code: 'ERR_KEY_UNSUPPORTED_ALGORITHM',
      params: { oid: OID.rsaKey },
    });
  });
});

test.skipIf(!hasNuc)(`a GOST 34.310-2004 key opens but does not sign${withoutNuc}`, async () => {
  const { file, password } = nucKey('gost2004-legal-expired');
  const signer = keyFileSigner(await openKeyFile(file, password), random);
  await expect(signer.sign(CONTENT, { at: AT })).rejects.toMatchObject({
    code: 'ERR_KEY_UNSUPPORTED_ALGORITHM',
    params: { oid: OID.gost2004Key },
  });
});
