// `npm run provider`: the endpoint from its environment. README.md lists the variables; exit 2 for wrong settings, 3 for a fault of ours.
import { readFile } from 'node:fs/promises';
import { AppError } from '../core/errors.ts';
import { openEmbedded, openPostgres, type Database } from './database.ts';
import { awaitDatabase } from './databaseAway.ts';
import { deskPart } from './desk/start.ts';
import { crlFiles, readBytes, readTrust } from './files.ts';
import { limitsOf } from './limits.ts';
import { faultOf, logToConsole } from './log.ts';
import { createMetrics, serveMetrics } from './metrics.ts';
import { openReceiptKey } from './receiptKey.ts';
import { startRetention } from './retention.ts';
import { onlineRevocation } from './revocation.ts';
import { startServer, type ServerTerms } from './server.ts';
import { readSettings, revocationHosts, StartError, unknownSettings, type Settings } from './settings.ts';
import { endOnSignal } from './shutdown.ts';
import { judgingThreads } from './threads.ts';
import { watch } from './watch.ts';

async function start(settings: Settings): Promise<void> {
  for (const name of unknownSettings(process.env)) logToConsole({ event: 'warning', unknown: name });
  const trust = await readTrust(settings.TRUST);
  const hosts = revocationHosts(settings);
  const online = hosts === null ? undefined : onlineRevocation({ trust, hosts, now: Date.now, log: logToConsole });
  const files = crlFiles(settings.CRL_FILES);
  const crls = async (): Promise<Uint8Array<ArrayBuffer>[]> => [...await files(), ...online?.lists() ?? []];
  const { PROVIDER_NAME: name, PROVIDER_BIN: bin, PROVIDER_ORIGIN: origin } = settings;
  const terms = { bin, trust, crls: await files(), at: Date.now(), ...(online && { online }) };
  const signer = await openReceiptKey(await readBytes(settings.PROVIDER_KEY), await readPassword(settings), terms);
  const desk = await deskPart(settings, logToConsole);
  const database = await openDatabase(settings);
  const threads = judgingThreads({ trust, threads: settings.THREADS, queue: settings.QUEUE, limitMs: settings.JUDGING_SECONDS * 1000 });
  const metrics = createMetrics();
  watch(metrics, { threads, database, crls });
  const office = { identity: { name, bin, origin }, signer, trust, crls, judging: threads.judging, now: Date.now, ...(online && { online }) };
  const server = await startServer({ office, database, metrics, log: logToConsole, ...desk, ...await listening(settings) });
  const retention = startRetention(database, { days: settings.RETENTION_DAYS ?? null, now: Date.now, log: logToConsole });
  metrics.gauge('erased', 'Requests erased after their term since the start', () => retention.state().erased);
  metrics.gauge('unfinished', 'Requests past the term that stand at no last stage, by the last run', () => retention.state().unfinished);
  const watched = settings.METRICS_PORT === undefined ? null : await serveMetrics(metrics, { host: settings.METRICS_HOST, port: settings.METRICS_PORT });
  endOnSignal({ steps: [() => retention.stop(), () => server.close(), () => threads.close(), () => watched?.close()], limitMs: settings.SHUTDOWN_SECONDS * 1000, log: logToConsole });
  logToConsole({
    event: 'listening', host: settings.HOST, port: server.port, trust: trust.name, origin, crls: terms.crls.length, asks: hosts?.join(',') ?? 'nobody',
    threads: settings.THREADS, pid: process.pid, ...(watched && { metrics: watched.port }),
  });
}

async function openDatabase({ DATABASE_URL: url, DATA_DIR, DATABASE_POOL: connections, DATABASE_SECONDS, DATABASE_WAIT_SECONDS }: Settings): Promise<Database> {
  if (url === undefined) return openEmbedded(DATA_DIR);
  const database = openPostgres(url, { connections, statementMs: DATABASE_SECONDS * 1000 });
  await awaitDatabase(database, { log: logToConsole, forMs: DATABASE_WAIT_SECONDS * 1000 });
  return database;
}

async function listening(settings: Settings): Promise<Omit<ServerTerms, 'office' | 'database' | 'log'>> {
  const { HOST: host, PORT: port, TLS_KEY: key, TLS_CERT: cert } = settings;
  return {
    host, port, tls: key === undefined || cert === undefined ? null : { key: await readFile(key), cert: await readFile(cert) },
    limits: limitsOf({ deliveries: settings.RATE_DELIVERIES, readings: settings.RATE_READINGS, failures: settings.RATE_FAILURES, proxies: settings.TRUSTED_PROXIES }),
    bodyMs: settings.BODY_SECONDS * 1000, connections: { most: settings.MAX_CONNECTIONS, idle: settings.MAX_IDLE_CONNECTIONS },
  };
}

async function readPassword(settings: Settings): Promise<string> {
  const file = settings.PROVIDER_KEY_PASSWORD_FILE;
  return file === undefined ? settings.KOMEKSHI_PASSWORD ?? '' : (await readFile(file, 'utf8')).replace(/\r?\n$/, '');
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
