// A receipt is believed when the supplier has signed it: one signature that holds, a path to the
// trust profile, a certificate of the very firm or trader that the request was signed for, both
// digests, and, where it came by the network, a certificate that the person has confirmed. It is
// judged at the time of its stamp where a sound one proves it. The one maker of a VerifiedReceipt,
// for the background, the panel and the card.
import { isSuppliersKey } from '../constraints/signers.ts';
import { AppError } from '../errors.ts';
import { seal } from '../stage.ts';
import {
  matchReceipt,
  readReceipt,
  type Receipt,
  type ReceiptFault,
  type ReceiptField,
  type ReceivedReceipt,
  type RequestOfReceipt,
  type VerifiedReceipt,
} from '../submission/receipt.ts';
import type { EpochMs } from '../time.ts';
import { type AskAuthority, type Evidence, NO_EVIDENCE } from '../verification/evidence.ts';
import { PERSON_POLICY } from '../verification/policy.ts';
import { readableOrNull } from '../verification/readable.ts';
import type { SignerReport } from '../verification/report.ts';
import type { SubIndication } from '../verification/indication.ts';
import type { TrustProfile } from '../verification/trust.ts';
import { verify, type Verified } from '../verification/verify.ts';

export interface ReceiptTerms {
  readonly trust: TrustProfile;
  readonly at: EpochMs;
  /** What is at hand already. */
  readonly found?: Evidence;
  /** Asked only about the supplier's own certificate, never about one that a stranger has sent. */
  readonly askAuthority?: AskAuthority;
  /**
   * Gets the SHA-256 of the certificate, lower-case hex; without it the firm or trader is known by its number alone.
   */
  readonly isConfirmed?: (certificateSha256: string) => boolean;
}

export interface JudgedReceipt {
  readonly verified: Verified;
  /**
   * Its content; null if the signature is broken, when anything could be written there, or if it is
   * no receipt.
   */
  readonly receipt: Receipt | null;
  readonly fault: ReceiptFault | null;
  /** Null where there is nothing to hold against anything. */
  readonly match: 'matches' | ReceiptField | null;
  /** Null unless it is the supplier's receipt for this very request. */
  readonly verifiedReceipt: VerifiedReceipt | null;
}

/** `request` is null where there is none that holds. Never throws on bad files. */
export async function judgeReceipt(
  { cms, statusToken }: ReceivedReceipt,
  request: RequestOfReceipt | null,
  terms: ReceiptTerms,
): Promise<JudgedReceipt> {
  const verified = await judged(cms, request, terms);
  const {
    report,
    content,
    signers: [signer],
  } = verified;
  const receipt =
    content === null || report.indication === 'TOTAL_FAILED'
      ? null
      : readableOrNull(() => readReceipt(content));
  const fault = faultOf(verified, request, terms);
  const match = receipt && request && matchReceipt(receipt, request);
  const isProven = fault === null && match === 'matches' && receipt !== null;
  const revocation = signer !== undefined && isKnownGood(signer.report) ? 'good' : 'unknown';
  return {
    verified,
    receipt,
    fault,
    match,
    verifiedReceipt: isProven ? seal('receipt', { receipt, revocation, cms, statusToken }) : null,
  };
}

/** Where a stamp proves the time, the authority of time is known not to be revoked either. */
const isKnownGood = ({ revocation, timestamp, stamps }: SignerReport): boolean =>
  revocation === 'good' &&
  (timestamp === null ||
    stamps.some(
      ({ indication, checks }) =>
        indication === 'TOTAL_PASSED' &&
        checks.every(({ constraint, status }) =>
          constraint === 'revocation-known' || constraint === 'revocation-fresh'
            ? status === 'OK'
            : true,
        ),
    ));

/**
 * The receipt, believed. Throws ERR_RECEIPT_SIGNATURE {reason}, ERR_RECEIPT_UNREADABLE, ERR_RECEIPT_MISMATCH {field}.
 */
export async function provenReceipt(
  received: ReceivedReceipt,
  request: RequestOfReceipt,
  terms: ReceiptTerms,
): Promise<VerifiedReceipt> {
  const { fault, receipt, match, verifiedReceipt } = await judgeReceipt(received, request, terms);
  if (verifiedReceipt !== null) return verifiedReceipt;
  if (fault !== null) throw new AppError('ERR_RECEIPT_SIGNATURE', { reason: fault });
  if (receipt === null || match === null) throw new AppError('ERR_RECEIPT_UNREADABLE');
  throw new AppError('ERR_RECEIPT_MISMATCH', { field: match });
}

async function judged(
  cms: Uint8Array,
  request: RequestOfReceipt | null,
  terms: ReceiptTerms,
): Promise<Verified> {
  const { trust, at, found = NO_EVIDENCE, askAuthority } = terms;
  const by = ({ crls, ocsps }: Evidence): Promise<Verified> =>
    verify(cms, { trust, at, crls, ocsps, policy: PERSON_POLICY });
  const first = await by(found);
  const own =
    request !== null && faultOf(first, request, terms) === null
      ? first.signers[0]?.certificate
      : null;
  if (askAuthority === undefined || own == null) return first;
  const { crls, ocsps } = await askAuthority(own.der);
  return by({ crls: [...found.crls, ...crls], ocsps: [...found.ocsps, ...ocsps] });
}

/** What is wrong with the signature; null where it is the supplier's own. */
export function faultOf(
  { report, content, signers: [signer, ...others] }: Verified,
  request: Pick<RequestOfReceipt, 'audience'> | null,
  { isConfirmed }: Pick<ReceiptTerms, 'isConfirmed'> = {},
): ReceiptFault | null {
  if (signer === undefined || content === null) return 'format';
  if (report.indication !== 'TOTAL_PASSED')
    return FAULTS[report.subIndication ?? 'FORMAT_FAILURE'] ?? 'signature';
  if (others.length > 0) return 'signers';
  const {
    certificate,
    report: { certificateSha256 },
  } = signer;
  if (
    certificate === null ||
    certificateSha256 === null ||
    request === null ||
    !isSuppliersKey(certificate, request.audience.bin)
  )
    return 'signer';
  return isConfirmed === undefined || isConfirmed(certificateSha256) ? null : 'unconfirmed';
}

/** What a person can be told apart; the rest is a signature that could not be confirmed. */
const FAULTS: Partial<Record<SubIndication, ReceiptFault>> = {
  FORMAT_FAILURE: 'format',
  HASH_FAILURE: 'signature',
  SIG_CRYPTO_FAILURE: 'signature',
  NO_SIGNING_CERTIFICATE_FOUND: 'untrusted',
  NO_CERTIFICATE_CHAIN_FOUND: 'untrusted',
  CHAIN_CONSTRAINTS_FAILURE: 'untrusted',
  CRYPTO_CONSTRAINTS_FAILURE: 'untrusted',
  OUT_OF_BOUNDS_NO_POE: 'expired',
  NOT_YET_VALID: 'expired',
  REVOKED_NO_POE: 'revoked',
  REVOKED_CA_NO_POE: 'revoked',
};
