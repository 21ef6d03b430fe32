// fetch, bounded: no cookies, no redirects, no cache, no referrer; a time limit and a size limit on every answer.
import { concat, utf8File } from '../../core/bytes.ts';
import { AppError } from '../../core/errors.ts';
import type { HttpMessage, HttpReply } from '../../core/submission/wire.ts';

export interface Limits {
  readonly timeoutMs: number;
  readonly maxBytes: number;
}

/** Well below the time after which the outbox counts an attempt as dead. */
const USUAL: Limits = { timeoutMs: 30_000, maxBytes: 1_048_576 };

/**
 * One exchange, read to its end. Any status is an answer. Throws ERR_PROVIDER_UNREACHABLE (no
 * answer, time is up, a redirect) and ERR_PROVIDER_UNEXPECTED_ANSWER (too long, not UTF-8).
 */
export async function exchange(message: HttpMessage, limits: Limits = USUAL): Promise<HttpReply> {
  const { bytes, ...reply } = await exchangeBytes(message, limits).catch((cause: unknown) => {
    throw cause instanceof AppError
      ? cause
      : new AppError('ERR_PROVIDER_UNREACHABLE', {}, { cause });
  });
  try {
    return { ...reply, body: utf8File(bytes) };
  } catch (cause) {
    throw new AppError('ERR_PROVIDER_UNEXPECTED_ANSWER', {}, { cause });
  }
}

export interface BytesReply extends Omit<HttpReply, 'body'> {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The same for an answer that is no text. Throws what fetch throws, and
 * ERR_PROVIDER_UNEXPECTED_ANSWER {maxBytes} where it is too long.
 */
export async function exchangeBytes(message: HttpMessage, limits: Limits): Promise<BytesReply> {
  const response = await fetch(message.url, {
    method: message.method,
    headers: message.headers,
    body: message.body,
    credentials: 'omit',
    redirect: 'error',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(limits.timeoutMs),
  });
  const bytes = await readAtMost(response, limits.maxBytes);
  return { status: response.status, headers: Object.fromEntries(response.headers), bytes };
}

async function readAtMost(response: Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    // Leaving the loop cancels the body, and with it the connection.
    if (length > maxBytes) throw new AppError('ERR_PROVIDER_UNEXPECTED_ANSWER', { maxBytes });
    chunks.push(chunk);
  }
  return concat(chunks);
}
