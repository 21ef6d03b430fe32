// When the certificates in use end, told ahead in the log: 30, 14, 7 and 1 days before, and at the end, each once.
import { X509Certificate } from 'node:crypto';
import type { EpochMs } from '../../core/time.ts';
import type { Log } from './log.ts';
import type { CertificateEnd } from '../receipts/receiptKey.ts';

/** Days; zero is the end itself. */
const TOLD_AHEAD = [30, 14, 7, 1, 0] as const;
const DAY_MS = 86_400_000;

/**
 * Gives what is called now and then with the ends as they are: a certificate that is due is told,
 * each of the days once, the nearest alone.
 */
export function tellingEnds(
  log: Log,
  now: () => EpochMs,
): (ends: readonly CertificateEnd[]) => void {
  const told = new Map<string, number>();
  return (ends) => {
    for (const { use, notAfter } of ends) {
      const days = dueDays(notAfter - now());
      const certificate = `${use} ${notAfter}`;
      if (days === null || days >= (told.get(certificate) ?? Infinity)) continue;
      told.set(certificate, days);
      log({ event: 'certificate', use, days, ends: new Date(notAfter).toISOString() });
    }
  };
}

/** The least of the days that has come; null before the first. */
const dueDays = (left: number): number | null =>
  TOLD_AHEAD.findLast((days) => left <= days * DAY_MS) ?? null;

/** Seconds to each end, by its use; less than nothing once it is over. */
export const secondsToEnds = (
  ends: readonly CertificateEnd[],
  at: EpochMs,
): Record<string, number> =>
  Object.fromEntries(ends.map(({ use, notAfter }) => [use, Math.round((notAfter - at) / 1000)]));

const PEM = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/**
 * The certificates of a PEM file, the server's own first. An unreadable one is ignored here; the
 * server will report it.
 */
export const tlsEnds = (pem: string): CertificateEnd[] =>
  (pem.match(PEM) ?? []).map((text, i) => ({
    use: i === 0 ? 'tls' : `tls-authority-${i}`,
    notAfter: Date.parse(new X509Certificate(text).validTo),
  }));
