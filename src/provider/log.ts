// The log: one JSON line an event. A line holds no path, number, name or message that could lead to a person.
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { Refusal } from './refusal.ts';

export type LogLine = Readonly<Record<string, string | number>>;
export type Log = (line: LogLine) => void;

export const logToConsole: Log = (line) => console.log(JSON.stringify({ time: new Date().toISOString(), ...line }));

/** One line a request: the route's pattern in place of the path, the problem's type in place of its cause. */
export const logging = (log: Log): MiddlewareHandler => async (context, next) => {
  const begun = performance.now();
  await next();
  const { error } = context;
  log({
    event: 'request', method: context.req.method, route: routePath(context, -1), status: context.res.status,
    ms: Math.round(performance.now() - begun),
    ...(error === undefined ? {} : error instanceof Refusal ? { problem: error.type } : { problem: 'internal', ...faultOf(error) }),
  });
};

/** Where a fault of ours happened. Not its message: a database's tells the values of the row. */
export const faultOf = (error: Error): LogLine => ({
  fault: 'code' in error ? `${error.name} ${String(error.code)}` : error.name,
  at: /^\s+at .*$/m.exec(error.stack ?? '')?.[0].trim() ?? '',
});
