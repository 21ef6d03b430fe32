// The endpoint's settings: the environment, checked whole at the start, every fault told at once.
import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { readBin } from '../../core/identifiers/bin.ts';
import { originSchema } from '../../core/submission/capabilities.ts';
import { NATIONAL_HOSTS } from '../../core/verification/sources.ts';
import { deskContradictions, deskVariables } from '../desk/settings.ts';
import { networks } from '../network/networks.ts';

const given = z.string().trim().min(1);
const count = (least: number, most: number) => z.coerce.number().int().min(least).max(most);
const listed = (text: string): string[] =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');

const environmentSchema = z.object({
  PROVIDER_NAME: given.max(300),
  PROVIDER_BIN: z
    .string()
    .refine((text) => 'bin' in readBin(text) && text.length === 12, 'twelve digits of a BIN'),
  /** As browsers write it: without the scheme's own port. */
  PROVIDER_ORIGIN: originSchema.check(
    z.refine((text: string) => URL.parse(text)?.origin === text, 'an origin as browsers write it'),
  ),
  /** The .p12 that signs receipts. */
  PROVIDER_KEY: given,
  PROVIDER_KEY_PASSWORD_FILE: given.optional(),
  KOMEKSHI_PASSWORD: z.string().optional(),
  /** `production`, `test`, or a folder of CA certificates. */
  TRUST: given.default('production'),
  /** Files and folders of CRLs, with commas between them. */
  CRL_FILES: z.string().default('').transform(listed),
  /** Hosts that are asked about revocation, with commas between them; `none` asks nobody. */
  REVOCATION_HOSTS: z
    .string()
    .optional()
    .transform((list) =>
      list
        ?.split(',')
        .map((host) => host.trim().toLowerCase())
        .filter((host) => host !== ''),
    )
    .refine(
      (hosts) => hosts?.every((host) => /^(\*\.)?([a-z0-9-]+\.)*[a-z0-9-]+$/.test(host)) ?? true,
      'names of hosts, or *. and a name',
    ),
  /** The authority of time that stamps receipts, and the longest that one waits for it. */
  TSA_URL: z
    .url({ protocol: /^https?$/ })
    .max(300)
    .optional(),
  TSA_SECONDS: count(1, 30).default(3),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'postgres://…')
    .optional(),
  DATA_DIR: given.default('provider-data'),
  HOST: given.default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8787),
  TLS_KEY: given.optional(),
  TLS_CERT: given.optional(),
  /** Threads that judge signatures, tasks that wait for one, and the longest that a task may take. */
  THREADS: count(1, 256).default(availableParallelism()),
  QUEUE: count(0, 100_000).default(256),
  JUDGING_SECONDS: count(1, 600).default(15),
  /** Connections to PostgreSQL, the longest of one statement, and how long the start waits for it. */
  DATABASE_POOL: count(1, 1000).default(10),
  DATABASE_SECONDS: count(1, 600).default(10),
  DATABASE_WAIT_SECONDS: count(0, 3600).default(60),
  /** A minute, from one address; 0 for no limit. */
  RATE_DELIVERIES: count(0, 1_000_000).default(300),
  RATE_READINGS: count(0, 1_000_000).default(600),
  RATE_FAILURES: count(0, 1_000_000).default(20),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform(listed)
    .refine(areNetworks, 'addresses, or networks as 10.0.0.0/8'),
  BODY_SECONDS: count(1, 600).default(30),
  MAX_CONNECTIONS: count(10, 100_000).default(2_000),
  MAX_IDLE_CONNECTIONS: count(1, 100_000).default(500),
  /** Where `/metrics` is; nowhere without it. */
  METRICS_PORT: count(0, 65_535).optional(),
  METRICS_HOST: given.default('127.0.0.1'),
  SHUTDOWN_SECONDS: count(1, 3600).default(20),
  /** Days after its last stage in which a request is kept; without them it is kept until somebody erases it. */
  RETENTION_DAYS: count(1, 36_500).optional(),
  ...deskVariables,
});

function areNetworks(of: readonly string[]): boolean {
  try {
    networks(of);
    return true;
  } catch {
    return false;
  }
}

export type Settings = z.infer<typeof environmentSchema>;

/** Whom to ask; null where nobody is asked. Without the setting the national authorities, where they are trusted. */
export function revocationHosts({
  REVOCATION_HOSTS: hosts,
  TRUST,
}: Settings): readonly string[] | null {
  if (hosts !== undefined) return hosts.length === 0 || hosts.includes('none') ? null : hosts;
  return TRUST === 'production' ? NATIONAL_HOSTS : null;
}

/** What is wrong with the start, in words for whoever starts the endpoint. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings; an empty variable counts as none. Throws StartError with one line a fault, all of them at once.
 */
export function readSettings(environment: Environment): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  const faults = [
    ...(parsed.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []),
    ...contradictions(given),
  ];
  if (parsed.success && faults.length === 0) return parsed.data;
  throw new StartError(faults.join('\n'));
}

/** What each may be by itself, and not together. */
function contradictions(given: Environment): string[] {
  const has = (name: string): boolean => given[name] !== undefined;
  const faults: [boolean, string][] = [
    [
      !has('PROVIDER_KEY_PASSWORD_FILE') && !has('KOMEKSHI_PASSWORD'),
      'PROVIDER_KEY_PASSWORD_FILE: the file with the password of PROVIDER_KEY, or KOMEKSHI_PASSWORD',
    ],
    [has('TLS_KEY') !== has('TLS_CERT'), 'TLS_KEY: TLS_KEY and TLS_CERT go together'],
    [
      has('DATABASE_URL') && has('DATA_DIR'),
      'DATA_DIR: with DATABASE_URL nothing is kept in a folder; give one of the two',
    ],
    [
      !has('DATABASE_URL') && has('DATABASE_POOL'),
      'DATABASE_POOL: embedded storage has no pool; it goes with DATABASE_URL',
    ],
    [!has('TSA_URL') && has('TSA_SECONDS'), 'TSA_SECONDS: it goes with TSA_URL'],
    [!has('METRICS_PORT') && has('METRICS_HOST'), 'METRICS_HOST: it goes with METRICS_PORT'],
    [
      has('METRICS_PORT') &&
        given['METRICS_PORT'] !== '0' &&
        given['METRICS_PORT'] === (given['PORT'] ?? '8787'),
      'METRICS_PORT: it is the port of the endpoint itself',
    ],
    [
      Number(given['MAX_IDLE_CONNECTIONS'] ?? 500) > Number(given['MAX_CONNECTIONS'] ?? 2_000),
      'MAX_IDLE_CONNECTIONS: it is more than MAX_CONNECTIONS',
    ],
    ...deskContradictions(given),
  ];
  return faults.flatMap(([isSo, words]) => (isSo ? [words] : []));
}

const OURS =
  /^(PROVIDER|KOMEKSHI|DATABASE|RATE|REVOCATION|METRICS|CRL|JUDGING|SHUTDOWN|TRUSTED|MAX|DESK|OIDC|RETENTION|TSA)_/;

/** Variables that look like settings and are none: a slip of the pen leaves a default in force. */
export const unknownSettings = (environment: Environment): string[] =>
  Object.keys(environment).filter((name) => OURS.test(name) && !(name in environmentSchema.shape));
