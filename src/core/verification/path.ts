// Certification paths (RFC 5280 section 6.1): built and judged by our own code, bounded in depth and in tries.
import { verifySignature } from '../crypto/algorithms.ts';
import { equalBytes } from '../crypto/hex.ts';
import type { X509 } from '../crypto/x509.ts';
import type { EpochMs } from '../time.ts';
import { brokenConstraint, type Path } from './pathConstraints.ts';
import { readableCertificates } from './readable.ts';
import type { Indication, SubIndication } from './report.ts';
import { readableCrls, readableOcsps, revocationOf } from './revocation.ts';
import { type Evidence, NO_SOURCE, type RevocationFinding, type RevocationReason, type RevocationStatus } from './revocationFinding.ts';

export { readableCertificates } from './readable.ts';
import type { TrustProfile } from './trust.ts';

const MAX_DEPTH = 8;
/** Signatures tried while building one path: authorities that certify each other could otherwise be combined without end. */
const MAX_TRIES = 64;

export interface PathTerms extends Evidence {
  readonly trust: TrustProfile;
  /** Certificates found beside the signature: believed only where they chain to an anchor and are known not to be revoked. */
  readonly intermediates: readonly X509[];
  readonly at: EpochMs;
  /** Until when lists may have been made, where that is later than `at`: a time stamp proves `at`. */
  readonly now?: EpochMs;
}

export interface PathVerdict {
  readonly indication: Indication;
  readonly subIndication: SubIndication | null;
  readonly revocation: RevocationStatus;
  /** Who said so, or why nobody could, where it was looked at. */
  readonly revocationReason?: RevocationReason;
}

/** `ocsps` are answers of responders (DER), `ocspNonce` the nonce that all of them must echo, where they were asked with one. */
export interface CertificateTerms {
  readonly trust: TrustProfile;
  readonly intermediates: readonly Uint8Array[];
  readonly at: EpochMs;
  readonly crls: readonly Uint8Array[];
  readonly ocsps?: readonly Uint8Array[];
  readonly ocspNonce?: Uint8Array;
}

/**
 * Whether a certificate is trusted at an instant. Certificates and lists are DER or PEM. Never throws on bad input: what cannot
 * be read has no path, and an unreadable list or answer tells nothing.
 */
export async function validateCertificate(certificateDer: Uint8Array, terms: CertificateTerms): Promise<PathVerdict> {
  const { trust, at, crls, ocsps = [], ocspNonce } = terms;
  const [certificate] = readableCertificates([certificateDer]);
  if (certificate === undefined) return failed('NO_CERTIFICATE_CHAIN_FOUND');
  const intermediates = readableCertificates(terms.intermediates);
  return validatePath(certificate, { trust, at, intermediates, crls: readableCrls(crls), ocsps: readableOcsps(ocsps, ocspNonce) });
}

/** Every failure of a path is INDETERMINATE (EN 319 102-1 5.2.6): other certificates, lists or a proof of time could mend it. */
const failed = (subIndication: SubIndication, finding: RevocationFinding | null = null): PathVerdict =>
  ({ indication: 'INDETERMINATE', subIndication, revocation: finding?.status ?? 'unknown', ...(finding && { revocationReason: finding.reason }) });

export async function validatePath(certificate: X509, terms: PathTerms): Promise<PathVerdict> {
  const path = await findPath(certificate, terms);
  if (path === null) return failed('NO_CERTIFICATE_CHAIN_FOUND');
  const broken = brokenConstraint(path, terms.at);
  const finding = await pathRevocation(path, terms);
  // Authorities drop expired certificates from their lists, so a list that is silent about one says nothing.
  if (broken !== null) return failed(broken, finding.status === 'revoked' ? finding : null);
  if (finding.status === 'revoked') return failed('REVOKED_NO_POE', finding);
  // Unknown is not good, whether evidence was given and does not cover the certificate or none was given at all.
  if (finding.status === 'unknown') return failed('TRY_LATER', finding);
  return { indication: 'TOTAL_PASSED', subIndication: null, revocation: finding.status, revocationReason: finding.reason };
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

/** By name first, then by signature. */
async function isIssuedBy(search: Search, subject: X509, issuer: string, spki: Uint8Array): Promise<boolean> {
  if (issuer !== subject.issuer.der || search.tries === 0) return false;
  search.tries -= 1;
  return isSignedBy(subject, spki);
}

/** By the very objects: an authority that a profile holds is verified once, and what came with one signature is forgotten with it. */
const signatures = new WeakMap<X509, WeakMap<Uint8Array, Promise<boolean>>>();

/** A weak algorithm counts as no signature. */
function isSignedBy(subject: X509, spki: Uint8Array): Promise<boolean> {
  const byKey = signatures.get(subject) ?? new WeakMap<Uint8Array, Promise<boolean>>();
  signatures.set(subject, byKey);
  const known = byKey.get(spki) ?? verifySignature(spki, subject.signatureOid, subject.tbs, subject.signature);
  byKey.set(spki, known);
  return known;
}

/**
 * The worst finding along the path; of good ones, that on the certificate in question. An authority that the profile itself
 * vouches for needs no list, but one that revokes it counts.
 */
async function pathRevocation({ certificates, anchor }: Path, { trust, at, now = at, ...evidence }: PathTerms): Promise<RevocationFinding> {
  const findings: RevocationFinding[] = [];
  for (const [i, certificate] of certificates.entries()) {
    const above = certificates[i + 1];
    const issuer = above === undefined ? { ...anchor, mayListRevoked: true }
      : { subject: above.subject.der, spki: above.spki, mayListRevoked: above.keyUsage?.includes('cRLSign') === true };
    const finding = await revocationOf(certificate, issuer, evidence, { at, now });
    if (finding.status === 'revoked') return finding;
    if (i === 0 || finding.status === 'good' || !trust.intermediates.includes(certificate)) findings.push(finding);
  }
  return findings.find(({ status }) => status === 'unknown') ?? findings[0] ?? NO_SOURCE;
}
