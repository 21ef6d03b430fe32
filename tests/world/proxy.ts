// A proxy on loopback (CONNECT, RFC 9110 §9.3.6) that knows the hosts of the world and refuses every other. A browser that is told
// to use it for everything resolves no name and reaches nothing else.
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

export interface Proxy {
  readonly port: number;
  /** The hosts that were asked for and refused, as host:port. */
  readonly refused: readonly string[];
  close(): Promise<void>;
}

/** Leads `https://host` to the port of loopback that `ports` has for the host. Close it when done. */
export async function startProxy(ports: Readonly<Record<string, number>>): Promise<Proxy> {
  const refused: string[] = [];
  const open = new Set<Duplex>();
  const refuse = (target: string): void => { refused.push(target); };
  const server = http.createServer(({ url = '' }, response) => {
    refuse(url);
    response.writeHead(403).end();
  });
  server.on('connect', ({ url: target = '' }, client: Duplex) => {
    keep(open, client);
    const port = ports[target.replace(/:443$/, '')];
    if (port === undefined) {
      refuse(target);
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    } else keep(open, join(client, port));
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    port: (server.address() as AddressInfo).port,
    refused,
    close: () => new Promise((resolve) => {
      for (const socket of open) socket.destroy();
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
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
