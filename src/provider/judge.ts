// The signature of a request, judged in the order of the contract: parse, signature, path, key usage and owner, revocation.
import type { CertificateView } from '../core/crypto/certificate.ts';
import { keyRefusals, type KeyRefusal } from '../core/signing/refusals.ts';
import type { EpochMs } from '../core/time.ts';
import { type Check, decisive } from '../core/verification/checks.ts';
import { REQUEST_POLICY } from '../core/verification/policy.ts';
import { verify, type Verified, type VerifyTerms } from '../core/verification/verify.ts';
import { AFTER_THE_OWNER, GROUNDS, UNNAMED } from './grounds.ts';
import type { Office } from './office.ts';
import { Refusal, type Verdict } from './refusal.ts';
import type { OnlineRevocation } from './revocation.ts';

/** What was signed and by whom, once everything about the signature holds. */
export interface JudgedRequest {
  readonly dtbs: Uint8Array;
  readonly certificate: CertificateView;
}

const OWNER_REFUSALS: readonly KeyRefusal[] = ['information-system', 'legal-entity-key', 'not-individual', 'no-iin'];

/** Throws the Refusal of the first check that fails. A claimed time or a time-stamp changes nothing: the request is new, so now counts. */
export async function judge(cms: Uint8Array<ArrayBuffer>, office: Office, at: EpochMs): Promise<JudgedRequest> {
  const terms = { trust: office.trust, policy: REQUEST_POLICY, at, crls: await office.crls(), judgedAt: 'at' } as const;
  const verified = await verifyAsking(cms, terms, office.online);
  const { report, content } = verified;
  const certificate = onlySigner(verified);
  const failed = decisive(report.signers.length === 1 ? report.signers[0]?.checks ?? [] : report.checks);
  const isAboutRevocation = failed !== null && AFTER_THE_OWNER.includes(failed.constraint);
  if (failed !== null && !isAboutRevocation) throw refusalOf(failed, report);
  if (content === null || certificate === null) throw new Refusal(UNNAMED, { indication: 'INDETERMINATE', subIndication: 'SIG_CONSTRAINTS_FAILURE' });
  checkKey(certificate, at);
  if (failed !== null) throw refusalOf(failed, report);
  if (report.indication !== 'TOTAL_PASSED') throw new Refusal(UNNAMED, verdictOf(report));
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

const refusalOf = ({ constraint }: Check, report: Verdict): Refusal => new Refusal(GROUNDS[constraint] ?? UNNAMED, { ...verdictOf(report), check: constraint });

/** One request has one signer. */
function onlySigner({ signers }: Verified): CertificateView | null {
  const [signer] = signers;
  return signers.length === 1 && signer !== undefined ? signer.certificate : null;
}

function checkKey(certificate: CertificateView, at: EpochMs): void {
  const [refusal] = keyRefusals(certificate, { at, personal: true });
  if (refusal === undefined) return;
  throw new Refusal(OWNER_REFUSALS.includes(refusal) ? 'not-an-individual-key' : 'not-a-signing-key',
    { indication: 'INDETERMINATE', subIndication: 'CHAIN_CONSTRAINTS_FAILURE' });
}

/** The words of the verdict alone: a whole report names the person. */
const verdictOf = ({ indication, subIndication }: Verdict): Verdict => ({ indication, subIndication });
