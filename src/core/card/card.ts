// The card of a signed request: what its signature and its receipt say and what they are worth, read and judged from their bytes alone.
import type { CertificateView } from '../crypto/certificate.ts';
import { sha256Hex } from '../crypto/hex.ts';
import { parseRequest, statementMatches } from '../request/parse.ts';
import type { RequestFields } from '../request/request.ts';
import type { TrustName } from '../rules/rule.ts';
import { matchReceipt, readReceipt, type Receipt, type ReceiptField } from '../submission/receipt.ts';
import type { EpochMs } from '../time.ts';
import { readableOrNull } from '../verification/readable.ts';
import type { SignerReport, ValidationReport } from '../verification/report.ts';
import { verify, type Verified, type VerifyTerms } from '../verification/verify.ts';

export interface CardSigner {
  readonly report: SignerReport;
  readonly certificate: CertificateView | null;
}

/** One CMS: its digest (SHA-256, lower-case hex), the verdict on it, and who signed it. */
interface JudgedFile {
  readonly cmsSha256: string;
  readonly report: ValidationReport;
  readonly signers: readonly CardSigner[];
}

/** Whether a receipt answers this very request; else what is amiss: a field that differs, its signer, its form, its signature, the request. */
export type ReceiptStanding = 'matches' | ReceiptField | 'signer' | 'unreadable' | 'broken' | 'noRequest';

export interface CardReceipt extends JudgedFile {
  /** Null where its signature does not hold or it is no receipt. */
  readonly receipt: Receipt | null;
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
  readonly receiptCms: Uint8Array | null;
}

/** Never throws on bad files: what is wrong with them is what the card says. */
export async function cardOf({ cms, receiptCms }: CardFiles, terms: Omit<VerifyTerms, 'content'>): Promise<Card> {
  const verified = await verify(cms, terms);
  const content = heldContent(verified);
  const request = content && readableOrNull(() => parseRequest(content));
  const signed = {
    ...judged(cms, verified),
    trust: terms.trust.name, judgedAt: terms.at,
    request, requestSha256: content && sha256Hex(content),
    isStatementTrue: request !== null && statementMatches(request),
  };
  return { ...signed, receipt: receiptCms && await judgeReceipt(receiptCms, signed, terms) };
}

/** Whether all of it holds: the signature of the filer under a true statement, and the receipt's where there is one. */
export const isSound = ({ report, request, signers, isStatementTrue, receipt }: Card): boolean =>
  report.indication === 'TOTAL_PASSED' && request !== null && isStatementTrue && signers.every((signer) => isFiler(signer, request))
  && (receipt === null || (receipt.report.indication === 'TOTAL_PASSED' && receipt.standing === 'matches'));

/** Whether the signer is the person whom the request names as filing it. */
export const isFiler = ({ certificate }: CardSigner, { filer }: RequestFields): boolean => certificate?.subject.iin === filer.person.iin;

const judged = (cms: Uint8Array, { report, signers }: Verified): JudgedFile => ({ cmsSha256: sha256Hex(cms), report, signers });

/** Under a broken signature anything can be written. */
const heldContent = ({ report, content }: Verified): Uint8Array<ArrayBuffer> | null => (report.indication === 'TOTAL_FAILED' ? null : content);

async function judgeReceipt(receiptCms: Uint8Array, signed: Omit<Card, 'receipt'>, terms: VerifyTerms): Promise<CardReceipt> {
  const verified = await verify(receiptCms, terms);
  const content = heldContent(verified);
  const receipt = content && readableOrNull(() => readReceipt(content));
  return { ...judged(receiptCms, verified), receipt, standing: content === null ? 'broken' : standingOf(receipt, verified.signers, signed) };
}

function standingOf(receipt: Receipt | null, signers: readonly CardSigner[], { request, requestSha256, cmsSha256 }: Omit<Card, 'receipt'>): ReceiptStanding {
  if (receipt === null) return 'unreadable';
  if (request === null || requestSha256 === null) return 'noRequest';
  const { requestId, audience } = request;
  const isOfProvider = ({ certificate }: CardSigner): boolean => certificate?.owner === 'legal-entity' && certificate.subject.bin === receipt.provider.bin;
  return signers.every(isOfProvider) ? matchReceipt(receipt, { requestId, audience, requestSha256, cmsSha256 }) : 'signer';
}
