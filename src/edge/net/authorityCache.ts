// A port to an authority that keeps lists: each is fetched once for all who wait, a newer one while
// the old one still serves, and who did not answer is left alone for a while. In memory.
import { equalBytes } from '../../core/crypto/hex.ts';
import type { EpochMs } from '../../core/time.ts';
import type { AuthorityPort } from '../../core/verification/collect.ts';
import { type Reuse, reuseOf } from '../../core/verification/reuse.ts';
import { readableCrls } from '../../core/verification/revocation.ts';

type Bytes = Uint8Array<ArrayBuffer>;

interface Place {
  list: Bytes | null;
  reuse: Reuse;
  /** Nobody is asked before. */
  closedUntil: EpochMs;
  flight: Promise<Bytes> | null;
}

export interface AuthorityCache extends AuthorityPort {
  /**
   * The lists that may be used without a request. If one list of an issuer is overdue, none of that
   * issuer: it must be fetched first.
   */
  readonly lists: () => readonly Bytes[];
}

/** How long an address that gave nothing is not asked again. */
const CLOSED_MS = 15_000;
/** Addresses come from certificates of the profile's own authorities, and those name two each. */
const MAX_PLACES = 64;

export function authorityCache(port: AuthorityPort, now: () => EpochMs): AuthorityCache {
  const places = new Map<string, Place>();
  return {
    get: (address) => listAt(placeOf(places, address), address, port, now),
    post: (address, type, body) =>
      guarded(placeOf(places, address), now, () => port.post(address, type, body)),
    lists: () => {
      const kept = Array.from(places).flatMap(([address, place]) =>
        place.list === null || now() >= place.reuse.longest
          ? []
          : [{ address, place, list: place.list }],
      );
      const overdue = new Set(
        kept.filter(({ place }) => now() >= place.reuse.late).map(({ list }) => issuerOf(list)),
      );
      // Reading also triggers a fetch of what is about to be out of date.
      kept.forEach(({ address, place }) => {
        listAt(place, address, port, now).catch(() => undefined);
      });
      return kept.map(({ list }) => list).filter((list) => !overdue.has(issuerOf(list)));
    },
  };
}

const issuerOf = (list: Bytes): string | undefined => readableCrls([list])[0]?.issuer;

function placeOf(places: Map<string, Place>, address: string): Place {
  const known = places.get(address) ?? {
    list: null,
    reuse: { fresh: 0, late: 0, longest: 0 },
    closedUntil: 0,
    flight: null,
  };
  const [oldest] = places.keys();
  if (!places.has(address) && places.size === MAX_PLACES && oldest !== undefined)
    places.delete(oldest);
  places.set(address, known);
  return known;
}

async function listAt(
  place: Place,
  address: string,
  port: AuthorityPort,
  now: () => EpochMs,
): Promise<Bytes> {
  const { list, reuse } = place;
  const at = now();
  if (list !== null && at < reuse.fresh) return list;
  place.flight ??= guarded(place, now, async () =>
    keep(place, await port.get(address), now()),
  ).finally(() => {
    place.flight = null;
  });
  if (list === null || at >= reuse.longest) return place.flight;
  const newest = place.flight.catch(() => list);
  return at < reuse.late ? list : newest;
}

/**
 * The same bytes again stay the same object: whoever has read and verified it need not do so anew.
 * Bytes that are no list do not replace one.
 */
function keep(place: Place, fetched: Bytes, at: EpochMs): Bytes {
  const list = place.list !== null && equalBytes(place.list, fetched) ? place.list : fetched;
  const reuse = reuseOf(list, at);
  if (reuse.longest <= at) place.closedUntil = at + CLOSED_MS;
  else Object.assign(place, { list, reuse });
  return list;
}

async function guarded<T>(place: Place, now: () => EpochMs, work: () => Promise<T>): Promise<T> {
  if (now() < place.closedUntil) throw new Error('not answered a moment ago');
  try {
    return await work();
  } catch (thrown) {
    place.closedUntil = now() + CLOSED_MS;
    throw thrown;
  }
}
