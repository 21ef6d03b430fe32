// A proxy on loopback between a sender and the provider's endpoint: ends TLS, reads each request,
// and does to it what the script says.
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import https from 'node:https';
import net, { type AddressInfo, type Socket } from 'node:net';
import { honest, type Fault } from './faults.ts';
import { passage, type Message } from './passage.ts';
import type { TlsIdentity } from './tls.ts';

/**
 * What a new connection meets: the endpoint, one with another certificate, a line that is cut at
 * the start of TLS, or nobody.
 */
export type Line = 'open' | 'cut' | 'refused' | TlsIdentity;

export interface FaultProxy {
  readonly port: number;
  /** Every delivery so far, as the sender sent it. */
  readonly deliveries: readonly Message[];
  /**
   * Queues faults for the deliveries to come, one for each; those after them are passed on as they
   * are. Resolves when the last has happened.
   */
  next(...faults: readonly Fault[]): Promise<void>;
  /** How many queued faults still wait for their delivery. */
  readonly left: number;
  /** From now on, for new connections; those that there are end. */
  setLine(line: Line): Promise<void>;
  /** The provider's port on loopback, where it has changed. */
  lead(port: number): void;
  close(): Promise<void>;
}

export interface FaultProxyTerms {
  /** The provider's port on loopback: plain http. */
  readonly to: number;
  /** Null for plain http. */
  readonly tls: TlsIdentity | null;
}

interface Queued {
  readonly fault: Fault;
  readonly done: () => void;
}

export async function startFaultProxy({ to, tls }: FaultProxyTerms): Promise<FaultProxy> {
  const [queue, deliveries, open] = [[] as Queued[], [] as Message[], new Set<Socket>()];
  let [upstream, line] = [to, 'open' as Line];
  const onRequest = (request: IncomingMessage, response: ServerResponse): void => {
    const queued = isDelivery(request) ? queue.shift() : undefined;
    void happen(request, response, upstream, queued?.fault ?? honest, deliveries).then(
      queued?.done,
    );
  };
  const server = serverOf(tls, onRequest);
  const listener = net.createServer((socket) => {
    keep(open, socket);
    if (line === 'cut') socket.once('data', () => socket.destroy());
    else (typeof line === 'object' ? serverOf(line, onRequest) : server).emit('connection', socket);
  });
  await listen(listener, 0);
  const { port } = listener.address() as AddressInfo;
  const hangUp = (): Promise<void> =>
    new Promise((resolve) => {
      for (const socket of open) socket.destroy();
      listener.close(() => resolve());
    });
  return {
    port,
    deliveries,
    next: (...faults) =>
      Promise.all(
        faults.map((fault) => new Promise<void>((done) => queue.push({ fault, done }))),
      ).then(() => undefined),
    get left() {
      return queue.length;
    },
    setLine: async (wanted) => {
      line = wanted;
      if (listener.listening) await hangUp();
      if (wanted !== 'refused') await listen(listener, port);
    },
    lead: (wanted) => {
      upstream = wanted;
    },
    close: hangUp,
  };
}

const isDelivery = ({ method }: IncomingMessage): boolean => method === 'POST';

/**
 * A sender that leaves in the middle and a provider that is gone are what is tested: both end the
 * passage, and nothing else.
 */
async function happen(
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
  fault: Fault,
  deliveries: Message[],
): Promise<void> {
  try {
    const way = await passage(request, response, port);
    if (isDelivery(request)) deliveries.push(way.message);
    await fault(way);
  } catch {
    response.destroy();
  }
}

const serverOf = (
  tls: TlsIdentity | null,
  listener: http.RequestListener,
): http.Server | https.Server =>
  tls === null ? http.createServer(listener) : https.createServer(tls, listener);

const listen = (server: net.Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });

function keep(open: Set<Socket>, socket: Socket): void {
  open.add(socket);
  socket.on('error', () => socket.destroy());
  socket.on('close', () => open.delete(socket));
}
