// One delivery as it arrives: the body within its limit, and the headers that the contract gives a meaning.
import { createHash } from 'node:crypto';
import { Refusal } from '../network/refusal.ts';

export interface Delivery {
  readonly cms: Uint8Array<ArrayBuffer>;
  readonly cmsSha256: string;
  /** Null where the header is missing or is not of the contract's form. */
  readonly key: string | null;
}

export interface DeliveryLimits {
  readonly maxBytes: number;
  /** For the whole body. */
  readonly bodyMs: number;
}

/**
 * Reads the body no further and no longer than the limits. Throws the refusals of size, time, media
 * type and digest, in this order.
 */
export async function readDelivery(request: Request, limits: DeliveryLimits): Promise<Delivery> {
  const cms = await readBody(request, limits);
  if (!/^application\/cms\s*(;|$)/i.test(request.headers.get('content-type') ?? ''))
    throw new Refusal('unsupported-media-type');
  const digest = createHash('sha256').update(cms).digest();
  const told = contentDigest(request.headers.get('content-digest') ?? '');
  if (told === null) throw new Refusal('digest-missing');
  if (told !== digest.toString('base64')) throw new Refusal('digest-mismatch');
  return {
    cms,
    cmsSha256: digest.toString('hex'),
    key: idempotencyKey(request.headers.get('idempotency-key') ?? ''),
  };
}

async function readBody(
  request: Request,
  { maxBytes, bodyMs }: DeliveryLimits,
): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw new Refusal('too-large');
  const reader = request.body?.getReader();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Refusal('request-timeout')), bodyMs);
  });
  try {
    return new Uint8Array(Buffer.concat(await Promise.race([chunksOf(reader, maxBytes), late])));
  } catch (thrown) {
    // What is too large goes on behind the answer (linger.ts). A connection that breaks has nobody left to answer.
    if (thrown instanceof Refusal && thrown.type === 'too-large') reader?.releaseLock();
    else reader?.cancel().catch(() => undefined);
    throw thrown instanceof Refusal
      ? thrown
      : new Refusal('request-timeout', null, { cause: thrown });
  } finally {
    clearTimeout(timer);
  }
}

async function chunksOf(
  reader: ReadableStreamDefaultReader<Uint8Array> | undefined,
  maxBytes: number,
): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let read = await reader?.read(); read?.value !== undefined; read = await reader?.read()) {
    length += read.value.length;
    if (length > maxBytes) throw new Refusal('too-large');
    chunks.push(read.value);
  }
  return chunks;
}

/** RFC 9530 §2, a dictionary of RFC 8941: of its members only `sha-256` is asked for. */
export const CONTENT_DIGEST = /(?:^|,)\s*sha-256=:([A-Za-z0-9+/]{43}=):\s*(?:,|$)/;
const contentDigest = (header: string): string | null => CONTENT_DIGEST.exec(header)?.[1] ?? null;

/** A string of RFC 8941, long enough to be random, for it opens the status later; many clients leave the quotes out. */
export const IDEMPOTENCY_KEY = /^("?)([\w.-]{16,128})\1$/;
const idempotencyKey = (header: string): string | null =>
  IDEMPOTENCY_KEY.exec(header.trim())?.[2] ?? null;

/** RFC 6750 §2.1. */
export const bearerToken = (header: string | undefined): string | null =>
  /^Bearer ([\w-]{1,200})$/i.exec(header ?? '')?.[1] ?? null;
