// A certification authority's services over HTTP: lists, and answers of its responder (RFC 5280
// 4.2.1.13, RFC 6960 appendix A). What comes is signed and judged elsewhere; here it is bounded in
// time and size, without redirects and cookies. In the background, and under node.
import type { AuthorityPort } from '../../core/verification/collect.ts';
import { exchangeBytes } from './http.ts';

const MIB = 1024 * 1024;

/** The national lists have megabytes; an OCSP answer has three KiB. */
const LIST = { timeoutMs: 60_000, maxBytes: 32 * MIB };
const ANSWER = { timeoutMs: 10_000, maxBytes: 64 * 1024 };

/**
 * Which addresses may be asked is for `collectEvidence`. Both reject where no answer came, or one
 * of another status than 200.
 */
export const authorityPort: AuthorityPort = {
  get: (url) => fetched({ url, method: 'GET', headers: {}, body: null }, LIST),
  post: (url, type, body) =>
    fetched({ url, method: 'POST', headers: { 'content-type': type }, body }, ANSWER),
};

async function fetched(
  ...exchange: Parameters<typeof exchangeBytes>
): Promise<Uint8Array<ArrayBuffer>> {
  const { status, bytes } = await exchangeBytes(...exchange);
  if (status !== 200) throw new Error(`status ${status}`);
  return bytes;
}

/**
 * The same port, whose calls all reject after this much time from now. A fetch under way continues
 * for others.
 */
export function within(ms: number, { get, post }: AuthorityPort): AuthorityPort {
  const end = AbortSignal.timeout(ms);
  return {
    get: (address) => until(end, get(address)),
    post: (...question) => until(end, post(...question)),
  };
}

function until<T>(end: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(end.reason as Error);
    if (end.aborted) stop();
    end.addEventListener('abort', stop, { once: true });
    void work.then(resolve, reject).finally(() => end.removeEventListener('abort', stop));
  });
}
