// Faults of the signature's value.
import { OID } from '../../../../../src/core/crypto/oids.ts';
import { gostKeyPair } from '../../../../world/caKeys.ts';
import { concat } from '../../../../world/der.ts';
import type { Bytes } from '../../authority.ts';
import { RSA } from '../cast.ts';
import { fails, unclear, vectors } from '../vector.ts';
import { algorithm } from './message.ts';

const broken = fails('signature-value', 'SIG_CRYPTO_FAILURE');
const [R, S] = [(value: Bytes) => value.subarray(0, 64), (value: Bytes) => value.subarray(64)];
const Q =
  'ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff27e69532f48d89116ff22b8d4e0560609b4b38abfad2b85dcacdb1411f10b275';
const little = (n: bigint): Bytes =>
  Uint8Array.from(Buffer.from(n.toString(16).padStart(128, '0'), 'hex')).reverse();
const numberOf = (bytes: Bytes): bigint =>
  BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`);

export const SIGNATURES = [
  ...vectors('GOST, its authority beside', [
    [
      'a bit of the signature',
      { signature: (value) => value.with(9, (value[9] ?? 0) ^ 1) },
      broken,
    ],
    ['signed with another key', { signingKeys: gostKeyPair() }, broken],
    ['other attributes signed than sent', { covered: (sent) => sent.slice(1) }, broken],
    ['r and s swapped', { signature: (value) => concat(S(value), R(value)) }, broken],
    [
      'q − s in place of s',
      { signature: (value) => concat(R(value), little(BigInt(`0x${Q}`) - numberOf(S(value)))) },
      broken,
    ],
    ['r of zero', { signature: (value) => concat(new Uint8Array(64), S(value)) }, broken],
    [
      's and q together',
      {
        signature: (value) =>
          concat(R(value), little((numberOf(S(value)) + BigInt(`0x${Q}`)) % 2n ** 512n)),
      },
      broken,
    ],
    ['an octet too many', { signature: (value) => concat(value, Uint8Array.of(0)) }, broken],
    [
      'a scheme of another kind of key',
      { signatureAlgorithm: algorithm(OID.rsaWithSha256) },
      broken,
    ],
    [
      'a signature algorithm that nobody has',
      { signatureAlgorithm: algorithm('1.2.840.10045.4.3.2') },
      unclear('algorithm-known', 'CRYPTO_CONSTRAINTS_FAILURE', 'signature 1.2.840.10045.4.3.2'),
    ],
  ]),
  ...vectors('RSA, its authority beside', [
    [
      'a bit of the RSA signature',
      { signature: (value) => value.with(9, (value[9] ?? 0) ^ 1) },
      broken,
    ],
    [
      'signed with a key of another kind',
      { signingKeys: { ...gostKeyPair(), signatureAlgorithm: RSA.signatureAlgorithm } },
      broken,
    ],
  ]),
];
