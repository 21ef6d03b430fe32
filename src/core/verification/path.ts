// A certification path judged (RFC 5280 section 6.1), with what is known of revocation on it.
import type { X509 } from '../crypto/x509.ts';
import type { EpochMs } from '../time.ts';
import { type Check, type Failure, indeterminate, runChecks, type Step } from './checks.ts';
import { type Path, pathSteps } from './pathConstraints.ts';
import { issuerIn, type Obstacle, searchPath, type SearchTerms } from './pathSearch.ts';
import { GENERAL_POLICY, type ValidationPolicy } from './policy.ts';
import { readableCertificates } from './readable.ts';
import type { Indication, SubIndication } from './indication.ts';
import { readableCrls, readableOcsps, revocationOf } from './revocation.ts';
import {
  type EvidenceByOrigin,
  NO_SOURCE,
  type RevocationFinding,
  type RevocationReason,
  type RevocationStatus,
} from './revocationFinding.ts';
import type { TrustProfile } from './trust.ts';

export { readableCertificates } from './readable.ts';

export interface PathTerms extends SearchTerms, EvidenceByOrigin {
  readonly policy: ValidationPolicy;
  /** Where a time stamp proves `at`: the present, until when evidence may have been made. */
  readonly now?: EpochMs;
  readonly lossReachesBack?: boolean;
  /**
   * `at` is the word of the certificate's own holder, as that of a time-stamping authority: it
   * proves nothing about the holder, who is judged by evidence about the present.
   */
  readonly isOwnWord?: boolean;
  /** What a message is worth by itself: the word of its time-stamping authorities is taken. */
  readonly takesTheirWord?: boolean;
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
  { trust, at, now, lossReachesBack = false, isOwnWord = false, ...evidence }: PathTerms,
): Promise<PathFinding> {
  const findings: RevocationFinding[] = [];
  const present = now ?? at;
  for (const [i, certificate] of path.certificates.entries()) {
    const issuer = issuerIn(path, i);
    const finding = await revocationOf(certificate, issuer, evidence, {
      at,
      now: present,
      isProven: now !== undefined && !isOwnWord,
      lossReachesBack,
      ...(isOwnWord && { vouchedFor: Math.min(present, certificate.notAfter) }),
    });
    if (finding.status === 'revoked') return { finding, isAuthority: i > 0 };
    if (i === 0 || finding.status === 'good' || !trust.intermediates.includes(certificate))
      findings.push(finding);
  }
  return {
    finding: findings.find(({ status }) => status === 'unknown') ?? findings[0] ?? NO_SOURCE,
    isAuthority: false,
  };
}
