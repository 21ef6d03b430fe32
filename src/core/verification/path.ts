// Certification paths (RFC 5280 section 6.1): built and judged by our own code, bounded in depth and in tries.
import { verifySignature } from '../crypto/algorithms.ts';
import type { Crl } from '../crypto/crl.ts';
import { equalBytes } from '../crypto/hex.ts';
import { derFromPem } from '../crypto/pem.ts';
import { parseX509, type X509 } from '../crypto/x509.ts';
import { AppError } from '../errors.ts';
import type { EpochMs } from '../time.ts';
import { brokenConstraint, type Path } from './pathConstraints.ts';
import type { Indication, SubIndication } from './report.ts';
import { readableCrls, revocationStatus, type RevocationStatus } from './revocation.ts';
import type { TrustProfile } from './trust.ts';

const MAX_DEPTH = 8;
/** Signatures tried while building one path: authorities that certify each other could otherwise be combined without end. */
const MAX_TRIES = 64;

export interface PathTerms {
  readonly trust: TrustProfile;
  /** Certificates found beside the signature: believed only where they chain to an anchor and are known not to be revoked. */
  readonly intermediates: readonly X509[];
  readonly crls: readonly Crl[];
  readonly at: EpochMs;
  /** Until when lists may have been made, where that is later than `at`: a time stamp proves `at`. */
  readonly now?: EpochMs;
}

export interface PathVerdict {
  readonly indication: Indication;
  readonly subIndication: SubIndication | null;
  readonly revocation: RevocationStatus;
}

/**
 * Whether a certificate is trusted at an instant. Certificates and lists are DER or PEM. Never throws on bad input: what cannot
 * be read has no path, and an unreadable list tells nothing.
 */
export async function validateCertificate(
  certificateDer: Uint8Array,
  terms: { readonly trust: TrustProfile; readonly intermediates: readonly Uint8Array[]; readonly at: EpochMs; readonly crls: readonly Uint8Array[] },
): Promise<PathVerdict> {
  const [certificate] = readableCertificates([certificateDer]);
  if (certificate === undefined) return failed('NO_CERTIFICATE_CHAIN_FOUND');
  return validatePath(certificate, { ...terms, intermediates: readableCertificates(terms.intermediates), crls: readableCrls(terms.crls) });
}

/** The certificates that can be read, DER or PEM; the others are as if they were not there. */
export function readableCertificates(files: readonly Uint8Array[]): X509[] {
  return files.flatMap(derFromPem).flatMap((der) => {
    try {
      return parseX509(der);
    } catch (thrown) {
      if (thrown instanceof AppError) return [];
      throw thrown;
    }
  });
}

/** Every failure of a path is INDETERMINATE (EN 319 102-1 5.2.6): other certificates, lists or a proof of time could mend it. */
const failed = (subIndication: SubIndication, revocation: RevocationStatus = 'unknown'): PathVerdict =>
  ({ indication: 'INDETERMINATE', subIndication, revocation });

export async function validatePath(certificate: X509, terms: PathTerms): Promise<PathVerdict> {
  const path = await findPath(certificate, terms);
  if (path === null) return failed('NO_CERTIFICATE_CHAIN_FOUND');
  const broken = brokenConstraint(path, terms.at);
  const revocation = await pathRevocation(path, terms);
  // Authorities drop expired certificates from their lists, so a list that is silent about one says nothing.
  if (broken !== null) return failed(broken, revocation === 'revoked' ? 'revoked' : 'unknown');
  if (revocation === 'revoked') return failed('REVOKED_NO_POE', revocation);
  // Unknown is not good, whether lists were given and do not cover the certificate or none was given at all.
  if (revocation === 'unknown') return failed('TRY_LATER', revocation);
  return { indication: 'TOTAL_PASSED', subIndication: null, revocation };
}

interface Search {
  readonly terms: PathTerms;
  tries: number;
  /** The first path whose signatures hold although it breaks a constraint: its fault is told when there is no sound one. */
  unsound: Path | null;
}

async function findPath(certificate: X509, terms: PathTerms): Promise<Path | null> {
  const search: Search = { terms, tries: MAX_TRIES, unsound: null };
  return await climb(search, certificate, [certificate]) ?? search.unsound;
}

/** Depth first, anchors before other authorities. `below` ends with `subject`. */
async function climb(search: Search, subject: X509, below: readonly X509[]): Promise<Path | null> {
  const { trust, intermediates, at } = search.terms;
  for (const anchor of trust.anchors) {
    if (!await isIssuedBy(search, subject, anchor.subject, anchor.spki)) continue;
    const path = { certificates: below, anchor };
    if (brokenConstraint(path, at) === null) return path;
    search.unsound ??= path;
  }
  if (below.length === MAX_DEPTH) return null;
  for (const issuer of [...trust.intermediates, ...intermediates]) {
    const isLoop = below.some(({ subject: name, spki }) => name.der === issuer.subject.der && equalBytes(spki, issuer.spki));
    if (isLoop || !await isIssuedBy(search, subject, issuer.subject.der, issuer.spki)) continue;
    const path = await climb(search, issuer, [...below, issuer]);
    if (path !== null) return path;
  }
  return null;
}

/** By name first, then by signature: a weak algorithm counts as no signature. */
async function isIssuedBy(search: Search, subject: X509, issuer: string, spki: Uint8Array): Promise<boolean> {
  if (issuer !== subject.issuer.der || search.tries === 0) return false;
  search.tries -= 1;
  return verifySignature(spki, subject.signatureOid, subject.tbs, subject.signature);
}

/** The worst status along the path. An authority that the profile itself vouches for needs no list, but one that revokes it counts. */
async function pathRevocation({ certificates, anchor }: Path, { trust, crls, at, now }: PathTerms): Promise<RevocationStatus> {
  let worst: RevocationStatus = 'good';
  for (const [i, certificate] of certificates.entries()) {
    const above = certificates[i + 1];
    const issuer = above === undefined ? { ...anchor, mayListRevoked: true }
      : { subject: above.subject.der, spki: above.spki, mayListRevoked: above.keyUsage?.includes('cRLSign') === true };
    const status = await revocationStatus(certificate, issuer, crls, at, now);
    if (status === 'revoked') return status;
    if (status === 'unknown' && !trust.intermediates.includes(certificate)) worst = status;
  }
  return worst;
}
