/** @jsxImportSource hono/jsx */
// Login and log-out: a password of the desk, or the organisation's OpenID provider. A new session
// each time, the old one gone.
import { randomBytes } from 'node:crypto';
import type { FC } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { desk as words } from '../../../locales/desk.ts';
import type { Speech } from '../../ui/texts.tsx';
import { faultOf } from '../operation/log.ts';
import {
  byOf,
  nextPage,
  speechOf,
  tryOf,
  type Desk,
  type DeskContext,
  type Fields,
  type Handler,
} from './context.ts';
import type { Operator } from './operators.ts';
import { Field, type Fault } from './form.tsx';
import { notFound, page } from './page.tsx';
import { passwordMatches } from './password.ts';
import type { Kept } from './sessions.ts';
import { record } from './trail.ts';

interface LoginTerms {
  readonly status?: ContentfulStatusCode;
  readonly isEnded?: boolean;
  readonly kept?: Kept;
  readonly name?: string;
  readonly faults?: readonly Fault[];
  readonly told?: string;
}

const NOTHING: Kept = { next: '/desk', fields: {} };

export function loginPage(
  context: DeskContext,
  { openId, ...desk }: Desk,
  { status = 200, isEnded = false, kept = NOTHING, name = '', faults = [], told }: LoginTerms,
): Response | Promise<Response> {
  const speech = speechOf(context);
  const { t } = speech;
  const { reason = '' } = kept.fields;
  const carried = (
    <>
      <input type="hidden" name="next" value={nextPage(kept.next)} />
      <input type="hidden" name="kept" value={JSON.stringify(kept.fields)} />
    </>
  );
  return page(
    context,
    { openId, ...desk },
    { title: t(words.login), status, faults, told: told ?? null },
    <>
      {isEnded && <p>{t(words.ended)}</p>}
      {reason !== '' && (
        <>
          <p>{t(words.kept)}</p>
          <p class="kept">{reason}</p>
        </>
      )}
      {openId !== null && (
        <form method="post" action="/desk/openid#wrong" class="openid">
          {carried}
          <button class="primary">{t(words.loginOpenId)}</button>
        </form>
      )}
      {openId !== null && <h2>{t(words.loginLocal)}</h2>}
      <form method="post" action="/desk/login#wrong">
        {carried}
        <Credentials name={name} faults={faults} speech={speech} />
        <button class={openId === null ? 'primary' : 'secondary'}>{t(words.loginDo)}</button>
      </form>
    </>,
  );
}

const Credentials: FC<{ name: string; faults: readonly Fault[]; speech: Speech }> = ({
  name,
  faults,
  speech: { t },
}) => (
  <>
    <Field
      id="name"
      label={t(words.loginName)}
      value={name}
      faults={faults}
      attributes={{ autocomplete: 'username', required: '', maxlength: '200' }}
    />
    <Field
      id="password"
      label={t(words.password)}
      type="password"
      attributes={{ autocomplete: 'current-password', required: '', maxlength: '200' }}
    />
  </>
);

export const showLogin: Handler = (context, desk) => {
  const { t } = speechOf(context);
  return loginPage(
    context,
    desk,
    context.req.query('out') === undefined ? {} : { told: t(words.loggedOut) },
  );
};

export const login: Handler = async (context, desk) => {
  const { name = '', password = '' } = context.get('fields');
  const kept = keptIn(context.get('fields'));
  const { t } = speechOf(context);
  const counted = tryOf(context, desk, name);
  const wait = await desk.throttle.take(...counted);
  if (wait > 0) {
    context.header('Retry-After', String(wait));
    const text = t(words.loginThrottled, { minutes: Math.ceil(wait / 60) });
    return loginPage(context, desk, { status: 429, kept, name, faults: [{ field: 'name', text }] });
  }
  const known = await desk.operators.byName(name.trim());
  if (!(await passwordMatches(password, known?.password ?? null)) || known === null) {
    await record(
      desk.database,
      { operatorId: known?.operator.operatorId ?? null, at: desk.office.now() },
      'login-failed',
      { by: 'password' },
    );
    return loginPage(context, desk, {
      status: 401,
      kept,
      name,
      faults: [{ field: 'name', text: t(words.loginFailed) }],
    });
  }
  await desk.throttle.forgive(...counted);
  await begin(context, desk, known.operator, kept, 'password');
  return context.redirect(kept.next, 303);
};

