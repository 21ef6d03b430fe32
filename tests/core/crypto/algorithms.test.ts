import { createHash, generateKeyPairSync, sign as signRsa } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  digest,
  digestByOid,
  digestOid,
  isSoundKey,
  readPublicKey,
  signatureScheme,
  verifySignature,
} from '../../../src/core/crypto/algorithms.ts';
import { GOST_2004, GOST_2015_512 } from '../../../src/core/crypto/gost/parameterSets.ts';
import { OID } from '../../../src/core/crypto/oids.ts';
import { gostKeyPair, rsaKeyPair } from '../../world/caKeys.ts';
import * as write from '../../world/der.ts';
import { bytesOf, hexOf, latin } from '../../world/bytes.ts';
import { hasNuc, kalkanVectors, nucCertificate, withoutNuc } from '../../world/nucFixtures.ts';

const DATA = latin('data');

describe('digests', () => {
  it.each([
    ['SHA-1', 'sha1'],
    ['SHA-256', 'sha256'],
    ['SHA-384', 'sha384'],
    ['SHA-512', 'sha512'],
  ] as const)('%s', (name, theirs) => {
    expect(hexOf(digest(name, DATA))).toBe(createHash(theirs).update(DATA).digest('hex'));
    expect(digestByOid(digestOid(name))).toBe(name);
  });
  it('unknown ones are none', () => expect(digestByOid('1.2.3')).toBeNull());
});

describe('schemes', () => {
  it('the national C library names the key where Java names the signature', () => {
    expect(signatureScheme(OID.gost2004Key)).toEqual(signatureScheme(OID.gost2004WithGost341194));
    expect(signatureScheme(OID.gost2015Key512)?.key).toBe(GOST_2015_512);
    expect(signatureScheme(OID.gost2004Key)?.key).toBe(GOST_2004);
  });
  it("OpenSSL names the RSA key, and the signer's digest decides", () => {
    expect(signatureScheme(OID.rsaKey, 'SHA-512')).toEqual({ key: 'rsa', digest: 'SHA-512' });
    expect(signatureScheme(OID.rsaKey)).toBeNull();
    expect(signatureScheme(OID.rsaKey, 'STREEBOG-512')).toBeNull();
    expect(signatureScheme('1.2.840.10045.4.3.2')).toBeNull();
  });
});

