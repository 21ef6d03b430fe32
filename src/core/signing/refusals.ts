// Why a certificate may not sign: every reason by itself, so that each has its own words. Who may
// sign what is a table that the verifier shares, core/constraints/signers.ts; dates, policy and
// algorithm are asked here.
import { isKeyAcceptable } from '../constraints/algorithmConstraints.ts';
import {
  type Filer,
  policyFits,
  type SignerRefusal,
  signerRefusals,
} from '../constraints/signers.ts';
import { GOST_2015_512 } from '../crypto/gost/parameterSets.ts';
import type { CertificateView } from '../crypto/certificate.ts';
import { parseX509 } from '../crypto/x509.ts';
import { AppError, type ErrorCode } from '../errors.ts';
import type { EpochMs } from '../time.ts';

export type KeyRefusal =
  SignerRefusal | 'not-yet-valid' | 'expired' | 'policy' | 'unsupported-algorithm';

export interface RefusalTerms extends Filer {
  readonly at: EpochMs;
  /** Whether a person signs for themselves: then only an individual's key will do. */
  readonly personal: boolean;
}

const ERROR: Readonly<Record<KeyRefusal, ErrorCode>> = {
  'ca-or-service': 'ERR_KEY_CA_OR_SERVICE',
  'not-yet-valid': 'ERR_KEY_NOT_YET_VALID',
  expired: 'ERR_KEY_EXPIRED',
  'auth-key': 'ERR_KEY_AUTHENTICATION',
  'not-a-signing-key': 'ERR_KEY_NOT_FOR_SIGNING',
  'contradictory-owner': 'ERR_KEY_CONTRADICTORY',
  'information-system': 'ERR_KEY_INFORMATION_SYSTEM',
  'legal-entity-key': 'ERR_KEY_LEGAL_ENTITY',
  'not-individual': 'ERR_KEY_NOT_INDIVIDUAL',
  policy: 'ERR_KEY_POLICY',
  'no-iin': 'ERR_KEY_NO_IIN',
  'applicants-key': 'ERR_KEY_OF_APPLICANT',
  'iin-mismatch': 'ERR_KEY_OTHER_PERSON',
  'unsupported-algorithm': 'ERR_KEY_UNSUPPORTED_ALGORITHM',
};

/** Every reason against signing with this certificate, the most telling first; empty where there is none. */
export function keyRefusals(
  certificate: CertificateView,
  { at, personal, ...filer }: RefusalTerms,
): KeyRefusal[] {
  const found: KeyRefusal[] = signerRefusals(certificate, personal ? 'request' : 'file', filer);
  if (at < certificate.notBefore) found.push('not-yet-valid');
  if (at > certificate.notAfter) found.push('expired');
  if (!policyFits(certificate)) found.push('policy');
  if (!canSign(certificate, at)) found.push('unsupported-algorithm');
  return found;
}

/** The first refusal as it is reported. */
export const refusalError = (refusal: KeyRefusal): AppError => new AppError(ERROR[refusal]);

/**
 * GOST 34.10-2015 of 512 bits, and RSA for as long as whoever verifies will accept it: GOST
 * 34.310-2004, whose last certificates expired in 2025, is only verified.
 */
export function canSign({ der }: Pick<CertificateView, 'der'>, at: EpochMs): boolean {
  const { key } = parseX509(der);
  return (
    isKeyAcceptable('signature', key, at) &&
    (key?.kind !== 'gost' || key.parameterSet === GOST_2015_512)
  );
}
