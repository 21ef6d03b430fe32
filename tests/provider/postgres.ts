// A PostgreSQL for the tests: a new database on the server of DATABASE_URL, or a server of Debian's
// packages started for the run.
import { execFileSync, spawn, type ChildProcessByStdio } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import pg from 'pg';
import { databaseUrl, postgresPrograms, postgresServer } from '../world/outside.ts';

export interface TestPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

/** A server of the run's own, which may be crashed. */
export interface TestServer extends TestPostgres {
  /** Of its socket. */
  readonly folder: string;
  /** Ends as by a loss of power (`immediate`), and starts again over what is on disk. */
  crash(): Promise<void>;
}

/** Null where there is neither. */
export async function startPostgres(): Promise<TestPostgres | null> {
  const given = databaseUrl();
  return given === null ? startServer() : newDatabase(given);
}

async function newDatabase(server: string): Promise<TestPostgres> {
  const name = `komekshi_${randomUUID().replaceAll('-', '')}`;
  await run(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, stop: () => run(server, `DROP DATABASE ${name} WITH (FORCE)`) };
}

async function run(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/** A server of Debian's packages for the run, whatever DATABASE_URL says. Null where there are none. */
export async function startServer(): Promise<TestServer | null> {
  const programs = postgresServer.isHere ? postgresPrograms() : null;
  return programs === null ? null : newServer(programs);
}

/**
 * PostgreSQL will not run as root: there it runs as the user that the package made. It listens on a
 * socket in its own folder only.
 */
async function newServer(bin: string): Promise<TestServer | null> {
  const isRoot = process.getuid?.() === 0;
  const account = isRoot ? accountOf('postgres') : null;
  if (isRoot && account === null) return null;
  const user = account ?? {};
  const folder = mkdtempSync(path.join(tmpdir(), 'komekshi-pg-'));
  if (account !== null) chownSync(folder, account.uid, account.gid);
  const data = path.join(folder, 'data');
  cpSync(madeData(bin, folder, user), data, { recursive: true });
  if (account !== null) execFileSync('chown', ['-R', `${account.uid}:${account.gid}`, data]);
  const launch = (): Promise<RunningServer> =>
    runServer(
      spawn(path.join(bin, 'postgres'), ['-D', data, '-k', folder, '-c', 'listen_addresses='], {
        ...user,
        cwd: folder,
        stdio: ['ignore', 'ignore', 'pipe'],
      }),
    );
  let server = await launch();
  return {
    folder,
    url: urlOf(folder),
    crash: async () => {
      await server.end('SIGQUIT');
      server = await launch();
    },
    stop: async () => {
      await server.end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const CACHE = path.resolve(import.meta.dirname, '../../node_modules/.cache/komekshi');

/** The data of a server that nobody has used: made once, since to make it takes a second and to copy it a tenth. */
function madeData(bin: string, folder: string, user: { uid?: number; gid?: number }): string {
  const kept = path.join(CACHE, `postgres-${path.basename(path.dirname(bin))}`);
  if (existsSync(kept)) return kept;
  mkdirSync(CACHE, { recursive: true });
  const data = path.join(folder, 'made');
  execFileSync(
    path.join(bin, 'initdb'),
    ['-D', data, '-U', 'komekshi', '-A', 'trust', '--no-sync', '-E', 'UTF8'],
    { ...user, cwd: folder, stdio: 'ignore' },
  );
  const copy = mkdtempSync(`${kept}-`);
  cpSync(data, copy, { recursive: true });
  try {
    renameSync(copy, kept);
  } catch {
    // Whoever comes second finds the first one's, which is as good.
    rmSync(copy, { recursive: true, force: true });
  }
  return kept;
}

/** The database by the folder of its socket. */
export const urlOf = (folder: string): string =>
  `postgres://komekshi@localhost/postgres?host=${encodeURIComponent(folder)}`;

interface RunningServer {
  end(signal: 'SIGINT' | 'SIGQUIT'): Promise<void>;
}

async function runServer(
  server: ChildProcessByStdio<null, null, Readable>,
): Promise<RunningServer> {
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    server.stderr.on('data', (text: Buffer) => {
      if (text.includes('ready to accept connections')) resolve();
    });
    void ended.then(() => reject(new Error('postgres did not start')));
  });
  return {
    end: (signal) => {
      server.kill(signal);
      return ended;
    },
  };
}

function accountOf(name: string): { uid: number; gid: number } | null {
  try {
    const [uid, gid] = ['-u', '-g'].map((option) =>
      Number(execFileSync('id', [option, name], { encoding: 'utf8' })),
    );
    return uid === undefined || gid === undefined ? null : { uid, gid };
  } catch {
    return null;
  }
}
