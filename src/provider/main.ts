// `npm run provider`: the endpoint from its environment. README.md lists the variables; exit 2 for
// wrong settings, 3 for a fault of ours.
import { readFile } from 'node:fs/promises';
import { AppError } from '../core/errors.ts';
import { tlsEnds } from './operation/certificateEnds.ts';
import { watchCertificateEnds } from './operation/certificateWatch.ts';
import { openEmbedded, openPostgres, type Database } from './storage/database.ts';
import { awaitDatabase } from './storage/awaitDatabase.ts';
import { deskPart } from './desk/start.ts';
import { limitsOf } from './network/limits.ts';
import { faultOf, logToConsole } from './operation/log.ts';
import { createMetrics, serveMetrics, type Metrics } from './operation/metrics.ts';
import { openReceiptDesk, type ReceiptDesk } from './receipts/receiptDesk.ts';
import type { CertificateEnd } from './receipts/receiptKey.ts';
import { startRetention } from './storage/retention.ts';
import { startServer, type ServerTerms } from './network/server.ts';
import {
  readSettings,
  revocationHosts,
  StartError,
  unknownSettings,
  type Settings,
} from './operation/settings.ts';
import { endOnSignal } from './operation/shutdown.ts';
import { judgingThreads, type Threads, type ThreadTerms } from './intake/threads.ts';
import { watch, watchCertificates } from './operation/watch.ts';

async function start(settings: Settings): Promise<void> {
  for (const name of unknownSettings(process.env))
    logToConsole({ event: 'warning', unknown: name });
  const signing = await openReceiptDesk(settings, { now: Date.now, log: logToConsole });
  const { trust, crls } = signing;
  const desk = await deskPart(settings, logToConsole);
  const database = await openDatabase(settings);
  const threads = judgingThreads({ trust, ...judgingLimits(settings) });
  const metrics = createMetrics();
  watch(metrics, { threads, database, crls });
  const { tls, ...served } = await listening(settings);
  const certificates = await watchingCertificates(signing, tls, metrics);
  const office = officeOf(settings, signing, threads);
  const atHand = (await crls()).length;
  const server = await startServer({
    office,
    database,
    metrics,
    log: logToConsole,
    ...desk,
    tls,
    ...served,
  });
  const retention = retaining(database, settings, metrics);
  const watched = await servingMetrics(settings, metrics);
  endOnSignal({
    steps: [
      () => retention.stop(),
      () => certificates.stop(),
      () => server.close(),
      () => threads.close(),
      () => watched?.close(),
    ],
    limitMs: settings.SHUTDOWN_SECONDS * 1000,
    log: logToConsole,
  });
  tellListening(settings, { port: server.port, trust: trust.name, atHand }, watched?.port);
}

const judgingLimits = ({
  THREADS: threads,
  QUEUE: queue,
  JUDGING_SECONDS,
}: Settings): Omit<ThreadTerms, 'trust'> => ({
  threads,
  queue,
  limitMs: JUDGING_SECONDS * 1000,
});

const officeOf = (
  { PROVIDER_NAME: name, PROVIDER_BIN: bin, PROVIDER_ORIGIN: origin }: Settings,
  { receipts, trust, crls, online }: ReceiptDesk,
  { judging }: Threads,
): ServerTerms['office'] => ({
  identity: { name, bin, origin },
  receipts,
  trust,
  crls,
  judging,
  now: Date.now,
  ...(online && { online }),
});

function watchingCertificates(
  { receipts, key, ends: receiptEnds }: ReceiptDesk,
  tls: ServerTerms['tls'],
  metrics: Metrics,
): ReturnType<typeof watchCertificateEnds> {
  const ends = (): CertificateEnd[] => [
    ...receiptEnds(),
    ...(tls === null ? [] : tlsEnds(tls.cert.toString())),
  ];
  watchCertificates(metrics, { receipts, isFileRefused: key.isRefused, ends });
  return watchCertificateEnds({ receipts, key, ends, now: Date.now, log: logToConsole });
}

function retaining(
  database: Database,
  { RETENTION_DAYS }: Settings,
  { gauge }: Metrics,
): ReturnType<typeof startRetention> {
  const retention = startRetention(database, {
    days: RETENTION_DAYS ?? null,
    now: Date.now,
    log: logToConsole,
  });
  gauge(
    'erased',
    'Requests erased after their term since the start',
    () => retention.state().erased,
  );
  gauge(
    'unfinished',
    'Requests past the term that stand at no last stage, by the last run',
    () => retention.state().unfinished,
  );
  return retention;
}

const servingMetrics = async (
  { METRICS_PORT: port, METRICS_HOST: host }: Settings,
  metrics: Metrics,
): Promise<Awaited<ReturnType<typeof serveMetrics>> | null> =>
  port === undefined ? null : serveMetrics(metrics, { host, port });

const tellListening = (
  settings: Settings,
  {
    port,
    trust,
    atHand,
  }: { readonly port: number; readonly trust: string; readonly atHand: number },
  metricsPort: number | undefined,
): void =>
  logToConsole({
    event: 'listening',
    host: settings.HOST,
    port,
    trust,
    origin: settings.PROVIDER_ORIGIN,
    crls: atHand,
    asks: revocationHosts(settings)?.join(',') ?? 'nobody',
    stamps: settings.TSA_URL === undefined ? 'none' : 'yes',
    threads: settings.THREADS,
    pid: process.pid,
    ...(metricsPort !== undefined && { metrics: metricsPort }),
  });

async function openDatabase({
  DATABASE_URL: url,
  DATA_DIR,
  DATABASE_POOL: connections,
  DATABASE_SECONDS,
  DATABASE_WAIT_SECONDS,
}: Settings): Promise<Database> {
  if (url === undefined)
    return openEmbedded(DATA_DIR, (mended) => logToConsole({ event: 'warning', narrowed: mended }));
  const database = openPostgres(url, { connections, statementMs: DATABASE_SECONDS * 1000 });
  await awaitDatabase(database, { log: logToConsole, forMs: DATABASE_WAIT_SECONDS * 1000 });
  return database;
}

async function listening(
  settings: Settings,
): Promise<Omit<ServerTerms, 'office' | 'database' | 'log'>> {
  const { HOST: host, PORT: port, TLS_KEY: key, TLS_CERT: cert } = settings;
  return {
    host,
    port,
    tls:
      key === undefined || cert === undefined
        ? null
        : { key: await readFile(key), cert: await readFile(cert) },
    limits: limitsOf({
      deliveries: settings.RATE_DELIVERIES,
      readings: settings.RATE_READINGS,
      failures: settings.RATE_FAILURES,
      proxies: settings.TRUSTED_PROXIES,
    }),
    bodyMs: settings.BODY_SECONDS * 1000,
    connections: { most: settings.MAX_CONNECTIONS, idle: settings.MAX_IDLE_CONNECTIONS },
  };
}

/** The settings' own faults are told in full: they are the operator's words, or the name of a missing file. */
function stop(thrown: unknown): never {
  if (thrown instanceof StartError) console.error(thrown.message);
  else if (thrown instanceof AppError) console.error(`PROVIDER_KEY or TRUST: ${thrown.code}`);
  else if (thrown instanceof Error && 'path' in thrown) console.error(thrown.message);
  else {
    logToConsole({ event: 'fault', ...faultOf(thrown as Error) });
    process.exit(3);
  }
  process.exit(2);
}

try {
  await start(readSettings(process.env));
} catch (thrown) {
  stop(thrown);
}
