// One exchange over a raw socket (RFC 9112): whatever bytes are given go out as they are, and what
// comes back is read to its end.
import { connect } from 'node:net';
import type { Answer } from '../../provider/conforms.ts';

/** An answer; `none` where the connection was closed without one; `hangs` where neither came in time. */
export type Outcome = Answer | 'none' | 'hangs';

const PATIENCE_MS = 20_000;
/**
 * If the server waits for the rest of an incomplete message, the connection is half-closed, and it
 * drops the request.
 */
const REST_MS = 60;

/**
 * Sends the bytes and reads until the other side closes. With `isWhole` it waits for an answer,
 * however long that takes.
 */
export function exchange(port: number, bytes: Uint8Array, isWhole: boolean): Promise<Outcome> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    const rest = isWhole
      ? undefined
      : setTimeout(() => {
          if (chunks.length === 0) socket.end();
        }, REST_MS);
    const finish = (late: boolean): void => {
      clearTimeout(rest);
      socket.destroy();
      resolve(late ? 'hangs' : readAnswer(Buffer.concat(chunks)));
    };
    socket.setTimeout(PATIENCE_MS, () => finish(true));
    socket.on('data', (chunk) => chunks.push(chunk));
    // A server that refuses a body early may reset the connection. What came before that counts.
    socket.on('error', () => finish(false)).on('end', () => finish(false));
    socket.write(bytes);
  });
}

/** The last answer of what came; an interim one (RFC 9110 §15.2) does not count. */
function readAnswer(bytes: Buffer): Outcome {
  const text = bytes.toString('latin1');
  const interim = /^HTTP\/1\.1 1\d\d [^]*?\r\n\r\n/.exec(text)?.[0].length ?? 0;
  const end = text.indexOf('\r\n\r\n', interim);
  const [line = '', ...fields] = text.slice(interim, end).split('\r\n');
  const status = Number(/^HTTP\/1\.1 (\d{3})(?: |$)/.exec(line)?.[1]);
  if (end < 0 || Number.isNaN(status)) return 'none';
  const headers = Object.fromEntries(
    fields.map((field): [string, string] => {
      const colon = field.indexOf(':');
      return [field.slice(0, colon).toLowerCase(), field.slice(colon + 1).trim()];
    }),
  );
  const rest = bytes.subarray(end + 4);
  const body =
    headers['transfer-encoding'] === 'chunked'
      ? unchunked(rest)
      : rest.subarray(0, Number(headers['content-length'] ?? rest.length));
  return { status, headers, body: body.toString('utf8') };
}

function unchunked(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; ;) {
    const line = bytes.indexOf('\r\n', at);
    const size = line < 0 ? 0 : Number.parseInt(bytes.toString('latin1', at, line), 16);
    if (size === 0 || Number.isNaN(size)) return Buffer.concat(parts);
    parts.push(bytes.subarray(line + 2, line + 2 + size));
    at = line + 4 + size;
  }
}
