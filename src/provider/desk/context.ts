// What the desk's handlers stand on: the parts of the desk, and what is known about who asks.
import type { SessionEnv } from '@hono/session';
import type { Context } from 'hono';
import type { LanguageVariables } from 'hono/language';
import type { Lang } from '../../core/lang.ts';
import { speechIn, type Speech } from '../../ui/texts.tsx';
import type { Database } from '../storage/database.ts';
import type { Log } from '../operation/log.ts';
import type { Office } from '../office.ts';
import type { Chain } from './chain.ts';
import type { DeskKeys } from './keys.ts';
import type { OpenId } from './openid.ts';
import type { Operator, OperatorStore } from './operators.ts';
import type { DeskRequests } from './requests.ts';
import type { SessionData, SessionStore } from './sessions.ts';
import type { Throttle } from './throttle.ts';
import type { By } from './trail.ts';

export interface Desk {
  readonly office: Office;
  readonly database: Database;
  readonly log: Log;
  /** The address of the desk's pages, without a path. */
  readonly origin: string;
  readonly keys: DeskKeys;
  readonly requests: DeskRequests;
  readonly operators: OperatorStore;
  readonly sessions: SessionStore;
  readonly throttle: Throttle;
  readonly chain: Chain;
  /** The address that a request came from, behind the proxies that are trusted. */
  readonly addressOf: (context: DeskContext) => string;
  /** Null where operators log in here alone. */
  readonly openId: OpenId | null;
}

/** Whoever is logged in, and the session. */
export interface Present {
  readonly operator: Operator;
  readonly data: SessionData;
}

export type Fields = Readonly<Record<string, string>>;

export interface DeskEnv {
  Bindings: SessionEnv<SessionData>['Bindings'];
  Variables: SessionEnv<SessionData>['Variables'] &
    LanguageVariables & { present: Present; fields: Fields };
}

export type DeskContext = Context<DeskEnv>;

/** `present` is there on every route but those for anyone. */
export type Handler = (context: DeskContext, desk: Desk) => Response | Promise<Response>;

export const speechOf = (context: DeskContext): Speech => speechIn(context.get('language') as Lang);

export const byOf = (context: DeskContext, { office }: Desk): By => ({
  operatorId: context.get('present').operator.operatorId,
  at: office.now(),
});

/** The texts of the form that was sent; files are left out, and NUL, which the database does not take. */
export async function readFields(context: DeskContext): Promise<Fields> {
  const body = await context.req.parseBody();
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.replaceAll('\0', '')]] : [],
    ),
  );
}

/** What was typed on this page before a session ended, once the operator is back. */
export function keptFields(context: DeskContext): Fields {
  const { kept } = context.get('present').data;
  return kept?.next === context.req.path ? kept.fields : {};
}

/** Under which a try to log in is counted: digests of the name and of the address. */
export const tryOf = (
  context: DeskContext,
  { keys, addressOf }: Desk,
  name: string,
): [name: string, address: string] => [
  keys.digest('login', name).toString('hex'),
  keys.digest('login', addressOf(context)).toString('hex'),
];

/** A page of the desk that a login may lead back to; the start otherwise. */
export const nextPage = (path: string | undefined): string =>
  /^\/desk\/(requests(\/[0-9a-f-]{36})?|export|operators|audit|password)$/.test(path ?? '')
    ? (path ?? '/desk')
    : '/desk';
