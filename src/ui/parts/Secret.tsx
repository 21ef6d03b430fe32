// The password of a file: hidden until the person wants to see it, in its native input alone, taken out once.
import { useId, useState, type RefObject } from 'react';
import { sign as words } from '../../../locales/signing.ts';
import { useTexts } from '../texts.tsx';
import { describedBy, Field, type Asking } from './Field.tsx';

interface SecretProps {
  readonly asking: Asking;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly autoComplete: 'new-password' | 'off';
}

export function Secret({ asking, input, autoComplete }: SecretProps) {
  const { t } = useTexts();
  const [shown, setShown] = useState(false);
  const toggle = useId();
  return (
    <div className="secret">
      <Field asking={asking} inputId={asking.id}>
        <input
          ref={input}
          id={asking.id}
          type={shown ? 'text' : 'password'}
          autoComplete={autoComplete}
          spellCheck={false}
          autoCapitalize="off"
          className="input-middle"
          aria-describedby={describedBy(asking)}
          aria-invalid={asking.error !== undefined || undefined}
        />
      </Field>
      <label className="choice" htmlFor={toggle}>
        <input
          id={toggle}
          type="checkbox"
          checked={shown}
          onChange={(event) => setShown(event.target.checked)}
        />
        <span>{t(words.show)}</span>
      </label>
    </div>
  );
}

/** The password, gone from its input in the same breath. */
export function takeSecret({ current }: RefObject<HTMLInputElement | null>): string {
  const secret = current?.value ?? '';
  if (current !== null) current.value = '';
  return secret;
}
