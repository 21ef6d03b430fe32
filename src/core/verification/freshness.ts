// How old an answer of an OCSP responder may be: policy of ours, since RFC 6960 4.2.2.1 leaves it to the one who relies on it.
const MINUTE = 60_000;
const DAY = 86_400_000;

/** Milliseconds. */
export const OCSP_FRESHNESS = {
  /** Between the responder's clock and the one that judges; OpenSSL allows as much. */
  clockSkew: 5 * MINUTE,
  /** Where the answer has no nextUpdate, as those of the national responders: a delta list of theirs is no newer. */
  maxAge: DAY,
  /** However far off its own nextUpdate is. */
  maxAgeWithNextUpdate: 7 * DAY,
} as const;
