// An endpoint for the tests of the contract: the real server over a given database, keys of every
// kind, a clock and lists that tests set.
import { createHash } from 'node:crypto';
import type { RequestFields } from '../../src/core/request/request.ts';
import { trustFromCertificates, type TrustProfile } from '../../src/core/verification/trust.ts';
import { openPostgres, type Database } from '../../src/provider/storage/database.ts';
import type { Judging } from '../../src/provider/intake/judge.ts';
import type { LogLine } from '../../src/provider/operation/log.ts';
import { openReceiptKey } from '../../src/provider/receipts/receiptKey.ts';
import {
  fixedKey,
  receiptsBy,
  type KeySource,
  type ReceiptsTerms,
} from '../../src/provider/receipts/receipts.ts';
import type { OnlineRevocation, OnlineTerms } from '../../src/provider/revocation/revocation.ts';
import { startServer, type ServerTerms } from '../../src/provider/network/server.ts';
import { createWorldCa, type IssuedKey, type WorldCa } from '../world/ca.ts';
import { openTestDatabase } from '../world/embedded.ts';
import { anyPostgres } from '../world/outside.ts';
import { FIRMS, PEOPLE } from '../world/people.ts';
import { PROVIDER_ORIGIN } from '../world/provider.ts';
import type { TestPostgres } from './postgres.ts';
import { bytesOf, NOW, requestFields, signWith, withFields, type Changes } from './sender.ts';

export const DAY = 86_400_000;
export const sha256 = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

export type KeyName =
  | 'applicant'
  | 'rsa'
  | 'stranger'
  | 'provider'
  | 'authentication'
  | 'expired'
  | 'future'
  | 'revoked'
  | 'system'
  | 'foreign';

export interface Endpoint {
  readonly url: string;
  readonly database: Database;
  readonly log: readonly LogLine[];
  readonly trust: TrustProfile;
  readonly keys: Readonly<Record<KeyName, IssuedKey>>;
  now: number;
  crls: Uint8Array<ArrayBuffer>[];
  /** The lists of a usual day, NOW by default: of the keys only `revoked` is on them. */
  usualCrls(at?: number): Uint8Array<ArrayBuffer>[];
  /** The same with one key more. */
  crlsRevoking(key: KeyName): Uint8Array<ArrayBuffer>[];
  staleCrls(): Uint8Array<ArrayBuffer>[];
  /** The lists of another day, with nobody on them. */
  listsOf(at: number): Uint8Array<ArrayBuffer>[];
  signed(
    key?: KeyName,
    changes?: Changes,
  ): Promise<{ readonly fields: RequestFields; readonly cms: Uint8Array<ArrayBuffer> }>;
  rows(requestId: string): Promise<number>;
  close(): Promise<void>;
}

/** The databases that there are here; the second one's absence is told by its name. */
export const databases = (
  postgres: TestPostgres | null,
): [string, (() => Promise<Database>) | null][] => [
  ['PGlite', () => openTestDatabase()],
  postgres === null
    ? [`PostgreSQL${anyPostgres.without}`, null]
    : ['PostgreSQL', () => Promise.resolve(openPostgres(postgres.url))],
];

export interface EndpointTerms {
  readonly ca?: WorldCa;
  /** By the clock of the endpoint. */
  readonly online?: (terms: Pick<OnlineTerms, 'trust' | 'now' | 'log'>) => OnlineRevocation;
  readonly desk?: ServerTerms['desk'];
  readonly server?: Pick<
    ServerTerms,
    'limits' | 'metrics' | 'bodyMs' | 'headersMs' | 'connections'
  >;
  readonly judging?: (trust: TrustProfile) => Judging;
  /** Instead of the one of `keys.provider`, which stays as it is. */
  readonly receiptKey?: KeySource;
  readonly stamp?: ReceiptsTerms['stamp'];
  /** Of an endpoint over the same database. */
  readonly keys?: Endpoint['keys'];
}

