// A PrivateKeyInfo (RFC 5208) as a key that signs, once it is shown to belong to its certificate.
import { bytesToNumberBE, bytesToNumberLE } from '@noble/curves/utils.js';
import { type PrivateKey, signatureHolds } from '../../crypto/algorithms.ts';
import { type Element, Fields, TAG, parseOne } from '../../crypto/der.ts';
import { algorithmIdentifier, octets, oid } from '../../crypto/derValues.ts';
import { publicKeyOf } from '../../crypto/gost/gost3410.ts';
import { type ParameterSet, parameterSetOf } from '../../crypto/gost/parameterSets.ts';
import { equalBytes } from '../../crypto/hex.ts';
import { OID } from '../../crypto/oids.ts';
import type { X509 } from '../../crypto/x509.ts';
import { AppError } from '../../errors.ts';
import { unsupportedKey } from './supported.ts';

/** A signature of 4096 bits takes milliseconds, one of 16384 half a second. */
const MAX_RSA_BITS = 4096;
const RSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;

/**
 * Null where the key belongs to another certificate. Throws ERR_KEY_UNSUPPORTED_ALGORITHM and
 * ERR_KEY_FOREIGN {oid}, ERR_KEY_DAMAGED, DerError.
 */
export async function readPrivateKey(
  privateKeyInfo: Uint8Array<ArrayBuffer>,
  certificate: X509,
): Promise<PrivateKey | null> {
  const fields = new Fields(parseOne(privateKeyInfo));
  fields.take(TAG.integer);
  const algorithm = algorithmIdentifier(fields.take(TAG.sequence));
  if (algorithm.oid === OID.rsaKey) return readRsaKey(privateKeyInfo, certificate);
  const parameterSet = gostParameterSet(algorithm);
  if (parameterSet === null) throw unsupportedKey(algorithm.oid);
  const d = matchingScalar(octets(fields.any()), parameterSet, certificate);
  return d === null ? null : { kind: 'gost', parameterSet, d };
}

/** The NUC's parameters: SEQUENCE { curve, digest }. */
function gostParameterSet({
  oid: keyOid,
  parameters,
}: {
  oid: string;
  parameters: Element | null;
}): ParameterSet | null {
  if (parameters?.tag !== TAG.sequence) return null;
  return parameterSetOf(keyOid, oid(new Fields(parameters).take(TAG.oid)));
}

function matchingScalar(
  content: Uint8Array<ArrayBuffer>,
  set: ParameterSet,
  { key }: X509,
): bigint | null {
  if (key?.kind !== 'gost' || key.parameterSet !== set) return null;
  for (const d of possibleScalars(content, set.size)) {
    if (d > 0n && d < set.q && equalBytes(publicKeyOf(set, d), key.point)) return d;
  }
  return null;
}

/**
 * What the octets may mean: a bare little-endian scalar, OCTET STRING with one (GOST 34.10-2015 of the NUC), INTEGER
 * (GOST 34.310-2004). A bare scalar can begin like either of those, so only its public key decides.
 */
function* possibleScalars(content: Uint8Array<ArrayBuffer>, size: number): Generator<bigint> {
  if (content.length === size) yield bytesToNumberLE(content);
  const wrapped = parseOne(content);
  if (wrapped.tag === TAG.integer) yield bytesToNumberBE(wrapped.content);
  if (wrapped.tag === TAG.octetString) yield bytesToNumberLE(wrapped.content);
}

async function readRsaKey(
  privateKeyInfo: Uint8Array<ArrayBuffer>,
  certificate: X509,
): Promise<PrivateKey | null> {
  const key = await crypto.subtle
    .importKey('pkcs8', privateKeyInfo, RSA, false, ['sign'])
    .catch(damaged);
  const { modulusLength } = key.algorithm as { modulusLength?: number };
  // The maker of the file chose the size, and the probe below costs its cube.
  if (
    certificate.key?.kind !== 'rsa' ||
    modulusLength !== certificate.key.modulusBits ||
    modulusLength > MAX_RSA_BITS
  )
    return null;
  // The key cannot be read any more, but what it signs can be checked.
  const probe = new Uint8Array(32);
  const signature = new Uint8Array(await crypto.subtle.sign(RSA, key, probe).catch(damaged));
  const own = await signatureHolds(
    certificate.key,
    { key: 'rsa', digest: 'SHA-256' },
    probe,
    signature,
  );
  return own ? { kind: 'rsa', key } : null;
}

/** Numbers that do not fit each other show when the key is read, or only when it signs. */
function damaged(cause: unknown): never {
  throw new AppError('ERR_KEY_DAMAGED', {}, { cause });
}
