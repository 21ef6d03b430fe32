// Of the keys in a file, the one that may sign now: by what stands in the certificates, never by their order.
import type { CertificateView } from '../../crypto/certificate.ts';
import { AppError } from '../../errors.ts';
import type { EpochMs } from '../../time.ts';
import { keyRefusals } from '../refusals.ts';
import { choiceOf, SeveralHoldersError } from '../severalHolders.ts';
import type { KeyFile } from './keyFile.ts';

export interface KeyTerms {
  /** Without an instant each certificate is judged in its own time. */
  readonly at?: EpochMs;
  /** Whether only an individual's key will do. */
  readonly personal?: boolean;
  /** Whom somebody has picked: the certificate's SHA-256, or the IIN or BIN of its holder. */
  readonly pick?: string | undefined;
}

/**
 * The latest of those that may sign; where none may, the one whose refusal tells most. Throws
 * ERR_KEY_DOES_NOT_MATCH_CERTIFICATE for no key at all, ERR_KEY_NOT_PICKED where none is the one
 * picked, and SeveralHoldersError.
 */
export function chooseKey(
  keys: readonly KeyFile[],
  { at, personal = false, pick }: KeyTerms,
): KeyFile {
  const picked =
    pick === undefined ? keys : keys.filter(({ certificate }) => isPicked(certificate, pick));
  const ranked = picked
    .map((key) => ({ key, refusals: refusalCount(key, { at, personal }) }))
    .sort(byFitness);
  const [best] = ranked;
  if (best === undefined)
    throw new AppError(
      pick === undefined ? 'ERR_KEY_DOES_NOT_MATCH_CERTIFICATE' : 'ERR_KEY_NOT_PICKED',
    );
  const holders = new Map<string, CertificateView>();
  for (const {
    key: { certificate },
    refusals,
  } of ranked) {
    if (refusals === 0 && !holders.has(holderOf(certificate)))
      holders.set(holderOf(certificate), certificate);
  }
  if (holders.size > 1) throw new SeveralHoldersError(Array.from(holders.values(), choiceOf));
  return best.key;
}

interface Ranked {
  readonly key: KeyFile;
  readonly refusals: number;
}

const refusalCount = (
  { certificate }: KeyFile,
  { at, personal }: { readonly at: EpochMs | undefined; readonly personal: boolean },
): number => keyRefusals(certificate, { at: at ?? certificate.notBefore, personal }).length;

/**
 * Those that may sign, then those that were meant to; of these the nearest to it, then the latest.
 * The digest settles what is left.
 */
function byFitness(a: Ranked, b: Ranked): number {
  const [first, second] = [a.key.certificate, b.key.certificate];
  return (
    Number(a.refusals > 0) - Number(b.refusals > 0) ||
    Number(first.usage !== 'signing') - Number(second.usage !== 'signing') ||
    a.refusals - b.refusals ||
    second.notBefore - first.notBefore ||
    second.notAfter - first.notAfter ||
    (first.sha256 < second.sha256 ? -1 : 1)
  );
}

/** A person and the same person's firm are two holders: who signs is not the same. */
const holderOf = ({ subject: { commonName, iin, bin } }: CertificateView): string =>
  JSON.stringify([iin ?? commonName, bin]);

function isPicked({ sha256, subject: { iin, bin } }: CertificateView, pick: string): boolean {
  const wanted = pick.replaceAll(/[\s:]/g, '').toLowerCase();
  return wanted !== '' && [sha256, iin, bin].includes(wanted);
}
