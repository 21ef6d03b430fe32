// How long a list that was fetched may be used again: policy of ours within what the list says of
// itself (RFC 5280 5.1.2.5). The NUC's lists name a next update that is months off, and are made
// anew all the time.
import type { EpochMs } from '../time.ts';
import { readableCrls } from './revocation.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * From its fetching. `fresh`: it is used as it is; `late`: it is used while a newer one is fetched;
 * `longest`: it is used where none can be had.
 */
export const LIST_REUSE = {
  complete: { fresh: HOUR, late: 4 * HOUR, longest: 24 * HOUR },
  delta: { fresh: 5 * MINUTE, late: 15 * MINUTE, longest: 3 * HOUR },
} as const;

export interface Reuse {
  readonly fresh: EpochMs;
  readonly late: EpochMs;
  readonly longest: EpochMs;
}

/** Until when. An unreadable or expired list is not used again. */
export function reuseOf(list: Uint8Array, fetchedAt: EpochMs): Reuse {
  const [crl] = readableCrls([list]);
  const end = crl === undefined ? fetchedAt : (crl.nextUpdate ?? Infinity);
  const { fresh, late, longest } = LIST_REUSE[crl?.baseNumber == null ? 'complete' : 'delta'];
  return {
    fresh: Math.min(fetchedAt + fresh, end),
    late: Math.min(fetchedAt + late, end),
    longest: Math.min(fetchedAt + longest, end),
  };
}
