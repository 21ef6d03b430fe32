// A provider's card from a file that the person has chosen, judged under the trust of this build.
import type { ProviderCard } from '../../core/providerCard/providerCard.ts';
import { now } from '../../edge/clock.ts';
import { wholeBytesOf } from '../../edge/fileBytes.ts';
import { loadTrust } from '../loadTrust.ts';

/** Throws ERR_INPUT_FILE, ERR_INPUT_TOO_LARGE, ERR_PROVIDER_CARD_UNREADABLE, ERR_PROVIDER_CARD_SIGNATURE. */
export async function readCard(file: Blob): Promise<ProviderCard> {
  const [bytes, trust, { provenCard }] = await Promise.all([
    wholeBytesOf(file),
    loadTrust(),
    import('../../core/providerCard/judgeProviderCard.ts'),
  ]);
  return provenCard(bytes, { trust, at: now() });
}
