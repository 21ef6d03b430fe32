// The chain of named checks that makes a verdict (ETSI EN 319 102-1 5.2, 5.4): each with its
// outcome, so that a reader sees which one decided.
import type { Constraint } from './constraint.ts';
import type { Indication, SubIndication } from './indication.ts';
import type { Level, ValidationPolicy } from './policy.ts';

export type CheckStatus = 'OK' | 'NOT_OK' | 'WARNING' | 'INFORMATION' | 'IGNORED';

export interface Check {
  readonly constraint: Constraint;
  readonly status: CheckStatus;
  /** What a failure would make, or has made, of the verdict; null where there is none. */
  readonly subIndication: SubIndication | null;
  /** What it was about: an algorithm, a source or a doubt of revocation. Never a name or a number of a person. */
  readonly detail: string | null;
}

export interface Failure {
  readonly indication: Exclude<Indication, 'TOTAL_PASSED'>;
  readonly subIndication: SubIndication;
  readonly detail?: string;
}

/** No later proof can mend it. */
export const totalFailed = (subIndication: SubIndication, detail?: string): Failure => ({
  indication: 'TOTAL_FAILED',
  subIndication,
  ...(detail !== undefined && { detail }),
});
/** Other certificates, lists or answers, or a proof of an earlier time, could. */
export const indeterminate = (subIndication: SubIndication, detail?: string): Failure => ({
  indication: 'INDETERMINATE',
  subIndication,
  ...(detail !== undefined && { detail }),
});

/** A question with its answer: what fails it, or null. */
export type Step = readonly [Constraint, () => Failure | null | Promise<Failure | null>];

const STATUS: Readonly<Record<Level, CheckStatus>> = {
  FAIL: 'NOT_OK',
  WARN: 'WARNING',
  INFORM: 'INFORMATION',
  IGNORE: 'IGNORED',
};

/**
 * Asks in order, writing every answer into `checks`, until one fails that the policy holds binding;
 * gives that failure, or null.
 */
export async function runChecks(
  steps: readonly Step[],
  policy: ValidationPolicy,
  checks: Check[],
): Promise<Failure | null> {
  for (const [constraint, judge] of steps) {
    const level = policy.levels[constraint] ?? 'FAIL';
    const failure = level === 'IGNORE' ? null : await judge();
    checks.push({
      constraint,
      status: failure === null && level !== 'IGNORE' ? 'OK' : STATUS[level],
      subIndication: failure?.subIndication ?? null,
      detail: failure?.detail ?? null,
    });
    if (failure !== null && level === 'FAIL') return failure;
  }
  return null;
}

/** The check that decided against; null where none did. */
export const decisive = (checks: readonly Check[]): Check | null =>
  checks.find(({ status }) => status === 'NOT_OK') ?? null;
