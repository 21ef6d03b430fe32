// Asking a time-stamping authority (RFC 3161 sections 2.4.1 and 2.4.2): the request, and what its
// answer must agree with.
import { AppError } from '../errors.ts';
import { type DigestName, digestOid } from './algorithms.ts';
import { atMost, DerError, type Element, Fields, parseOne, TAG } from './der.ts';
import { bitNumbers, smallInteger } from './derValues.ts';
import { encode, oidContent } from './derWriter.ts';
import { equalBytes, hex } from './hex.ts';
import { readTimeStamp } from './tsp.ts';

export interface StampQuestion {
  /** Digest of what is to be stamped: for CAdES-T, of the signature value. */
  readonly imprint: Uint8Array;
  readonly digest: DigestName;
  /** Fresh random bytes, read as a big-endian number; eight do. */
  readonly nonce: Uint8Array;
  /** The authority's own choice where left out. */
  readonly policy?: string;
}

/**
 * Policies of the NUC's authority by the algorithm that its token is signed with (NCANode-Go,
 * sigex-kz/ncatos tspConfig.go).
 */
export const STAMP_POLICIES = {
  'GOST34310-2004': '1.2.398.3.3.2.6.1',
  RSA: '1.2.398.3.3.2.6.2',
  'GOST34310-old': '1.2.398.3.3.2.6.3',
  'GOST3410-2015-512': '1.2.398.3.3.2.6.4',
} as const;

/** DER of a TimeStampReq to POST as application/timestamp-query; asks for the authority's certificate too. */
export function timeStampRequest({
  imprint,
  digest,
  nonce,
  policy,
}: StampQuestion): Uint8Array<ArrayBuffer> {
  const algorithm = encode(
    TAG.sequence,
    encode(TAG.oid, oidContent(digestOid(digest))),
    encode(TAG.null),
  );
  return encode(
    TAG.sequence,
    encode(TAG.integer, Uint8Array.of(1)),
    encode(TAG.sequence, algorithm, encode(TAG.octetString, imprint)),
    ...(policy === undefined ? [] : [encode(TAG.oid, oidContent(policy))]),
    encode(TAG.integer, positive(nonce)),
    encode(TAG.boolean, Uint8Array.of(0xff)),
  );
}

/** Content of the shortest INTEGER that is not negative. */
function positive(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const first = bytes.findIndex((byte) => byte !== 0);
  const digits = first === -1 ? [0] : Array.from(bytes.subarray(first));
  return Uint8Array.from((digits[0] ?? 0) > 0x7f ? [0, ...digits] : digits);
}

/** PKIFailureInfo of RFC 3161 2.4.2 by bit. */
const FAILURES: ReadonlyMap<number, string> = new Map([
  [0, 'badAlg'],
  [2, 'badRequest'],
  [5, 'badDataFormat'],
  [14, 'timeNotAvailable'],
  [15, 'unacceptedPolicy'],
  [16, 'unacceptedExtension'],
  [17, 'addInfoNotAvailable'],
  [25, 'systemFailure'],
]);
/** granted, grantedWithMods. */
const HIGHEST_GRANTED = 1;

/**
 * The DER of the token in a TimeStampResp, once it answers the question. Its signature is another
 * matter: verification judges it. Throws ERR_STAMP_UNREADABLE, ERR_STAMP_REFUSED {failure} and
 * ERR_STAMP_MISMATCH {field}: imprint, nonce or policy.
 */
export function tokenFromResponse(
  response: Uint8Array,
  question: StampQuestion,
): Uint8Array<ArrayBuffer> {
  const token = grantedToken(response);
  const { imprint, nonce, policy } = readTimeStamp(token);
  const field =
    imprint.digest !== question.digest || !equalBytes(imprint.hash, question.imprint)
      ? 'imprint'
      : nonce !== hex(positive(question.nonce))
        ? 'nonce'
        : question.policy !== undefined && policy !== question.policy
          ? 'policy'
          : null;
  if (field !== null) throw new AppError('ERR_STAMP_MISMATCH', { field });
  return Uint8Array.from(token);
}

function grantedToken(response: Uint8Array): Uint8Array<ArrayBuffer> {
  try {
    const fields = new Fields(parseOne(response, 256 * 1024));
    const { status, failure } = readStatus(fields.take(TAG.sequence));
    if (status > HIGHEST_GRANTED) throw new AppError('ERR_STAMP_REFUSED', { failure });
    const token = fields.take(TAG.sequence);
    fields.end();
    return token.raw;
  } catch (cause) {
    if (cause instanceof DerError) throw new AppError('ERR_STAMP_UNREADABLE', {}, { cause });
    throw cause;
  }
}

/** The authority's free text is left out: the screen could not vouch for it. */
function readStatus(element: Element): { readonly status: number; readonly failure: string } {
  const fields = new Fields(element);
  const status = smallInteger(fields.take(TAG.integer), 255);
  const text = fields.optional(TAG.sequence);
  if (text !== null) atMost(text, 16);
  const bits = fields.optional(TAG.bitString);
  fields.end();
  const [failure] =
    bits === null ? [] : bitNumbers(bits).map((bit) => FAILURES.get(bit) ?? `bit ${bit}`);
  return { status, failure: failure ?? `status ${status}` };
}
