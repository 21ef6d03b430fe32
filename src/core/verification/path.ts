// Certification paths (RFC 5280 section 6.1): built and judged by our own code, bounded in depth and in tries.
import { verifyOldSignature } from '../crypto/algorithms.ts';
import { equalBytes } from '../crypto/hex.ts';
import type { X509 } from '../crypto/x509.ts';
import type { EpochMs } from '../time.ts';
import { type Check, type Failure, indeterminate, runChecks, type Step } from './checks.ts';
import { isSoundPath, type Path, pathSteps } from './pathConstraints.ts';
import { GENERAL_POLICY, type ValidationPolicy } from './policy.ts';
import { readableCertificates } from './readable.ts';
import type { Indication, SubIndication } from './report.ts';
import { readableCrls, readableOcsps, revocationOf } from './revocation.ts';
import {
  type CertificateIssuer,
  type EvidenceByOrigin,
  NO_SOURCE,
  type RevocationFinding,
  type RevocationReason,
  type RevocationStatus,
} from './revocationFinding.ts';
import type { TrustProfile } from './trust.ts';

export { readableCertificates } from './readable.ts';

const MAX_DEPTH = 8;
/**
 * Signatures tried while building one path: authorities that certify each other could otherwise be
 * combined without end.
 */
const MAX_TRIES = 64;

export interface PathTerms extends EvidenceByOrigin {
  readonly trust: TrustProfile;
  readonly policy: ValidationPolicy;
  /**
   * Certificates found beside the signature: believed only where they chain to an anchor and are
   * known not to be revoked.
   */
  readonly intermediates: readonly X509[];
  readonly at: EpochMs;
  /** Where a time stamp proves `at`: the present, until when evidence may have been made. */
  readonly now?: EpochMs;
  readonly lossReachesBack?: boolean;
  /** Signatures that may still be tried for the whole message: each of its signers and stamps has a path. */
  readonly budget?: { tries: number };
}

export interface PathVerdict {
  readonly indication: Indication;
  readonly subIndication: SubIndication | null;
  readonly revocation: RevocationStatus;
  /** Who said so, or why nobody could, where it was looked at. */
  readonly revocationReason?: RevocationReason;
  readonly checks: readonly Check[];
}

/**
 * `ocsps` are answers of responders (DER), `ocspNonce` the nonce that all of them must echo, where
 * they were asked with one.
 */
export interface CertificateTerms {
  readonly trust: TrustProfile;
  /** GENERAL_POLICY by default. */
  readonly policy?: ValidationPolicy;
  readonly intermediates: readonly Uint8Array[];
  readonly at: EpochMs;
  readonly crls: readonly Uint8Array[];
  readonly ocsps?: readonly Uint8Array[];
  readonly ocspNonce?: Uint8Array;
}

/**
 * Whether a certificate is trusted at an instant. Certificates and lists are DER or PEM. Never
 * throws on bad input: what cannot be read has no path, and an unreadable list or answer tells
 * nothing.
 */
export async function validateCertificate(
  certificateDer: Uint8Array,
  terms: CertificateTerms,
): Promise<PathVerdict> {
  const { trust, policy = GENERAL_POLICY, at, crls, ocsps = [], ocspNonce } = terms;
  const [certificate] = readableCertificates([certificateDer]);
  const checks: Check[] = [];
  if (certificate === undefined)
    return concluded(
      await runChecks(noPath('certificate unreadable'), policy, checks),
      checks,
      null,
    );
  const intermediates = readableCertificates(terms.intermediates);
  return validatePath(
    certificate,
    {
      trust,
      policy,
      at,
      intermediates,
      crls: readableCrls(crls),
      ocsps: readableOcsps(ocsps, ocspNonce),
    },
    checks,
  );
}

const noPath = (obstacle: Obstacle | 'certificate unreadable'): readonly Step[] => [
  ['path', () => indeterminate('NO_CERTIFICATE_CHAIN_FOUND', obstacle)],
];

/**
 * Whether a certificate is trusted at an instant, its checks added to those before. Every failure
 * of a path is INDETERMINATE (EN 319 102-1 5.2.6): other certificates, lists or a proof of time
 * could mend it. `own` are the questions about the certificate's purpose.
 */
export async function validatePath(
  certificate: X509,
  terms: PathTerms,
  checks: Check[] = [],
  own: readonly Step[] = [],
): Promise<PathVerdict> {
  const { policy, at } = terms;
  const { path, obstacle } = await searchPath(certificate, terms);
  if (path === null)
    return concluded(await runChecks(noPath(obstacle), policy, checks), checks, null);
  const { finding, isAuthority } = await pathRevocation(path, terms);
  const failure = await runChecks(
    [['path', () => null], ...pathSteps(path, at), ...own],
    policy,
    checks,
  );
  // Authorities drop expired certificates from their lists, so a list that is silent about one says nothing.
  if (failure !== null)
    return concluded(failure, checks, finding.status === 'revoked' ? finding : null);
  return concluded(
    await runChecks(revocationSteps(finding, isAuthority), policy, checks),
    checks,
    finding,
  );
}

/** Unknown is not good, whether evidence was given and does not cover the certificate or none was given at all. */
const revocationSteps = (
  { status, reason }: RevocationFinding,
  isAuthority: boolean,
): readonly Step[] => [
  [
    'not-revoked',
    () =>
      status === 'revoked'
        ? indeterminate(isAuthority ? 'REVOKED_CA_NO_POE' : 'REVOKED_NO_POE', reason)
        : null,
  ],
  [
    'revocation-known',
    () => (status === 'unknown' && reason !== 'stale' ? indeterminate('TRY_LATER', reason) : null),
  ],
  ['revocation-fresh', () => (reason === 'stale' ? indeterminate('TRY_LATER', reason) : null)],
];

