// KATO, the classifier of administrative-territorial objects: nine digits, of which the first two are the region.
import { KATO_REGIONS } from './katoRegions.ts';

export interface Kato {
  /** Nine digits. */
  readonly kato: string;
  /** Null for a prefix that the list does not have: the list may be old, so the number is not refused. */
  readonly region: string | null;
}

/** Reads a code, spaces allowed; null where it is not nine digits. */
export function readKato(text: string): Kato | null {
  const kato = text.replace(/\s/gu, '');
  return /^[0-9]{9}$/.test(kato)
    ? { kato, region: KATO_REGIONS.get(kato.slice(0, 2)) ?? null }
    : null;
}
