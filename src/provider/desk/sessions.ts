// Sessions of the desk: @hono/session over the database, so that a log-out, a limit or another's
// decision ends one at once.
import { createHash } from 'node:crypto';
import { useSession, type SessionEnv, type Storage } from '@hono/session';
import { createMiddleware } from 'hono/factory';
import type { MiddlewareHandler } from 'hono';
import * as cookies from 'hono/cookie';
import type { EpochMs } from '../../core/time.ts';
import type { Database } from '../storage/database.ts';
import { instant } from './instants.ts';
import type { SearchTerms } from './requests.ts';

/** What was typed when a session had ended goes on through the login, to the page where it belongs. */
export interface Kept {
  readonly next: string;
  readonly fields: Readonly<Record<string, string>>;
}

export interface SessionData extends Record<string, unknown> {
  /** Null while an OpenID login is under way. */
  readonly operatorId: string | null;
  /** Stands in every form. */
  readonly token: string;
  readonly search?: SearchTerms;
  readonly kept?: Kept;
  readonly openid?: { readonly state: string; readonly nonce: string; readonly verifier: string };
}

/** Once what was typed has been used. */
export const withoutKept = (data: SessionData): SessionData =>
  Object.fromEntries(Object.entries(data).filter(([name]) => name !== 'kept')) as SessionData;

const MINUTE = 60_000;
/** A session ends after this long without a page, and after a day's work whatever happens. */
export const IDLE_MS = 30 * MINUTE;
export const ABSOLUTE_MS = 12 * 60 * MINUTE;
/** An OpenID login has this long. */
const LOGIN_MS = 10 * MINUTE;

/** $1 to $3 are the instants of `limits`. */
const LIVE = `seen_at > $1 AND created_at > CASE WHEN data ->> 'operatorId' IS NULL THEN $3::timestamptz ELSE $2::timestamptz END`;

export interface SessionStore {
  get(id: string): Promise<SessionData | null>;
  set(id: string, data: SessionData): Promise<void>;
  delete(id: string): Promise<void>;
  /** Takes away what has ended. */
  sweep(): Promise<void>;
}

export function sessionStore(database: Database, now: () => EpochMs): SessionStore {
  const limits = (): string[] => [IDLE_MS, ABSOLUTE_MS, LOGIN_MS].map((ms) => instant(now() - ms));
  return {
    async get(id) {
      const [row] = await database.query(
        `UPDATE desk_sessions SET seen_at = $4 WHERE session_sha256 = $5 AND ${LIVE} RETURNING data`,
        [...limits(), instant(now()), sha256(id)],
      );
      return (row?.['data'] as SessionData | undefined) ?? null;
    },
    async set(id, data) {
      await database.query(
        `INSERT INTO desk_sessions (session_sha256, data, created_at, seen_at) VALUES ($1, $2, $3, $3)
        ON CONFLICT (session_sha256) DO UPDATE SET data = excluded.data`,
        [sha256(id), JSON.stringify(data), instant(now())],
      );
    },
    async delete(id) {
      await database.query('DELETE FROM desk_sessions WHERE session_sha256 = $1', [sha256(id)]);
    },
    async sweep() {
      await database.query(`DELETE FROM desk_sessions WHERE NOT (${LIVE})`, limits());
      await database.query('DELETE FROM desk_attempts WHERE expire < $1', [Date.now()]);
    },
  };
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** The middleware, and the wait for its storage, which it does not wait for itself. */
export function sessions(
  store: SessionStore,
  secret: Uint8Array,
  isSecure: boolean,
): MiddlewareHandler<SessionEnv<SessionData>>[] {
  const name = isSecure ? '__Host-desk' : 'desk';
  const secure = { secure: isSecure, httpOnly: true, sameSite: 'Lax', path: '/' } as const;
  const storing = createMiddleware<SessionEnv<SessionData>>(async (context, next) => {
    const written: Promise<void>[] = [];
    const storage: Storage<SessionData> = {
      get: (id) => store.get(id),
      set: (id, data) => {
        written.push(store.set(id, data));
      },
      delete: (id) => {
        written.push(store.delete(id));
      },
    };
    context.set('sessionStorage', storage);
    await next();
    await Promise.all(written);
  });
  const cookie = useSession<SessionData>({
    secret,
    getCookie: (context) => cookies.getCookie(context, name),
    setCookie: (context, _name, value) => cookies.setCookie(context, name, value, secure),
    deleteCookie: (context) => {
      cookies.deleteCookie(context, name, secure);
    },
  });
  return [storing, cookie];
}
