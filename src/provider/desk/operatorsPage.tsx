/** @jsxImportSource hono/jsx */
// Operators, for administrators: who there is, added with a one-time password, given another role, shut out.
import type { FC } from 'hono/jsx';
import { desk as words } from '../../../locales/desk.ts';
import { deskRoleNotes, deskRoles } from '../../../locales/deskOperators.ts';
import type { Speech } from '../../ui/texts.tsx';
import { ROLES, type Role } from './access.ts';
import {
  byOf,
  keptFields,
  speechOf,
  type Desk,
  type DeskContext,
  type Fields,
  type Handler,
} from './context.ts';
import type { Change, Operator } from './operators.ts';
import { Choice, Field, Form, type Fault } from './form.tsx';
import { notFound, page } from './page.tsx';
import { hashPassword, oneTimePassword } from './password.ts';

interface OperatorsTerms {
  readonly fields?: Fields;
  readonly faults?: readonly Fault[];
  readonly told?: string | null;
  readonly secret?: { readonly name: string; readonly password: string } | null;
}

export const showOperators: Handler = (context, desk) => {
  const { t } = speechOf(context);
  const told = { saved: words.operatorDone, password: words.passwordDone }[
    context.req.query('done') ?? ''
  ];
  return operatorsPage(context, desk, {
    fields: keptFields(context),
    told: told === undefined ? null : t(told),
  });
};

async function operatorsPage(
  context: DeskContext,
  desk: Desk,
  { fields = {}, faults = [], told = null, secret = null }: OperatorsTerms,
): Promise<Response> {
  const speech = speechOf(context);
  const { t } = speech;
  const {
    operator: self,
    data: { token },
  } = context.get('present');
  const operators = await desk.operators.all();
  return page(
    context,
    desk,
    { title: t(words.operators), status: faults.length > 0 ? 422 : 200, faults, told },
    <>
      {secret !== null && (
        <div class="notice notice-good" id="told" role="status" tabindex={-1}>
          <p>{t(words.oneTime, { name: secret.name })}</p>
          <p class="code one-time" translate="no">
            {secret.password}
          </p>
        </div>
      )}
      <ul class="operators">
        {operators.map((operator) => (
          <Row
            operator={operator}
            isSelf={operator.operatorId === self.operatorId}
            token={token}
            speech={speech}
          />
        ))}
      </ul>
      <Addition fields={fields} faults={faults} token={token} speech={speech} />
    </>,
  );
}

const Addition: FC<{ fields: Fields; faults: readonly Fault[]; token: string; speech: Speech }> = ({
  fields,
  faults,
  token,
  speech: { t },
}) => (
  <section aria-labelledby="add">
    <h2 id="add">{t(words.addOperator)}</h2>
    <Form action="/desk/operators" token={token}>
      <Field
        id="name"
        label={t(words.loginName)}
        value={fields['name']}
        faults={faults}
        attributes={{ required: '', maxlength: '200', autocomplete: 'off' }}
      />
      <fieldset class="field" id="role">
        <legend>{t(words.role)}</legend>
        <div class="choices">
          {ROLES.map((role) => (
            <label class="choice">
              <input
                type="radio"
                name="role"
                value={role}
                checked={role === (fields['role'] ?? 'viewer')}
              />
              <span>
                {t(deskRoles[role])}: {t(deskRoleNotes[role])}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <button class="primary">{t(words.add)}</button>
    </Form>
  </section>
);

const Row: FC<{ operator: Operator; isSelf: boolean; token: string; speech: Speech }> = ({
  operator,
  isSelf,
  token,
  speech,
}) => {
  const { t } = speech;
  const { name, role, isLocal, isDisabled } = operator;
  return (
    <li class="card">
      <h2>{name}</h2>
      <p>
        {[
          t(deskRoles[role]),
          ...(isDisabled ? [t(words.isDisabled)] : []),
          ...(isLocal ? [] : [t(words.isOpenId)]),
          ...(isSelf ? [t(words.isYou)] : []),
        ].join('; ')}
      </p>
      {!isSelf && <Changes operator={operator} token={token} speech={speech} />}
    </li>
  );
};

const Changes: FC<{ operator: Operator; token: string; speech: Speech }> = ({
  operator: { operatorId, name, role, isLocal, isDisabled },
  token,
  speech: { t },
}) => (
  <Form action={`/desk/operators/${operatorId}`} token={token} class="actions">
    {isLocal && (
      <>
        <Choice
          id={`role-${operatorId}`}
          label={t(words.role)}
          of={name}
          value={role}
          options={ROLES.map((each) => [each, t(deskRoles[each])])}
        />
        <button class="secondary" name="do" value="role">
          {t(words.saveRole)}
          <span class="unseen">: {name}</span>
        </button>
        <button class="secondary" name="do" value="password">
          {t(words.newOneTime)}
          <span class="unseen">: {name}</span>
        </button>
      </>
    )}
    <button
      class={isDisabled ? 'secondary' : 'secondary danger'}
      name="do"
      value={isDisabled ? 'enable' : 'disable'}
    >
      {t(isDisabled ? words.enable : words.disable)}
      <span class="unseen">: {name}</span>
    </button>
  </Form>
);

export const addOperator: Handler = async (context, desk) => {
  const fields = context.get('fields');
  const { t } = speechOf(context);
  const name = (fields['name'] ?? '').trim();
  const role = roleOf(fields);
  if (name === '' || name.length > 200)
    return operatorsPage(context, desk, {
      fields,
      faults: [{ field: 'name', text: t(words.nameMissing) }],
    });
  if (role === null)
    return operatorsPage(context, desk, {
      fields,
      faults: [{ field: 'role', text: t(words.roleMissing) }],
    });
  const password = oneTimePassword();
  const isAdded = await desk.operators.add(
    { name, role, password: await hashPassword(password) },
    byOf(context, desk),
  );
  if (!isAdded)
    return operatorsPage(context, desk, {
      fields,
      faults: [{ field: 'name', text: t(words.nameTaken) }],
    });
  return operatorsPage(context, desk, { secret: { name, password } });
};

/** Nobody changes their own account: the last administrator could lock everybody out. */
export const changeOperator: Handler = async (context, desk) => {
  const id = context.req.param('id') ?? '';
  const operator = (await desk.operators.all()).find(({ operatorId }) => operatorId === id);
  if (operator === undefined || id === context.get('present').operator.operatorId)
    return notFound(context, desk);
  const password =
    context.get('fields')['do'] === 'password' && operator.isLocal ? oneTimePassword() : null;
  const change =
    password === null
      ? changeOf(context.get('fields'), operator)
      : { password: await hashPassword(password) };
  if (change === null) return notFound(context, desk);
  await desk.operators.change(id, change, byOf(context, desk));
  return password === null
    ? context.redirect('/desk/operators?done=saved#told', 303)
    : operatorsPage(context, desk, { secret: { name: operator.name, password } });
};

function changeOf(fields: Fields, { isLocal }: Operator): Change | null {
  const role = roleOf(fields);
  switch (fields['do'] ?? '') {
    case 'role':
      return role === null || !isLocal ? null : { role };
    case 'disable':
      return { disabled: true };
    case 'enable':
      return { disabled: false };
    default:
      return null;
  }
}

const roleOf = (fields: Fields): Role | null =>
  ROLES.find((role) => role === fields['role']) ?? null;
