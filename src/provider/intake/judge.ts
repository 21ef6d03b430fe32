// The signature of a request, judged in the order of the contract: parse, signature, path, key
// usage and owner, revocation. Data in, data out: it is done here or in a thread.
import type { CertificateView } from '../../core/crypto/certificate.ts';
import { isWrapped } from '../../core/crypto/cmsFile.ts';
import { keyRefusals, type KeyRefusal } from '../../core/signing/refusals.ts';
import type { ProblemType } from '../../core/submission/problem.ts';
import type { EpochMs } from '../../core/time.ts';
import { type Check, decisive } from '../../core/verification/checks.ts';
import { REQUEST_POLICY } from '../../core/verification/policy.ts';
import type { SignerReport } from '../../core/verification/report.ts';
import type { TrustProfile } from '../../core/verification/trust.ts';
import { verify, type Verified } from '../../core/verification/verify.ts';
import { AFTER_THE_OWNER, GROUNDS, UNNAMED } from './grounds.ts';
import type { Verdict } from '../network/refusal.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The same list as the same object is read and verified once. */
export interface JudgeTask {
  readonly cms: Bytes;
  readonly at: EpochMs;
  readonly crls: readonly Bytes[];
  readonly ocsps: readonly Bytes[];
}

/** What was signed and by whom, once everything about the signature holds. */
export interface JudgedRequest {
  readonly dtbs: Uint8Array;
  readonly certificate: CertificateView;
}

/** The one signer as far as it was judged, which says whether the authority is worth asking. */
type JudgedSigner = Pick<SignerReport, 'subIndication' | 'revocationReason'> & {
  readonly certificate: CertificateView;
};

/** Plain data, which crosses from a thread as it is. */
export interface Judgement {
  readonly signer: JudgedSigner | null;
  /** No verdict where there was no signature to judge. */
  readonly outcome:
    JudgedRequest | { readonly refusal: ProblemType; readonly verdict: Verdict | null };
}

/** Judges in a thread or in this one. Rejects where nobody could judge, which says nothing of the signature. */
export type Judging = (task: JudgeTask) => Promise<Judgement>;

const OWNER_REFUSALS: readonly KeyRefusal[] = [
  'contradictory-owner',
  'information-system',
  'legal-entity-key',
  'not-individual',
  'no-iin',
];

/**
 * The first check that fails is the refusal. A claimed time or a time-stamp changes nothing: the
 * request is new, so now counts.
 */
export const judgingBy =
  (trust: TrustProfile): Judging =>
  async ({ cms, at, crls, ocsps }) => {
    // The message is its bytes: what stands around them here would have to be taken off again by
    // everyone who ever checks it.
    if (isWrapped(cms))
      return { signer: null, outcome: { refusal: 'request-wrapped', verdict: null } };
    const verified = await verify(cms, {
      trust,
      policy: REQUEST_POLICY,
      at,
      crls,
      ocsps,
      judgedAt: 'at',
    });
    const certificate = onlySigner(verified);
    const [signer] = verified.report.signers;
    return {
      signer:
        certificate === null || signer === undefined
          ? null
          : {
              certificate,
              subIndication: signer.subIndication,
              revocationReason: signer.revocationReason,
            },
      outcome: outcomeOf(verified, certificate, at),
    };
  };

function outcomeOf(
  { report, content }: Verified,
  certificate: CertificateView | null,
  at: EpochMs,
): Judgement['outcome'] {
  const failed = decisive(
    report.signers.length === 1 ? (report.signers[0]?.checks ?? []) : report.checks,
  );
  const isAboutRevocation = failed !== null && AFTER_THE_OWNER.includes(failed.constraint);
  if (failed !== null && !isAboutRevocation) return refusalOf(failed, report);
  if (content === null || certificate === null)
    return {
      refusal: UNNAMED,
      verdict: { indication: 'INDETERMINATE', subIndication: 'SIG_CONSTRAINTS_FAILURE' },
    };
  const unfit = keyRefusalOf(certificate, at);
  if (unfit !== null)
    return {
      refusal: unfit,
      verdict: { indication: 'INDETERMINATE', subIndication: 'CHAIN_CONSTRAINTS_FAILURE' },
    };
  if (failed !== null) return refusalOf(failed, report);
  return report.indication === 'TOTAL_PASSED'
    ? { dtbs: content, certificate }
    : { refusal: UNNAMED, verdict: verdictOf(report) };
}

const refusalOf = ({ constraint }: Check, report: Verdict): Judgement['outcome'] => ({
  refusal: GROUNDS[constraint] ?? UNNAMED,
  verdict: { ...verdictOf(report), check: constraint },
});

/** One request has one signer. */
function onlySigner({ signers }: Verified): CertificateView | null {
  const [signer] = signers;
  return signers.length === 1 && signer !== undefined ? signer.certificate : null;
}

function keyRefusalOf(certificate: CertificateView, at: EpochMs): ProblemType | null {
  const [refusal] = keyRefusals(certificate, { at, personal: true });
  if (refusal === undefined) return null;
  return OWNER_REFUSALS.includes(refusal) ? 'not-an-individual-key' : 'not-a-signing-key';
}

/** Only the words of the verdict: a whole report names the person. */
const verdictOf = ({ indication, subIndication }: Verdict): Verdict => ({
  indication,
  subIndication,
});
