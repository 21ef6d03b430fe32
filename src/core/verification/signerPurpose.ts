// Whether a certificate is a signer's at all (ETSI EN 319 102-1 5.2.6, RFC 5280 4.2.1.3 and
// 4.2.1.12), by the table of core/constraints/signers.ts.
import { BY_OWNER, BY_USAGE, policyFits } from '../constraints/signers.ts';
import type { CertificateView } from '../crypto/certificate.ts';
import { type Failure, indeterminate, type Step } from './checks.ts';

type Words = Pick<
  CertificateView,
  'usage' | 'owner' | 'keyUsage' | 'extendedKeyUsage' | 'policies'
>;

export const signerSteps = (certificate: Words): readonly Step[] => [
  ['certificate-purpose', () => usageFailure('certificate-purpose', certificate)],
  ['key-usage', () => usageFailure('key-usage', certificate)],
  [
    'certificate-purpose-given',
    () => (certificate.extendedKeyUsage.length === 0 ? amiss('no extended key usage') : null),
  ],
  [
    'certificate-owner',
    () => (BY_OWNER[certificate.owner].file === null ? null : amiss(certificate.owner)),
  ],
  [
    'certificate-policy',
    () => (policyFits(certificate) ? null : amiss(listed(certificate.policies) || 'no policy')),
  ],
];

const amiss = (detail: string): Failure => indeterminate('CHAIN_CONSTRAINTS_FAILURE', detail);
const listed = (words: readonly string[]): string => words.join(', ');

function usageFailure(
  check: 'certificate-purpose' | 'key-usage',
  { usage, keyUsage, extendedKeyUsage }: Words,
): Failure | null {
  if (BY_USAGE[usage]?.check !== check) return null;
  if (check === 'key-usage') return amiss(listed(keyUsage) || 'no key usage');
  return amiss(usage === 'ca' ? 'CA' : listed(extendedKeyUsage));
}
