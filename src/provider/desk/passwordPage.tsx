/** @jsxImportSource hono/jsx */
// An operator's own password: the one-time one is changed before anything else.
import { desk as words } from '../../../locales/desk.ts';
import { byOf, speechOf, tryOf, type Desk, type DeskContext, type Handler } from './context.ts';
import { begin } from './login.tsx';
import { Field, Form, type Fault } from './form.tsx';
import { notFound, page } from './page.tsx';
import { hashPassword, MAX_PASSWORD, MIN_PASSWORD, passwordMatches } from './password.ts';

export const showPassword: Handler = (context, desk) =>
  context.get('present').operator.isLocal ? form(context, desk, []) : notFound(context, desk);

function form(
  context: DeskContext,
  desk: Desk,
  faults: readonly Fault[],
): Response | Promise<Response> {
  const { t } = speechOf(context);
  const { operator, data } = context.get('present');
  return page(
    context,
    desk,
    { title: t(words.changePassword), status: faults.length > 0 ? 422 : 200, faults },
    <>
      {operator.mustChange && <p>{t(words.mustChange)}</p>}
      <Form action="/desk/password" token={data.token}>
        <Field
          id="current"
          label={t(words.currentPassword)}
          type="password"
          faults={faults}
          attributes={{ autocomplete: 'current-password', required: '' }}
        />
        <Field
          id="new"
          label={t(words.newPassword)}
          type="password"
          faults={faults}
          hint={t(words.newPasswordHint, { min: MIN_PASSWORD })}
          attributes={{
            autocomplete: 'new-password',
            required: '',
            maxlength: String(MAX_PASSWORD),
          }}
        />
        <button class="primary">{t(words.save)}</button>
      </Form>
    </>,
  );
}

export const changePassword: Handler = async (context, desk) => {
  const { operator } = context.get('present');
  const { current = '', new: wanted = '' } = context.get('fields');
  const { t } = speechOf(context);
  const counted = tryOf(context, desk, operator.name);
  const wait = await desk.throttle.take(...counted);
  if (wait > 0)
    return form(context, desk, [
      { field: 'current', text: t(words.loginThrottled, { minutes: Math.ceil(wait / 60) }) },
    ]);
  const known = await desk.operators.byName(operator.name);
  const faults: Fault[] = [];
  if (await passwordMatches(current, known?.password ?? null))
    await desk.throttle.forgive(...counted);
  else faults.push({ field: 'current', text: t(words.passwordWrong) });
  if (wanted.length < MIN_PASSWORD || wanted.length > MAX_PASSWORD)
    faults.push({
      field: 'new',
      text: t(words.passwordShort, { min: MIN_PASSWORD, max: MAX_PASSWORD }),
    });
  else if (wanted === current) faults.push({ field: 'new', text: t(words.passwordSame) });
  if (faults.length > 0) return form(context, desk, faults);
  await desk.operators.setPassword(
    operator.operatorId,
    await hashPassword(wanted),
    byOf(context, desk),
  );
  await begin(context, desk, operator, { next: '/desk', fields: {} }, null);
  return context.redirect('/desk?done=password#told', 303);
};
