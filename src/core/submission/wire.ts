// The provider's contract as HTTP messages: RFC 7193 (application/cms), RFC 9530 (Content-Digest),
// draft-ietf-httpapi-idempotency-key-header, RFC 9457 (problems). Data in, data out; edge/net sends
// them.
import * as z from 'zod/mini';
import { fromBase64, fromHex, toBase64 } from '../bytes.ts';
import { plainText } from '../draft/plainText.ts';
import { AppError } from '../errors.ts';
import type { Lang } from '../lang.ts';
import { LONGEST_WAIT_MS } from './outbox.ts';
import type { DeliveryProblem, OutboxEntry } from './outboxEntry.ts';
import { PROBLEMS, problemSchema, problemTypeOf } from './problem.ts';
import { receiptText } from './status.ts';

export interface HttpMessage {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | null;
}

/** An answer that was read to its end. Header names are in lower case. */
export interface HttpReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export type Answer =
  | {
      readonly kind: 'receipt';
      readonly cms: Uint8Array<ArrayBuffer>;
      readonly statusToken: string;
    }
  | {
      readonly kind: 'problem';
      readonly final: boolean;
      readonly problem: DeliveryProblem;
      readonly retryAfterMs: number | null;
    };

const PREFERENCES: Readonly<Record<Lang, string>> = {
  kk: 'kk, ru;q=0.8, en;q=0.5',
  ru: 'ru, kk;q=0.8, en;q=0.5',
  en: 'en, ru;q=0.8, kk;q=0.5',
};

/** `Accept-Language` of a person who reads this language. */
export const languagePreference = (lang: Lang): string => PREFERENCES[lang];

/** The body of 201: base64 of the receipt's CMS, and what opens the status later. */
export const receivedSchema = z.strictObject({
  receipt: receiptText,
  statusToken: z.string().check(z.regex(/^[\w-]{20,100}$/)),
});

/** The request that delivers an entry. Throws ERR_INTERNAL for one that has no endpoint to go to. */
export function toHttp(entry: OutboxEntry, lang: Lang): HttpMessage {
  const { audience, cms, cmsSha256 } = entry.signed;
  if (audience.origin === null) throw new AppError('ERR_INTERNAL');
  return {
    url: `${audience.origin}/v1/requests`,
    method: 'POST',
    headers: {
      accept: 'application/json, application/problem+json',
      'accept-language': languagePreference(lang),
      'content-type': 'application/cms',
      'content-digest': `sha-256=:${toBase64(fromHex(cmsSha256))}:`,
      'idempotency-key': `"${entry.idempotencyKey}"`,
    },
    body: cms,
  };
}

/**
 * What an answer means. Only a problem of the contract, with the status that belongs to it, can end
 * a delivery: whatever else stands in the way (a proxy, a captive portal, another service at the
 * address) is asked again.
 */
export function fromHttp(reply: HttpReply): Answer {
  const json = parseJson(reply.body);
  const received = reply.status === 201 ? receivedSchema.safeParse(json).data : undefined;
  const cms = received === undefined ? null : fromBase64(received.receipt);
  if (received !== undefined && cms !== null)
    return { kind: 'receipt', cms, statusToken: received.statusToken };
  return problem(reply, json);
}

function problem(reply: HttpReply, json: unknown): Answer {
  const retryAfterMs = retryAfter(reply.headers);
  const said = problemSchema.safeParse(json).data;
  const type = said === undefined || !isProblem(reply) ? null : problemTypeOf(said.type);
  if (said === undefined || type === null || PROBLEMS[type].status !== reply.status) {
    const unexpected = { type: 'ERR_PROVIDER_UNEXPECTED_ANSWER', detail: String(reply.status) };
    return { kind: 'problem', final: false, problem: unexpected, retryAfterMs };
  }
  return {
    kind: 'problem',
    final: PROBLEMS[type].final,
    problem: { type, detail: plainText(said.detail) },
    retryAfterMs,
  };
}

const isProblem = (reply: HttpReply): boolean =>
  /^application\/problem\+json\b/i.test(reply.headers['content-type'] ?? '');

/**
 * RFC 9110 §10.2.3: seconds, or a date, which is measured against the sender's own clock. Bounded,
 * so that no answer delays an entry for ever.
 */
export function retryAfter(headers: HttpReply['headers']): number | null {
  const value = headers['retry-after']?.trim() ?? '';
  const wait = /^\d{1,9}$/.test(value)
    ? Number(value) * 1000
    : Date.parse(value) - Date.parse(headers['date'] ?? '');
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), LONGEST_WAIT_MS) : null;
}

/** The value, or undefined where the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
