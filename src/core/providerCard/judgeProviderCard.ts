// A card is believed when the legal entity that it names has signed it. It then gives an address
// and nothing more: who answers there is proven anew, and has to be the one that the card names.
import { cmsInFile } from '../crypto/cmsFile.ts';
import { AppError } from '../errors.ts';
import { faultOf } from '../receipt/judgeReceipt.ts';
import type { EpochMs } from '../time.ts';
import { PERSON_POLICY } from '../verification/policy.ts';
import type { TrustProfile } from '../verification/trust.ts';
import { verify } from '../verification/verify.ts';
import { readProviderCard, type ProviderCard } from './providerCard.ts';

export interface CardTerms {
  readonly trust: TrustProfile;
  readonly at: EpochMs;
}

/**
 * The card in a file, with the name that the signer's certificate gives: the card's own word for it
 * proves nothing. Whether the certificate was revoked is asked when the address is.
 * Throws ERR_PROVIDER_CARD_UNREADABLE, ERR_PROVIDER_CARD_SIGNATURE {reason}.
 */
export async function provenCard(
  file: Uint8Array,
  { trust, at }: CardTerms,
): Promise<ProviderCard> {
  const verified = await verify(messageIn(file), { trust, at, policy: PERSON_POLICY });
  const card = readProviderCard(verified.content ?? new Uint8Array());
  const fault = faultOf(verified, { audience: card });
  const certificate = verified.signers[0]?.certificate;
  const name = certificate?.owner === 'legal-entity' ? certificate.subject.organization : null;
  if (fault !== null || name === null)
    throw new AppError('ERR_PROVIDER_CARD_SIGNATURE', { reason: fault ?? 'signer' });
  return { ...card, name };
}

function messageIn(file: Uint8Array): Uint8Array<ArrayBuffer> {
  try {
    return cmsInFile(file);
  } catch (cause) {
    throw new AppError('ERR_PROVIDER_CARD_UNREADABLE', {}, { cause });
  }
}

/**
 * Whether who answers at the address is whom the person was shown on the card. Throws
 * ERR_PROVIDER_CARD_MISMATCH {field}.
 */
export function requireAgreement(card: ProviderCard, proven: ProviderCard): void {
  for (const field of ['origin', 'bin', 'name'] as const)
    if (card[field] !== proven[field]) throw new AppError('ERR_PROVIDER_CARD_MISMATCH', { field });
}
