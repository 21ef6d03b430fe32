// The endpoint as a running server over the parts that it is given; main.ts and the test world give them.
import { createServer as createHttpServer, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import type { Hono } from 'hono';
import { createApp } from './app.ts';
import type { Database } from './database.ts';
import type { Log } from './log.ts';
import { migrate } from './migrate.ts';
import type { Office } from './office.ts';
import { requestStore } from './store.ts';

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
}

export interface RunningServer {
  readonly port: number;
  /** Takes in nothing new, answers what is under way, then closes the database. */
  close(): Promise<void>;
}

/** A body of the greatest size over a slow line has this long to arrive. */
const REQUEST_MS = 60_000;

export async function startServer({ office: parts, database, host, port, tls, log, desk }: ServerTerms): Promise<RunningServer> {
  await migrate(database);
  const office = { ...parts, store: requestStore(database) };
  const { fetch } = createApp(office, log, desk?.(office, database));
  const limits = { requestTimeout: REQUEST_MS };
  const server = tls === null
    ? createAdaptorServer({ fetch, createServer: createHttpServer, serverOptions: limits })
    : createAdaptorServer({ fetch, createServer: createHttpsServer, serverOptions: { ...limits, ...tls } });
  const closeGracefully = gracefully(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      await closeGracefully();
      await database.close();
    },
  };
}

/** Browsers keep connections open that never carry a request: waiting for those would be waiting for the browser. */
function gracefully(server: ServerType): () => Promise<void> {
  const underWay = new Set<ServerResponse>();
  let whenIdle = (): void => undefined;
  server.on('request', (_request, response: ServerResponse) => {
    underWay.add(response);
    response.once('close', () => {
      underWay.delete(response);
      if (underWay.size === 0) whenIdle();
    });
  });
  return () => new Promise((resolve) => {
    server.close(() => resolve());
    whenIdle = () => { if ('closeAllConnections' in server) server.closeAllConnections(); };
    if (underWay.size === 0) whenIdle();
  });
}
