// The endpoint as a running server over the parts that it is given; main.ts and the test world give them.
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import type { Hono } from 'hono';
import { createApp } from './app.ts';
import { connectionsOf, type ConnectionTerms } from './connections.ts';
import type { Database } from '../storage/database.ts';
import type { Limits } from './limits.ts';
import type { Log } from '../operation/log.ts';
import type { Metrics } from '../operation/metrics.ts';
import { migrate } from '../storage/migrate.ts';
import type { Office } from '../office.ts';
import { requestStore } from '../storage/store.ts';

export interface ServerTerms {
  readonly office: Omit<Office, 'store'>;
  readonly database: Database;
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** PEM. */
  readonly tls: { readonly cert: string | Buffer; readonly key: string | Buffer } | null;
  readonly log: Log;
  /** The operators' desk, where there is one. */
  readonly desk?: (office: Office, database: Database) => Hono;
  /** None by default. */
  readonly limits?: Limits;
  readonly metrics?: Metrics;
  readonly bodyMs?: number;
  readonly headersMs?: number;
  readonly connections?: ConnectionLimits;
}

type ConnectionLimits = Omit<ConnectionTerms, 'isTls'>;

export interface RunningServer {
  readonly port: number;
  /** From now on `unavailable` to everything new; answers what is under way, then closes connections and database. */
  close(): Promise<void>;
}

/** Headers have this long to arrive, and so does a handshake; a whole request a little longer than its body. */
const HEADERS_MS = 10_000,
  BODY_MS = 30_000;
/** A connection between two requests; a client that finds it closed opens another. */
const KEEP_ALIVE_MS = 5_000;
const CONNECTIONS: ConnectionLimits = { idle: 500, most: 2_000 };

export async function startServer(terms: ServerTerms): Promise<RunningServer> {
  const {
    office: parts,
    database,
    host,
    port,
    tls,
    log,
    desk,
    limits,
    metrics,
    bodyMs = BODY_MS,
    headersMs = HEADERS_MS,
    connections = CONNECTIONS,
  } = terms;
  await migrate(database);
  const office = { ...parts, store: requestStore(database) };
  let isClosing = false;
  const { fetch } = createApp(office, log, {
    bodyMs,
    isClosing: () => isClosing,
    ...(limits && { limits }),
    ...(metrics && { metrics }),
    ...(desk && { desk: desk(office, database) }),
  });
  const server = serverOf(fetch, { headersMs, bodyMs, tls });
  const open = connectionsOf(server, { ...connections, isTls: tls !== null });
  metrics?.gauge('connections_open', 'Connections that are open', () => open.state().open);
  metrics?.gauge('connections_idle', 'Connections that carry no request', () => open.state().idle);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      isClosing = true;
      await open.settled();
      await open.end();
      await database.close();
    },
  };
}

function serverOf(
  fetch: Hono['fetch'],
  { headersMs, bodyMs, tls }: Required<Pick<ServerTerms, 'headersMs' | 'bodyMs' | 'tls'>>,
): ServerType {
  const times = {
    headersTimeout: headersMs,
    requestTimeout: headersMs + bodyMs + 5_000,
    keepAliveTimeout: KEEP_ALIVE_MS,
    connectionsCheckingInterval: 1_000,
  };
  return tls === null
    ? createAdaptorServer({ fetch, createServer: createHttpServer, serverOptions: times })
    : createAdaptorServer({
        fetch,
        createServer: createHttpsServer,
        serverOptions: { ...times, handshakeTimeout: headersMs, ...tls },
      });
}
