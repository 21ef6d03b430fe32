// What evidence says of one certificate's revocation, and which of several findings decides.
import type { IssuerKey } from '../crypto/certId.ts';
import type { Crl } from '../crypto/crl.ts';
import type { OcspResponse } from '../crypto/ocsp.ts';
import type { X509 } from '../crypto/x509.ts';
import type { EpochMs } from '../time.ts';

export type RevocationStatus = 'good' | 'revoked' | 'unknown';

/** The source of good or revoked: a list, a list with a delta, a responder. */
type RevocationSource = 'crl' | 'delta-crl' | 'ocsp';

/**
 * Why no source could tell, in order of nearness to an answer: of several, the nearest is reported.
 */
const REVOCATION_DOUBTS = [
  'no-source',
  'about-others',
  'responder-untrusted',
  'signature-broken',
  'not-understood',
  'incomplete',
  'nonce-differs',
  'not-yet',
  'enclosed',
  'stale',
  'said-unknown',
] as const;
export type RevocationDoubt = (typeof REVOCATION_DOUBTS)[number];

/** `reason` is the source of good and revoked, the doubt of unknown. */
export type RevocationFinding =
  | { readonly status: 'good' | 'revoked'; readonly reason: RevocationSource }
  | { readonly status: 'unknown'; readonly reason: RevocationDoubt };

/**
 * A finding with what it weighs against others. `asOf` is when good was told. A doubt `stands`
 * until then: no good that was told at that instant or before outweighs a responder that does not
 * know the certificate, or a revocation that is not understood.
 */
export type WeighedFinding =
  | { readonly status: 'good'; readonly reason: RevocationSource; readonly asOf: EpochMs }
  | { readonly status: 'revoked'; readonly reason: RevocationSource }
  | { readonly status: 'unknown'; readonly reason: RevocationDoubt; readonly stands: EpochMs };
export type RevocationReason = RevocationFinding['reason'];

/** Who issued a certificate, and so may list it. `mayListRevoked` is the issuer's cRLSign. */
export interface CertificateIssuer extends IssuerKey {
  readonly mayListRevoked: boolean;
}

/** An answer and the nonce of its question: null where none was asked or nobody knows any more. */
export interface OcspAnswer {
  readonly response: OcspResponse;
  /** Those that travel with it and can be read: read when first asked for, and then kept. */
  readonly certificates: () => readonly X509[];
  readonly nonce: Uint8Array | null;
}

export interface ReadEvidence {
  readonly crls: readonly Crl[];
  readonly ocsps?: readonly OcspAnswer[];
}

/**
 * The verifier's own evidence, fetched or given by its operator, and what the message encloses,
 * which its sender has chosen.
 */
export interface EvidenceByOrigin extends ReadEvidence {
  readonly enclosed?: ReadEvidence;
}

/**
 * The instant in question, and until when evidence may have been made: later than `at` where a time stamp proves `at`.
 */
export interface Instants {
  readonly at: EpochMs;
  readonly now: EpochMs;
  /** Whether a time stamp proves `at`. */
  readonly isProven?: boolean;
  /** For when evidence must be young enough; `at` unless said otherwise. */
  readonly vouchedFor?: EpochMs;
  /** Whether the evidence is what the message encloses. */
  readonly isEnclosed?: boolean;
  /**
   * For a time-stamping authority: whoever has its lost key can write any time, so a loss counts
   * whenever it happened.
   */
  readonly lossReachesBack?: boolean;
}

/**
 * Reasons of revocation that leave older stamps standing (RFC 3161 section 4). «Unspecified» would
 * too, but lists read alike without any.
 */
const HARMLESS_REASONS: readonly number[] = [3, 4, 5];

export interface ToldRevocation {
  readonly revokedAt: EpochMs;
  /**
   * Since when the key is known or suspected to be lost, where it is told (RFC 5280 5.3.2): a
   * signature proven to be of later counts as revoked.
   */
  readonly invalidSince: EpochMs | null;
  readonly reason: number;
  readonly isOfTheFuture: boolean;
}

/** Whether what tells of a revocation tells that the certificate was revoked at the instant in question. */
export const countsAt = (
  { revokedAt, invalidSince, reason, isOfTheFuture }: ToldRevocation,
  { at, now, lossReachesBack = false }: Instants,
): boolean =>
  Math.min(revokedAt, invalidSince ?? revokedAt) <= at ||
  (!isOfTheFuture && (at === now || (lossReachesBack && !HARMLESS_REASONS.includes(reason))));

const nearness = ({ reason }: WeighedFinding): number =>
  (REVOCATION_DOUBTS as readonly string[]).indexOf(reason);

/**
 * Combines two findings, in any order. Revoked wins over all. Good wins over a doubt, unless the
 * doubt stands. Of two good ones the first, as of the later time. Of two doubts the nearer to an
 * answer.
 */
export function deciding(a: WeighedFinding, b: WeighedFinding): WeighedFinding {
  if (a.status === 'revoked') return a;
  if (b.status === 'revoked') return b;
  if (a.status === 'good')
    return b.status === 'good'
      ? { ...a, asOf: Math.max(a.asOf, b.asOf) }
      : a.asOf > b.stands
        ? a
        : b;
  if (b.status === 'good') return b.asOf > a.stands ? b : a;
  return { ...(nearness(b) > nearness(a) ? b : a), stands: Math.max(a.stands, b.stands) };
}

export const doubt = (reason: RevocationDoubt, stands: EpochMs = -Infinity): WeighedFinding => ({
  status: 'unknown',
  reason,
  stands,
});
/** A revocation that is not understood. No later silence outweighs it. */
export const NOT_UNDERSTOOD = doubt('not-understood', Infinity);
export const NO_SOURCE = doubt('no-source');
/** Where all that is at hand is about other certificates. */
export const noneAboutIt = (atHand: readonly unknown[]): WeighedFinding =>
  atHand.length === 0 ? NO_SOURCE : doubt('about-others');