const concluded = (
  failure: Failure | null,
  checks: readonly Check[],
  finding: RevocationFinding | null,
): PathVerdict => ({
  indication: failure?.indication ?? 'TOTAL_PASSED',
  subIndication: failure?.subIndication ?? null,
  revocation: finding?.status ?? 'unknown',
  ...(finding && { revocationReason: finding.reason }),
  checks,
});

/**
 * The last result of the path search: no authority with the issuer's name is at hand, or none of
 * them has signed.
 */
type Obstacle = 'issuer unknown' | 'signature broken' | 'path too long' | 'too many authorities';

interface Search {
  readonly terms: PathTerms;
  tries: number;
  obstacle: Obstacle;
  /**
   * The first path with valid signatures that breaks a constraint. Its fault is reported if there
   * is no valid path.
   */
  unsound: Path | null;
}

/** A path whose signatures hold: the first that breaks no constraint, else the first that does. */
export const findPath = async (certificate: X509, terms: PathTerms): Promise<Path | null> =>
  (await searchPath(certificate, terms)).path;

async function searchPath(
  certificate: X509,
  terms: PathTerms,
): Promise<{ readonly path: Path | null; readonly obstacle: Obstacle }> {
  const { budget = { tries: MAX_TRIES } } = terms;
  const search: Search = {
    terms,
    tries: Math.min(MAX_TRIES, budget.tries),
    obstacle: 'issuer unknown',
    unsound: null,
  };
  const given = search.tries;
  const path = (await climb(search, certificate, [certificate])) ?? search.unsound;
  budget.tries -= given - search.tries;
  return { path, obstacle: search.obstacle };
}

/** Depth first, anchors before other authorities. `below` ends with `subject`. */
async function climb(
  search: Search,
  subject: X509,
  below: Path['certificates'],
): Promise<Path | null> {
  const { trust, intermediates, at } = search.terms;
  for (const anchor of trust.anchors) {
    if (!(await isIssuedBy(search, subject, anchor.subject, anchor.spki))) continue;
    const path = { certificates: below, anchor };
    if (await isSoundPath(path, at)) return path;
    search.unsound ??= path;
  }
  if (below.length === MAX_DEPTH) {
    search.obstacle = 'path too long';
    return null;
  }
  for (const issuer of [...trust.intermediates, ...intermediates]) {
    const isLoop = below.some(
      ({ subject: name, spki }) => name.der === issuer.subject.der && equalBytes(spki, issuer.spki),
    );
    if (isLoop || !(await isIssuedBy(search, subject, issuer.subject.der, issuer.spki))) continue;
    const path = await climb(search, issuer, [...below, issuer]);
    if (path !== null) return path;
  }
  return null;
}

/** By name first, then by signature. */
async function isIssuedBy(
  search: Search,
  subject: X509,
  issuer: string,
  spki: Uint8Array,
): Promise<boolean> {
  if (issuer !== subject.issuer.der) return false;
  const mayTry = search.tries > 0;
  if (mayTry) search.tries -= 1;
  if (mayTry && (await isSignedBy(subject, spki))) return true;
  search.obstacle = mayTry ? 'signature broken' : 'too many authorities';
  return false;
}

/**
 * Cached by object: an authority of a profile is verified once; certificates that came with a
 * signature are forgotten with it.
 */
const signatures = new WeakMap<X509, WeakMap<Uint8Array, Promise<boolean>>>();

/** How strong the algorithms are is asked of the whole path. */
function isSignedBy(subject: X509, spki: Uint8Array): Promise<boolean> {
  const byKey = signatures.get(subject) ?? new WeakMap<Uint8Array, Promise<boolean>>();
  signatures.set(subject, byKey);
  const known =
    byKey.get(spki) ??
    verifyOldSignature(spki, subject.signatureOid, subject.tbs, subject.signature);
  byKey.set(spki, known);
  return known;
}

/** Who issued the certificate at a place of the path. */
export function issuerIn({ certificates, anchor }: Path, place: number): CertificateIssuer {
  const above = certificates[place + 1];
  return above === undefined
    ? { ...anchor, mayListRevoked: true }
    : {
        subject: above.subject.der,
        spki: above.spki,
        mayListRevoked: above.keyUsage?.includes('cRLSign') === true,
      };
}

interface PathFinding {
  readonly finding: RevocationFinding;
  /** It is revoked, and not the certificate in question. */
  readonly isAuthority: boolean;
}

/**
 * The worst finding along the path; of good ones, that on the certificate in question. An authority
 * that the profile itself vouches for needs no list, but one that revokes it counts.
 */
async function pathRevocation(
  path: Path,
  { trust, at, now, lossReachesBack = false, ...evidence }: PathTerms,
): Promise<PathFinding> {
  const findings: RevocationFinding[] = [];
  const instants = { at, now: now ?? at, isProven: now !== undefined, lossReachesBack };
  for (const [i, certificate] of path.certificates.entries()) {
    const issuer = issuerIn(path, i);
    const finding = await revocationOf(certificate, issuer, evidence, instants);
    if (finding.status === 'revoked') return { finding, isAuthority: i > 0 };
    if (i === 0 || finding.status === 'good' || !trust.intermediates.includes(certificate))
      findings.push(finding);
  }
  return {
    finding: findings.find(({ status }) => status === 'unknown') ?? findings[0] ?? NO_SOURCE,
    isAuthority: false,
  };
}
