// The verdict on a signature, in the words of ETSI EN 319 102-1 (indication, sub-indication), with
// the checks that led to it.
import type { EpochMs } from '../time.ts';
import type { Check } from './checks.ts';
import type { Constraint } from './constraint.ts';
import type { Indication, SubIndication } from './indication.ts';
import type { RevocationReason } from './revocationFinding.ts';

export interface SignerReport {
  readonly indication: Indication;
  readonly subIndication: SubIndication | null;
  readonly subject: {
    readonly commonName: string;
    readonly iin: string | null;
    readonly bin: string | null;
  } | null;
  readonly algorithm: string;
  /** `CMS` where the CAdES attributes are missing, else the baseline level that was found. */
  readonly level: 'CMS' | 'CAdES-B' | 'CAdES-T' | 'CAdES-LT';
  /** The time that the signer claims, RFC 3339 in UTC; no proof. */
  readonly signingTime: string | null;
  /** The earliest time that a sound stamp proves, RFC 3339 in UTC; the certificate is judged at it. */
  readonly timestamp: string | null;
  /** Every stamp over the signature, sound or not. */
  readonly stamps: readonly StampReport[];
  readonly revocation: 'good' | 'revoked' | 'unknown';
  /** Which source said good or revoked, or why none could; null where it was not looked at. */
  readonly revocationReason: RevocationReason | null;
  /** SHA-256, lower-case hex, of the signer's certificate. */
  readonly certificateSha256: string | null;
  /** Every check in order, up to the one that decided. */
  readonly checks: readonly Check[];
}

/**
 * The verdict on one time stamp by itself. An invalid one proves nothing and does no harm: anyone
 * may add it to a signature.
 */
export interface StampReport {
  readonly indication: Indication;
  readonly subIndication: SubIndication | null;
  /** The check that decided against it. */
  readonly failed: Constraint | null;
  /** The time that it claims, RFC 3339 in UTC. */
  readonly time: string | null;
  /** Common name of the authority's certificate. */
  readonly authority: string | null;
  readonly policy: string | null;
  readonly checks: readonly Check[];
}

export interface ValidationReport {
  readonly indication: Indication;
  readonly subIndication: SubIndication | null;
  /** The validation policy's name. */
  readonly policy: string;
  /** Of the message as a whole; those of each signature are with its signer. */
  readonly checks: readonly Check[];
  readonly signers: readonly SignerReport[];
}

/** RFC 3339 in UTC, fractions only where there are any. */
export const instantText = (at: EpochMs): string =>
  new Date(at).toISOString().replace('.000Z', 'Z');
