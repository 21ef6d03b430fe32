// One delivery on its way through the fault proxy: what the client sent, the way on to the provider, and the way back.
import http, {
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';

/** A request that was read to its end. */
export interface Message {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** An answer that was read to its end. The sender of it sets its length. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface Passage {
  readonly message: Message;
  /** One delivery to the provider, and its answer. Rejects where the provider is gone before that is whole. */
  readonly forward: () => Promise<Reply>;
  /** The head and half of the body, then the line is cut. */
  readonly forwardHalf: () => Promise<void>;
  /** Answers the client; nothing comes of it where the client has left. */
  readonly answer: (reply: Reply) => Promise<void>;
  /**
   * Sends the head and `parts` of the body one after the other, each when the one before is
   * written; then cuts the connection.
   */
  readonly answerInParts: (
    reply: Reply,
    parts: Iterable<Buffer> | AsyncIterable<Buffer>,
  ) => Promise<void>;
  /** The same answer twice on one connection. */
  readonly answerTwice: (reply: Reply) => Promise<void>;
  readonly cut: () => void;
  /** Resolves when the client has left or was answered. */
  readonly ended: Promise<void>;
}

/** `port` is the provider's on loopback, by plain http. */
export async function passage(
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
): Promise<Passage> {
  const { method = 'GET', url: path = '/', headers } = request;
  const ended = new Promise<void>((resolve) => {
    response.once('close', resolve);
  });
  const message = { method, path, headers, body: await readAll(request) };
  const written = (write: (done: () => void) => unknown): Promise<void> =>
    Promise.race([
      ended,
      new Promise<void>((resolve) => {
        write(resolve);
      }),
    ]);
  return {
    message,
    ended,
    forward: () => forward(message, port),
    forwardHalf: () => forwardHalf(message, port),
    answer: (reply) =>
      written((done) => response.writeHead(reply.status, headOf(reply)).end(reply.body, done)),
    answerInParts: async (reply, parts) => {
      response.writeHead(reply.status, headOf(reply));
      for await (const part of parts) {
        if (response.destroyed) return;
        await written((done) => response.write(part, done));
      }
      response.destroy();
    },
    answerTwice: (reply) =>
      written((done) =>
        response.socket?.end(Buffer.concat([rawReply(reply), rawReply(reply)]), done),
      ),
    cut: () => {
      response.destroy();
    },
  };
}

/** One exchange a connection: browsers ask again by themselves where one that they had used before is cut. */
const headOf = ({ headers, body }: Reply): Record<string, string> => ({
  ...headers,
  'content-length': String(body.length),
  connection: 'close',
});

const rawReply = (reply: Reply): Buffer =>
  Buffer.concat([
    Buffer.from(`HTTP/1.1 ${reply.status} ${http.STATUS_CODES[reply.status] ?? ''}\r\n`),
    ...Object.entries({ ...headOf(reply), connection: 'keep-alive' }).map(([name, value]) =>
      Buffer.from(`${name}: ${value}\r\n`),
    ),
    Buffer.from('\r\n'),
    reply.body,
  ]);

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const toProvider = ({ method, path, headers }: Message, port: number): http.ClientRequest =>
  http.request({
    host: '127.0.0.1',
    port,
    method,
    path,
    headers: { ...headers, connection: 'close' },
    agent: false,
  });

function forward(message: Message, port: number): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const told = toProvider(message, port);
    told.once('error', reject).once('response', (answer) => {
      readAll(answer).then(
        (body) =>
          resolve({ status: answer.statusCode ?? 502, headers: namedOnce(answer.headers), body }),
        reject,
      );
    });
    told.end(message.body);
  });
}

async function forwardHalf(message: Message, port: number): Promise<void> {
  const told = toProvider(message, port);
  const gone = new Promise<void>((resolve) => {
    told.once('close', resolve);
  });
  told.once('error', () => undefined);
  told.write(message.body.subarray(0, message.body.length >> 1), () => told.destroy());
  await gone;
}

/** Without the headers of a single connection (RFC 9110 §7.6.1). */
const namedOnce = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(
        ([name]) =>
          !['connection', 'keep-alive', 'transfer-encoding', 'content-length'].includes(name),
      )
      .map(([name, value]) => [name, String(value)]),
  );
