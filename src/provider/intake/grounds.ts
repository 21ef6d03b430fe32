// Which refusal of the contract goes with the check that decided (design §6; src/core/verification/checks.ts).
import type { ProblemType } from '../../core/submission/problem.ts';
import type { Constraint } from '../../core/verification/constraint.ts';

/**
 * Of every other check: whatever keeps a signature from passing refuses the request, whether or not
 * the contract has a name for it.
 */
export const UNNAMED: ProblemType = 'signature-invalid';

export const GROUNDS: Partial<Record<Constraint, ProblemType>> = {
  format: 'request-unreadable',
  content: 'request-unreadable',
  'signed-after-issue': 'certificate-not-yet-valid',
  path: 'certificate-untrusted',
  'path-constraints': 'certificate-untrusted',
  'path-strength': 'certificate-untrusted',
  'authorities-current': 'certificate-untrusted',
  'certificate-begun': 'certificate-not-yet-valid',
  'certificate-unexpired': 'certificate-expired',
  'certificate-purpose': 'not-a-signing-key',
  'key-usage': 'not-a-signing-key',
  // Without extended key usage nothing says that the holder is an individual either.
  'certificate-purpose-given': 'not-an-individual-key',
  'certificate-owner': 'not-an-individual-key',
  'certificate-policy': 'not-a-signing-key',
  'not-revoked': 'certificate-revoked',
  'revocation-known': 'revocation-unknown',
  'revocation-fresh': 'revocation-unknown',
};

/** What the contract asks after the key's owner. */
export const AFTER_THE_OWNER: readonly Constraint[] = [
  'not-revoked',
  'revocation-known',
  'revocation-fresh',
];
