// CMS SignedData (RFC 5652) read strictly: one ContentInfo with nothing after it, at least one
// signer, no attribute twice.
import { equalBytes, hex } from '../bytes.ts';
import { AppError } from '../errors.ts';
import type { EpochMs } from '../time.ts';
import type { DigestName } from './algorithms.ts';
import { digestByOid } from './algorithms.ts';
import {
  atMost,
  contextPrimitive,
  contextTag,
  DerError,
  type Element,
  elements,
  expectTag,
  Fields,
  inside,
  parseOne,
  TAG,
} from './der.ts';
import {
  algorithmIdentifier,
  octets,
  oid,
  serialNumber as readSerialNumber,
  smallInteger,
  time,
} from './derValues.ts';
import { encodeSetOf } from './derWriter.ts';
import { readName } from './names.ts';
import { OID } from './oids.ts';
import {
  readRevocationInfos,
  readRevocationValues,
  type RevocationInfo,
} from './revocationInfo.ts';

const MAX_SIGNERS = 16;
const MAX_CERTIFICATES = 32;
/**
 * Each may cost a signature verification. Level LT has evidence for every certificate on every
 * path.
 */
const MAX_REVOCATION_INFOS = 32;
const MAX_ATTRIBUTES = 256;
/** A SHA-1 takes 20. */
const MAX_KEY_IDENTIFIER = 64;

/** Values of an attribute by its type. */
type Attributes = ReadonlyMap<string, readonly Element[]>;

export interface SignedAttributes {
  readonly values: Attributes;
  /**
   * The encodings of the SET that a signature may cover: as sent and, if that is not in DER order,
   * sorted as in DER.
   */
  readonly encodings: readonly Uint8Array<ArrayBuffer>[];
  readonly contentType: string;
  readonly messageDigest: Uint8Array<ArrayBuffer>;
  readonly signingTime: EpochMs | null;
  readonly signingCertificates: readonly CertificateReference[];
}

/** ESSCertIDv2 (RFC 5035), or ESSCertID with SHA-1 (`version` 1); `digest` is null for a digest that we do not have. */
export interface CertificateReference {
  readonly version: 1 | 2;
  readonly digest: DigestName | null;
  readonly hash: Uint8Array<ArrayBuffer>;
}

export interface SignerInfo {
  /** `serialNumber` upper-case hex, `issuer` and `keyIdentifier` lower-case hex. */
  readonly identifier:
    { readonly issuer: string; readonly serialNumber: string } | { readonly keyIdentifier: string };
  readonly digest: DigestName | null;
  readonly signatureOid: string;
  readonly signature: Uint8Array<ArrayBuffer>;
  readonly signed: SignedAttributes | null;
  readonly unsigned: Attributes;
}

export interface SignedData extends RevocationInfo {
  readonly contentType: string;
  /** Null in a detached signature. */
  readonly content: Uint8Array<ArrayBuffer> | null;
  /**
   * DER of each certificate inside, in order; those of the signers' unsigned attributes come last,
   * as with lists and answers.
   */
  readonly certificates: readonly Uint8Array<ArrayBuffer>[];
  readonly signers: readonly SignerInfo[];
}

/** Reads one CMS SignedData, DER or BER. Throws ERR_CMS_UNREADABLE. */
export function readSignedData(cms: Uint8Array): SignedData {
  try {
    const contentInfo = new Fields(parseOne(cms));
    if (oid(contentInfo.take(TAG.oid)) !== OID.signedData) throw new DerError('not SignedData');
    const content = contentInfo.take(contextTag(0));
    contentInfo.end();
    return readFields(inside(content));
  } catch (cause) {
    if (cause instanceof DerError) throw new AppError('ERR_CMS_UNREADABLE', {}, { cause });
    throw cause;
  }
}

function readFields(signedData: Element): SignedData {
  const fields = new Fields(signedData);
  smallInteger(fields.take(TAG.integer), 5);
  for (const algorithm of atMost(fields.take(TAG.set), MAX_SIGNERS)) algorithmIdentifier(algorithm);
  const encapsulated = new Fields(fields.take(TAG.sequence));
  const contentType = oid(encapsulated.take(TAG.oid));
  const content = encapsulated.optional(contextTag(0));
  encapsulated.end();
  const [certificates, infos] = [fields.optional(contextTag(0)), fields.optional(contextTag(1))];
  const signers = atMost(fields.take(TAG.set), MAX_SIGNERS).map(readSigner);
  fields.end();
  if (signers.length === 0) throw new DerError('no signer');
  return {
    contentType,
    content: content && octets(inside(content)),
    ...readValidationData(certificates, infos, signers),
    signers,
  };
}

/**
 * What came along to judge the signatures by: in the message's own sets, and in the attributes that
 * served before (ETSI EN 319 122-1 A.1.1).
 */
