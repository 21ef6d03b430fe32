// What evidence says of one certificate's revocation, and which of several findings decides.
import type { IssuerKey } from '../crypto/certId.ts';
import type { Crl } from '../crypto/crl.ts';
import type { OcspResponse } from '../crypto/ocsp.ts';
import type { EpochMs } from '../time.ts';

export type RevocationStatus = 'good' | 'revoked' | 'unknown';

/** Who said good or revoked: a list, a list with the changes since, a responder. */
export type RevocationSource = 'crl' | 'delta-crl' | 'ocsp';

/** Why nobody could say, the nearer to an answer the later: of several sources the nearest is told. */
export const REVOCATION_DOUBTS = [
  'no-source', 'about-others', 'responder-untrusted', 'signature-broken', 'not-understood', 'incomplete', 'nonce-differs', 'not-yet', 'stale', 'said-unknown',
] as const;
export type RevocationDoubt = (typeof REVOCATION_DOUBTS)[number];

/** `reason` is the source of good and revoked, the doubt of unknown. */
export type RevocationFinding =
  | { readonly status: 'good' | 'revoked'; readonly reason: RevocationSource }
  | { readonly status: 'unknown'; readonly reason: RevocationDoubt };
export type RevocationReason = RevocationFinding['reason'];

/** Who issued a certificate, and so may list it. `mayListRevoked` is the issuer's cRLSign. */
export interface CertificateIssuer extends IssuerKey {
  readonly mayListRevoked: boolean;
}

/** An answer and the nonce of its question: null where none was asked or nobody knows any more. */
export interface OcspAnswer {
  readonly response: OcspResponse;
  readonly nonce: Uint8Array | null;
}

export interface Evidence {
  readonly crls: readonly Crl[];
  readonly ocsps?: readonly OcspAnswer[];
}

/** The instant in question, and until when evidence may have been made: later than `at` where a time stamp proves `at`. */
export interface Instants {
  readonly at: EpochMs;
  readonly now: EpochMs;
  /** For a time-stamping authority: whoever has its lost key can write any time, so that a loss counts whenever it came. */
  readonly lossReachesBack?: boolean;
}

/** Reasons of revocation that leave older stamps standing (RFC 3161 section 4). «Unspecified» would too, but lists read alike without any. */
const HARMLESS_REASONS: readonly number[] = [3, 4, 5];

/** Whether what tells of a revocation tells that the certificate was revoked at the instant in question. */
export const countsAt = (
  { revokedAt, reason, isOfTheFuture }: { readonly revokedAt: EpochMs; readonly reason: number; readonly isOfTheFuture: boolean },
  { at, now, lossReachesBack = false }: Instants,
): boolean => revokedAt <= at || (!isOfTheFuture && (at === now || (lossReachesBack && !HARMLESS_REASONS.includes(reason))));

// Findings are ordered, so that the order of files never matters.
const RANK: readonly RevocationFinding['status'][] = ['unknown', 'good', 'revoked'];
const nearness = ({ reason }: RevocationFinding): number => (REVOCATION_DOUBTS as readonly string[]).indexOf(reason);

/** Of two findings the one that decides: revoked before good before unknown, and the first of equals. */
export function deciding(a: RevocationFinding, b: RevocationFinding): RevocationFinding {
  const order = RANK.indexOf(b.status) - RANK.indexOf(a.status) || nearness(b) - nearness(a);
  return order > 0 ? b : a;
}

export const doubt = (reason: RevocationDoubt): RevocationFinding => ({ status: 'unknown', reason });
export const NO_SOURCE = doubt('no-source');
/** Where all that is at hand is about other certificates. */
export const noneAboutIt = (atHand: readonly unknown[]): RevocationFinding => (atHand.length === 0 ? NO_SOURCE : doubt('about-others'));
