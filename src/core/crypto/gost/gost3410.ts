// GOST R 34.10-2012 / ST RK GOST R 34.10-2015 (RFC 7091) and GOST 34.310-2004 signatures on the
// curves of parameterSets.ts. Byte order of the national profile: coordinates and both halves of a
// signature are little-endian, r before s.
import { invert, mod } from '@noble/curves/abstract/modular.js';
import {
  bytesToNumberLE,
  createHmacDrbg,
  numberToBytesBE,
  numberToBytesLE,
} from '@noble/curves/utils.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { concat } from '../../bytes.ts';
import { curveOf } from './curves.ts';
import type { ParameterSet } from './parameterSets.ts';

/** RFC 7091 6.1 step 2: the digest as a number modulo q, zero becoming one. */
const digestNumber = (set: ParameterSet, digest: Uint8Array): bigint => {
  if (digest.length !== set.size) throw new RangeError('digest length');
  return mod(bytesToNumberLE(digest), set.q) || 1n;
};

const scalarBytes = (set: ParameterSet, d: bigint): Uint8Array => {
  if (d <= 0n || d >= set.q) throw new RangeError('private key out of range');
  return numberToBytesLE(d, set.size);
};

/** The public key x‖y of a private scalar, 2·size bytes. Throws a RangeError unless 0 < d < q. */
export const publicKeyOf = (set: ParameterSet, d: bigint): Uint8Array<ArrayBuffer> =>
  curveOf(set).multiplyBase(scalarBytes(set, d));

/** Whether the bytes are a public key of the set: a finite point of the curve, each coordinate below p. */
export function isPublicKey({ p, a, b, size }: ParameterSet, publicKey: Uint8Array): boolean {
  if (publicKey.length !== 2 * size) return false;
  const x = bytesToNumberLE(publicKey.subarray(0, size));
  const y = bytesToNumberLE(publicKey.subarray(size));
  // Infinity, written as (0,0), fails the equation because b is not 0.
  return x < p && y < p && mod(y * y - (x * x + a) * x - b, p) === 0n;
}

/**
 * The signature r‖s of a digest. `entropy` is 64 fresh random bytes; the nonce comes from
 * HMAC-DRBG(SHA-512) over d‖e‖entropy (RFC 6979 with additional data), so that neither a broken
 * generator nor a repeated message gives the key away.
 */
export function sign(
  set: ParameterSet,
  d: bigint,
  digest: Uint8Array,
  entropy: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const key = scalarBytes(set, d);
  if (entropy.length !== 64) throw new RangeError('entropy length');
  const e = digestNumber(set, digest);
  const seed = concat([numberToBytesBE(d, set.size), numberToBytesBE(e, set.size), entropy]);
  const drbg = createHmacDrbg<Uint8Array<ArrayBuffer>>(
    64,
    set.size,
    (mac: Uint8Array, message: Uint8Array) => hmac(sha512, mac, message),
  );
  const eBytes = numberToBytesLE(e, set.size);
  return drbg(
    seed,
    (bytes) => curveOf(set).signWith(bytes.slice(0, set.size).reverse(), key, eBytes) ?? undefined,
  );
}

/** Whether r‖s is a signature of the digest under the key x‖y. Never throws: whatever is out of range is false. */
export function verify(
  set: ParameterSet,
  publicKey: Uint8Array,
  digest: Uint8Array,
  signature: Uint8Array,
): boolean {
  const { q, size } = set;
  if (signature.length !== 2 * size || digest.length !== size) return false;
  const r = bytesToNumberLE(signature.subarray(0, size));
  const s = bytesToNumberLE(signature.subarray(size));
  if (r <= 0n || r >= q || s <= 0n || s >= q || !isPublicKey(set, publicKey)) return false;
  const v = invert(digestNumber(set, digest), q);
  return curveOf(set).hasSum(mod(s * v, q), mod(-r * v, q), publicKey, r);
}
