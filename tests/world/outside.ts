// The only access to what lies outside the repository: programs, and the folder of the NUC's
// published files beside it. A test asks here first. If something is missing, the test is skipped
// under a name that says what to install (`without`). tests/boundary/outside.test.ts finds tests
// that go around this file. OUTSIDE=none: as on a machine that has none of it (.ci/run).
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { firefoxPath } from '../../scripts/browsers.ts';
import { asked } from './asked.ts';

export interface Part {
  readonly isHere: boolean;
  /** For the name of a test; empty where the part is here. */
  readonly without: string;
}

/** Nothing is looked for before a test asks. `folder` is one that may be read then. */
function part(needs: string, look: () => boolean, folder?: string): Part {
  let known: boolean | undefined;
  const isHere = (): boolean => {
    known ??= process.env['OUTSIDE'] !== 'none' && look();
    if (known && folder !== undefined) asked.add(folder);
    return known;
  };
  return {
    get isHere() {
      return isHere();
    },
    get without() {
      return isHere() ? '' : ` (skipped: needs ${needs})`;
    },
  };
}

const runs = (program: string, ...args: readonly string[]): boolean =>
  spawnSync(program, args).status === 0;

/** Never copied into the project. */
export const NUC_FOLDER = path.resolve(import.meta.dirname, '../../../shared/fixtures/nuc');
export const nuc = part(
  "the NUC's test files, in ../shared/fixtures/nuc",
  () => existsSync(path.join(NUC_FOLDER, 'manifest.json')),
  NUC_FOLDER,
);

/** Inputs of public reports. Never copied into the project. */
export const CASES_FOLDER = path.resolve(import.meta.dirname, '../../../shared/cases');
export const cases = part(
  'the reported inputs, in ../shared/cases',
  () => existsSync(path.join(CASES_FOLDER, 'README.md')),
  CASES_FOLDER,
);

export const OPENSSL = 'openssl';
export const opensslProgram = part('OpenSSL: apt-get install openssl', () =>
  runs(OPENSSL, 'version'),
);

/** BouncyCastle's, where Debian's packages put them. */
export const JARS: readonly string[] = ['bcprov', 'bcpkix', 'bcutil'].map(
  (name) => `/usr/share/java/${name}.jar`,
);
export const [JAVA, JAVAC] = ['java', 'javac'] as const;
export const bouncyCastle = part(
  'BouncyCastle and a JDK: apt-get install libbcpkix-java default-jdk-headless',
  () =>
    JARS.every((jar) => existsSync(jar)) &&
    [JAVA, JAVAC].every((program) => runs(program, '-version')),
);

const SERVERS = '/usr/lib/postgresql';
/** Of the newest server of Debian's packages. Null where there is none. */
export function postgresPrograms(): string | null {
  const [newest] = existsSync(SERVERS)
    ? readdirSync(SERVERS).sort((a, b) => Number(b) - Number(a))
    : [];
  return newest === undefined ? null : path.join(SERVERS, newest, 'bin');
}
/** PostgreSQL does not run as root: there it runs as the user that Debian's package makes. */
const canServe = (): boolean =>
  postgresPrograms() !== null && (process.getuid?.() !== 0 || runs('id', '-u', 'postgres'));
export const postgresServer = part('PostgreSQL: apt-get install postgresql', canServe);
/** Of DATABASE_URL, else the server of Debian's packages. */
export const databaseUrl = (): string | null =>
  (process.env['OUTSIDE'] === 'none' ? null : (process.env['DATABASE_URL'] ?? null)) || null;
export const anyPostgres = part(
  'PostgreSQL: apt-get install postgresql, or DATABASE_URL',
  () => databaseUrl() !== null || canServe(),
);
export const [PG_DUMP, PG_RESTORE] = ['pg_dump', 'pg_restore'] as const;
export const postgresTools = part(
  "PostgreSQL's tools: apt-get install postgresql",
  () => runs(PG_DUMP, '--version') && runs(PG_RESTORE, '--version'),
);

/** util-linux's `script` gives a program a terminal. */
export const SCRIPT = 'script';
export const terminal = part('util-linux: apt-get install bsdutils', () =>
  runs(SCRIPT, '--version'),
);

export const firefox = part(
  'Firefox: apt-get install firefox-esr, or FIREFOX_PATH',
  () => firefoxPath() !== undefined,
);

/** Some tests change who owns a file. */
export const root = part('root', () => process.getuid?.() === 0);
export const linux = part('Linux', () => process.platform === 'linux');

/** What Linux says of a process. */
export const ofProcess = (pid: number | string, ...names: readonly string[]): string =>
  path.join('/proc', String(pid), ...names);
export const processes = (): string[] => readdirSync('/proc').filter((name) => /^\d+$/.test(name));
