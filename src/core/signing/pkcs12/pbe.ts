// Decryption by password: the PBES1 schemes of RFC 7292 appendix C, and PBES2 with AES or Triple DES (RFC 8018).
import { sha1 } from '@noble/hashes/legacy.js';
import { DerError, type Element, Fields, TAG } from '../../crypto/der.ts';
import { algorithmIdentifier, octets } from '../../crypto/derValues.ts';
import { type DecryptBlock, decryptCbc } from './cbc.ts';
import { tripleDesDecryptor } from './des.ts';
import { PURPOSE, deriveBytes } from './kdf.ts';
import type { Password } from './password.ts';
import { derive, readDerivation } from './pbkdf2.ts';
import { rc2Decryptor } from './rc2.ts';
import type { Rounds } from './rounds.ts';
import { supported, unsupportedContainer } from './supported.ts';

/** The plain text, or null where the padding is wrong. */
type Plain = Uint8Array<ArrayBuffer> | null;

/** SHA-1 gives 20 octets a pass. */
const passesFor = (length: number): number => Math.ceil(length / sha1.outputLen);
const IV_LENGTH = 8;

interface Pbes1 {
  readonly keyLength: number;
  readonly decryptor: (key: Uint8Array) => DecryptBlock;
}

const PBES1: Readonly<Record<string, Pbes1>> = {
  '1.2.840.113549.1.12.1.3': { keyLength: 24, decryptor: tripleDesDecryptor },
  '1.2.840.113549.1.12.1.4': { keyLength: 16, decryptor: tripleDesDecryptor },
  '1.2.840.113549.1.12.1.5': { keyLength: 16, decryptor: (key) => rc2Decryptor(key, 128) },
  '1.2.840.113549.1.12.1.6': { keyLength: 5, decryptor: (key) => rc2Decryptor(key, 40) },
};

export const PBES2 = '1.2.840.113549.1.5.13';

export const AES_256_CBC = '2.16.840.1.101.3.4.1.42';

interface Cipher {
  readonly keyLength: number;
  readonly decrypt: (
    key: Uint8Array<ArrayBuffer>,
    iv: Uint8Array<ArrayBuffer>,
    data: Uint8Array<ArrayBuffer>,
  ) => Plain | Promise<Plain>;
}

/** What PBES2 encrypts with, in CBC mode. */
const CIPHERS: Readonly<Record<string, Cipher>> = {
  '2.16.840.1.101.3.4.1.2': { keyLength: 16, decrypt: decryptAes },
  '2.16.840.1.101.3.4.1.22': { keyLength: 24, decrypt: decryptAes },
  [AES_256_CBC]: { keyLength: 32, decrypt: decryptAes },
  '1.2.840.113549.3.7': {
    keyLength: 24,
    decrypt: (key, iv, data) => decryptCbc(tripleDesDecryptor(key), iv, data),
  },
};

/**
 * Decrypts what the AlgorithmIdentifier describes; null where the padding is wrong, which a wrong
 * password makes likely. Throws ERR_KEY_CONTAINER_UNSUPPORTED and ERR_KEY_FOREIGN {oid},
 * ERR_KEY_TOO_COSTLY {limit} and DerError.
 */
export async function decryptByPassword(
  algorithm: Element,
  encrypted: Uint8Array<ArrayBuffer>,
  password: Password,
  rounds: Rounds,
): Promise<Plain> {
  const { oid, parameters } = algorithmIdentifier(algorithm);
  if (parameters === null) throw unsupportedContainer(oid);
  if (oid === PBES2) return decryptPbes2(new Fields(parameters), encrypted, password, rounds);
  const { keyLength, decryptor } = supported(PBES1, oid);
  const fields = new Fields(parameters);
  const salt = octets(fields.any());
  const iterations = rounds.take(fields.any(), passesFor(keyLength) + passesFor(IV_LENGTH));
  const input = {
    hash: sha1,
    password: password.bmp,
    salt,
    iterations,
    onRounds: (count: number) => rounds.passed(count),
  };
  const key = deriveBytes(input, PURPOSE.key, keyLength);
  return decryptCbc(decryptor(key), deriveBytes(input, PURPOSE.iv, IV_LENGTH), encrypted);
}

async function decryptPbes2(
  fields: Fields,
  encrypted: Uint8Array<ArrayBuffer>,
  password: Password,
  rounds: Rounds,
): Promise<Plain> {
  const derivation = readDerivation(fields.take(TAG.sequence), rounds);
  const { oid, parameters: iv } = algorithmIdentifier(fields.take(TAG.sequence));
  const { keyLength, decrypt } = supported(CIPHERS, oid);
  if (iv === null || (derivation.keyLength !== null && derivation.keyLength !== keyLength))
    throw new DerError('PBES2');
  return decrypt(
    await derive(derivation, password.octets, keyLength, rounds),
    octets(iv),
    encrypted,
  );
}

async function decryptAes(
  key: Uint8Array<ArrayBuffer>,
  iv: Uint8Array<ArrayBuffer>,
  data: Uint8Array<ArrayBuffer>,
): Promise<Plain> {
  const secret = await crypto.subtle.importKey('raw', key, 'AES-CBC', false, ['decrypt']);
  // WebCrypto answers a wrong padding or length with one nameless failure.
  return crypto.subtle.decrypt({ name: 'AES-CBC', iv }, secret, data).then(
    (plain) => new Uint8Array(plain),
    () => null,
  );
}
