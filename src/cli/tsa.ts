// A time-stamping authority asked over HTTP (RFC 3161 section 3.4), and its token judged before it
// goes beside a signature.
import { randomBytes } from 'node:crypto';
import { concat } from '../core/bytes.ts';
import {
  askForStamp,
  policyAt,
  type Stamped,
  withJudgedStamp,
} from '../core/augmentation/timeStamp.ts';
import { AppError } from '../core/errors.ts';
import { signatureImprint } from '../core/signing/cadesT.ts';
import type { TrustProfile } from '../core/verification/trust.ts';
import { usageError } from './explain.ts';

const TIMEOUT_MS = 20_000;
const MAX_BYTES = 256 * 1024;

/**
 * The CMS with a stamp over its one signature. Throws ERR_TSA_UNREACHABLE, the ERR_STAMP_* of the
 * answer, and ERR_STAMP_NOT_TRUSTED {reason} where the token is broken. Whether its authority is
 * known is asked only of a `trust` that is given, and of no profile whether it is revoked: `verify`
 * tells, with lists at hand.
 */
export async function withStampFrom(
  address: string,
  cms: Uint8Array<ArrayBuffer>,
  trust: TrustProfile | null,
): Promise<Stamped> {
  const asked = signatureImprint(cms);
  const question = {
    ...asked,
    nonce: new Uint8Array(randomBytes(8)),
    ...policyAt(address, asked.digest),
  };
  const token = await askForStamp(question, (request) => post(address, request));
  return withJudgedStamp(cms, token, { trust, at: Date.now() });
}

/** `--tsa`: http or https. The service is asked for nothing that names anyone: it gets a digest. */
export function tsaOption(address: string | undefined): string | null {
  if (address === undefined) return null;
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
    throw usageError('otherForm', {
      option: '--tsa',
      form: 'http://tsp.pki.gov.kz',
      value: address,
    });
  return address;
}

async function post(address: string, request: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: {
        'content-type': 'application/timestamp-query',
        accept: 'application/timestamp-reply',
      },
      body: request,
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return await readAtMost(response, MAX_BYTES);
  } catch (cause) {
    throw new AppError('ERR_TSA_UNREACHABLE', {}, { cause });
  }
}

async function readAtMost({ body }: Response, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of (body ?? []) as AsyncIterable<Uint8Array>) {
    length += piece.length;
    if (length > most) throw new Error('too long');
    pieces.push(piece);
  }
  return concat(pieces);
}
