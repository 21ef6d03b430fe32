// Asking a provider where a request stands, as HTTP messages: RFC 6750 (bearer token), RFC 9110
// §13.1.2 (If-None-Match). The token goes to the origin that the request was signed for and stands
// in one header of it: never in an address.
import { fromBase64 } from '../bytes.ts';
import { plainText } from '../draft/plainText.ts';
import { AppError } from '../errors.ts';
import type { OutboxEntry } from './outboxEntry.ts';
import { isCoherent, type StatusAnswer } from './stages.ts';
import { statusSchema, type RequestStatus } from './status.ts';
import {
  fromHttp,
  languagePreference,
  parseJson,
  retryAfter,
  type HttpMessage,
  type HttpReply,
} from './wire.ts';
import type { Lang } from '../lang.ts';

/** An entity tag as RFC 9110 §8.8.3 writes it, bounded. */
const ETAG = /^(?:W\/)?"[\x21\x23-\x7e]{0,200}"$/;

/** Asks for the stages of a delivered entry. Throws ERR_INTERNAL for one that has no endpoint or no token. */
export function toStatusHttp({ signed, receipt, stages }: OutboxEntry, lang: Lang): HttpMessage {
  const token = receipt?.statusToken ?? null;
  if (token === null) throw new AppError('ERR_INTERNAL');
  return statusHttp(signed, { token, etag: stages?.etag ?? null }, lang);
}

/**
 * The same before there is a receipt that holds, by the token that came with one that does not.
 * Throws ERR_INTERNAL without an endpoint.
 */
export function statusHttp(
  signed: OutboxEntry['signed'],
  { token, etag }: { readonly token: string; readonly etag: string | null },
  lang: Lang,
): HttpMessage {
  if (signed.audience.origin === null) throw new AppError('ERR_INTERNAL');
  return {
    url: `${signed.audience.origin}/v1/requests/${signed.requestId}`,
    method: 'GET',
    headers: {
      accept: 'application/json, application/problem+json',
      'accept-language': languagePreference(lang),
      authorization: `Bearer ${token}`,
      ...(etag !== null && { 'if-none-match': etag }),
    },
    body: null,
  };
}

/**
 * What an answer means. Total: what is not of the contract, or says what cannot be, is `unexpected` and is asked again.
 */
export function fromStatusHttp(reply: HttpReply, { signed, stages }: OutboxEntry): StatusAnswer {
  if (reply.status === 304 && stages !== null && stages.etag !== null) return { kind: 'unchanged' };
  const status =
    reply.status === 200 ? statusSchema.safeParse(parseJson(reply.body)).data : undefined;
  if (status?.requestId === signed.requestId && isCoherent(status))
    return { kind: 'status', ...inParts(status), etag: entityTag(reply) };
  return { kind: 'problem', problem: problemIn(reply), retryAfterMs: retryAfter(reply.headers) };
}

/** What is said, and the receipts beside it. */
function inParts({
  receipts: texts,
  ...said
}: RequestStatus): Pick<Extract<StatusAnswer, { kind: 'status' }>, 'status' | 'receipts'> {
  const receipts = texts?.map(fromBase64).filter((receipt) => receipt !== null);
  return { status: asSeen(said), ...(receipts && { receipts }) };
}

/** Each reason on one line, without what is not seen: it stands beside words of ours. */
const asSeen = (status: RequestStatus): RequestStatus => ({
  ...status,
  history: status.history.map(({ reason, ...change }) =>
    reason === undefined ? change : { ...change, reason: plainText(reason) },
  ),
});

function problemIn(reply: HttpReply): 'unauthorized' | 'not-found' | 'unexpected' {
  const answer = fromHttp(reply);
  const type = answer.kind === 'problem' ? answer.problem.type : '';
  return type === 'unauthorized' || type === 'not-found' ? type : 'unexpected';
}

function entityTag({ headers }: HttpReply): string | null {
  const tag = headers['etag'] ?? '';
  return ETAG.test(tag) ? tag : null;
}
