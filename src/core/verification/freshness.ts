// How old evidence of revocation may be and still vouch for a certificate: policy of ours, as data,
// since RFC 5280 6.3 and RFC 6960 4.2.2.1 leave it to whoever relies on it. A nextUpdate alone
// measures nothing: test lists of the NUC name one that is 180 days away.
import type { EpochMs } from '../time.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * Between the clock of whoever made the evidence and ours; OpenSSL allows as much (`-validity_period`, 300 seconds).
 */
export const CLOCK_SKEW = 5 * MINUTE;

/** Milliseconds between thisUpdate and the instant in question. */
export const OCSP_FRESHNESS = {
  /** Where the answer has no nextUpdate, as those of the national responders: a delta list of theirs is no newer. */
  maxAge: DAY,
  /**
   * However far off its own nextUpdate is: authorities renew answers at least as often as lists
   * (CA/Browser Forum BR 4.9.10).
   */
  maxAgeWithNextUpdate: 7 * DAY,
} as const;

/** Milliseconds between thisUpdate and the instant in question, however far off the list's own nextUpdate is. */
export const CRL_FRESHNESS = {
  /**
   * Lists of subscribers' certificates that name a responder too are made at least every seven days
   * (CA/Browser Forum BR 4.9.7).
   */
  subscribers: 7 * DAY,
  /** Lists of authorities' certificates are made at least every twelve months (CA/Browser Forum BR 4.9.7). */
  authorities: 366 * DAY,
} as const;

/** The instant in question and how it is known; where the evidence comes from, and whether it is about an authority. */
interface Asked {
  readonly at: EpochMs;
  readonly isProven?: boolean;
  readonly isEnclosed?: boolean;
  readonly isAuthority?: boolean;
}

/**
 * Whether evidence may vouch for a certificate at an instant. The verifier's own may, where it is
 * no older than `maxAge`. What the message encloses was chosen by its sender, who may have kept a
 * list from before the revocation: it proves nothing about the present, and about a time that a
 * stamp proves only where it was made after that time. Lists about authorities are made too rarely
 * for that.
 */
export function mayVouch(
  thisUpdate: EpochMs,
  maxAge: number,
  { at, isProven = false, isEnclosed = false, isAuthority = false }: Asked,
): boolean {
  const isYoung = at - thisUpdate <= maxAge;
  if (!isEnclosed) return isYoung;
  return isProven && isYoung && (isAuthority || thisUpdate >= at - CLOCK_SKEW);
}
