// What an algorithm identifier means here: digests, keys and signatures. Until when they are accepted
// is in constraints/algorithmConstraints.ts.
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { hex } from '../bytes.ts';
import { DerError, type Element, Fields, parseOne, TAG } from './der.ts';
import { algorithmIdentifier, bitBytes, integerBytes, octets, oid } from './derValues.ts';
import { verify as verifyGost } from './gost/gost3410.ts';
import { gost341194 } from './gost/gost341194.ts';
import { PARAMETER_SETS, type ParameterSet, parameterSetOf } from './gost/parameterSets.ts';
import { streebog512 } from './gost/streebog.ts';
import { OID } from './oids.ts';

export type DigestName =
  'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512' | 'STREEBOG-512' | 'GOST3411-94';

/** A key that signs: a scalar of a parameter set, or a non-extractable CryptoKey for RSASSA-PKCS1-v1_5 with SHA-256. */
export type PrivateKey =
  | { readonly kind: 'gost'; readonly parameterSet: ParameterSet; readonly d: bigint }
  | { readonly kind: 'rsa'; readonly key: CryptoKey };

/** `point` is x‖y little-endian; `spki` the DER of the SubjectPublicKeyInfo. */
export type PublicKey =
  | {
      readonly kind: 'gost';
      readonly parameterSet: ParameterSet;
      readonly point: Uint8Array<ArrayBuffer>;
    }
  | {
      readonly kind: 'rsa';
      readonly spki: Uint8Array<ArrayBuffer>;
      readonly modulusBits: number;
      readonly exponent: bigint;
    };

const DIGESTS: Readonly<
  Record<
    DigestName,
    { readonly oid: string; readonly of: (data: Uint8Array) => Uint8Array<ArrayBuffer> }
  >
> = {
  'SHA-1': { oid: OID.sha1, of: (data) => sha1(data) },
  'SHA-256': { oid: OID.sha256, of: (data) => sha256(data) },
  'SHA-384': { oid: OID.sha384, of: (data) => sha384(data) },
  'SHA-512': { oid: OID.sha512, of: (data) => sha512(data) },
  'STREEBOG-512': { oid: OID.streebog512, of: streebog512 },
  'GOST3411-94': { oid: OID.gost341194, of: gost341194 },
};
const DIGEST_NAMES = Object.keys(DIGESTS) as DigestName[];

/** The digest's bytes in the order that signatures and certificates use; synchronous, since WebCrypto knows no GOST. */
export const digest = (name: DigestName, data: Uint8Array): Uint8Array<ArrayBuffer> =>
  DIGESTS[name].of(data);
export const digestOid = (name: DigestName): string => DIGESTS[name].oid;
/** Null for a digest that we do not have. */
export const digestByOid = (oidOfDigest: string): DigestName | null =>
  DIGEST_NAMES.find((name) => DIGESTS[name].oid === oidOfDigest) ?? null;

const RSA_SIGNATURES: ReadonlyMap<string, DigestName> = new Map([
  [OID.rsaWithSha1, 'SHA-1'],
  [OID.rsaWithSha256, 'SHA-256'],
  [OID.rsaWithSha384, 'SHA-384'],
  [OID.rsaWithSha512, 'SHA-512'],
]);

/** A signature scheme: the kind of key and the digest. */
export interface SignatureScheme {
  readonly key: 'rsa' | ParameterSet;
  readonly digest: DigestName;
}

/**
 * The scheme of a signature algorithm. CMS may name the key's algorithm instead: OpenSSL does for
 * RSA, where the digest then is the signer's digest algorithm, and the national C library did for
 * GOST 34.310-2004. Null where we have none.
 */
export function signatureScheme(
  signatureOid: string,
  signerDigest?: DigestName,
): SignatureScheme | null {
  const parameterSet = PARAMETER_SETS.find(
    (set) => set.signatureOid === signatureOid || set.keyOid === signatureOid,
  );
  if (parameterSet !== undefined) return { key: parameterSet, digest: parameterSet.digest };
  const named = signatureOid === OID.rsaKey ? signerDigest : RSA_SIGNATURES.get(signatureOid);
  return named === undefined || !named.startsWith('SHA-') ? null : { key: 'rsa', digest: named };
}

