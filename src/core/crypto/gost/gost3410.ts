// GOST R 34.10-2012 / ST RK GOST R 34.10-2015 (RFC 7091) and GOST 34.310-2004 signatures on the curves of parameterSets.ts.
// Byte order of the national profile: coordinates and both halves of a signature are little-endian, r before s.
import { type WeierstrassPointCons, weierstrass } from '@noble/curves/abstract/weierstrass.js';
import { bytesToNumberBE, bytesToNumberLE, concatBytes, createHmacDrbg, numberToBytesBE, numberToBytesLE } from '@noble/curves/utils.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { type AffinePoint, combinationOf } from './combination.ts';
import { fieldOf, inverse } from './field.ts';
import type { ParameterSet } from './parameterSets.ts';

type Curve = WeierstrassPointCons<bigint>;

/** Tables of a curve cost tens of milliseconds, so they are made when the curve is first used. */
const curves = new WeakMap<ParameterSet, Curve>();

function curveOf(set: ParameterSet): Curve {
  const known = curves.get(set);
  if (known !== undefined) return known;
  const curve = weierstrass({ p: set.p, n: set.q, h: 1n, a: set.a, b: set.b, Gx: set.gx, Gy: set.gy }, { Fp: fieldOf(set) });
  curves.set(set, curve);
  return curve;
}

const mod = (value: bigint, q: bigint): bigint => {
  const rest = value % q;
  return rest < 0n ? rest + q : rest;
};

/** RFC 7091 6.1 step 2: the digest as a number modulo q, zero becoming one. */
const digestNumber = (set: ParameterSet, digest: Uint8Array): bigint => {
  if (digest.length !== set.size) throw new RangeError('digest length');
  return mod(bytesToNumberLE(digest), set.q) || 1n;
};

/** The public key x‖y of a private scalar, 2·size bytes. Throws a RangeError unless 0 < d < q. */
export function publicKeyOf(set: ParameterSet, d: bigint): Uint8Array<ArrayBuffer> {
  const { x, y } = curveOf(set).BASE.multiply(d).toAffine();
  return concatBytes(numberToBytesLE(x, set.size), numberToBytesLE(y, set.size));
}

/** The point of a public key, or null: wrong length, coordinates not below p, off the curve, infinity written as (0,0). */
function readPublicKey(set: ParameterSet, publicKey: Uint8Array): AffinePoint | null {
  if (publicKey.length !== 2 * set.size) return null;
  const x = bytesToNumberLE(publicKey.subarray(0, set.size));
  const y = bytesToNumberLE(publicKey.subarray(set.size));
  if (x >= set.p || y >= set.p || (x === 0n && y === 0n)) return null;
  return mod(y * y - (x * x + set.a) * x - set.b, set.p) === 0n ? { x, y } : null;
}

/** Whether the bytes are a public key of the set: a finite point of the curve, each coordinate below p. */
export const isPublicKey = (set: ParameterSet, publicKey: Uint8Array): boolean => readPublicKey(set, publicKey) !== null;

/**
 * The signature r‖s of a digest. `entropy` is 64 fresh random bytes; the nonce comes from HMAC-DRBG(SHA-512) over d‖e‖entropy
 * (RFC 6979 with additional data), so that neither a broken generator nor a repeated message gives the key away.
 */
export function sign(set: ParameterSet, d: bigint, digest: Uint8Array, entropy: Uint8Array): Uint8Array<ArrayBuffer> {
  if (d <= 0n || d >= set.q) throw new RangeError('private key out of range');
  if (entropy.length !== 64) throw new RangeError('entropy length');
  const { BASE } = curveOf(set);
  const e = digestNumber(set, digest);
  const seed = concatBytes(numberToBytesBE(d, set.size), numberToBytesBE(e, set.size), entropy);
  const drbg = createHmacDrbg<Uint8Array<ArrayBuffer>>(64, set.size, (key: Uint8Array, message: Uint8Array) => hmac(sha512, key, message));
  return drbg(seed, (bytes) => {
    const k = bytesToNumberBE(bytes.subarray(0, set.size));
    if (k <= 0n || k >= set.q) return undefined;
    const r = mod(BASE.multiply(k).toAffine().x, set.q);
    const s = mod(r * d + k * e, set.q);
    return r === 0n || s === 0n ? undefined : concatBytes(numberToBytesLE(r, set.size), numberToBytesLE(s, set.size));
  });
}

/** Whether r‖s is a signature of the digest under the key x‖y. Never throws: whatever is out of range is false. */
export function verify(set: ParameterSet, publicKey: Uint8Array, digest: Uint8Array, signature: Uint8Array): boolean {
  if (signature.length !== 2 * set.size || digest.length !== set.size) return false;
  const r = bytesToNumberLE(signature.subarray(0, set.size));
  const s = bytesToNumberLE(signature.subarray(set.size));
  if (r <= 0n || r >= set.q || s <= 0n || s >= set.q) return false;
  const key = readPublicKey(set, publicKey);
  if (key === null) return false;
  const v = inverse(digestNumber(set, digest), set.q);
  const x = combinationOf(set)(mod(s * v, set.q), mod(-r * v, set.q), key);
  return x !== null && mod(x, set.q) === r;
}
