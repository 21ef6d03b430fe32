// The provider's endpoint over the network.
import { readCapabilities, type Capabilities } from '../../core/submission/capabilities.ts';
import type { HttpMessage, HttpReply } from '../../core/submission/wire.ts';
import { AppError } from '../../core/errors.ts';
import { exchange, type Limits } from './http.ts';

/**
 * What the endpoint at an origin says of itself; still to be checked and confirmed. Throws as
 * `exchange` and `readCapabilities`.
 */
export async function fetchCapabilities(origin: string): Promise<Capabilities> {
  const reply = await exchange({
    url: `${origin}/v1/capabilities`,
    method: 'GET',
    headers: { accept: 'application/json' },
    body: null,
  });
  if (reply.status !== 200)
    throw new AppError('ERR_PROVIDER_UNEXPECTED_ANSWER', { status: reply.status });
  return readCapabilities(reply.body, origin);
}

/** A history of twenty stages with reasons takes little of it, nine receipts that were given anew the rest. */
const STATUS_LIMITS: Limits = { timeoutMs: 30_000, maxBytes: 2 * 1_048_576 };

/** Sends one message of core/submission/statusWire.ts. A redirect is no answer, so that the token goes nowhere else. */
export const askStatus = (message: HttpMessage): Promise<HttpReply> =>
  exchange(message, STATUS_LIMITS);

/** Sends one message of core/submission/wire.ts. */
export const send = (message: HttpMessage): Promise<HttpReply> => exchange(message);
