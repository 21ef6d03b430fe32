// The log: one JSON line an event. A line holds no path, number, name or message that could lead to a person.
import { randomBytes } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Metrics } from './metrics.ts';
import { Refusal, refusalOf } from '../network/refusal.ts';

export type LogLine = Readonly<Record<string, string | number>>;
export type Log = (line: LogLine) => void;

export const logToConsole: Log = (line) =>
  console.log(JSON.stringify({ time: new Date().toISOString(), ...line }));

/**
 * One line a request: the route's pattern in place of the path, the problem's type in place of its
 * cause. `call` is random: it tells lines apart and leads to nobody.
 */
export const logging =
  (log: Log, metrics?: Metrics): MiddlewareHandler =>
  async (context, next) => {
    const begun = performance.now();
    await next();
    const {
      error,
      req: { method },
      res: { status },
    } = context;
    const [ms, route] = [performance.now() - begun, routePath(context, -1)];
    const problem = error === undefined ? {} : { problem: refusalOf(error).type };
    log({
      event: 'request',
      call: randomBytes(8).toString('hex'),
      method,
      route,
      status,
      ms: Math.round(ms),
      ...problem,
      ...(error === undefined || error instanceof Refusal ? {} : faultOf(error)),
    });
    metrics?.request({ method, route, status, ms, problem: problem.problem ?? '' });
  };

/** Where a fault of ours happened. Not its message: a database's tells the values of the row. */
export const faultOf = (error: Error): LogLine => ({
  fault: 'code' in error ? `${error.name} ${String(error.code)}` : error.name,
  at: /^\s+at .*$/m.exec(error.stack ?? '')?.[0].trim() ?? '',
});
