// Why a certificate may not sign: every reason by itself, so that each has its own words. What the NUC writes into its
// certificates: key usage and policies of the rules V1500012864, extended key usages of the register root.gov.kz/oid.
import type { CertificateView } from '../crypto/certificate.ts';
import { AppError, type ErrorCode } from '../errors.ts';
import type { EpochMs } from '../time.ts';

export type KeyRefusal =
  | 'ca-or-service' | 'not-yet-valid' | 'expired' | 'auth-key' | 'not-a-signing-key' | 'information-system'
  | 'legal-entity-key' | 'not-individual' | 'policy' | 'no-iin' | 'applicants-key' | 'iin-mismatch';

export interface RefusalTerms {
  readonly at: EpochMs;
  /** Whoever must be the holder; not compared where absent. */
  readonly iin?: string;
  /** Of the person for whom another files: that key is the one which a relative has at hand, and may not use. */
  readonly applicantIin?: string;
  /** Whether a person signs for themselves: then only an individual's key will do. */
  readonly personal: boolean;
}

/** NUC certificate policies for subscribers: of 2022 and later, then signing and authentication of legal entities and individuals. */
const SUBSCRIBER_POLICIES = ['1.2.398.3.3.2', '1.2.398.3.3.2.1', '1.2.398.3.3.2.2', '1.2.398.3.3.2.3', '1.2.398.3.3.2.4'];

const OWNER_REFUSAL: Readonly<Record<CertificateView['owner'], KeyRefusal | null>> = {
  individual: null,
  'legal-entity': 'legal-entity-key',
  'information-system': 'information-system',
  other: 'not-individual',
};

const ERROR: Readonly<Record<KeyRefusal, ErrorCode>> = {
  'ca-or-service': 'ERR_KEY_CA_OR_SERVICE',
  'not-yet-valid': 'ERR_KEY_NOT_YET_VALID',
  expired: 'ERR_KEY_EXPIRED',
  'auth-key': 'ERR_KEY_AUTHENTICATION',
  'not-a-signing-key': 'ERR_KEY_NOT_FOR_SIGNING',
  'information-system': 'ERR_KEY_INFORMATION_SYSTEM',
  'legal-entity-key': 'ERR_KEY_LEGAL_ENTITY',
  'not-individual': 'ERR_KEY_NOT_INDIVIDUAL',
  policy: 'ERR_KEY_POLICY',
  'no-iin': 'ERR_KEY_NO_IIN',
  'applicants-key': 'ERR_KEY_OF_APPLICANT',
  'iin-mismatch': 'ERR_KEY_OTHER_PERSON',
};

/** Every reason against signing with this certificate, the most telling first; empty where there is none. */
export function keyRefusals(certificate: CertificateView, terms: RefusalTerms): KeyRefusal[] {
  const found = [usageRefusal(certificate), terms.personal ? personRefusal(certificate, terms) : null];
  if (terms.at < certificate.notBefore) found.push('not-yet-valid');
  if (terms.at > certificate.notAfter) found.push('expired');
  if (!certificate.policies.some((policy) => SUBSCRIBER_POLICIES.includes(policy))) found.push('policy');
  return found.filter((refusal) => refusal !== null);
}

/** The first refusal as it is reported. */
export const refusalError = (refusal: KeyRefusal): AppError => new AppError(ERROR[refusal]);

function usageRefusal({ usage, keyUsage }: CertificateView): KeyRefusal | null {
  if (usage === 'ca' || usage === 'service') return 'ca-or-service';
  if (usage === 'authentication') return 'auth-key';
  // GOST keys of 2022 and later have further bits besides these two.
  return keyUsage.includes('digitalSignature') && keyUsage.includes('nonRepudiation') ? null : 'not-a-signing-key';
}

/** A legal entity's key carries its employee's IIN too, so the owner is judged before the number. */
function personRefusal({ owner, subject }: CertificateView, { iin, applicantIin }: RefusalTerms): KeyRefusal | null {
  const refusal = OWNER_REFUSAL[owner];
  if (refusal !== null) return refusal;
  if (subject.iin === null) return 'no-iin';
  if (iin === undefined || iin === subject.iin) return null;
  return subject.iin === applicantIin ? 'applicants-key' : 'iin-mismatch';
}
