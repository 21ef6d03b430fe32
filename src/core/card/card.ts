// The card of a signed request: what its signature and its receipt say and what they are worth,
// read and judged from their bytes alone.
import { sha256Hex } from '../sha256.ts';
import { isFilersKey } from '../constraints/signers.ts';
import type { CertificateView } from '../crypto/certificate.ts';
import { parseRequest, statementMatches } from '../request/parse.ts';
import type { RequestFields } from '../request/request.ts';
import type { TrustName } from '../trustName.ts';
import { judgeReceipt, type JudgedReceipt } from '../receipt/judgeReceipt.ts';
import type { Receipt, ReceiptFault, ReceiptField } from '../submission/receipt.ts';
import type { EpochMs } from '../time.ts';
import { readableOrNull } from '../verification/readable.ts';
import type { SignerReport, ValidationReport } from '../verification/report.ts';
import { verify, type Verified, type VerifyTerms } from '../verification/verify.ts';

export interface CardSigner {
  readonly report: SignerReport;
  readonly certificate: CertificateView | null;
  /** Whether the key is that of the person whom the request names as filing it, and one with which a person signs. */
  readonly isFiler: boolean;
}

/** One CMS: its digest (SHA-256, lower-case hex), the verdict on it, and who signed it. */
interface JudgedFile {
  readonly cmsSha256: string;
  readonly report: ValidationReport;
  readonly signers: readonly CardSigner[];
}

/**
 * Whether a receipt answers this very request; else what is amiss: a field that differs, its
 * signer, its form, its signature, the request.
 */
export type ReceiptStanding =
  'matches' | ReceiptField | 'signer' | 'unreadable' | 'broken' | 'noRequest';

export interface CardReceipt extends JudgedFile {
  /** Null where its signature does not hold or it is no receipt. */
  readonly receipt: Receipt | null;
  /** Null where the signature is the supplier's own. */
  readonly fault: ReceiptFault | null;
  readonly standing: ReceiptStanding;
}

export interface Card extends JudgedFile {
  /** Of the profile by which everything here was judged. */
  readonly trust: TrustName;
  readonly judgedAt: EpochMs;
  /** Null where the signature does not hold, since then nobody has said it, or where what is signed is no request. */
  readonly request: RequestFields | null;
  /** SHA-256, lower-case hex, of the signed bytes. */
  readonly requestSha256: string | null;
  /** Whether the statement tells what the fields say. */
  readonly isStatementTrue: boolean;
  /** Null where there is none. */
  readonly receipt: CardReceipt | null;
}

export interface CardFiles {
  readonly cms: Uint8Array;
  readonly receiptCms: Uint8Array<ArrayBuffer> | null;
}

export type CardTerms = Omit<VerifyTerms, 'content'>;

/** Never throws on bad files: what is wrong with them is what the card says. */
export async function cardOf({ cms, receiptCms }: CardFiles, terms: CardTerms): Promise<Card> {
  const verified = await verify(cms, terms);
  const content = heldContent(verified);
  const request = content && readableOrNull(() => parseRequest(content));
  const signed = {
    ...judged(cms, verified, request),
    trust: terms.trust.name,
    judgedAt: terms.at,
    request,
    requestSha256: content && sha256Hex(content),
    isStatementTrue: request !== null && statementMatches(request),
  };
  return { ...signed, receipt: receiptCms && (await receiptOf(receiptCms, signed, terms)) };
}

/**
 * Whether all of it holds: the one signature, of the filer, under a true statement, and the
 * receipt's where there is one.
 */
export const isSound = ({ report, request, signers, isStatementTrue, receipt }: Card): boolean =>
  report.indication === 'TOTAL_PASSED' &&
  request !== null &&
  isStatementTrue &&
  signers.length === 1 &&
  signers.every((signer) => isFiler(signer, request)) &&
  (receipt === null || (receipt.fault === null && receipt.standing === 'matches'));

export const isFiler = (
  { certificate }: Pick<CardSigner, 'certificate'>,
  { filer }: RequestFields,
): boolean => certificate !== null && isFilersKey(certificate, filer.person.iin);

const judged = (
  cms: Uint8Array,
  { report, signers }: Verified,
  request: RequestFields | null,
): JudgedFile => ({
  cmsSha256: sha256Hex(cms),
  report,
  signers: signers.map((signer) => ({
    ...signer,
    isFiler: request !== null && isFiler(signer, request),
  })),
});

/** Under a broken signature anything can be written. */
const heldContent = ({ report, content }: Verified): Uint8Array<ArrayBuffer> | null =>
  report.indication === 'TOTAL_FAILED' ? null : content;

async function receiptOf(
  cms: Uint8Array<ArrayBuffer>,
  { request, requestSha256, cmsSha256 }: Omit<Card, 'receipt'>,
  { trust, at, crls = [], ocsps = [] }: CardTerms,
): Promise<CardReceipt> {
  const subject =
    request && requestSha256 !== null
      ? { requestId: request.requestId, audience: request.audience, requestSha256, cmsSha256 }
      : null;
  const judgement = await judgeReceipt({ cms, statusToken: null }, subject, {
    trust,
    at,
    found: { crls, ocsps },
  });
  return {
    ...judged(cms, judgement.verified, null),
    receipt: judgement.receipt,
    fault: judgement.fault,
    standing: standingOf(judgement),
  };
}

function standingOf({ verified, receipt, fault, match }: JudgedReceipt): ReceiptStanding {
  if (heldContent(verified) === null) return 'broken';
  if (receipt === null) return 'unreadable';
  if (match !== 'matches') return match ?? 'noRequest';
  return fault === 'signer' || fault === 'signers' ? 'signer' : 'matches';
}
