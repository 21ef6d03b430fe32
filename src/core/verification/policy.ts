// Validation policies as data (ETSI EN 319 102-1 5.1.4.2; levels in the manner of DSS): how binding
// each check is, for whom.
import type { Constraint } from './constraint.ts';

/** FAIL decides, WARN and INFORM are told, IGNORE is not even asked. */
export type Level = 'FAIL' | 'WARN' | 'INFORM' | 'IGNORE';

/**
 * The checks that a policy may soften. All others always decide: without them there is nothing to
 * judge, or a forgery would pass. That a certificate is revoked always decides too, wherever it is
 * known.
 */
type Soft = Extract<
  Constraint,
  | 'attribute-encoding'
  | 'certificate-reference-given'
  | 'signing-time'
  | 'algorithm-strength'
  | 'time-stamp'
  | 'imprint-strength'
  | 'reference-strength'
  | 'path-strength'
  | 'key-usage'
  | 'certificate-purpose-given'
  | 'certificate-policy'
  | 'revocation-known'
  | 'revocation-fresh'
>;

export interface ValidationPolicy {
  readonly name: string;
  readonly levels: Readonly<
    Record<Soft, Level> & Partial<Record<Exclude<Constraint, Soft>, never>>
  >;
}

/**
 * Of any signature that someone else made, as `komekshi verify` judges it. The national toolkit for
 * Java writes no reference to the certificate, its certificates of before 2018 name other policies,
 * and a certificate without extended usage rules no purpose out (RFC 5280 4.2.1.12): told, and not
 * held against it.
 */
export const GENERAL_POLICY: ValidationPolicy = {
  name: 'general',
  levels: {
    'attribute-encoding': 'WARN',
    'certificate-reference-given': 'WARN',
    'signing-time': 'INFORM',
    'algorithm-strength': 'FAIL',
    'time-stamp': 'INFORM',
    'imprint-strength': 'FAIL',
    'reference-strength': 'FAIL',
    'path-strength': 'FAIL',
    'key-usage': 'FAIL',
    'certificate-purpose-given': 'WARN',
    'certificate-policy': 'WARN',
    'revocation-known': 'FAIL',
    'revocation-fresh': 'FAIL',
  },
};

/**
 * Of a request that a provider is asked to act on: CAdES-B in full (design §5), and what is unknown fails closed (§6).
 */
export const REQUEST_POLICY: ValidationPolicy = {
  name: 'request',
  levels: {
    ...GENERAL_POLICY.levels,
    'certificate-reference-given': 'FAIL',
    'signing-time': 'FAIL',
    'certificate-purpose-given': 'FAIL',
    'certificate-policy': 'FAIL',
  },
};

/**
 * Of the person's own signature, of a provider and of its receipts, in the extension: where no
 * authority could be asked, the person is told so and goes on.
 */
export const PERSON_POLICY: ValidationPolicy = {
  name: 'person',
  levels: { ...REQUEST_POLICY.levels, 'revocation-known': 'WARN', 'revocation-fresh': 'WARN' },
};
