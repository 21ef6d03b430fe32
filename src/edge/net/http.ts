// fetch, bounded: no cookies, no redirects, no cache, no referrer; a time limit and a size limit on every answer.
import { AppError } from '../../core/errors.ts';
import type { HttpMessage, HttpReply } from '../../core/submission/wire.ts';

export interface Limits {
  readonly timeoutMs: number;
  readonly maxBytes: number;
}

/** Well below the time after which the outbox counts an attempt as dead. */
const USUAL: Limits = { timeoutMs: 30_000, maxBytes: 1_048_576 };

/**
 * One exchange, read to its end. Any status is an answer. Throws ERR_PROVIDER_UNREACHABLE (no answer, time is up, a redirect) and
 * ERR_PROVIDER_UNEXPECTED_ANSWER (too long, not UTF-8).
 */
export async function exchange(message: HttpMessage, limits: Limits = USUAL): Promise<HttpReply> {
  try {
    const response = await fetch(message.url, {
      method: message.method, headers: message.headers, body: message.body,
      credentials: 'omit', redirect: 'error', cache: 'no-store', referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(limits.timeoutMs),
    });
    const body = await readText(response, limits.maxBytes);
    return { status: response.status, headers: Object.fromEntries(response.headers), body };
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('ERR_PROVIDER_UNREACHABLE', {}, { cause });
  }
}

async function readText(response: Response, maxBytes: number): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    // Leaving the loop cancels the body, and with it the connection.
    if (length > maxBytes) throw new AppError('ERR_PROVIDER_UNEXPECTED_ANSWER', { maxBytes });
    text += decode(() => decoder.decode(chunk, { stream: true }));
  }
  return text + decode(() => decoder.decode());
}

function decode(work: () => string): string {
  try {
    return work();
  } catch (cause) {
    throw new AppError('ERR_PROVIDER_UNEXPECTED_ANSWER', {}, { cause });
  }
}
