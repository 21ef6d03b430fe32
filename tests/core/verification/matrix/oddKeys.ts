// Keys that must not be believed: RSA that signs by SHA-1, RSA of exponent 1, whose padding is its
// own signature, and a kind unknown here.
import { createHash, createPrivateKey, randomBytes, sign } from 'node:crypto';
import { OID } from '../../../../src/core/crypto/oids.ts';
import { gostKeyPair, type KeyPair, rsaKeyPair } from '../../../world/caKeys.ts';
import {
  bitString,
  concat,
  integer,
  nothing,
  octetString,
  oid,
  sequence,
  tagged,
} from '../../../world/der.ts';

/** The pair, signing by SHA-1. */
export function withSha1(keys: KeyPair): KeyPair {
  const key = createPrivateKey({
    key: Buffer.from(keys.privateKeyInfo),
    format: 'der',
    type: 'pkcs8',
  });
  return {
    ...keys,
    signatureAlgorithm: sequence(oid(OID.rsaWithSha1), nothing),
    sign: (data) => new Uint8Array(sign('sha1', data, key)),
  };
}

export const shortRsa = (): KeyPair => rsaKeyPair(1024);

/** RFC 8017 9.2: with exponent 1 the encoded message verifies under any modulus that is larger. */
export function exponentOne(): KeyPair {
  const modulus = Uint8Array.from(randomBytes(256), (octet, i) =>
    i === 0 ? octet | 0x80 : i === 255 ? octet | 1 : octet,
  );
  const publicKey = sequence(tagged(0x02, concat(Uint8Array.of(0), modulus)), integer(1));
  const padded = (data: Uint8Array): Uint8Array<ArrayBuffer> => {
    const info = sequence(
      sequence(oid(OID.sha256), nothing),
      octetString(createHash('sha256').update(data).digest()),
    );
    return concat(
      Uint8Array.of(0, 1),
      new Uint8Array(256 - 3 - info.length).fill(0xff),
      Uint8Array.of(0),
      info,
    );
  };
  const spki = sequence(sequence(oid(OID.rsaKey), nothing), bitString(publicKey));
  return {
    spki,
    publicKey,
    privateKeyInfo: new Uint8Array(),
    signatureAlgorithm: sequence(oid(OID.rsaWithSha256), nothing),
    sign: padded,
  };
}

export const ed25519Key = (): KeyPair => ({
  ...gostKeyPair(),
  spki: sequence(sequence(oid('1.3.101.112')), bitString(new Uint8Array(32))),
});
