// Key pairs of the world's CA, in the NUC's encodings (SPKI, PKCS#8, AlgorithmIdentifiers with their NULL).
import { createPrivateKey, generateKeyPairSync, randomBytes, sign as signRsa } from 'node:crypto';
import { publicKeyOf, sign as signGost } from '../../src/core/crypto/gost/gost3410.ts';
import { GOST_2015_512 } from '../../src/core/crypto/gost/parameterSets.ts';
import { streebog512 } from '../../src/core/crypto/gost/streebog.ts';
import { bitString, integer, nothing, octetString, oid, sequence } from './der.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface KeyPair {
  readonly spki: Bytes;
  /** The BIT STRING's content, of which the key identifier is the SHA-1. */
  readonly publicKey: Bytes;
  readonly privateKeyInfo: Bytes;
  readonly signatureAlgorithm: Bytes;
  readonly sign: (data: Uint8Array) => Bytes;
}

/** GOST 34.10-2015 512: coordinates and the scalar little-endian. */
export function gostKeyPair(random: (length: number) => Uint8Array = randomBytes): KeyPair {
  const d = (BigInt(`0x${Buffer.from(random(72)).toString('hex')}`) % (GOST_2015_512.q - 1n)) + 1n;
  const scalar = Buffer.from(d.toString(16).padStart(128, '0'), 'hex').reverse();
  const publicKey = octetString(publicKeyOf(GOST_2015_512, d));
  const algorithm = sequence(
    oid(GOST_2015_512.keyOid),
    sequence(oid(GOST_2015_512.curveOid), oid(GOST_2015_512.digestParameterOid)),
  );
  return {
    spki: sequence(algorithm, bitString(publicKey)),
    publicKey,
    privateKeyInfo: sequence(integer(0), algorithm, octetString(octetString(scalar))),
    signatureAlgorithm: sequence(oid(GOST_2015_512.signatureOid), nothing),
    sign: (data) => signGost(GOST_2015_512, d, streebog512(data), Uint8Array.from(random(64))),
  };
}

export function rsaKeyPair(modulusLength = 2048): KeyPair {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength,
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
    publicKeyEncoding: { type: 'spki', format: 'der' },
  });
  const key = createPrivateKey({ key: privateKey, format: 'der', type: 'pkcs8' });
  const spki = new Uint8Array(publicKey);
  return {
    spki,
    // SEQUENCE, AlgorithmIdentifier of 15 bytes, BIT STRING with a two-byte length and its unused-bits byte.
    publicKey: spki.subarray(4 + 15 + 5),
    privateKeyInfo: new Uint8Array(privateKey),
    signatureAlgorithm: sequence(oid('1.2.840.113549.1.1.11'), nothing),
    sign: (data) => new Uint8Array(signRsa('sha256', data, key)),
  };
}
