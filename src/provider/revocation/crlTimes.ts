// When a revocation list was made and when the next one is due, without reading its entries (RFC
// 5280 5.1.2.4, 5.1.2.5).
import { DerError, Fields, parseOne, TAG } from '../../core/crypto/der.ts';
import { time } from '../../core/crypto/derValues.ts';
import type { EpochMs } from '../../core/time.ts';

export interface CrlTimes {
  readonly thisUpdate: EpochMs;
  readonly nextUpdate: EpochMs | null;
}

/** Null for what is no list in DER. */
export function crlTimes(der: Uint8Array): CrlTimes | null {
  try {
    const fields = new Fields(new Fields(parseOne(der, der.length)).take(TAG.sequence));
    fields.optional(TAG.integer);
    fields.take(TAG.sequence);
    fields.take(TAG.sequence);
    const thisUpdate = time(fields.any());
    const next = fields.optional(TAG.utcTime) ?? fields.optional(TAG.generalizedTime);
    return { thisUpdate, nextUpdate: next && time(next) };
  } catch (thrown) {
    if (thrown instanceof DerError) return null;
    throw thrown;
  }
}
