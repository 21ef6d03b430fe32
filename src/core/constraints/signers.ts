// Who may sign what: the one table (ETSI EN 319 102-1 5.1.4.2, X.509 constraints), for whoever
// signs and for whoever judges. What the NUC writes into its certificates: rules V1500012864,
// register root.gov.kz/oid.
import type { CertificateOwner, CertificateUsage, CertificateView } from '../crypto/certificate.ts';

/** Why a certificate's words keep it from signing. */
export type SignerRefusal =
  | 'ca-or-service'
  | 'auth-key'
  | 'not-a-signing-key'
  | 'contradictory-owner'
  | 'information-system'
  | 'legal-entity-key'
  | 'not-individual'
  | 'no-iin'
  | 'applicants-key'
  | 'iin-mismatch';

/** Any file by anyone; a request by whoever files it; a receipt by the supplier, which is a firm or a sole trader. */
export type Signed = 'file' | 'request' | 'receipt';

/** By the purpose of the key. `check` is the verifier's check that fails. */
export const BY_USAGE: Readonly<
  Record<
    CertificateUsage,
    { readonly refusal: SignerRefusal; readonly check: 'certificate-purpose' | 'key-usage' } | null
  >
> = {
  signing: null,
  authentication: { refusal: 'auth-key', check: 'key-usage' },
  other: { refusal: 'not-a-signing-key', check: 'key-usage' },
  ca: { refusal: 'ca-or-service', check: 'certificate-purpose' },
  'time-stamping': { refusal: 'ca-or-service', check: 'certificate-purpose' },
  'ocsp-signing': { refusal: 'ca-or-service', check: 'certificate-purpose' },
  'tls-server': { refusal: 'not-a-signing-key', check: 'certificate-purpose' },
  'tls-client': { refusal: 'auth-key', check: 'certificate-purpose' },
  'code-signing': { refusal: 'not-a-signing-key', check: 'certificate-purpose' },
  'other-purpose': { refusal: 'not-a-signing-key', check: 'certificate-purpose' },
};

/**
 * By the holder. Anyone may sign a file, but a certificate that contradicts itself signs nothing.
 */
export const BY_OWNER: Readonly<
  Record<CertificateOwner, Readonly<Record<Signed, SignerRefusal | null>>>
> = {
  individual: { file: null, request: null, receipt: null },
  'legal-entity': { file: null, request: 'legal-entity-key', receipt: null },
  'information-system': {
    file: null,
    request: 'information-system',
    receipt: 'information-system',
  },
  contradictory: {
    file: 'contradictory-owner',
    request: 'contradictory-owner',
    receipt: 'contradictory-owner',
  },
  other: { file: null, request: 'not-individual', receipt: 'not-individual' },
};

/**
 * The NUC's policies of subscribers: of 2022 and later for everything; before, of legal entities
 * and individuals, who sign or log in.
 */
const POLICIES: Readonly<Partial<Record<CertificateUsage, readonly string[]>>> = {
  signing: ['1.2.398.3.3.2', '1.2.398.3.3.2.1', '1.2.398.3.3.2.3'],
  authentication: ['1.2.398.3.3.2', '1.2.398.3.3.2.2', '1.2.398.3.3.2.4'],
};

/**
 * Whether the certificate was issued under a policy for its stated purpose. A key without a purpose
 * known here needs a policy for signing.
 */
export const policyFits = ({
  usage,
  policies,
}: Pick<CertificateView, 'usage' | 'policies'>): boolean =>
  policies.some((policy) => (POLICIES[usage] ?? POLICIES.signing)?.includes(policy) === true);

export interface Filer {
  /** Whoever must be the holder; not compared where absent. */
  readonly iin?: string;
  /**
   * The key of the person for whom another files: the relative has this key at hand, but may not
   * use it.
   */
  readonly applicantIin?: string;
}

export type SignerWords = Pick<CertificateView, 'owner' | 'usage' | 'subject'>;

/** Every reason in the certificate's own words, the most telling first. */
export function signerRefusals(
  certificate: SignerWords,
  signed: Signed,
  filer: Filer = {},
): SignerRefusal[] {
  const byUsage = BY_USAGE[certificate.usage]?.refusal ?? null;
  const byOwner =
    BY_OWNER[certificate.owner][signed] ??
    (signed === 'request' ? otherFiler(certificate, filer) : null);
  return [byUsage, byOwner].filter((refusal) => refusal !== null);
}

/** A legal entity's key also has its employee's IIN, so the owner is judged before the number. */
export const isFilersKey = (certificate: SignerWords, iin: string): boolean =>
  signerRefusals(certificate, 'request', { iin }).length === 0;

/** A firm's own BIN, or the IIN of a trader; of nobody else. */
export function isSuppliersKey(certificate: SignerWords, number: string): boolean {
  const { owner, subject } = certificate;
  return (
    signerRefusals(certificate, 'receipt').length === 0 &&
    (owner === 'legal-entity' ? subject.bin : subject.iin) === number
  );
}

function otherFiler({ subject }: SignerWords, { iin, applicantIin }: Filer): SignerRefusal | null {
  if (subject.iin === null) return 'no-iin';
  if (iin === undefined || iin === subject.iin) return null;
  return subject.iin === applicantIin ? 'applicants-key' : 'iin-mismatch';
}