function readValidationData(
  certificates: Element | null,
  infos: Element | null,
  signers: readonly SignerInfo[],
): Omit<SignedData, 'contentType' | 'content' | 'signers'> {
  const attributed = (type: string): Element[] =>
    signers.flatMap(({ unsigned }) => unsigned.get(type)?.slice(0, 1) ?? []);
  const sets = [
    ...(certificates === null ? [] : [certificates]),
    ...attributed(OID.certificateValues),
  ];
  const revocation = [
    ...(infos === null ? [] : [readRevocationInfos(infos)]),
    ...attributed(OID.revocationValues).map(readRevocationValues),
  ];
  // Attribute certificates and other choices of RFC 5652 10.2.2 are ignored.
  const found = {
    certificates: sets
      .flatMap((set) => atMost(set, MAX_CERTIFICATES))
      .filter(({ tag }) => tag === TAG.sequence)
      .map(({ raw }) => raw),
    crls: revocation.flatMap(({ crls }) => crls),
    ocsps: revocation.flatMap(({ ocsps }) => ocsps),
  };
  const isTooMuch =
    found.certificates.length > MAX_CERTIFICATES ||
    found.crls.length + found.ocsps.length > MAX_REVOCATION_INFOS;
  if (isTooMuch) throw new DerError('too many');
  return found;
}

function readSigner(element: Element): SignerInfo {
  const fields = new Fields(element);
  smallInteger(fields.take(TAG.integer), 3);
  const identifier = readIdentifier(fields.any());
  const digest = digestByOid(algorithmIdentifier(fields.take(TAG.sequence)).oid);
  const signed = fields.optional(contextTag(0));
  const signatureOid = algorithmIdentifier(fields.take(TAG.sequence)).oid;
  const signature = octets(fields.any());
  const unsigned = fields.optional(contextTag(1));
  fields.end();
  return {
    identifier,
    digest,
    signatureOid,
    signature,
    signed: signed && readSignedAttributes(signed),
    unsigned:
      unsigned === null ? new Map<string, Element[]>() : readAttributes(unsigned, 'repeatable'),
  };
}

function readIdentifier(element: Element): SignerInfo['identifier'] {
  if (element.tag === contextPrimitive(0)) {
    if (element.content.length > MAX_KEY_IDENTIFIER) throw new DerError('key identifier');
    return { keyIdentifier: hex(element.content) };
  }
  const fields = new Fields(element);
  const issuer = readName(fields.take(TAG.sequence)).der;
  const serialNumber = readSerialNumber(fields.take(TAG.integer));
  fields.end();
  return { issuer, serialNumber };
}

/**
 * A signed type occurs once (RFC 5652 5.3); unsigned ones, such as time stamps, may be added again
 * by whoever holds the message.
 */
function readAttributes(set: Element, repetition: 'unique' | 'repeatable'): Attributes {
  const attributes = new Map<string, readonly Element[]>();
  for (const attribute of atMost(set, MAX_ATTRIBUTES)) {
    const fields = new Fields(attribute);
    const type = oid(fields.take(TAG.oid));
    const values = atMost(fields.take(TAG.set), MAX_ATTRIBUTES);
    fields.end();
    const known = attributes.get(type) ?? [];
    if (known.length > 0 && repetition === 'unique') throw new DerError('attribute twice');
    if (values.length === 0) throw new DerError('attribute without value');
    attributes.set(type, [...known, ...values]);
  }
  return attributes;
}

function readSignedAttributes(set: Element): SignedAttributes {
  const values = readAttributes(set, 'unique');
  const single = (type: string): Element | null => {
    const [value, ...more] = values.get(type) ?? [];
    if (more.length > 0) throw new DerError('attribute with several values');
    return value ?? null;
  };
  const [contentType, messageDigest, signingTime] = [
    single(OID.contentType),
    single(OID.messageDigest),
    single(OID.signingTime),
  ];
  if (contentType === null || messageDigest === null) throw new DerError('mandatory attribute');
  return {
    values,
    encodings: encodingsOf(set),
    contentType: oid(contentType),
    messageDigest: octets(messageDigest),
    signingTime: signingTime && time(signingTime),
    signingCertificates: [
      ...references(single(OID.signingCertificateV2), 2),
      ...references(single(OID.signingCertificate), 1),
    ],
  };
}

/** RFC 5652 5.4: the signature covers the DER of a SET OF, whatever tag and order the attributes travel with. */
function encodingsOf(set: Element): Uint8Array<ArrayBuffer>[] {
  const asSent = Uint8Array.from(set.raw);
  asSent[0] = TAG.set;
  const der = encodeSetOf(
    TAG.set,
    Array.from(elements(set), ({ raw }) => raw),
  );
  return equalBytes(der, asSent) ? [asSent] : [asSent, der];
}

/**
 * RFC 5035: the first reference of each attribute is the signer's own certificate; the hash
 * algorithm is SHA-256 by default.
 */
function references(attribute: Element | null, version: 1 | 2): CertificateReference[] {
  if (attribute === null) return [];
  const [first] = elements(new Fields(attribute).take(TAG.sequence));
  if (first === undefined) throw new DerError('certificate reference');
  const fields = new Fields(expectTag(first, TAG.sequence));
  const algorithm = version === 2 ? fields.optional(TAG.sequence) : null;
  const byDefault: DigestName = version === 2 ? 'SHA-256' : 'SHA-1';
  const digest = algorithm === null ? byDefault : digestByOid(algorithmIdentifier(algorithm).oid);
  return [{ version, digest, hash: octets(fields.take(TAG.octetString)) }];
}
