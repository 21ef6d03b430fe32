// X.509 v3 certificates (RFC 5280) read strictly: exact fields, no extension twice, one signature
// algorithm inside and outside.
import { AppError } from '../errors.ts';
import type { EpochMs } from '../time.ts';
import { type PublicKey, readPublicKey } from './algorithms.ts';
import {
  atMost,
  contextPrimitive,
  contextTag,
  DerError,
  type Element,
  expectTag,
  Fields,
  inside,
  parseOne,
  TAG,
} from './der.ts';
import {
  bitBytes,
  bitNumbers,
  boolean,
  expectSameAlgorithm,
  insideOctets,
  octets,
  oid,
  serialNumber as readSerialNumber,
  smallInteger,
  time,
} from './derValues.ts';
import { hex } from './hex.ts';
import { type Name, readName } from './names.ts';
import { OID } from './oids.ts';

const KEY_USAGES = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const;
type KeyUsage = (typeof KEY_USAGES)[number];

export interface Extension {
  readonly critical: boolean;
  /** The OCTET STRING with the extension's own DER inside. */
  readonly value: Element;
}

/** What path validation needs. `keyUsage` is null where the certificate does not limit it. */
export interface X509 {
  readonly der: Uint8Array<ArrayBuffer>;
  readonly tbs: Uint8Array<ArrayBuffer>;
  readonly version: number;
  readonly serialNumber: string;
  readonly signatureOid: string;
  readonly signature: Uint8Array<ArrayBuffer>;
  readonly issuer: Name;
  readonly subject: Name;
  readonly notBefore: EpochMs;
  readonly notAfter: EpochMs;
  readonly spki: Uint8Array<ArrayBuffer>;
  readonly keyOid: string;
  readonly key: PublicKey | null;
  readonly extensions: ReadonlyMap<string, Extension>;
  readonly keyUsage: readonly KeyUsage[] | null;
  readonly extendedKeyUsage: readonly string[];
  readonly policies: readonly string[];
  readonly isCa: boolean;
  readonly pathLength: number | null;
  readonly subjectKeyIdentifier: string | null;
}

/** The richest certificates of the NUC have twelve extensions, and as many usages. */
const MAX_EXTENSIONS = 64;
const MAX_LISTED = 64;

/** Reads the DER of one certificate. Throws ERR_CERTIFICATE_UNREADABLE. */
export function parseX509(der: Uint8Array): X509 {
  try {
    return readCertificateFields(parseOne(der, 64 * 1024));
  } catch (cause) {
    if (cause instanceof DerError) throw new AppError('ERR_CERTIFICATE_UNREADABLE', {}, { cause });
    throw cause;
  }
}

function readCertificateFields(certificate: Element): X509 {
  const outer = new Fields(certificate);
  const tbs = outer.take(TAG.sequence);
  const algorithm = outer.take(TAG.sequence);
  const signature = bitBytes(outer.take(TAG.bitString));
  outer.end();

  const fields = new Fields(tbs);
  const version = fields.optional(contextTag(0));
  const serialNumber = readSerialNumber(fields.take(TAG.integer));
  const signatureOid = expectSameAlgorithm(fields.take(TAG.sequence), algorithm);
  const issuer = readName(fields.take(TAG.sequence));
  const validity = new Fields(fields.take(TAG.sequence));
  const [notBefore, notAfter] = [time(validity.any()), time(validity.any())];
  validity.end();
  const subject = readName(fields.take(TAG.sequence));
  const spki = fields.take(TAG.sequence).raw;
  fields.optional(contextPrimitive(1));
  fields.optional(contextPrimitive(2));
  const extensions = readExtensions(fields.optional(contextTag(3)));
  fields.end();

  const { oid: keyOid, key } = readPublicKey(spki);
  return {
    der: certificate.raw,
    tbs: tbs.raw,
    version: version === null ? 1 : smallInteger(inside(version), 2) + 1,
    serialNumber,
    signatureOid,
    signature,
    issuer,
    subject,
    notBefore,
    notAfter,
    spki,
    keyOid,
    key,
    extensions,
    ...limitsOf(extensions),
  };
}

/**
 * Extensions of a certificate or a CRL by OID, from their explicit tag. An extension that comes
 * twice is refused (RFC 5280 4.2).
 */
export function readExtensions(tagged: Element | null): ReadonlyMap<string, Extension> {
  const extensions = new Map<string, Extension>();
  if (tagged === null) return extensions;
  for (const element of atMost(expectTag(inside(tagged), TAG.sequence), MAX_EXTENSIONS)) {
    const fields = new Fields(element);
    const id = oid(fields.take(TAG.oid));
    const critical = fields.optional(TAG.boolean);
    if (extensions.has(id)) throw new DerError('extension twice');
    extensions.set(id, {
      critical: critical !== null && boolean(critical),
      value: fields.take(TAG.octetString),
    });
    fields.end();
  }
  return extensions;
}

/**
 * When an entry of a list, or an answer, says that the key was lost (RFC 5280 5.3.2, RFC 6960
 * 4.4.5); null where it does not say.
 */
export function invalidityDate(extensions: ReadonlyMap<string, Extension>): EpochMs | null {
  const extension = extensions.get(OID.invalidityDate);
  return extension === undefined
    ? null
    : time(expectTag(insideOctets(extension.value), TAG.generalizedTime));
}

function limitsOf(extensions: ReadonlyMap<string, Extension>) {
  const inner = (id: string): Element | null => {
    const extension = extensions.get(id);
    return extension === undefined ? null : insideOctets(extension.value);
  };
  const list = (id: string): Element[] => {
    const sequence = inner(id);
    return sequence === null ? [] : atMost(expectTag(sequence, TAG.sequence), MAX_LISTED);
  };
  const usage = inner(OID.keyUsage);
  const keyId = inner(OID.subjectKeyIdentifier);
  return {
    keyUsage: usage && bitNumbers(usage).flatMap((n) => KEY_USAGES[n] ?? []),
    extendedKeyUsage: list(OID.extendedKeyUsage).map(oid),
    policies: list(OID.certificatePolicies).map((policy) => oid(new Fields(policy).take(TAG.oid))),
    ...basicConstraints(inner(OID.basicConstraints)),
    subjectKeyIdentifier: keyId && hex(octets(keyId)),
  };
}

function basicConstraints(element: Element | null): Pick<X509, 'isCa' | 'pathLength'> {
  if (element === null) return { isCa: false, pathLength: null };
  const fields = new Fields(element);
  const isCa = fields.optional(TAG.boolean);
  const pathLength = fields.optional(TAG.integer);
  fields.end();
  return {
    isCa: isCa !== null && boolean(isCa),
    pathLength: pathLength && smallInteger(pathLength, 255),
  };
}
