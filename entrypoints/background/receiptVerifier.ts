// A receipt is believed when the very provider that the person confirmed has signed it. Revocation cannot be asked for here:
// the provider was checked when it was added, and its certificate is the one that was confirmed then.
import { sha256Hex } from '../../src/core/crypto/hex.ts';
import { AppError } from '../../src/core/errors.ts';
import type { DeliveryPorts } from '../../src/core/submission/deliver.ts';
import { fromBase64 } from '../../src/core/submission/encoding.ts';
import { matchReceipt, readReceipt } from '../../src/core/submission/receipt.ts';
import { PERSON_POLICY } from '../../src/core/verification/policy.ts';
import type { TrustProfile } from '../../src/core/verification/trust.ts';
import { verify } from '../../src/core/verification/verify.ts';
import type { KnownProvider } from '../../src/edge/storage/items.ts';

/** Throws ERR_RECEIPT_SIGNATURE, ERR_RECEIPT_UNREADABLE, ERR_RECEIPT_MISMATCH. */
export const receiptVerifier = (trust: TrustProfile, providers: readonly KnownProvider[], now: () => number): DeliveryPorts['verifyReceipt'] =>
  async (cms, { signed }) => {
    const { report, content } = await verify(cms, { trust, policy: PERSON_POLICY, at: now() });
    const [signer, ...others] = report.signers;
    const provider = providers.find(({ origin, bin }) => origin === signed.audience.origin && bin === signed.audience.bin);
    const confirmed = provider === undefined ? null : fromBase64(provider.certificate);
    const isProvider = confirmed !== null && signer?.certificateSha256 === sha256Hex(confirmed);
    if (report.indication !== 'TOTAL_PASSED' || !isProvider || others.length > 0 || content === null) throw new AppError('ERR_RECEIPT_SIGNATURE');
    const receipt = readReceipt(content);
    const matched = matchReceipt(receipt, signed);
    if (matched !== 'matches') throw new AppError('ERR_RECEIPT_MISMATCH', { field: matched });
    return receipt;
  };
