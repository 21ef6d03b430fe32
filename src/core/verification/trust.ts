// Trust anchors (RFC 5280 6.1.1: a name and a public key) and the profiles that bundle them (design §3).
import { ownBase64 } from '../bytes.ts';
import { sha256Hex } from '../sha256.ts';
import { nameText } from '../crypto/names.ts';
import { derFromPem } from '../crypto/pem.ts';
import { parseX509, type X509 } from '../crypto/x509.ts';
import type { EpochMs } from '../time.ts';
import type { TrustName } from '../trustName.ts';

export interface TrustAnchor {
  readonly name: string;
  /** Hex of the DER of the subject's name. */
  readonly subject: string;
  /** DER of the SubjectPublicKeyInfo. */
  readonly spki: Uint8Array<ArrayBuffer>;
  /** SHA-256 of the certificate that published the key, lower-case hex. */
  readonly sha256: string;
  readonly notBefore: EpochMs;
  readonly notAfter: EpochMs;
  readonly pathLength: number | null;
}

export interface TrustProfile {
  readonly name: TrustName;
  readonly anchors: readonly TrustAnchor[];
  /**
   * CA certificates that the profile itself vouches for: they must chain to an anchor, and their
   * revocation is looked at where lists tell.
   */
  readonly intermediates: readonly X509[];
}

/**
 * An anchor as a fact in the source: hex of the name, base64 of the key, RFC 3339 times, and where
 * its certificate is published.
 */
export interface Pin {
  readonly name: string;
  readonly subject: string;
  readonly spki: string;
  readonly sha256: string;
  /** Where the certificate limits the path below it. */
  readonly pathLength?: number;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly source: string;
}

export const pinned = (pin: Pin): TrustAnchor => ({
  name: pin.name,
  subject: pin.subject,
  spki: ownBase64(pin.spki),
  sha256: pin.sha256,
  notBefore: Date.parse(pin.notBefore),
  notAfter: Date.parse(pin.notAfter),
  pathLength: pin.pathLength ?? null,
});

const anchorOf = (certificate: X509): TrustAnchor => ({
  name: nameText(certificate.subject),
  subject: certificate.subject.der,
  spki: certificate.spki,
  sha256: sha256Hex(certificate.der),
  notBefore: certificate.notBefore,
  notAfter: certificate.notAfter,
  pathLength: certificate.pathLength,
});

/**
 * A profile from CA certificates, DER or PEM: those that name themselves as issuer are the anchors,
 * the others intermediates. Certificates that are no CA are left out. Throws
 * ERR_CERTIFICATE_UNREADABLE.
 */
export function trustFromCertificates(
  name: TrustProfile['name'],
  files: readonly Uint8Array[],
): TrustProfile {
  const authorities = files
    .flatMap(derFromPem)
    .map(parseX509)
    .filter(({ isCa }) => isCa);
  const isRoot = ({ subject, issuer }: X509): boolean => subject.der === issuer.der;
  return {
    name,
    anchors: authorities.filter(isRoot).map(anchorOf),
    intermediates: authorities.filter((ca) => !isRoot(ca)),
  };
}
