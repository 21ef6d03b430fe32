// A receipt is believed when the provider has signed it: the very one that the person confirmed, or, where the file was handed over, the
// supplier by the BIN of its trusted certificate. Revocation cannot be asked for here.
import type { CertificateView } from '../../src/core/crypto/certificate.ts';
import { sha256Hex } from '../../src/core/crypto/hex.ts';
import { AppError } from '../../src/core/errors.ts';
import type { SignedRequestData } from '../../src/core/request/signedRequest.ts';
import type { DeliveryPorts } from '../../src/core/submission/deliver.ts';
import { fromBase64 } from '../../src/core/submission/encoding.ts';
import { matchReceipt, readReceipt, type Receipt } from '../../src/core/submission/receipt.ts';
import { PERSON_POLICY } from '../../src/core/verification/policy.ts';
import type { TrustProfile } from '../../src/core/verification/trust.ts';
import { verify, type Verified } from '../../src/core/verification/verify.ts';
import type { KnownProvider } from '../../src/edge/storage/items.ts';

/** Throws ERR_RECEIPT_SIGNATURE {reason}, ERR_RECEIPT_UNREADABLE, ERR_RECEIPT_MISMATCH {field}. */
export const receiptVerifier = (trust: TrustProfile, providers: readonly KnownProvider[], now: () => number): DeliveryPorts['verifyReceipt'] =>
  (cms, { signed }) => {
    const provider = providers.find(({ origin, bin }) => origin === signed.audience.origin && bin === signed.audience.bin);
    const confirmed = provider === undefined ? null : fromBase64(provider.certificate);
    return receiptIn(cms, signed, { trust, at: now() }, ({ report }) => confirmed !== null && report.certificateSha256 === sha256Hex(confirmed));
  };

/** The receipt for a request that was handed over as a file. Throws as `receiptVerifier`. */
export const handedReceipt = (cms: Uint8Array<ArrayBuffer>, signed: SignedRequestData, terms: Terms): Promise<Receipt> =>
  receiptIn(cms, signed, terms, ({ certificate }) => certificate !== null && numberOf(certificate) === signed.audience.bin);

/** A firm's own BIN, or the IIN of a trader; of an information system none. */
const numberOf = ({ owner, subject }: CertificateView): string | null =>
  (owner === 'legal-entity' ? subject.bin : owner === 'individual' ? subject.iin : null);

type Signer = Verified['signers'][number];

interface Terms {
  readonly trust: TrustProfile;
  readonly at: number;
}

async function receiptIn(cms: Uint8Array<ArrayBuffer>, signed: SignedRequestData, terms: Terms, isProvider: (signer: Signer) => boolean): Promise<Receipt> {
  const { report, content, signers: [signer, ...others] } = await verify(cms, { ...terms, policy: PERSON_POLICY });
  const refuse = (reason: 'format' | 'signature' | 'signer'): never => {
    throw new AppError('ERR_RECEIPT_SIGNATURE', { reason });
  };
  if (signer === undefined || content === null) return refuse('format');
  if (report.indication !== 'TOTAL_PASSED') return refuse('signature');
  if (others.length > 0 || !isProvider(signer)) return refuse('signer');
  const receipt = readReceipt(content);
  const matched = matchReceipt(receipt, signed);
  if (matched !== 'matches') throw new AppError('ERR_RECEIPT_MISMATCH', { field: matched });
  return receipt;
}
