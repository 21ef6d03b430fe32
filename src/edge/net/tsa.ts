// The time-stamping authority of each trust profile, asked over HTTP (RFC 3161 section 3.4). It
// learns a digest and nothing else.
import { askForStamp, nationalPolicy } from '../../core/augmentation/timeStamp.ts';
import type { DigestName } from '../../core/crypto/algorithms.ts';
import { AppError } from '../../core/errors.ts';
import type { TrustName } from '../../core/trustName.ts';
import { randomBytes } from '../random.ts';
import { exchangeBytes } from './http.ts';

const PRODUCTION = 'http://tsp.pki.gov.kz/';
/** The test world uses the real names. A release does not need the test authority's. */
const AUTHORITIES: Readonly<Record<TrustName, string>> = {
  production: PRODUCTION,
  world: PRODUCTION,
  test: import.meta.env.MODE === 'production' ? PRODUCTION : 'http://test.pki.gov.kz/tsp/',
};
const LIMITS = { timeoutMs: 20_000, maxBytes: 256 * 1024 };

/**
 * A token that answers for this very imprint, still to be judged. Throws ERR_TSA_UNREACHABLE and
 * the ERR_STAMP_* of the answer.
 */
export const requestStamp = (
  trust: TrustName,
  imprint: Uint8Array,
  digest: DigestName,
): Promise<Uint8Array<ArrayBuffer>> =>
  askForStamp(
    { imprint, digest, nonce: randomBytes(8), policy: nationalPolicy(digest) },
    (request) => post(AUTHORITIES[trust], request),
  );

async function post(url: string, body: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const headers = {
      'content-type': 'application/timestamp-query',
      accept: 'application/timestamp-reply',
    };
    const { status, bytes } = await exchangeBytes({ url, method: 'POST', headers, body }, LIMITS);
    if (status !== 200) throw new Error(`status ${status}`);
    return bytes;
  } catch (cause) {
    throw new AppError('ERR_TSA_UNREACHABLE', {}, { cause });
  }
}
