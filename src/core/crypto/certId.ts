// How OCSP names a certificate (CertID, RFC 6960 4.1.1): by digests of its issuer's name and key,
// and its serial number.
import { digest, digestByOid, type DigestName } from './algorithms.ts';
import { type Element, Fields, parseOne, TAG } from './der.ts';
import {
  algorithmIdentifier,
  bitBytes,
  octets,
  serialNumber as readSerialNumber,
} from './derValues.ts';
import { encode, oidContent } from './derWriter.ts';
import { equalBytes, fromHex } from './hex.ts';
import { OID } from './oids.ts';

/** `digest` is null for one that we do not have; `serialNumber` is upper-case hex of the content bytes. */
export interface CertId {
  readonly digest: DigestName | null;
  readonly issuerNameHash: Uint8Array<ArrayBuffer>;
  readonly issuerKeyHash: Uint8Array<ArrayBuffer>;
  readonly serialNumber: string;
}

/** Who issued: `subject` is hex of the DER of the name, `spki` the DER of the SubjectPublicKeyInfo. */
export interface IssuerKey {
  readonly subject: string;
  readonly spki: Uint8Array<ArrayBuffer>;
}

/** Reads a CertID. Throws DerError. */
export function readCertId(element: Element): CertId {
  const fields = new Fields(element);
  const name = digestByOid(algorithmIdentifier(fields.take(TAG.sequence)).oid);
  const [issuerNameHash, issuerKeyHash] = [
    octets(fields.take(TAG.octetString)),
    octets(fields.take(TAG.octetString)),
  ];
  const serialNumber = readSerialNumber(fields.take(TAG.integer));
  fields.end();
  return { digest: name, issuerNameHash, issuerKeyHash, serialNumber };
}

/** Whether the CertID names the certificate of this issuer with this serial number, by whichever digest it chose. */
export function namesCertificate(id: CertId, serialNumber: string, issuer: IssuerKey): boolean {
  // All three must match: two authorities may use the same serial number.
  if (id.digest === null || id.serialNumber !== serialNumber) return false;
  const { name, key } = digestsOf(issuer, id.digest);
  return equalBytes(name, id.issuerNameHash) && equalBytes(key, id.issuerKeyHash);
}

interface IssuerDigests {
  readonly name: Uint8Array;
  readonly key: Uint8Array;
}

const known = new WeakMap<IssuerKey, Map<DigestName, IssuerDigests>>();

/** Cached by object: an answer may name one certificate many times. */
function digestsOf(issuer: IssuerKey, name: DigestName): IssuerDigests {
  const byName = known.get(issuer) ?? new Map<DigestName, IssuerDigests>();
  known.set(issuer, byName);
  const digests = byName.get(name) ?? {
    name: digest(name, fromHex(issuer.subject)),
    key: keyDigest(name, issuer.spki),
  };
  byName.set(name, digests);
  return digests;
}

/**
 * The digest of a public key as OCSP takes it: of the BIT STRING's content without the octet that counts unused bits.
 */
export function keyDigest(name: DigestName, spki: Uint8Array): Uint8Array<ArrayBuffer> {
  const fields = new Fields(parseOne(spki));
  fields.take(TAG.sequence);
  return digest(name, bitBytes(fields.take(TAG.bitString)));
}

/** The DER of a CertID by SHA-256, as the national responders answer it. */
export function encodeCertId(serialNumber: string, issuer: IssuerKey): Uint8Array<ArrayBuffer> {
  return encode(
    TAG.sequence,
    encode(TAG.sequence, encode(TAG.oid, oidContent(OID.sha256)), encode(TAG.null)),
    encode(TAG.octetString, digest('SHA-256', fromHex(issuer.subject))),
    encode(TAG.octetString, keyDigest('SHA-256', issuer.spki)),
    encode(TAG.integer, fromHex(serialNumber)),
  );
}
