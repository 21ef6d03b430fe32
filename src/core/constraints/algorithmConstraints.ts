// Until when an algorithm is accepted, and for what: data with its sources (ETSI EN 319 102-1
// 5.2.8.4, cryptographic constraints).
import {
  type DigestName,
  isSoundKey,
  type PublicKey,
  readPublicKey,
  signatureScheme,
} from '../crypto/algorithms.ts';
import type { EpochMs } from '../time.ts';

/**
 * `signature`: over signed attributes or a time stamp. `certificate`: over the certificates of a
 * path. `revocation`: over a list, over an answer or over its responder's certificate. `imprint`: of
 * what was stamped. `reference`: to the authority's certificate among the signed attributes of a
 * stamp.
 */
export type AlgorithmUse = 'signature' | 'certificate' | 'revocation' | 'imprint' | 'reference';

interface DatedAlgorithm {
  readonly algorithm: DigestName | 'RSA';
  /** Of RSA: keys with fewer bits. */
  readonly bitsBelow?: number;
  readonly uses: readonly AlgorithmUse[];
  /** From this instant on it is refused. */
  readonly until: EpochMs;
  readonly source: string;
}

/**
 * Reviewed on 2026-11-22. What is not listed has no end that anyone has published: GOST 34.10-2015,
 * GOST 34.310-2004, SHA-2, Streebog.
 */
export const DATED_ALGORITHMS: readonly DatedAlgorithm[] = [
  {
    algorithm: 'SHA-1',
    uses: ['signature', 'certificate', 'revocation'],
    until: Date.UTC(2014, 0, 1),
    source: 'NIST SP 800-131A (2011) section 9: for digital signatures disallowed after 2013',
  },
  {
    // Only the signer could profit, by making two signatures with one digest. The NUC's test
    // authority still stamped with it in September 2022.
    algorithm: 'SHA-1',
    uses: ['imprint'],
    until: Date.UTC(2022, 11, 15),
    source:
      'NIST, «NIST Retires SHA-1 Cryptographic Algorithm», 2022-12-15: the day from which it is called retired',
  },
  {
    // ESSCertID v1 knows no other digest (RFC 2634 5.4, RFC 3161 2.4.2); a second certificate of
    // one digest is not in sight, and the NUC's authorities still wrote it in February 2025.
    algorithm: 'SHA-1',
    uses: ['reference'],
    until: Date.UTC(2031, 0, 1),
    source: 'NIST, ibid.: SHA-1 is to be phased out by 2030-12-31',
  },
  {
    algorithm: 'RSA',
    bitsBelow: 2048,
    uses: ['signature', 'certificate', 'revocation'],
    until: Date.UTC(2014, 0, 1),
    source:
      'NIST SP 800-131A (2011) section 3: RSA of fewer than 2048 bits disallowed for signatures after 2013',
  },
  {
    algorithm: 'RSA',
    bitsBelow: 3072,
    uses: ['signature', 'certificate', 'revocation'],
    until: Date.UTC(2031, 0, 1),
    source:
      'NIST SP 800-57 part 1 revision 5 (2020) tables 2 and 4: 112 bits of security through 2030',
  },
];

/** Whether a digest may be used so at an instant; null is a digest that we do not support. */
export const isDigestAcceptable = (
  use: AlgorithmUse,
  digest: DigestName | null,
  at: EpochMs,
): boolean => digest !== null && lasts(at, use, ({ algorithm }) => algorithm === digest);

/** Whether a key may verify at an instant; null is a key that we do not support. */
export const isKeyAcceptable = (use: AlgorithmUse, key: PublicKey | null, at: EpochMs): boolean =>
  key !== null &&
  isSoundKey(key) &&
  (key.kind !== 'rsa' ||
    lasts(
      at,
      use,
      ({ algorithm, bitsBelow = 0 }) => algorithm === 'RSA' && key.modulusBits < bitsBelow,
    ));

/**
 * Whether a signature that holds under the key of `spki` may be believed at an instant.
 * `signerDigest` as for signatureScheme. Throws DerError where the key cannot be read.
 */
export function isSignatureAcceptable(
  use: 'signature' | 'revocation',
  spki: Uint8Array,
  {
    signatureOid,
    signerDigest,
  }: { readonly signatureOid: string; readonly signerDigest?: DigestName },
  at: EpochMs,
): boolean {
  const digest = signatureScheme(signatureOid, signerDigest)?.digest ?? null;
  return isDigestAcceptable(use, digest, at) && isKeyAcceptable(use, readPublicKey(spki).key, at);
}

const lasts = (
  at: EpochMs,
  use: AlgorithmUse,
  concerns: (dated: DatedAlgorithm) => boolean,
): boolean =>
  DATED_ALGORITHMS.every(
    (dated) => !dated.uses.includes(use) || !concerns(dated) || at < dated.until,
  );
