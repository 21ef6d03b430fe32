// The provider's endpoint as its operator runs it: a process of its own over one of the two
// storages, which can be killed at any point and started again on the same storage and port.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { openEmbedded, openPostgres, type Database } from '../../src/provider/storage/database.ts';
import type { WorldCa } from './ca.ts';
import { layFolder } from './embedded.ts';
import { writeWorld } from './folder.ts';
import { FIRMS } from './people.ts';
import { program } from './programs.ts';
import { PROVIDER_ORIGIN } from './provider.ts';

/** A request as it was received. */
interface Reception {
  readonly requestId: string;
  readonly receipt: Uint8Array;
}

export interface ProviderProcess {
  /** Plain http on loopback; the same over restarts. */
  readonly port: number;
  /** SIGKILL; resolves when nothing of it is left. */
  kill(): Promise<void>;
  /** SIGTERM, as an operator ends it. Rejects where it does not end well. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** What the storage holds. An embedded one is its process's alone: that is stopped for it, and started again. */
  receptions(): Promise<readonly Reception[]>;
  close(): Promise<void>;
}

/** Without the address of a PostgreSQL over a folder of its own. */
export async function startProviderProcess(
  ca: WorldCa,
  databaseUrl?: string,
): Promise<ProviderProcess> {
  const folder = mkdtempSync(path.join(tmpdir(), 'komekshi-process-'));
  const { authority, lists, providerKey, password } = await writeWorld(folder, ca);
  const dataDir = path.join(folder, 'data');
  if (databaseUrl === undefined) await layFolder(dataDir);
  const environment = {
    PATH: process.env['PATH'] ?? '',
    PROVIDER_NAME: FIRMS.provider.name,
    PROVIDER_BIN: FIRMS.provider.bin,
    PROVIDER_ORIGIN,
    PROVIDER_KEY: providerKey,
    PROVIDER_KEY_PASSWORD_FILE: password,
    TRUST: authority,
    CRL_FILES: lists,
    ...(databaseUrl === undefined ? { DATA_DIR: dataDir } : { DATABASE_URL: databaseUrl }),
  };
  let running = await run(environment, 0);
  const { port } = running;
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> => {
    running.child.kill(signal);
    return running.ended;
  };
  const stop = async (): Promise<void> => {
    const code = await end('SIGTERM');
    if (code !== 0) throw new Error(`the provider ended with ${code}`);
  };
  const start = async (): Promise<void> => {
    running = await run(environment, port);
  };
  return {
    port,
    stop,
    start,
    kill: async () => {
      await end('SIGKILL');
    },
    receptions: async () => {
      if (databaseUrl !== undefined) return read(openPostgres(databaseUrl));
      await stop();
      const found = await read(await openEmbedded(dataDir));
      await start();
      return found;
    },
    close: async () => {
      await end('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Running {
  readonly child: ChildProcess;
  readonly port: number;
  /** The status it ended with; null where a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** Resolves when it listens. */
async function run(environment: Readonly<Record<string, string>>, port: number): Promise<Running> {
  const child = spawn('node', [await program('main')], {
    env: { ...environment, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
  });
  let words = '';
  child.stderr.on('data', (text: Buffer) => {
    words += text.toString();
  });
  const listening = new Promise<number>((resolve) => {
    createInterface(child.stdout).on('line', (line) => {
      const told = JSON.parse(line) as { event: string; port: number };
      if (told.event === 'listening') resolve(told.port);
    });
  });
  const failed = ended.then(() => {
    throw new Error(`the provider did not start: ${words}`);
  });
  return { child, ended, port: await Promise.race([listening, failed]) };
}

async function read(database: Database): Promise<readonly Reception[]> {
  try {
    const rows = await database.query(
      'SELECT request_id, receipt FROM requests ORDER BY received_at',
      [],
    );
    return rows.map(({ request_id: requestId, receipt }) => ({
      requestId: String(requestId),
      receipt: receipt as Uint8Array,
    }));
  } finally {
    await database.close();
  }
}
