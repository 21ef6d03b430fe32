// The signature of a request, judged in the order of the contract: parse, signature, path, key usage and owner, revocation.
import type { CertificateView } from '../core/crypto/certificate.ts';
import { keyRefusals, type KeyRefusal } from '../core/signing/refusals.ts';
import type { ProblemType } from '../core/submission/problem.ts';
import type { EpochMs } from '../core/time.ts';
import { validateCertificate } from '../core/verification/path.ts';
import { REQUEST_POLICY } from '../core/verification/policy.ts';
import type { SubIndication } from '../core/verification/report.ts';
import { verify, type Verified, type VerifyTerms } from '../core/verification/verify.ts';
import type { Office } from './office.ts';
import { Refusal, type Verdict } from './refusal.ts';
import type { OnlineRevocation } from './revocation.ts';

/** What was signed and by whom, once everything about the signature holds. */
export interface JudgedRequest {
  readonly dtbs: Uint8Array;
  readonly certificate: CertificateView;
}

/** By the step to which a failure belongs. An out-of-bounds certificate is `expired` here and looked at more closely below. */
const SIGNATURE_PROBLEMS: Partial<Record<SubIndication, ProblemType>> = {
  FORMAT_FAILURE: 'signature-invalid',
  SIGNED_DATA_NOT_FOUND: 'request-unreadable',
  HASH_FAILURE: 'signature-invalid',
  SIG_CRYPTO_FAILURE: 'signature-invalid',
  SIG_CONSTRAINTS_FAILURE: 'signature-invalid',
  CRYPTO_CONSTRAINTS_FAILURE: 'signature-invalid',
  NO_SIGNING_CERTIFICATE_FOUND: 'signature-invalid',
  TIMESTAMP_ORDER_FAILURE: 'signature-invalid',
};
const PATH_PROBLEMS: Partial<Record<SubIndication, ProblemType>> = {
  CHAIN_CONSTRAINTS_FAILURE: 'certificate-untrusted',
  CERTIFICATE_CHAIN_GENERAL_FAILURE: 'certificate-untrusted',
  NO_CERTIFICATE_CHAIN_FOUND: 'certificate-untrusted',
  NOT_YET_VALID: 'certificate-not-yet-valid',
  EXPIRED: 'certificate-expired',
  OUT_OF_BOUNDS_NO_POE: 'certificate-expired',
};
const REVOCATION_PROBLEMS: Partial<Record<SubIndication, ProblemType>> = {
  REVOKED: 'certificate-revoked',
  REVOKED_NO_POE: 'certificate-revoked',
  REVOKED_CA_NO_POE: 'certificate-revoked',
  TRY_LATER: 'revocation-unknown',
  REVOCATION_OUT_OF_BOUNDS_NO_POE: 'revocation-unknown',
};
const OWNER_REFUSALS: readonly KeyRefusal[] = ['information-system', 'legal-entity-key', 'not-individual', 'no-iin'];

/** Throws the Refusal of the first check that fails. A claimed time or a time-stamp changes nothing: the request is new, so now counts. */
export async function judge(cms: Uint8Array<ArrayBuffer>, office: Office, at: EpochMs): Promise<JudgedRequest> {
  const terms = { trust: office.trust, policy: REQUEST_POLICY, at, crls: await office.crls(), judgedAt: 'at' } as const;
  const verified = await verifyAsking(cms, terms, office.online);
  const { report, content } = verified;
  if (verified.signers.length === 0 && report.subIndication === 'FORMAT_FAILURE') throw new Refusal('request-unreadable', verdictOf(report));
  refuse(report, SIGNATURE_PROBLEMS);
  const certificate = onlySigner(verified);
  if (content === null || certificate === null) throw new Refusal('signature-invalid', { indication: 'INDETERMINATE', subIndication: 'SIG_CONSTRAINTS_FAILURE' });
  // Verification stops at a key that may not sign, before its path; in this contract the path comes first.
  const path = report.subIndication === 'CHAIN_CONSTRAINTS_FAILURE' ? await validateCertificate(certificate.der, { ...terms, intermediates: [] }) : report;
  if (path.subIndication === 'OUT_OF_BOUNDS_NO_POE' && at < certificate.notBefore) throw new Refusal('certificate-not-yet-valid', verdictOf(path));
  refuse(path, PATH_PROBLEMS);
  checkKey(certificate, at);
  refuse(path, REVOCATION_PROBLEMS);
  // Whatever else keeps a signature from passing has no name in the contract and is refused all the same.
  if (report.indication !== 'TOTAL_PASSED') throw new Refusal('signature-invalid', verdictOf(report));
  return { dtbs: content, certificate };
}

/** The authority is asked last, about a signature that has nothing else against it. */
async function verifyAsking(cms: Uint8Array<ArrayBuffer>, terms: VerifyTerms & { crls: readonly Uint8Array[] }, online: OnlineRevocation | undefined): Promise<Verified> {
  const verified = await verify(cms, terms);
  const certificate = onlySigner(verified);
  const [signer] = verified.report.signers;
  if (online === undefined || certificate === null || signer === undefined || !online.isNeeded(certificate, signer)) return verified;
  const { crls, ocsps } = await online.ask(certificate);
  return verify(cms, { ...terms, crls: [...terms.crls, ...crls], ocsps });
}

function refuse(verdict: Verdict, problems: Partial<Record<SubIndication, ProblemType>>): void {
  const problem = verdict.subIndication === null ? undefined : problems[verdict.subIndication];
  if (problem !== undefined) throw new Refusal(problem, verdictOf(verdict));
}

/** One request has one signer, and a bare CMS does not say which certificate it means (ETSI EN 319 122-1 §5.2.2.3). */
function onlySigner({ signers }: Verified): CertificateView | null {
  const [signer] = signers;
  return signers.length === 1 && signer !== undefined && signer.report.level !== 'CMS' ? signer.certificate : null;
}

function checkKey(certificate: CertificateView, at: EpochMs): void {
  const [refusal] = keyRefusals(certificate, { at, personal: true });
  if (refusal === undefined) return;
  throw new Refusal(OWNER_REFUSALS.includes(refusal) ? 'not-an-individual-key' : 'not-a-signing-key',
    { indication: 'INDETERMINATE', subIndication: 'CHAIN_CONSTRAINTS_FAILURE' });
}

/** The two words alone: a whole report names the person. */
const verdictOf = ({ indication, subIndication }: Verdict): Verdict => ({ indication, subIndication });
