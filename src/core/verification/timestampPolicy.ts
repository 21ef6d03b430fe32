// Until when a digest that signatures may no longer use is accepted inside a time stamp: data with its sources.
import type { DigestName } from '../crypto/algorithms.ts';
import type { EpochMs } from '../time.ts';

/** `imprint`: the digest of what was stamped. `reference`: that of the authority's certificate among the signed attributes. */
export type DigestUse = 'imprint' | 'reference';

interface DatedDigest {
  readonly use: DigestUse;
  readonly digest: DigestName;
  /** Stamps from this instant on are refused. */
  readonly until: EpochMs;
  readonly source: string;
}

export const DATED_DIGESTS: readonly DatedDigest[] = [
  {
    // Only a signer could profit, by making two signatures of one digest; the NUC's test authority still stamped so in September 2022.
    use: 'imprint', digest: 'SHA-1', until: Date.UTC(2022, 11, 15),
    source: 'NIST, «NIST Retires SHA-1 Cryptographic Algorithm», 2022-12-15: the day from which it is called retired',
  },
  {
    // ESSCertID v1 knows no other digest (RFC 2634 5.4, RFC 3161 2.4.2); a second certificate of one digest is not in sight, and the
    // NUC's authorities still wrote it in February 2025.
    use: 'reference', digest: 'SHA-1', until: Date.UTC(2031, 0, 1),
    source: 'NIST, ibid.: SHA-1 is to be phased out by 2030-12-31',
  },
];

/** Whether a stamp of that time may use the digest so; null is a digest that we do not have. */
export function isDigestAcceptable(use: DigestUse, digest: DigestName | null, at: EpochMs): boolean {
  if (digest === null) return false;
  const dated = DATED_DIGESTS.find((each) => each.use === use && each.digest === digest);
  return dated === undefined || at < dated.until;
}
