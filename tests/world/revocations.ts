// Who of the world's CA is revoked, in whose knowledge, and the lists that say so.
import type { WorldCa } from './ca.ts';
import type { Algorithm } from './caProfiles.ts';
import { worldList } from './crl.ts';
import type { SingleTerms } from './ocspAnswer.ts';

export const REVOKED_IN = ['crl', 'delta', 'ocsp'] as const;

export interface Revoking {
  /** Now, unless said. */
  readonly since?: number;
  /** Who knows of it: everybody, unless said. */
  readonly in?: readonly (typeof REVOKED_IN)[number][];
}

const HOUR = 3_600_000,
  DAY = 24 * HOUR;
export const ALGORITHMS: readonly Algorithm[] = ['gost', 'rsa'];

/**
 * Who is revoked, since when and in whose knowledge; and the lists that say so. A delta is always
 * newer than the full list beside it.
 */
export function revocations(ca: WorldCa, now: () => number) {
  const known = new Map<string, Required<Revoking>>();
  const entries = (place: 'crl' | 'delta') =>
    Array.from(known)
      .filter(([, { in: places }]) => places.includes(place))
      .map(([serial, { since }]) => ({ serial, since }));
  const list = (path: string): Uint8Array<ArrayBuffer> | null => {
    const edition = 2 + 2 * known.size,
      from = now() - HOUR;
    for (const algorithm of ALGORITHMS) {
      if (path === `/nca_${algorithm}_2022.crl`)
        return worldList(ca.issuing[algorithm], {
          number: edition,
          from,
          until: from + DAY,
          entries: entries('crl'),
        });
      if (path === `/nca_d_${algorithm}_2022.crl`) {
        return worldList(ca.issuing[algorithm], {
          number: edition + 1,
          baseNumber: 2,
          from,
          until: from + 3 * HOUR,
          entries: entries('delta'),
        });
      }
      if (path === `/${algorithm}_2022.crl`)
        return worldList(ca.roots[algorithm], {
          number: edition,
          from,
          until: from + 90 * DAY,
          entries: entries('crl'),
        });
    }
    return null;
  };
  const statusOf = (serialNumber: string): SingleTerms['status'] => {
    const revocation = known.get(serialNumber);
    return revocation?.in.includes('ocsp') === true ? { revokedAt: revocation.since } : 'good';
  };
  return {
    listAt: list,
    statusOf,
    add: (
      serialNumber: string,
      { since = now(), in: places = REVOKED_IN }: Revoking = {},
    ): void => {
      known.set(serialNumber, { since, in: places });
    },
  };
}
