// Verifies a receipt from the network: it must come from a provider that the person has confirmed
// at this address.
import { sha256Hex } from '../../core/sha256.ts';
import { fromBase64 } from '../../core/bytes.ts';
import { provenReceipt } from '../../core/receipt/judgeReceipt.ts';
import type { DeliveryPorts } from '../../core/submission/deliveryPorts.ts';
import type { AskAuthority } from '../../core/verification/evidence.ts';
import type { TrustProfile } from '../../core/verification/trust.ts';
import type { KnownProvider } from '../../edge/storage/items.ts';

/** Throws as `provenReceipt`. */
export const receiptVerifier =
  (
    trust: TrustProfile,
    providers: readonly KnownProvider[],
    now: () => number,
    askAuthority?: AskAuthority,
  ): DeliveryPorts['verifyReceipt'] =>
  (received, { signed }) => {
    const confirmed = providers
      .filter(({ origin, bin }) => origin === signed.audience.origin && bin === signed.audience.bin)
      .flatMap(confirmedOf);
    return provenReceipt(received, signed, {
      trust,
      at: now(),
      isConfirmed: (certificateSha256) => confirmed.includes(certificateSha256),
      ...(askAuthority && { askAuthority }),
    });
  };

/**
 * The certificates of today and of before, for a receipt that was signed before the renewal; SHA-256 in lower-case hex.
 */
const confirmedOf = ({ certificate, earlier = [] }: KnownProvider): readonly string[] =>
  [certificate, ...earlier]
    .map(fromBase64)
    .filter((der) => der !== null)
    .map(sha256Hex);