export const beginOpenId: Handler = async (context, desk) => {
  if (desk.openId === null) return notFound(context, desk);
  const { address, underWay } = await desk.openId.begin();
  await endSession(context, desk);
  await context.var.session.update({
    operatorId: null,
    token: newToken(),
    openid: underWay,
    kept: keptIn(context.get('fields')),
  });
  return context.redirect(address.href, 303);
};

export const finishOpenId: Handler = async (context, desk) => {
  const { openId } = desk;
  if (openId === null) return notFound(context, desk);
  const { t } = speechOf(context);
  const data = await context.var.session.get();
  const refuse = async (text: string): Promise<Response> => {
    await record(desk.database, { operatorId: null, at: desk.office.now() }, 'login-failed', {
      by: 'openid',
    });
    return loginPage(context, desk, {
      status: 401,
      kept: data?.kept ?? NOTHING,
      faults: [{ field: null, text }],
    });
  };
  if (data?.openid === undefined) return refuse(t(words.openIdFailed));
  // One answer for one question: whatever comes of it, the same one is not taken twice.
  await endSession(context, desk);
  try {
    const vouched = await openId.finish(
      new URL(`/desk/openid/callback${new URL(context.req.url).search}`, desk.origin),
      data.openid,
    );
    const operator = vouched && (await desk.operators.vouched(vouched));
    if (operator === null) return await refuse(t(words.openIdNoRole));
    await begin(context, desk, operator, data.kept ?? NOTHING, 'openid');
  } catch (thrown) {
    desk.log({ event: 'openid', ...faultOf(thrown as Error) });
    return refuse(t(words.openIdFailed));
  }
  return context.redirect((data.kept ?? NOTHING).next, 303);
};

export const logout: Handler = async (context, desk) => {
  await record(desk.database, byOf(context, desk), 'logout');
  context.var.session.delete();
  return context.redirect('/desk/login?out=1#told', 303);
};

/** A new session under a new number for whoever has just proved who it is. */
export async function begin(
  context: DeskContext,
  desk: Desk,
  { operatorId }: Operator,
  kept: Kept,
  by: 'password' | 'openid' | null,
): Promise<void> {
  await endSession(context, desk);
  await desk.sessions.sweep();
  if (by !== null)
    await record(desk.database, { operatorId, at: desk.office.now() }, 'login', { by });
  const isAnything = Object.keys(kept.fields).length > 0;
  await context.var.session.update({ operatorId, token: newToken(), ...(isAnything && { kept }) });
}

/** Gone from the storage first: the framework gives a new number to a session that the storage does not know. */
async function endSession({ var: { session } }: DeskContext, { sessions }: Desk): Promise<void> {
  await session.get();
  if (session.id !== null) await sessions.delete(session.id);
}

const newToken = (): string => randomBytes(32).toString('base64url');

/** What the login form carried: texts, and nothing long. */
function keptIn({ next, kept = '{}' }: Fields): Kept {
  try {
    const fields: unknown = JSON.parse(kept.slice(0, 8_000));
    const texts = Object.entries(fields ?? {}).filter(
      (field): field is [string, string] => typeof field[1] === 'string',
    );
    return {
      next: nextPage(next),
      fields: Object.fromEntries(texts.filter(([name]) => !/password/i.test(name))),
    };
  } catch {
    return { next: nextPage(next), fields: {} };
  }
}
