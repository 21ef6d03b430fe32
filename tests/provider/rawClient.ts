// A sender at the level of the connection, for what no well-behaved client does: half a request, a
// byte at a time, or nothing.
import { connect, type Socket } from 'node:net';
import { once } from 'node:events';

export interface RawConnection {
  readonly socket: Socket;
  /** All that came so far. */
  readonly answer: () => string;
  readonly closed: Promise<void>;
}

export async function open(port: number, from?: string): Promise<RawConnection> {
  const socket = connect({
    host: '127.0.0.1',
    port,
    ...(from === undefined ? {} : { localAddress: from }),
  });
  let answer = '';
  socket.on('data', (chunk: Buffer) => {
    answer += chunk.toString('latin1');
  });
  socket.on('error', () => undefined);
  const closing = new Promise<void>((resolve) => {
    socket.once('close', () => resolve());
  });
  await once(socket, 'connect');
  return { socket, answer: () => answer, closed: closing };
}

export const portOf = (url: string): number => Number(new URL(url).port);

export const postHeaders = (framing: string): string =>
  `POST /v1/requests HTTP/1.1\r\nHost: provider\r\nContent-Type: application/cms\r\n${framing}\r\n\r\n`;

/** Sends blocks until they come to `total` bytes or the other side closes; tells how many left this side. */
export async function pour(
  { socket }: RawConnection,
  total: number,
  block: Buffer,
): Promise<number> {
  let sent = 0;
  while (sent < total && !socket.destroyed && socket.writable) {
    sent += block.length;
    if (!socket.write(block)) await drained(socket);
  }
  return sent;
}

/** Until more can be written, or never can. */
async function drained(socket: Socket): Promise<void> {
  const over = new AbortController();
  await Promise.race(
    ['drain', 'close'].map((name) => once(socket, name, { signal: over.signal })),
  ).catch(() => undefined);
  over.abort();
}
