// Ports of loopback that lead on to the ports of a world, and can be led to those of another: a
// browser that was told them at its start serves one world after another.
import net, { type AddressInfo, type Socket } from 'node:net';
import type { Ports } from './browser.ts';

export interface Relays {
  /** What the browser is told. */
  readonly ports: Ports;
  /** Leads to another world from now on, and cuts what is open to the one before. */
  lead(to: Ports): void;
  close(): Promise<void>;
}

interface Relay {
  readonly port: number;
  lead(to: number): void;
  close(): Promise<void>;
}

/** To nowhere until it is told. Close them when done. `hosts` are those of the authority's services. */
export async function startRelays(hosts: readonly string[]): Promise<Relays> {
  const [portal, provider] = await Promise.all([startRelay(), startRelay()]);
  const authority = await Promise.all(
    hosts.map(async (host) => [host, await startRelay()] as const),
  );
  return {
    ports: {
      portal: portal.port,
      provider: provider.port,
      authority: Object.fromEntries(authority.map(([host, { port }]) => [host, port])),
    },
    lead: (to) => {
      portal.lead(to.portal);
      provider.lead(to.provider);
      for (const [host, relay] of authority) relay.lead(to.authority[host] ?? NOWHERE);
    },
    close: async () => {
      const all = [portal, provider, ...authority.map(([, relay]) => relay)];
      await Promise.all(all.map((relay) => relay.close()));
    },
  };
}

const NOWHERE = 0;

async function startRelay(): Promise<Relay> {
  let to = NOWHERE;
  const open = new Set<Socket>();
  const cut = (): void => {
    for (const socket of open) socket.resetAndDestroy();
  };
  const server = net.createServer((client) => {
    if (to === NOWHERE) client.resetAndDestroy();
    else join(client, to, open);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    lead: (port) => {
      to = port;
      cut();
    },
    close: () =>
      new Promise((resolve) => {
        cut();
        server.close(() => resolve());
      }),
  };
}

/** Where one end breaks, the other is reset; where one ends, so does the other. */
function join(client: Socket, port: number, open: Set<Socket>): void {
  const upstream = net.connect(port, '127.0.0.1');
  for (const [socket, other] of [
    [client, upstream],
    [upstream, client],
  ] as const) {
    open.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => other.resetAndDestroy());
    socket.on('close', () => open.delete(socket));
    socket.pipe(other);
  }
}
