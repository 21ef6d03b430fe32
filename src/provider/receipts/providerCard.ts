// The provider's own card, signed by the key of its receipts: made anew where the key was replaced
// or a day has passed, so that no card is older than its signer's last judgement by much.
import { utf8Bytes } from '../../core/bytes.ts';
import { writeProviderCard } from '../../core/providerCard/providerCard.ts';
import type { EpochMs } from '../../core/time.ts';
import type { Office } from '../office.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Milliseconds; policy of ours. */
const RENEWED_AFTER = 24 * 60 * 60_000;

interface Made {
  readonly card: Promise<Bytes>;
  readonly certificate: object;
  readonly at: EpochMs;
}

/** Gives the card. Throws the Refusal `not-ready` while the key may sign nothing. */
export function cardOf({ identity, receipts, now }: Office): () => Promise<Bytes> {
  const dtbs = utf8Bytes(writeProviderCard(identity));
  let made: Made | null = null;
  return async () => {
    const [certificate, at] = [receipts.certificate(), now()];
    if (made === null || made.certificate !== certificate || !isOf(made, at))
      made = { card: receipts.sign(dtbs), certificate, at };
    const { card } = made;
    try {
      return await card;
    } catch (thrown) {
      // Asked again by the next one.
      made = null;
      throw thrown;
    }
  };
}

/** A clock that was set back ends it early. */
const isOf = ({ at }: Made, now: EpochMs): boolean => at <= now && now < at + RENEWED_AFTER;
