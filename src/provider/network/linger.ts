// An answer before the end of its request (RFC 9112 §9.6). Who closes with octets unread resets the
// connection, and the sender may lose the answer; so what still comes is read away for a while, and
// only then the answer ends.

/** More than this, or longer, is no mistake of the sender's. */
const MOST_BYTES = 16 * 1_048_576,
  MOST_MS = 1_000;

/**
 * The same answer where the connection is to be kept. Another's end waits for the request's; its
 * length is told, so that nobody waits for that end.
 */
export async function lingering(
  answer: Response,
  { body }: Pick<Request, 'body'>,
): Promise<Response> {
  if (answer.headers.get('connection') !== 'close' || body === null || body.locked) return answer;
  const words = new Uint8Array(await answer.arrayBuffer());
  const { status, headers } = answer;
  headers.set('content-length', String(words.length));
  const ending = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(words),
    pull: async (controller) => {
      await readAway(body.getReader());
      controller.close();
    },
  });
  return new Response(ending, { status, headers });
}

async function readAway(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  const leave = (): void => {
    reader.cancel().catch(() => undefined);
  };
  const timer = setTimeout(leave, MOST_MS);
  try {
    let length = 0;
    for (
      let read = await reader.read();
      read.value !== undefined && length < MOST_BYTES;
      read = await reader.read()
    )
      length += read.value.length;
  } catch {
    // The sender has gone.
  } finally {
    clearTimeout(timer);
    leave();
  }
}