/** Beyond these no key is real: exponent 1 would make the padding its own signature, and huge numbers only cost time. */
const RSA_LIMITS = {
  maxModulusBits: 8192,
  minExponent: 3n,
  maxExponent: 2n ** 64n,
} as const;

/**
 * Reads a SubjectPublicKeyInfo; `key` is null for an algorithm or curve that we do not have. Throws
 * DerError where it is malformed.
 */
export function readPublicKey(spki: Uint8Array): {
  readonly oid: string;
  readonly key: PublicKey | null;
} {
  const element = parseOne(spki);
  const fields = new Fields(element);
  const algorithm = algorithmIdentifier(fields.take(TAG.sequence));
  const bits = bitBytes(fields.take(TAG.bitString));
  fields.end();
  if (algorithm.oid === OID.rsaKey)
    return { oid: algorithm.oid, key: readRsaKey(element.raw, bits) };
  const parameterSet = gostParameters(algorithm.oid, algorithm.parameters);
  return {
    oid: algorithm.oid,
    key: parameterSet && { kind: 'gost', parameterSet, point: octets(parseOne(bits)) },
  };
}

function gostParameters(keyOid: string, parameters: Element | null): ParameterSet | null {
  if (parameters === null || !PARAMETER_SETS.some((set) => set.keyOid === keyOid)) return null;
  const fields = new Fields(parameters);
  const parameterSet = parameterSetOf(keyOid, oid(fields.take(TAG.oid)));
  return parameterSet !== null &&
    oid(fields.take(TAG.oid)) === parameterSet.digestParameterOid &&
    fields.done
    ? parameterSet
    : null;
}

function readRsaKey(spki: Uint8Array<ArrayBuffer>, bits: Uint8Array): PublicKey {
  const fields = new Fields(parseOne(bits));
  const [modulus, exponent] = [
    positive(integerBytes(fields.take(TAG.integer))),
    positive(integerBytes(fields.take(TAG.integer))),
  ];
  fields.end();
  return { kind: 'rsa', spki, modulusBits: modulus.toString(2).length, exponent };
}

function positive(bytes: Uint8Array): bigint {
  if ((bytes[0] ?? 0) > 0x7f || bytes.length > 2048) throw new DerError('integer');
  return BigInt(`0x${hex(bytes)}`);
}

/** Whether a key can be a real key at any time. */
export const isSoundKey = (key: PublicKey): boolean =>
  key.kind === 'gost' ||
  (key.modulusBits <= RSA_LIMITS.maxModulusBits &&
    key.exponent % 2n === 1n &&
    key.exponent >= RSA_LIMITS.minExponent &&
    key.exponent <= RSA_LIMITS.maxExponent);

/**
 * Whether the signature is mathematically valid, whatever the strength. Never throws. WebCrypto
 * does RSA, our own code GOST.
 */
export async function signatureHolds(
  key: PublicKey,
  scheme: SignatureScheme,
  data: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  if (key.kind === 'gost') {
    return (
      scheme.key === key.parameterSet &&
      verifyGost(key.parameterSet, key.point, digest(scheme.digest, data), signature)
    );
  }
  if (scheme.key !== 'rsa' || key.modulusBits > RSA_LIMITS.maxModulusBits) return false;
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: scheme.digest };
  try {
    const imported = await crypto.subtle.importKey('spki', key.spki, algorithm, false, ['verify']);
    return await crypto.subtle.verify(
      algorithm,
      imported,
      Uint8Array.from(signature),
      Uint8Array.from(data),
    );
  } catch {
    return false; // a key or a signature that the browser's own parser refuses does not verify
  }
}

/**
 * Whether `signature` over `data` holds under the key of `spki`, whatever the strength of both.
 * Never throws: unreadable input and a key that cannot be real are false. `signerDigest` serves CMS,
 * see signatureScheme.
 */
export async function verifySignature(
  spki: Uint8Array,
  signatureOid: string,
  data: Uint8Array,
  signature: Uint8Array,
  signerDigest?: DigestName,
): Promise<boolean> {
  const scheme = signatureScheme(signatureOid, signerDigest);
  if (scheme === null) return false;
  try {
    const { key } = readPublicKey(spki);
    return key !== null && isSoundKey(key) && (await signatureHolds(key, scheme, data, signature));
  } catch (thrown) {
    if (thrown instanceof DerError) return false;
    throw thrown;
  }
}