describe('RSA', () => {
  const rsa = (modulusLength: number, publicExponent = 0x10001) =>
    generateKeyPairSync('rsa', {
      modulusLength,
      publicExponent,
      publicKeyEncoding: { type: 'spki', format: 'der' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });

  it('holds whatever the strength: until when it is believed is in the table of dates', async () => {
    const strong = rsa(2048),
      weak = rsa(1024);
    expect(
      await verifySignature(
        strong.publicKey,
        OID.rsaWithSha256,
        DATA,
        signRsa('sha256', DATA, strong.privateKey),
      ),
    ).toBe(true);
    expect(
      await verifySignature(
        strong.publicKey,
        OID.rsaWithSha512,
        DATA,
        signRsa('sha512', DATA, strong.privateKey),
      ),
    ).toBe(true);
    expect(
      await verifySignature(
        strong.publicKey,
        OID.rsaWithSha256,
        latin('other'),
        signRsa('sha256', DATA, strong.privateKey),
      ),
    ).toBe(false);
    expect(
      await verifySignature(
        strong.publicKey,
        OID.rsaWithSha1,
        DATA,
        signRsa('sha1', DATA, strong.privateKey),
      ),
    ).toBe(true);
    expect(
      await verifySignature(
        weak.publicKey,
        OID.rsaWithSha256,
        DATA,
        signRsa('sha256', DATA, weak.privateKey),
      ),
    ).toBe(true);
  });

  it('with exponent 1 is refused: its padding would be its own signature', async () => {
    const modulus = new Uint8Array(257).fill(0xff, 1);
    const key = (exponent: number) =>
      write.sequence(
        write.sequence(write.oid(OID.rsaKey), write.nothing),
        write.bitString(write.sequence(write.tagged(2, modulus), write.integer(exponent))),
      );
    const info = Buffer.concat([
      bytesOf('3031300d060960864801650304020105000420'),
      createHash('sha256').update(DATA).digest(),
    ]);
    const padded = Buffer.concat([
      bytesOf('0001'),
      Buffer.alloc(256 - 3 - info.length, 0xff),
      bytesOf('00'),
      info,
    ]);
    expect(await verifySignature(key(1), OID.rsaWithSha256, DATA, padded)).toBe(false);
    for (const [exponent, sound] of [
      [1, false],
      [2, false],
      [3, true],
      [4, false],
      [0x10001, true],
    ] as const) {
      const read = readPublicKey(key(exponent)).key;
      expect(read && isSoundKey(read)).toBe(sound);
    }
  });
});

describe('GOST', () => {
  const keys = gostKeyPair();

  it('verifies under its own algorithm alone', async () => {
    const signature = keys.sign(DATA);
    expect(await verifySignature(keys.spki, OID.gost2015WithStreebog512, DATA, signature)).toBe(
      true,
    );
    for (const other of [OID.gost2004WithGost341194, OID.rsaWithSha256, '1.2.398.3.10.1.1.2.3.1']) {
      expect(await verifySignature(keys.spki, other, DATA, signature)).toBe(false);
    }
    expect(
      await verifySignature(rsaKeyPair().spki, OID.gost2015WithStreebog512, DATA, signature),
    ).toBe(false);
  });

  it('needs the curve and the digest that the national profile names', () => {
    const point = write.bitString(write.octetString(new Uint8Array(128)));
    const key = (...parameters: string[]) =>
      write.sequence(
        write.sequence(write.oid(OID.gost2015Key512), write.sequence(...parameters.map(write.oid))),
        point,
      );
    expect(readPublicKey(key(OID.gost2015Curve512, OID.streebog512)).key).not.toBeNull();
    expect(readPublicKey(key(OID.gost2004Curve, OID.streebog512)).key).toBeNull();
    expect(readPublicKey(key(OID.gost2015Curve512, OID.gost341194)).key).toBeNull();
    expect(
      readPublicKey(key(OID.gost2015Curve512, OID.streebog512, OID.streebog512)).key,
    ).toBeNull();
    expect(
      readPublicKey(write.sequence(write.sequence(write.oid(OID.gost2015Key512)), point)).key,
    ).toBeNull();
  });

  it('is false, not an error, for what cannot be read', async () => {
    for (const spki of [
      new Uint8Array(),
      bytesOf('3000'),
      keys.spki.subarray(1),
      Uint8Array.from([...keys.spki, 0]),
    ]) {
      expect(await verifySignature(spki, OID.gost2015WithStreebog512, DATA, keys.sign(DATA))).toBe(
        false,
      );
    }
  });
});

describe.skipIf(!hasNuc)(`the NUC${withoutNuc}`, () => {
  it("certificate of the national toolkit's vectors", async () => {
    const {
      spki = '',
      sigalg_oid: algorithm = '',
      cert_tbs: tbs = '',
      cert_sig: signature = '',
    } = kalkanVectors();
    expect(await verifySignature(bytesOf(spki), algorithm, bytesOf(tbs), bytesOf(signature))).toBe(
      true,
    );
  });

  it.each([
    ['production/root_gost_2022.pem', 'production/root_gost_2022.pem'],
    ['production/nca_gost_2022.pem', 'production/root_gost_2022.pem'],
    ['production/nca_gost.pem', 'production/root_gost.pem'],
    ['production/root_gost.pem', 'production/root_gost.pem'],
    ['production/root_gost_2020.cer', 'production/root_gost_2020.cer'],
    ['production/ucgo_gost.cer', 'production/root_gost_2020.cer'],
    ['production/nca_rsa.pem', 'production/root_rsa.pem'],
    ['production/nca_rsa_2022.cer', 'production/root_rsa_2020.cer'],
    ['test/nca_gost2022_test.cer', 'test/root_test_gost_2022.cer'],
    ['test/nca_gost2004_test.crt', 'test/root_gost2004_test.crt'],
    ['test/nca_rsa_test.crt', 'test/root_rsa_test.crt'],
    ['test/root_test_gost_2022.cer', 'test/root_test_gost_2022.cer'],
  ])('%s is signed by %s', async (file, issuerFile) => {
    const [certificate, issuer] = [
      nucCertificate(`ca/${file}`),
      nucCertificate(`ca/${issuerFile}`),
    ];
    expect(certificate.issuer.der).toBe(issuer.subject.der);
    expect(
      await verifySignature(
        issuer.spki,
        certificate.signatureOid,
        certificate.tbs,
        certificate.signature,
      ),
    ).toBe(true);
    const broken = certificate.tbs.with(40, (certificate.tbs[40] ?? 0) ^ 1);
    expect(
      await verifySignature(issuer.spki, certificate.signatureOid, broken, certificate.signature),
    ).toBe(false);
  });
});
