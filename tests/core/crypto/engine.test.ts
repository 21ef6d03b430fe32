import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { describe, expect, it } from 'vitest';
import { verifySignature } from '../../../src/core/crypto/algorithms.ts';
import { engineKey, gostCryptoKey, NationalEngine } from '../../../src/core/crypto/engine.ts';
import { GOST_2015_512 } from '../../../src/core/crypto/gost/parameterSets.ts';
import { publicKeyOf } from '../../../src/core/crypto/gost/gost3410.ts';
import { parseX509 } from '../../../src/core/crypto/x509.ts';
import * as write from '../../world/der.ts';
import { readSignedData } from '../../../src/core/crypto/cms.ts';
import { hasNuc, nucBytes, nucCertificate, withoutNuc } from '../../world/nucFixtures.ts';

const engine = new NationalEngine(() => crypto.getRandomValues(new Uint8Array(64)));

describe.skipIf(!hasNuc)(`PKI.js with the national algorithms${withoutNuc}`, () => {
  it.each([
    ['gost512-and-rsa-attached', 2],
    ['gost512-attached-tsp', 1],
    ['gost512-attached', 1],
    ['old-wrong-timestamp-imprint', 1],
  ])('verifies %s', async (name, signers) => {
    const cms = nucBytes(`cms/${name}.cms`);
    const signed = new pkijs.SignedData({ schema: pkijs.ContentInfo.fromBER(cms).content });
    expect(readSignedData(cms).signers).toHaveLength(signers);
    for (let signer = 0; signer < signers; signer++)
      expect(await signed.verify({ signer }, engine)).toBe(true);
  });

  it.each(['gost2004_test', 'gost2022_test', 'rsa_test'])(
    'verifies the CRL nca_%s',
    async (name) => {
      const crl = pkijs.CertificateRevocationList.fromBER(nucBytes(`crl/nca_${name}.crl`));
      const issuerCertificate = pkijs.Certificate.fromBER(
        nucCertificate(`ca/test/nca_${name}.${name === 'gost2022_test' ? 'cer' : 'crt'}`).der,
      );
      expect(await crl.verify({ issuerCertificate }, engine)).toBe(true);
    },
  );
});

describe('keys', () => {
  const privateKey = { kind: 'gost', parameterSet: GOST_2015_512, d: 0xabcdef0123456789n } as const;

  it('sign a certificate that verifies with PKI.js', async () => {
    const { keyOid, curveOid, digestParameterOid } = GOST_2015_512;
    const spki = write.sequence(
      write.sequence(
        write.oid(keyOid),
        write.sequence(write.oid(curveOid), write.oid(digestParameterOid)),
      ),
      write.bitString(write.octetString(publicKeyOf(GOST_2015_512, privateKey.d))),
    );
    const time = new pkijs.Time({ value: new Date(0) });
    const certificate = new pkijs.Certificate({
      serialNumber: new asn1js.Integer({ value: 5 }),
      notBefore: time,
      notAfter: time,
      subjectPublicKeyInfo: pkijs.PublicKeyInfo.fromBER(spki),
    });
    await certificate.sign(engineKey(privateKey), 'STREEBOG-512', engine);
    expect(await certificate.verify(undefined, engine)).toBe(true);
    const { tbs, signature, signatureOid } = parseX509(
      new Uint8Array(certificate.toSchema().toBER()),
    );
    expect(await verifySignature(spki, signatureOid, tbs, signature)).toBe(true);
  });

  it('[K3] show nothing of the scalar to whoever looks at or clones them', () => {
    const key = gostCryptoKey(privateKey);
    const shown =
      JSON.stringify(key) +
      Object.getOwnPropertyNames(key).join() +
      JSON.stringify(structuredClone(key));
    expect(shown).not.toMatch(/abcdef|12379813738877118345/i);
    expect(key.extractable).toBe(false);
  });

  it('of another engine are passed on to WebCrypto', async () => {
    const { privateKey: rsa } = await crypto.subtle.generateKey(
      {
        name: 'RSASSA-PKCS1-v1_5',
        modulusLength: 2048,
        publicExponent: Uint8Array.of(1, 0, 1),
        hash: 'SHA-256',
      },
      false,
      ['sign', 'verify'],
    );
    const { signatureAlgorithm } = await engine.getSignatureParameters(
      engineKey({ kind: 'rsa', key: rsa }),
      'SHA-256',
    );
    expect(signatureAlgorithm.algorithmId).toBe('1.2.840.113549.1.1.11');
    expect(engine.getAlgorithmByOID('2.16.840.1.101.3.4.2.1')).toEqual({ name: 'SHA-256' });
  });
});
