// Decryption by password: the PBES1 schemes of RFC 7292 appendix C and PBES2 with AES (RFC 8018).
import { sha1 } from '@noble/hashes/legacy.js';
import { DerError, type Element, Fields, TAG } from '../../crypto/der.ts';
import { algorithmIdentifier, octets, smallInteger } from '../../crypto/derValues.ts';
import { AppError } from '../../errors.ts';
import { type DecryptBlock, decryptCbc } from './cbc.ts';
import { tripleDesDecryptor } from './des.ts';
import { PURPOSE, deriveBytes } from './kdf.ts';
import { rc2Decryptor } from './rc2.ts';

/** One password: `bmp` for PKCS#12's own derivation, `utf8` for PBKDF2; `confirmed` where a MAC has shown it to be right. */
export interface Password {
  readonly bmp: Uint8Array<ArrayBuffer>;
  readonly utf8: Uint8Array<ArrayBuffer>;
  readonly confirmed: boolean;
}

/** What one file may cost, about a second: as much as NSS asks for, 600 000 rounds for the MAC and for each of two parts. */
const MAX_ROUNDS = 900_000;
/** WebCrypto's derivation goes through four rounds while our own goes through one. */
const NATIVE_COST = 1 / 4;
/** SHA-1 gives 20 octets a pass. */
const passesFor = (length: number): number => Math.ceil(length / sha1.outputLen);
const IV_LENGTH = 8;

/** The rounds of key derivation that all parts of a file may ask for together. */
export class Rounds {
  private left = MAX_ROUNDS;

  /** An iteration count, `cost` a round. Throws DerError where it is none, or where too little is left. */
  take(element: Element, cost: number): number {
    const count = smallInteger(element, Math.floor(this.left / cost));
    if (count === 0) throw new DerError('iterations');
    this.left -= count * cost;
    return count;
  }
}

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

const PBES2 = '1.2.840.113549.1.5.13';
const PBKDF2 = '1.2.840.113549.1.5.12';
const PRF: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.7': 'SHA-1',
  '1.2.840.113549.2.9': 'SHA-256',
  '1.2.840.113549.2.10': 'SHA-384',
  '1.2.840.113549.2.11': 'SHA-512',
};
/** AES in CBC mode by its key length in bits. */
const AES_CBC: Readonly<Record<string, number>> = {
  '2.16.840.1.101.3.4.1.2': 128,
  '2.16.840.1.101.3.4.1.22': 192,
  '2.16.840.1.101.3.4.1.42': 256,
};

/** The entry of an OID; ERR_KEY_UNSUPPORTED_ALGORITHM {oid} where there is none. */
export function supported<Entry>(table: Readonly<Record<string, Entry>>, oid: string): Entry {
  const entry = Object.hasOwn(table, oid) ? table[oid] : undefined;
  if (entry === undefined) throw new AppError('ERR_KEY_UNSUPPORTED_ALGORITHM', { oid });
  return entry;
}

/**
 * Decrypts what the AlgorithmIdentifier describes; null where the padding is wrong, which a wrong password makes likely.
 * Throws ERR_KEY_UNSUPPORTED_ALGORITHM {oid} and DerError.
 */
export async function decryptByPassword(
  algorithm: Element, encrypted: Uint8Array<ArrayBuffer>, password: Password, rounds: Rounds,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const { oid, parameters } = algorithmIdentifier(algorithm);
  if (parameters === null) throw new AppError('ERR_KEY_UNSUPPORTED_ALGORITHM', { oid });
  const fields = new Fields(parameters);
  if (oid === PBES2) {
    const derivation = pbkdf2Parameters(fields.take(TAG.sequence), rounds);
    return decryptPbes2(derivation, fields.take(TAG.sequence), encrypted, password.utf8);
  }
  const { keyLength, decryptor } = supported(PBES1, oid);
  const input = { hash: sha1, password: password.bmp, salt: octets(fields.any()), iterations: rounds.take(fields.any(), passesFor(keyLength) + passesFor(IV_LENGTH)) };
  const key = deriveBytes(input, PURPOSE.key, keyLength);
  return decryptCbc(decryptor(key), deriveBytes(input, PURPOSE.iv, IV_LENGTH), encrypted);
}

async function decryptPbes2(
  derivation: Pbkdf2Params, cipher: Element, encrypted: Uint8Array<ArrayBuffer>, password: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const { oid, parameters: iv } = algorithmIdentifier(cipher);
  const length = supported(AES_CBC, oid);
  if (iv === null) throw new DerError('iv');
  const secret = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveKey']);
  const key = await crypto.subtle.deriveKey(derivation, secret, { name: 'AES-CBC', length }, false, ['decrypt']);
  // WebCrypto answers a wrong padding or length with one nameless failure.
  return crypto.subtle.decrypt({ name: 'AES-CBC', iv: octets(iv) }, key, encrypted).then((plain) => new Uint8Array(plain), () => null);
}

/** PBKDF2-params (RFC 8018 A.2): salt, count, optional key length, PRF with HMAC-SHA-1 by default. */
function pbkdf2Parameters(derivation: Element, rounds: Rounds): Pbkdf2Params {
  const { oid, parameters } = algorithmIdentifier(derivation);
  supported({ [PBKDF2]: true }, oid);
  if (parameters === null) throw new DerError('PBKDF2');
  const fields = new Fields(parameters);
  const [salt, iterations] = [octets(fields.any()), rounds.take(fields.any(), NATIVE_COST)];
  fields.optional(TAG.integer);
  const prf = fields.optional(TAG.sequence);
  return { name: 'PBKDF2', salt, iterations, hash: prf === null ? 'SHA-1' : supported(PRF, algorithmIdentifier(prf).oid) };
}
