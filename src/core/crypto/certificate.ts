// X.509 certificate (RFC 5280) as the rest of the code sees it: plain data that can cross a worker's boundary.
import { sha256Hex } from '../sha256.ts';
import { nameText, valuesOf } from './names.ts';
import { OID } from './oids.ts';
import { parseX509, type X509 } from './x509.ts';

type KeyAlgorithm =
  'GOST3410-2015-512' | 'GOST34310-2004' | `RSA-${number}` | `unsupported:${string}`;

/**
 * What a certificate says that its key is for. `other`: nothing that signs; `other-purpose`: it
 * would sign, but nothing that is known here.
 */
export type CertificateUsage =
  | 'signing'
  | 'authentication'
  | 'ca'
  | 'time-stamping'
  | 'ocsp-signing'
  | 'tls-server'
  | 'tls-client'
  | 'code-signing'
  | 'other-purpose'
  | 'other';

/** Whom it names. `contradictory`: by its role an individual, by its subject an organisation. */
export type CertificateOwner =
  'individual' | 'legal-entity' | 'information-system' | 'contradictory' | 'other';

/** What a certificate says. Times are milliseconds since the epoch; `der` is the certificate as it came. */
export interface CertificateView {
  readonly der: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
  /** Upper-case hex of the serial number's content bytes. */
  readonly serialNumber: string;
  readonly subject: {
    readonly commonName: string;
    readonly iin: string | null;
    readonly bin: string | null;
    readonly organization: string | null;
  };
  readonly issuer: string;
  readonly notBefore: number;
  readonly notAfter: number;
  readonly algorithm: KeyAlgorithm;
  readonly owner: CertificateOwner;
  readonly usage: CertificateUsage;
  readonly keyUsage: readonly string[];
  readonly extendedKeyUsage: readonly string[];
  readonly policies: readonly string[];
}

/** Reads the DER of one certificate. Throws ERR_CERTIFICATE_UNREADABLE. */
export const readCertificate = (der: Uint8Array): CertificateView => viewOf(parseX509(der));

export function viewOf(certificate: X509): CertificateView {
  const { serialNumber, issuer, notBefore, notAfter, keyUsage, extendedKeyUsage, policies } =
    certificate;
  return {
    der: Uint8Array.from(certificate.der),
    sha256: sha256Hex(certificate.der),
    serialNumber,
    subject: subjectOf(certificate),
    issuer: nameText(issuer),
    notBefore,
    notAfter,
    algorithm: algorithmOf(certificate),
    owner: ownerOf(certificate),
    usage: usageOf(certificate),
    keyUsage: keyUsage ?? [],
    extendedKeyUsage,
    policies,
  };
}

/** A value that occurs once; two of a kind name nobody. */
const single = (values: readonly string[]): string | null =>
  values.length === 1 ? (values[0] ?? null) : null;

function subjectOf({ subject }: X509): CertificateView['subject'] {
  const numbered = (type: string, prefix: string): string | null =>
    single(
      valuesOf(subject, type).flatMap(
        (value) => new RegExp(`^${prefix}(\\d{12})$`).exec(value)?.[1] ?? [],
      ),
    );
  return {
    commonName: valuesOf(subject, OID.commonName).join(' '),
    iin: numbered(OID.serialNumber, 'IIN'),
    bin: numbered(OID.organizationalUnit, 'BIN'),
    organization: single(valuesOf(subject, OID.organization)),
  };
}

function algorithmOf({ key, keyOid }: X509): KeyAlgorithm {
  if (key === null) return `unsupported:${keyOid}`;
  return key.kind === 'gost' ? key.parameterSet.name : `RSA-${key.modulusBits}`;
}

/**
 * Roles of the arc 1.2.398.3.3.4 (root.gov.kz/oid): a role of an organisation outweighs that of a
 * person, who may have both.
 */
function ownerOf({ extendedKeyUsage, subject }: X509): CertificateOwner {
  const has = (role: string): boolean =>
    extendedKeyUsage.some((id) => id === role || id.startsWith(`${role}.`));
  if (has(OID.legalInformationSystem) || has(OID.individualInformationSystem))
    return 'information-system';
  if (has(OID.legalEntity))
    return valuesOf(subject, OID.userId).length > 0 ? 'information-system' : 'legal-entity';
  if (!has(OID.individual)) return 'other';
  return valuesOf(subject, OID.organizationalUnit).some((unit) => unit.startsWith('BIN'))
    ? 'contradictory'
    : 'individual';
}

/**
 * Those purposes of RFC 5280 4.2.1.12 that allow signing a document. The NUC writes emailProtection
 * (RFC 9336 names others).
 */
const DOCUMENT_PURPOSES: readonly string[] = [
  OID.emailProtection,
  OID.documentSigning,
  OID.anyExtendedKeyUsage,
];

/** Of several purposes, the first here names them all. */
const OTHER_PURPOSES: readonly (readonly [string, CertificateUsage])[] = [
  [OID.serverAuth, 'tls-server'],
  [OID.clientAuth, 'tls-client'],
  [OID.codeSigning, 'code-signing'],
];

/**
 * Key usage tells a signing key from one for authentication: digitalSignature with nonRepudiation,
 * or digitalSignature alone (rules of the National Certification Authority, V1500012864). Since
 * 2022 a GOST key adds keyAgreement, so no exact match.
 */
function usageOf({ isCa, keyUsage, extendedKeyUsage }: X509): CertificateUsage {
  if (isCa || keyUsage?.includes('keyCertSign') === true || keyUsage?.includes('cRLSign') === true)
    return 'ca';
  if (extendedKeyUsage.includes(OID.timeStamping)) return 'time-stamping';
  if (extendedKeyUsage.includes(OID.ocspSigning)) return 'ocsp-signing';
  if (keyUsage?.includes('digitalSignature') !== true) return 'other';
  return keyUsage.includes('nonRepudiation') ? purposeOf(extendedKeyUsage) : 'authentication';
}

/**
 * The national identifiers among the extended usages say who the holder is, and the others what
 * for. Without any nothing is ruled out.
 */
function purposeOf(extendedKeyUsage: readonly string[]): CertificateUsage {
  const purposes = extendedKeyUsage.filter((id) => !id.startsWith(`${OID.kazakhstan}.`));
  if (purposes.length === 0 || purposes.some((id) => DOCUMENT_PURPOSES.includes(id)))
    return 'signing';
  return OTHER_PURPOSES.find(([id]) => purposes.includes(id))?.[1] ?? 'other-purpose';
}
