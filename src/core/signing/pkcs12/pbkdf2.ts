// PBKDF2 (RFC 8018 5.2) as key files describe it, by WebCrypto where that has the hash.
import { pbkdf2 } from '@noble/hashes/pbkdf2.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha224, sha256, sha384, sha512, sha512_224, sha512_256 } from '@noble/hashes/sha2.js';
import type { CHash } from '@noble/hashes/utils.js';
import { DerError, type Element, Fields, TAG } from '../../crypto/der.ts';
import { algorithmIdentifier, octets, smallInteger } from '../../crypto/derValues.ts';
import type { Rounds } from './rounds.ts';
import { supported } from './supported.ts';

export const PBKDF2 = '1.2.840.113549.1.5.12';

export const HMAC_SHA256 = '1.2.840.113549.2.9';

interface Hmac {
  readonly hash: CHash;
  /** Its name in WebCrypto, where that has it. */
  readonly native?: string;
}

/** HMAC by its identifier (RFC 8018 B.1.2). */
export const HMAC: Readonly<Record<string, Hmac>> = {
  '1.2.840.113549.2.7': { hash: sha1, native: 'SHA-1' },
  '1.2.840.113549.2.8': { hash: sha224 },
  [HMAC_SHA256]: { hash: sha256, native: 'SHA-256' },
  '1.2.840.113549.2.10': { hash: sha384, native: 'SHA-384' },
  '1.2.840.113549.2.11': { hash: sha512, native: 'SHA-512' },
  '1.2.840.113549.2.12': { hash: sha512_224 },
  '1.2.840.113549.2.13': { hash: sha512_256 },
};
const HMAC_SHA1 = '1.2.840.113549.2.7';

/**
 * Against a round of PKCS#12's own derivation: WebCrypto goes through four meanwhile, our own HMAC
 * takes two passes of its hash.
 */
const NATIVE_COST = 1 / 4;
const OWN_COST = 2;
/** The long SHA-2 in 32-bit arithmetic. */
export const hashCost = ({ blockLen }: CHash): number => (blockLen > 64 ? 4 : 1);

export interface Derivation {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly iterations: number;
  readonly hmac: Hmac;
  /** As the file says; null where it leaves that to the cipher. */
  readonly keyLength: number | null;
  /** In rounds of PKCS#12's own derivation. */
  readonly cost: number;
}

/** PBKDF2-params (RFC 8018 A.2): salt, count, optional key length, PRF with HMAC-SHA-1 by default. */
export function readDerivation(algorithm: Element, rounds: Rounds): Derivation {
  const { oid, parameters } = algorithmIdentifier(algorithm);
  supported({ [PBKDF2]: true }, oid);
  if (parameters === null) throw new DerError('PBKDF2');
  const fields = new Fields(parameters);
  const [salt, count, keyLength, prf] = [
    octets(fields.any()),
    fields.any(),
    fields.optional(TAG.integer),
    fields.optional(TAG.sequence),
  ];
  const hmac = supported(HMAC, prf === null ? HMAC_SHA1 : algorithmIdentifier(prf).oid);
  const perRound = hmac.native === undefined ? OWN_COST * hashCost(hmac.hash) : NATIVE_COST;
  const iterations = rounds.take(count, perRound);
  return {
    salt,
    iterations,
    hmac,
    keyLength: keyLength && smallInteger(keyLength, 1024),
    cost: iterations * perRound,
  };
}

export async function derive(
  { salt, iterations, hmac, cost }: Derivation,
  password: Uint8Array<ArrayBuffer>,
  length: number,
  rounds: Rounds,
): Promise<Uint8Array<ArrayBuffer>> {
  const derived =
    hmac.native === undefined
      ? pbkdf2(hmac.hash, password, salt, { c: iterations, dkLen: length })
      : await deriveNatively(
          { name: 'PBKDF2', salt, iterations, hash: hmac.native },
          password,
          length,
        );
  rounds.passed(cost);
  return new Uint8Array(derived);
}

export async function deriveNatively(
  params: Pbkdf2Params,
  password: Uint8Array<ArrayBuffer>,
  length: number,
): Promise<ArrayBuffer> {
  const secret = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
  return crypto.subtle.deriveBits(params, secret, 8 * length);
}
