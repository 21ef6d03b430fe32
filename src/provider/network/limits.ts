// How often one client may call: counted in memory, a window at a time, by the client's address,
// which is kept for that window and told nobody.
import { isIP } from 'node:net';
import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { householdOf, isIn, networks } from './networks.ts';
import { Refusal } from './refusal.ts';

export interface LimitTerms {
  /** Deliveries a minute from one address; 0 for no limit. So the others. */
  readonly deliveries: number;
  readonly readings: number;
  /** Readings of a status that the token did not open. */
  readonly failures: number;
  /** Addresses of proxies whose X-Forwarded-For is believed: addresses, or networks as `10.0.0.0/8`. */
  readonly proxies: readonly string[];
}

export interface Limits {
  readonly deliveries: MiddlewareHandler;
  readonly readings: MiddlewareHandler;
  /** Of what is behind it, only what ends in `unauthorized` counts. */
  readonly failures: MiddlewareHandler;
}

const WINDOW_SECONDS = 60;

export function limitsOf({ deliveries, readings, failures, proxies }: LimitTerms): Limits {
  const address = clientAddress(proxies);
  return {
    deliveries: counting(deliveries, address),
    readings: counting(readings, address),
    failures: countingFailures(failures, address),
  };
}

const UNLIMITED: MiddlewareHandler = (_context, next) => next();

function counting(points: number, addressOf: (context: Context) => string): MiddlewareHandler {
  if (points === 0) return UNLIMITED;
  const limiter = new RateLimiterMemory({ points, duration: WINDOW_SECONDS });
  return async (context, next) => {
    await limiter.consume(addressOf(context)).catch(refuse);
    await next();
  };
}

function countingFailures(
  points: number,
  addressOf: (context: Context) => string,
): MiddlewareHandler {
  if (points === 0) return UNLIMITED;
  const limiter = new RateLimiterMemory({ points, duration: WINDOW_SECONDS });
  return async (context, next) => {
    const address = addressOf(context);
    const counted = await limiter.get(address);
    if (counted !== null && counted.consumedPoints >= points) refuse(counted);
    await next();
    if (context.error instanceof Refusal && context.error.type === 'unauthorized')
      await limiter.penalty(address);
  };
}

function refuse(counted: RateLimiterRes | Error): never {
  if (counted instanceof Error) throw counted;
  throw new Refusal('too-many-requests', null, {
    retryAfter: Math.max(1, Math.ceil(counted.msBeforeNext / 1000)),
  });
}

/**
 * The nearest address that is no trusted proxy's: what stands left of it in X-Forwarded-For anyone may have written.
 */
export function clientAddress(proxies: readonly string[]): (context: Context) => string {
  const trusted = networks(proxies);
  return (context) => {
    const { incoming } = (context.env ?? {}) as Partial<HttpBindings>;
    const forwarded = (context.req.header('x-forwarded-for') ?? '')
      .split(',')
      .map((hop) => hop.trim())
      .filter((hop) => isIP(hop) !== 0);
    const hops = [...forwarded, incoming?.socket.remoteAddress ?? ''];
    return householdOf(hops.findLast((hop) => !isIn(trusted, hop)) ?? hops[0] ?? '');
  };
}
