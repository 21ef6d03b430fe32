// The operators' desk as a part of the endpoint: a page for the provider's staff under /desk. Every
// route has its line in access.ts.
import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { languageDetector } from 'hono/language';
import { secureHeaders } from 'hono/secure-headers';
import { desk as words } from '../../../locales/desk.ts';
import type { Database } from '../storage/database.ts';
import { clientAddress } from '../network/limits.ts';
import { faultOf, type Log } from '../operation/log.ts';
import type { Office } from '../office.ts';
import { may, type Route } from './access.ts';
import { exportAudit, showAudit } from './auditPage.tsx';
import { DESK_CSS } from './card.tsx';
import { chainOf } from './chain.ts';
import { speechOf, type Desk, type DeskEnv, type Handler } from './context.ts';
import { cardHtmlFile, exportList, receiptFile, requestFile, showExport } from './exports.tsx';
import { guarded } from './guard.ts';
import { indexRequests } from './index.ts';
import { deskKeys } from './keys.ts';
import { search, showList } from './listPage.tsx';
import { beginOpenId, finishOpenId, login, logout, showLogin } from './login.tsx';
import { openId, type OpenIdSettings } from './openid.ts';
import { operatorStore } from './operators.ts';
import { addOperator, changeOperator, showOperators } from './operatorsPage.tsx';
import { notFound, notice } from './page.tsx';
import { changePassword, showPassword } from './passwordPage.tsx';
import { moveRequest, showRequest } from './requestPage.tsx';
import { deskRequests } from './requests.ts';
import { sessions, sessionStore } from './sessions.ts';
import { loginThrottle } from './throttle.ts';
import { LANGS } from '../../core/lang.ts';

export interface DeskTerms {
  /** The address at which operators see the desk, without a path. */
  readonly origin: string;
  /** At least 32 random bytes; cookies and the search index are bound to them. */
  readonly secret: Uint8Array;
  /** Null where operators log in with passwords of the desk alone. */
  readonly openId: OpenIdSettings | null;
  readonly log: Log;
  /** Proxies whose X-Forwarded-For is believed: addresses, or networks as `10.0.0.0/8`. */
  readonly proxies: readonly string[];
}

/** A form is far smaller. */
const MAX_FORM = 65_536;

const HANDLERS: Readonly<Record<Route, Handler>> = {
  'GET /style.css': (context) =>
    context.body(DESK_CSS, 200, { 'Content-Type': 'text/css; charset=utf-8' }),
  'GET /login': showLogin,
  'POST /login': login,
  'POST /openid': beginOpenId,
  'GET /openid/callback': finishOpenId,
  'GET /': (context) => {
    const { search: told } = new URL(context.req.url);
    return context.redirect(
      `/desk/${may(context.get('present').operator.role, 'requests.read') ? 'requests' : 'operators'}${told}`,
      303,
    );
  },
  'POST /logout': logout,
  'GET /password': showPassword,
  'POST /password': changePassword,
  'GET /requests': showList,
  'POST /requests': search,
  'GET /requests/:id': showRequest,
  'POST /requests/:id': moveRequest,
  'GET /requests/:id/request.cms': requestFile,
  'GET /requests/:id/receipt.cms': receiptFile,
  'GET /requests/:id/card.html': cardHtmlFile,
  'GET /export': showExport,
  'POST /export': exportList,
  'GET /operators': showOperators,
  'POST /operators': addOperator,
  'POST /operators/:id': changeOperator,
  'GET /audit': showAudit,
  'POST /audit': exportAudit,
};

/** For `startServer`, over a database that was migrated. */
export const createDesk =
  ({ origin, secret, openId: settings, log, proxies }: DeskTerms) =>
  (office: Office, database: Database): Hono => {
    const keys = deskKeys(secret);
    const desk: Desk = {
      office,
      database,
      log,
      origin,
      keys,
      requests: deskRequests(database, keys),
      operators: operatorStore(database),
      sessions: sessionStore(database, office.now),
      throttle: loginThrottle(database),
      chain: chainOf(database, office.now),
      addressOf: clientAddress(proxies),
      openId: settings && openId(settings, new URL('/desk/openid/callback', origin)),
    };
    // Ahead of the first search, which would do the rest itself.
    indexRequests(database, keys).catch((thrown: unknown) =>
      log({ event: 'fault', ...faultOf(thrown as Error) }),
    );
    const outside = new Hono();
    outside.route('/', routes(desk, origin));
    return outside;
  };

function routes(desk: Desk, origin: string): Hono<DeskEnv> {
  const isSecure = origin.startsWith('https:');
  const app = new Hono<DeskEnv>();
  app.use(async (context, next) => {
    await next();
    context.header('Cache-Control', 'no-store');
  });
  app.use(
    policy(desk),
    languages(isSecure),
    csrf({ origin }),
    bodyLimit({ maxSize: MAX_FORM }),
    ...sessions(desk.sessions, desk.keys.cookie, isSecure),
  );
  for (const [route, handler] of Object.entries(HANDLERS) as [Route, Handler][]) {
    const [method = '', path = ''] = route.split(' ');
    app.on(
      method,
      path.replace(':id', ':id{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}'),
      guarded(route, handler, desk),
    );
  }
  app.all('*', (context) =>
    context.req.path === '/desk/' ? context.redirect('/desk', 308) : notFound(context, desk),
  );
  app.onError((error, context) => {
    const { t } = speechOf(context);
    if (error instanceof HTTPException) {
      // A refusal, and no fault for the log.
      context.error = undefined;
      return notice(context, desk, t(words.stale), t(words.staleText), error.status);
    }
    desk.log({ event: 'fault', ...faultOf(error) });
    return notice(context, desk, t(words.fault), t(words.faultText), 500);
  });
  return app;
}

/** An OpenID login leaves by a form: where it is sent on to counts as the form's own address. */
const policy = ({ openId: vouching }: Desk): MiddlewareHandler =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      formAction: ["'self'", ...(vouching === null ? [] : [vouching.origin])],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
  });

const languages = (isSecure: boolean): MiddlewareHandler =>
  languageDetector({
    supportedLanguages: [...LANGS],
    fallbackLanguage: 'ru',
    order: ['querystring', 'cookie', 'header'],
    lookupCookie: 'desk-language',
    cookieOptions: {
      sameSite: 'Lax',
      secure: isSecure,
      httpOnly: true,
      path: '/desk',
      maxAge: 31_536_000,
    },
  });
