// The numbers of the endpoint's own parts: threads, the database's connections, the age of the
// lists, the ends of the certificates.
import { readableCrls } from '../../core/verification/revocation.ts';
import { secondsToEnds } from './certificateEnds.ts';
import type { Database } from '../storage/database.ts';
import type { Metrics } from './metrics.ts';
import type { CertificateEnd } from '../receipts/receiptKey.ts';
import type { Receipts } from '../receipts/receipts.ts';
import type { Threads } from '../intake/threads.ts';

export interface Watched {
  readonly threads: Threads;
  readonly database: Database;
  readonly crls: () => Promise<readonly Uint8Array<ArrayBuffer>[]>;
}

export interface WatchedCertificates {
  readonly receipts: Pick<Receipts, 'fault'>;
  readonly isFileRefused: () => boolean;
  readonly ends: () => readonly CertificateEnd[];
}

/** Of the key of the receipts, and of every certificate in use. */
export function watchCertificates(
  { gauge, gauges }: Pick<Metrics, 'gauge' | 'gauges'>,
  { receipts, isFileRefused, ends }: WatchedCertificates,
): void {
  gauge('receipt_key_ready', 'Whether receipts may be signed, by the last judgement', () =>
    receipts.fault() === null ? 1 : 0,
  );
  gauge(
    'receipt_key_file_refused',
    'Whether the file of PROVIDER_KEY was replaced by one that was not taken',
    () => (isFileRefused() ? 1 : 0),
  );
  gauges('certificate_end_seconds', 'Until a certificate ends', 'use', () =>
    secondsToEnds(ends(), Date.now()),
  );
}

export function watch({ gauge }: Metrics, { threads, database, crls }: Watched): void {
  gauge('threads', 'Threads that judge', () => threads.state().threads);
  gauge('threads_busy', 'Threads that are judging', () => threads.state().busy);
  gauge('queue', 'Tasks that wait for a thread', () => threads.state().waiting);
  for (const of of ['open', 'idle', 'waiting'] as const)
    gauge(`database_${of}`, `Connections of the pool: ${of}`, () => database.pool?.()[of] ?? 0);
  gauge('crls', 'Revocation lists at hand', async () => (await crls()).length);
  gauge('crl_oldest_seconds', 'Age of the oldest list', async () =>
    Math.max(
      0,
      ...readableCrls(await crls()).map(({ thisUpdate }) => (Date.now() - thisUpdate) / 1000),
    ),
  );
  gauge('crl_next_end_seconds', 'Until the first list runs out', async () =>
    Math.min(
      ...readableCrls(await crls()).map(
        ({ nextUpdate }) => ((nextUpdate ?? Infinity) - Date.now()) / 1000,
      ),
    ),
  );
}
