// A receipt is believed when the supplier has signed it: one signature that holds, a path to the trust profile, a certificate of the very BIN
// that the request was signed for, both digests, and, where it came by the network, a certificate that the person has confirmed. What the
// authority says of that certificate is used where it is at hand.
import type { CertificateView } from '../../src/core/crypto/certificate.ts';
import { sha256Hex } from '../../src/core/crypto/hex.ts';
import { AppError } from '../../src/core/errors.ts';
import type { SignedRequestData } from '../../src/core/request/signedRequest.ts';
import type { DeliveryPorts } from '../../src/core/submission/deliver.ts';
import { fromBase64 } from '../../src/core/submission/encoding.ts';
import { matchReceipt, readReceipt, type CheckedReceipt, type ReceiptFault } from '../../src/core/submission/receipt.ts';
import { PERSON_POLICY } from '../../src/core/verification/policy.ts';
import type { SubIndication } from '../../src/core/verification/report.ts';
import type { TrustProfile } from '../../src/core/verification/trust.ts';
import { verify, type Verified } from '../../src/core/verification/verify.ts';
import type { KnownProvider } from '../../src/edge/storage/items.ts';

/** Throws ERR_RECEIPT_SIGNATURE {reason}, ERR_RECEIPT_UNREADABLE, ERR_RECEIPT_MISMATCH {field}. */
export const receiptVerifier = (trust: TrustProfile, providers: readonly KnownProvider[], now: () => number, evidence: Evidence = noEvidence): DeliveryPorts['verifyReceipt'] =>
  (cms, { signed }) => {
    const confirmed = providers.filter(({ origin, bin }) => origin === signed.audience.origin && bin === signed.audience.bin).flatMap(confirmedOf);
    return receiptIn(cms, signed, { trust, at: now(), evidence }, (certificateSha256) => confirmed.includes(certificateSha256));
  };

/** The receipt for a request that was handed over as a file: its signer is known by the BIN alone. Throws as `receiptVerifier`. */
export const handedReceipt = (cms: Uint8Array<ArrayBuffer>, signed: SignedRequestData, terms: Terms): Promise<CheckedReceipt> =>
  receiptIn(cms, signed, terms, () => true);

/** The certificates of today and of before, for a receipt that was signed before the renewal; SHA-256 in lower-case hex. */
const confirmedOf = ({ certificate, earlier = [] }: KnownProvider): readonly string[] =>
  [certificate, ...earlier].map(fromBase64).filter((der) => der !== null).map(sha256Hex);

/** A firm's own BIN, or the IIN of a trader; of an information system none. */
const numberOf = ({ owner, subject }: CertificateView): string | null =>
  (owner === 'legal-entity' ? subject.bin : owner === 'individual' ? subject.iin : null);

/** What the authority says of a certificate (DER): nothing, where it does not answer. Never rejects. */
export type Evidence = (certificate: Uint8Array) => Promise<{ readonly crls: readonly Uint8Array[]; readonly ocsps: readonly Uint8Array[] }>;

const noEvidence: Evidence = () => Promise.resolve({ crls: [], ocsps: [] });

interface Terms {
  readonly evidence?: Evidence;
  readonly trust: TrustProfile;
  readonly at: number;
}

async function receiptIn(cms: Uint8Array<ArrayBuffer>, signed: SignedRequestData, terms: Terms, isConfirmed: (certificateSha256: string) => boolean): Promise<CheckedReceipt> {
  const { trust, at, evidence = noEvidence } = terms;
  const judge = (found: Awaited<ReturnType<Evidence>>): Promise<Verified> => verify(cms, { trust, at, ...found, policy: PERSON_POLICY });
  const first = await judge({ crls: [], ocsps: [] });
  const own = faultOf(first, signed.audience.bin, isConfirmed) === null ? first.signers[0]?.certificate : null;
  // The authority is asked about the supplier's own certificate, and not about whoever's a stranger has sent.
  const verified = own == null ? first : await judge(await evidence(own.der));
  const fault = faultOf(verified, signed.audience.bin, isConfirmed);
  if (fault !== null || verified.content === null) throw new AppError('ERR_RECEIPT_SIGNATURE', { reason: fault ?? 'format' });
  const receipt = readReceipt(verified.content);
  const matched = matchReceipt(receipt, signed);
  if (matched !== 'matches') throw new AppError('ERR_RECEIPT_MISMATCH', { field: matched });
  return { receipt, revocation: verified.signers[0]?.report.revocation === 'good' ? 'good' : 'unknown' };
}

/** What is wrong with the signature; null where it is the supplier's own. `isConfirmed` gets the SHA-256 of its certificate, lower-case hex. */
export function faultOf({ report, content, signers: [signer, ...others] }: Verified, bin: string, isConfirmed: (certificateSha256: string) => boolean): ReceiptFault | null {
  if (signer === undefined || content === null) return 'format';
  if (report.indication !== 'TOTAL_PASSED') return FAULTS[report.subIndication ?? 'FORMAT_FAILURE'] ?? 'signature';
  if (others.length > 0) return 'signers';
  const { certificate, report: { certificateSha256 } } = signer;
  if (certificate === null || certificateSha256 === null || numberOf(certificate) !== bin) return 'signer';
  return isConfirmed(certificateSha256) ? null : 'unconfirmed';
}

/** What a person can be told apart; the rest is a signature that could not be confirmed. */
const FAULTS: Partial<Record<SubIndication, ReceiptFault>> = {
  FORMAT_FAILURE: 'format', HASH_FAILURE: 'signature', SIG_CRYPTO_FAILURE: 'signature',
  NO_SIGNING_CERTIFICATE_FOUND: 'untrusted', NO_CERTIFICATE_CHAIN_FOUND: 'untrusted', CHAIN_CONSTRAINTS_FAILURE: 'untrusted', CRYPTO_CONSTRAINTS_FAILURE: 'untrusted',
  OUT_OF_BOUNDS_NO_POE: 'expired', NOT_YET_VALID: 'expired', REVOKED_NO_POE: 'revoked', REVOKED_CA_NO_POE: 'revoked',
};
