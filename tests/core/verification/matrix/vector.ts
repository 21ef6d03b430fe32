// What a vector of the matrix is: a sound signature of a family, one thing changed, and the check
// that must then fail, and how.
import type { CheckStatus } from '../../../../src/core/verification/checks.ts';
import type { Constraint } from '../../../../src/core/verification/constraint.ts';
import type { Indication, SubIndication } from '../../../../src/core/verification/indication.ts';
import type { FamilyName } from './families.ts';
import type { Parts } from './scene.ts';

export interface Verdict {
  /** Whose check it is. */
  readonly of: 'signature' | 'stamp';
  readonly constraint: Constraint;
  readonly status: CheckStatus;
  readonly subIndication: SubIndication;
  readonly detail: string | null;
  /** What becomes of the signature, or of the stamp. */
  readonly indication: Indication;
}

export interface Vector {
  readonly fault: string;
  readonly family: FamilyName;
  readonly change: Partial<Parts>;
  readonly verdict: Verdict;
}

const verdict =
  (of: Verdict['of'], status: CheckStatus, indication: Indication) =>
  (
    constraint: Constraint,
    subIndication: SubIndication,
    detail: string | null = null,
  ): Verdict => ({ of, constraint, status, subIndication, detail, indication });

/** The signature fails; it cannot be told; it passes with a warning. */
export const fails = verdict('signature', 'NOT_OK', 'TOTAL_FAILED');
export const unclear = verdict('signature', 'NOT_OK', 'INDETERMINATE');
export const warns = verdict('signature', 'WARNING', 'TOTAL_PASSED');
export const informs = verdict('signature', 'INFORMATION', 'TOTAL_PASSED');
export const stampFails = verdict('stamp', 'NOT_OK', 'TOTAL_FAILED');
export const stampUnclear = verdict('stamp', 'NOT_OK', 'INDETERMINATE');

export const vectors = (
  family: FamilyName,
  rows: readonly (readonly [fault: string, change: Partial<Parts>, verdict: Verdict])[],
): Vector[] =>
  rows.map(([fault, change, expected]) => ({ fault, family, change, verdict: expected }));
