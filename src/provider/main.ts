// `npm run provider`: the endpoint from its environment. README.md lists the variables; exit 2 for wrong settings, 3 for a fault of ours.
import { readFile } from 'node:fs/promises';
import { AppError } from '../core/errors.ts';
import { openEmbedded, openPostgres } from './database.ts';
import { crlFiles, readBytes, readTrust } from './files.ts';
import { faultOf, logToConsole } from './log.ts';
import { openReceiptKey } from './receiptKey.ts';
import { onlineRevocation } from './revocation.ts';
import { startServer } from './server.ts';
import { readSettings, revocationHosts, StartError, type Settings } from './settings.ts';

async function start(settings: Settings): Promise<void> {
  const trust = await readTrust(settings.TRUST);
  const hosts = revocationHosts(settings);
  const online = hosts === null ? undefined : onlineRevocation({ trust, hosts, now: Date.now, log: logToConsole });
  const files = crlFiles(settings.CRL_FILES);
  const crls = async (): Promise<Uint8Array<ArrayBuffer>[]> => [...await files(), ...online?.lists() ?? []];
  const { PROVIDER_NAME: name, PROVIDER_BIN: bin, PROVIDER_ORIGIN: origin } = settings;
  const terms = { bin, trust, crls: await files(), at: Date.now(), ...(online && { online }) };
  const signer = await openReceiptKey(await readBytes(settings.PROVIDER_KEY), await readPassword(settings), terms);
  const tls = settings.TLS_KEY === undefined || settings.TLS_CERT === undefined
    ? null : { key: await readFile(settings.TLS_KEY), cert: await readFile(settings.TLS_CERT) };
  const database = settings.DATABASE_URL === undefined ? await openEmbedded(settings.DATA_DIR) : openPostgres(settings.DATABASE_URL);
  const office = { identity: { name, bin, origin }, signer, trust, crls, now: Date.now, ...(online && { online }) };
  const server = await startServer({ office, database, host: settings.HOST, port: settings.PORT, tls, log: logToConsole });
  logToConsole({ event: 'listening', host: settings.HOST, port: server.port, trust: trust.name, origin, crls: terms.crls.length, asks: hosts?.join(',') ?? 'nobody' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => { void server.close().then(() => process.exit(0)); });
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
