/** @jsxImportSource hono/jsx */
// The small parts that the desk’s forms are made of: native elements under their labels, each with
// what is wrong with it.
import type { FC, PropsWithChildren } from 'hono/jsx';

export interface Fault {
  /** The id of the field that is wrong; null where it is not one field's matter. */
  readonly field: string | null;
  readonly text: string;
}

/** A form with the session's token; where something is wrong, the answer's summary has the focus. */
export const Form: FC<PropsWithChildren<{ action: string; token: string; class?: string }>> = ({
  action,
  token,
  children,
  ...rest
}) => (
  <form method="post" action={`${action}#wrong`} {...rest}>
    <input type="hidden" name="token" value={token} />
    {children}
  </form>
);

interface FieldProps {
  id: string;
  label: string;
  type?: string;
  value?: string | undefined;
  hint?: string | null;
  faults?: readonly Fault[];
  attributes?: Record<string, string>;
}

/** A labelled input under its own id as its name, with its hint and what is wrong with it. */
export const Field: FC<FieldProps> = ({
  id,
  label,
  type = 'text',
  value = '',
  hint = null,
  faults = [],
  attributes = {},
}) => {
  const wrong = faults.find(({ field }) => field === id)?.text ?? null;
  const described = [hint === null ? [] : [`${id}-hint`], wrong === null ? [] : [`${id}-wrong`]]
    .flat()
    .join(' ');
  const shown = type === 'password' ? '' : value;
  const told = {
    'aria-invalid': wrong === null ? undefined : ('true' as const),
    'aria-describedby': described || undefined,
  };
  return (
    <div class={wrong === null ? 'field' : 'field field-wrong'}>
      <label for={id}>{label}</label>
      {hint !== null && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {wrong !== null && (
        <p class="error-text" id={`${id}-wrong`}>
          {wrong}
        </p>
      )}
      {type === 'textarea' ? (
        <textarea id={id} name={id} rows={5} {...told} {...attributes}>
          {value}
        </textarea>
      ) : (
        <input id={id} name={id} {...{ type, value: shown }} {...told} {...attributes} />
      )}
    </div>
  );
};

interface ChoiceProps {
  id: string;
  label: string;
  value: string;
  options: readonly (readonly [value: string, text: string])[];
  /** Whose it is, where several stand on one page: heard, not seen. */
  of?: string;
}

export const Choice: FC<ChoiceProps> = ({ id, label, value, options, of }) => (
  <div class="field">
    <label for={id}>
      {label}
      {of !== undefined && <span class="unseen">: {of}</span>}
    </label>
    <select id={id} name={id.replace(/-.*$/, '')}>
      {options.map(([option, text]) => (
        <option value={option} selected={option === value}>
          {text}
        </option>
      ))}
    </select>
  </div>
);
