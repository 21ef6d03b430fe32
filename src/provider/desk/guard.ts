// Before every handler: who asks, whether the role may, and whether the form is this session's own.
// What is not allowed is refused.
import { timingSafeEqual } from 'node:crypto';
import { desk as words } from '../../../locales/desk.ts';
import { ACCESS, may, type Route } from './access.ts';
import {
  readFields,
  speechOf,
  type Desk,
  type DeskContext,
  type Handler,
  type Present,
} from './context.ts';
import { loginPage } from './login.tsx';
import { notice } from './page.tsx';
import { record } from './trail.ts';

export const guarded =
  (route: Route, handler: Handler, desk: Desk) =>
  async (context: DeskContext): Promise<Response> => {
    context.set('fields', context.req.method === 'POST' ? await readFields(context) : {});
    const access = ACCESS[route];
    if (access === 'anyone') return handler(context, desk);
    const present = await presentIn(context, desk);
    if (present === null) return ended(context, desk);
    context.set('present', present);
    if (present.operator.mustChange && !route.endsWith('/password') && !route.endsWith('/logout'))
      return context.redirect('/desk/password', 303);
    if (!may(present.operator.role, access)) return forbidden(context, desk, route);
    if (context.req.method === 'POST' && !isOwn(context.get('fields')['token'], present.data.token))
      return stale(context, desk);
    return handler(context, desk);
  };

async function presentIn(context: DeskContext, { operators }: Desk): Promise<Present | null> {
  const data = await context.var.session.get();
  if (data?.operatorId === undefined || data.operatorId === null) return null;
  const operator = await operators.active(data.operatorId);
  return operator && { operator, data };
}

/** The page that was asked for comes after the login, with what was typed on it. */
function ended(context: DeskContext, desk: Desk): Response | Promise<Response> {
  const fields = Object.fromEntries(
    Object.entries(context.get('fields')).filter(([name]) => name !== 'token'),
  );
  return loginPage(context, desk, {
    status: 401,
    isEnded: true,
    kept: { next: context.req.path, fields },
  });
}

async function forbidden(context: DeskContext, desk: Desk, route: Route): Promise<Response> {
  const { operator } = context.get('present');
  await record(
    desk.database,
    { operatorId: operator.operatorId, at: desk.office.now() },
    'refused',
    { route },
  );
  const { t } = speechOf(context);
  return notice(context, desk, t(words.forbidden), t(words.forbiddenText), 403);
}

function stale(context: DeskContext, desk: Desk): Response | Promise<Response> {
  const { t } = speechOf(context);
  return notice(
    context,
    desk,
    t(words.stale),
    t(words.staleText),
    403,
    context.get('fields')['reason'] ?? null,
  );
}

function isOwn(given: string | undefined, token: string): boolean {
  const [one, other] = [Buffer.from(given ?? ''), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}
