// The provider's endpoint in the test world: the real server over PGlite, under its real name by
// TLS, with a receipt key of the run's CA.
import { randomBytes } from 'node:crypto';
import { keyFileSigner } from '../../src/core/signing/keyFileSigner.ts';
import { openKeyFile } from '../../src/core/signing/pkcs12/pfx.ts';
import { trustFromCertificates, type TrustProfile } from '../../src/core/verification/trust.ts';
import type { Stage } from '../../src/core/submission/status.ts';
import type { Database } from '../../src/provider/storage/database.ts';
import type { LogLine } from '../../src/provider/operation/log.ts';
import { fixedKey, receiptsBy } from '../../src/provider/receipts/receipts.ts';
import {
  startServer,
  type RunningServer,
  type ServerTerms,
} from '../../src/provider/network/server.ts';
import type { WorldCa } from './ca.ts';
import { openTestDatabase } from './embedded.ts';
import { FIRMS, type Firm } from './people.ts';
import { selfSigned, type TlsIdentity } from './tls.ts';

export const PROVIDER_ORIGIN = 'https://provider.komekshi.test';

/** Under whom a provider works: whom it trusts, what is revoked, and the key that signs its receipts. */
export interface Authority {
  readonly trust: TrustProfile;
  readonly crls: (revokedSerials: readonly string[]) => readonly Uint8Array<ArrayBuffer>[];
  readonly receiptKey: () => Promise<{ readonly pfx: Uint8Array; readonly password: string }>;
  readonly firm: Firm;
}

export const worldAuthority = (ca: WorldCa): Authority => ({
  trust: trustFromCertificates('world', ca.certificates),
  crls: (revokedSerials) => [ca.crl('gost', revokedSerials), ca.crl('rsa', revokedSerials)],
  receiptKey: () => ca.issue({ kind: 'legal-entity', algorithm: 'gost' }),
  firm: FIRMS.provider,
});

export interface ProviderTerms {
  readonly authority: Authority;
  /** By default made for the host of the origin; null for plain http. */
  readonly tls?: TlsIdentity | null;
  /** By default a free one, kept over restarts. */
  readonly port?: number;
  readonly origin?: string;
  readonly now?: () => number;
  /** The operators' desk; by default there is none. */
  readonly desk?: ServerTerms['desk'];
}

export interface WorldProvider {
  readonly origin: string;
  /** Where it really listens. */
  readonly url: string;
  /** How many deliveries were answered since the start of the world. */
  readonly posts: number;
  readonly log: readonly LogLine[];
  /** How many requests it keeps. */
  rows(): Promise<number>;
  /** The receipt of each request that it keeps, the latest last. */
  receipts(): Promise<readonly Uint8Array[]>;
  /** Puts the latest request into a stage, as the operators will. */
  stage(status: Stage, reason?: string): Promise<void>;
  /** The CMS of each request that it keeps, the latest last. */
  kept(): Promise<readonly Uint8Array[]>;
  /** From now on these certificates, by serial number, are on the CA's lists. */
  revoke(...serialNumbers: string[]): void;
  /** Takes it off the network: connections are refused until `restart`. */
  halt(): Promise<void>;
  restart(): Promise<void>;
  close(): Promise<void>;
}

export async function startProvider(terms: ProviderTerms): Promise<WorldProvider> {
  const { authority, origin = PROVIDER_ORIGIN, now = Date.now } = terms;
  const tls = terms.tls === undefined ? await selfSigned([new URL(origin).hostname]) : terms.tls;
  const { pfx, password } = await authority.receiptKey();
  const signer = keyFileSigner(
    await openKeyFile(pfx, password),
    (length) => new Uint8Array(randomBytes(length)),
  );
  let crls = authority.crls([]);
  const log: LogLine[] = [];
  const listsAtHand = () => Promise.resolve(crls);
  const receipts = receiptsBy({
    key: fixedKey(signer),
    trust: authority.trust,
    crls: listsAtHand,
    now,
    log: (line) => log.push(line),
  });
  const office = {
    identity: { ...authority.firm, origin },
    receipts,
    trust: authority.trust,
    crls: listsAtHand,
    now,
  };
  const database = await openTestDatabase();
  // It stays open while the provider halts, and keeps what it has.
  const storage: Database = { ...database, close: () => Promise.resolve() };
  const open = (port: number): Promise<RunningServer> =>
    startServer({
      office,
      database: storage,
      host: '127.0.0.1',
      port,
      tls,
      log: (line) => log.push(line),
      ...(terms.desk && { desk: terms.desk }),
    });
  let server = await open(terms.port ?? 0);
  let isUp = true;
  const halt = async (): Promise<void> => {
    if (isUp) await server.close();
    isUp = false;
  };
  return {
    origin,
    log,
    halt,
    url: `${tls === null ? 'http' : 'https'}://127.0.0.1:${server.port}`,
    get posts() {
      return log.filter(({ method }) => method === 'POST').length;
    },
    rows: async () =>
      Number((await database.query('SELECT count(*) AS rows FROM requests', []))[0]?.['rows']),
    receipts: async () =>
      (await database.query('SELECT receipt FROM requests ORDER BY received_at', [])).map(
        ({ receipt }) => receipt as Uint8Array,
      ),
    stage: async (status, reason) => {
      await database.query(
        'INSERT INTO status_changes (request_id, status, changed_at, reason) SELECT request_id, $1, $2, $3 FROM requests ORDER BY received_at DESC LIMIT 1',
        [status, new Date().toISOString(), reason ?? null],
      );
    },
    kept: async () =>
      (await database.query('SELECT cms FROM requests ORDER BY received_at', [])).map(
        ({ cms }) => cms as Uint8Array,
      ),
    revoke: (...serialNumbers) => {
      crls = authority.crls(serialNumbers);
    },
    restart: async () => {
      await halt();
      server = await open(server.port);
      isUp = true;
    },
    close: async () => {
      await halt();
      await database.close();
    },
  };
}