export async function startEndpoint(
  database: Database,
  {
    ca: given,
    online: ask,
    desk,
    server: parts,
    judging,
    keys: shared,
    receiptKey,
    stamp,
  }: EndpointTerms = {},
): Promise<Endpoint> {
  const ca = given ?? (await createWorldCa({ at: NOW }));
  const keys = shared ?? (await keysOf(ca));
  const trust = trustFromCertificates('world', ca.certificates);
  const log: LogLine[] = [];
  const signer = await openReceiptKey(keys.provider.pfx, keys.provider.password, {
    bin: FIRMS.provider.bin,
    trust,
    crls: [],
    at: NOW,
  });
  const online = ask?.({ trust, now: () => endpoint.now, log: (line) => log.push(line) });
  const own = {
    trust,
    crls: () => Promise.resolve([...endpoint.crls, ...(online?.lists() ?? [])]),
    now: () => endpoint.now,
    ...(online && { online }),
  };
  const receipts = receiptsBy({
    key: receiptKey ?? fixedKey(signer),
    ...own,
    log: (line) => log.push(line),
    ...(stamp && { stamp }),
  });
  const office = {
    identity: { ...FIRMS.provider, origin: PROVIDER_ORIGIN },
    receipts,
    ...own,
    ...(judging && { judging: judging(trust) }),
  };
  const server = await startServer({
    office,
    database,
    host: '127.0.0.1',
    port: 0,
    tls: null,
    log: (line) => log.push(line),
    ...(desk && { desk }),
    ...parts,
  });
  const endpoint: Endpoint = {
    url: `http://127.0.0.1:${server.port}`,
    database,
    log,
    trust,
    keys,
    now: NOW,
    crls: [],
    usualCrls: (at) => [ca.crl('gost', [keys.revoked.serialNumber], at), ca.crl('rsa', [], at)],
    crlsRevoking: (key) => [
      ca.crl('gost', [keys.revoked.serialNumber, keys[key].serialNumber]),
      ca.crl('rsa'),
    ],
    staleCrls: () => endpoint.listsOf(NOW - 60 * DAY),
    listsOf: (at) => [ca.crl('gost', [], at), ca.crl('rsa', [], at)],
    signed: async (key = 'applicant', changes = {}) => {
      const fields = withFields(requestFields(), changes);
      return { fields, cms: await signWith(keys[key], bytesOf(fields)) };
    },
    rows: async (requestId) =>
      (await database.query('SELECT 1 FROM requests WHERE request_id = $1', [requestId])).length,
    close: () => server.close(),
  };
  return endpoint;
}

const issued = new WeakMap<WorldCa, ReturnType<typeof issueKeys>>();

/** Of one authority they are issued once. */
function keysOf(ca: WorldCa): ReturnType<typeof issueKeys> {
  const known = issued.get(ca) ?? issueKeys(ca);
  issued.set(ca, known);
  return known;
}

async function issueKeys(ca: WorldCa): Promise<Record<KeyName, IssuedKey>> {
  const other = await createWorldCa({ at: NOW });
  const gost = { algorithm: 'gost', kind: 'individual' } as const;
  return {
    applicant: await ca.issue(gost),
    rsa: await ca.issue({ ...gost, algorithm: 'rsa' }),
    stranger: await ca.issue({ ...gost, iin: PEOPLE.stranger.iin }),
    provider: await ca.issue({
      kind: 'legal-entity',
      algorithm: 'gost',
      iin: PEOPLE.applicant.iin,
    }),
    authentication: await ca.issue({ kind: 'authentication', algorithm: 'rsa' }),
    expired: await ca.issue({ ...gost, notBefore: NOW - 400 * DAY, notAfter: NOW - 30 * DAY }),
    future: await ca.issue({ ...gost, notBefore: NOW + DAY }),
    revoked: await ca.issue(gost),
    system: await ca.issue({ kind: 'information-system', algorithm: 'gost' }),
    foreign: await other.issue(gost),
  };
}
