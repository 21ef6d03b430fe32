// A proxy on loopback (CONNECT and absolute form, RFC 9110 §9.3.6, RFC 9112 §3.2.2) that knows the
// hosts of the world and refuses every other. A browser that is told to use it for everything
// resolves no name and reaches nothing else.
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import net, { type AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

export interface Proxy {
  readonly port: number;
  /** All that was asked for, known or not: an address, or host:port of a tunnel. */
  readonly asked: ReadonlySet<string>;
  /** The hosts that were asked for and refused, as host:port. */
  readonly refused: readonly string[];
  /** Leads to other ports from now on, and forgets what was asked. */
  lead(ports: Readonly<Record<string, number>>): void;
  close(): Promise<void>;
}

/**
 * Leads `https://host`, and `http://host` of the authority's services, to the port of loopback that
 * `ports` has for the host. Close it when done.
 */
export async function startProxy(known: Readonly<Record<string, number>>): Promise<Proxy> {
  let ports = known;
  const refused: string[] = [];
  const asked = new Set<string>();
  const open = new Set<Duplex>();
  const refuse = (target: string): void => {
    refused.push(target);
  };
  const server = http.createServer((request, response) => {
    const { url = '' } = request;
    asked.add(url);
    const port = ports[URL.parse(url)?.host ?? ''];
    if (port === undefined) {
      refuse(url);
      response.writeHead(403).end();
    } else pass(request, response, port);
  });
  server.on('connect', ({ url: target = '' }, client: Duplex) => {
    asked.add(target);
    keep(open, client);
    const port = ports[target.replace(/:443$/, '')];
    if (port === undefined) {
      refuse(target);
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    } else keep(open, join(client, port));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    refused,
    lead: (others) => {
      ports = others;
      asked.clear();
      refused.length = 0;
      // A tunnel that is open leads to the port of before.
      for (const socket of open) socket.destroy();
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Plain http is read and told on, with the name of the host that it is for. */
function pass(request: IncomingMessage, response: ServerResponse, port: number): void {
  const { host, pathname, search } = new URL(request.url ?? '');
  const told = http.request(
    {
      port,
      host: '127.0.0.1',
      method: request.method,
      path: pathname + search,
      headers: { ...request.headers, host },
    },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    },
  );
  told.on('error', () => response.destroy());
  response.on('close', () => told.destroy());
  request.pipe(told);
}

/** Both ends together: where one breaks, so does the other. */
function join(client: Duplex, port: number): Duplex {
  const upstream = net.connect(port, '127.0.0.1', () => {
    client.write('HTTP/1.1 200 Connection established\r\n\r\n');
    client.pipe(upstream).pipe(client);
  });
  upstream.on('close', () => client.destroy());
  client.on('close', () => upstream.destroy());
  return upstream;
}

function keep(open: Set<Duplex>, socket: Duplex): void {
  open.add(socket);
  socket.on('error', () => socket.destroy());
  socket.on('close', () => open.delete(socket));
}
