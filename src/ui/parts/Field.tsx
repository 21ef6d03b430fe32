// One question: its label or legend, its hint, why it is asked and what could not be understood,
// tied to the input by id.
import type { ReactNode } from 'react';

export interface Asking {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** The ids of what else describes it, wherever that stands. */
  readonly also?: string | undefined;
}

export const describedBy = ({ id, hint, error, also = '' }: Asking): string | undefined =>
  [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`, also]
    .filter((part) => part !== '')
    .join(' ') || undefined;

function Notes({ id, hint, error }: Asking) {
  return (
    <>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className="error-text">
          <span aria-hidden="true">✕ </span>
          {error}
        </p>
      )}
    </>
  );
}

const className = ({ error }: Asking): string =>
  error === undefined ? 'field' : 'field field-wrong';

/** A question with one input; `inputId` is what the label belongs to. */
export function Field({
  asking,
  inputId,
  children,
}: {
  readonly asking: Asking;
  readonly inputId: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={className(asking)}>
      <label htmlFor={inputId}>{asking.label}</label>
      <Notes {...asking} />
      {children}
    </div>
  );
}

/** A question with several inputs. */
export function FieldGroup({
  asking,
  children,
}: {
  readonly asking: Asking;
  readonly children: ReactNode;
}) {
  return (
    <fieldset className={className(asking)} aria-describedby={describedBy(asking)}>
      <legend>{asking.label}</legend>
      <Notes {...asking} />
      {children}
    </fieldset>
  );
}
