// One order into a file that a password opens: what that means first, then the password, then the file.
import { useRef, useState, type RefObject, type SubmitEvent } from 'react';
import { file as words } from '../../../locales/drafts.ts';
import { isLongEnough, LEAST_PASSWORD } from '../../core/draft/draftPassword.ts';
import { asAppError, type AppError } from '../../core/errors.ts';
import { almatyDate } from '../../core/time.ts';
import { Failure } from '../parts/Failure.tsx';
import type { Clock, DraftPorts, FilePorts } from '../ports.ts';
import { useTexts } from '../texts.tsx';
import { Secret, takeSecret } from '../parts/Secret.tsx';

type State = 'idle' | 'short' | 'working' | { readonly name: string } | AppError;

export type ExportPorts = Pick<DraftPorts, 'exportDraft'> & FilePorts & Clock;

interface ExportDraftProps {
  readonly ports: ExportPorts;
  readonly id: string;
}

interface Writing {
  readonly state: State;
  readonly submit: (event: SubmitEvent) => void;
}

function useWriting(
  { ports, id }: ExportDraftProps,
  password: RefObject<HTMLInputElement | null>,
): Writing {
  const [state, setState] = useState<State>('idle');
  const write = async (secret: string): Promise<void> => {
    // No name of a person, because everybody sees a file's name.
    const name = `komekshi-${almatyDate(ports.now())}-${id.slice(0, 8)}.jwe`;
    ports.saveFile(name, await ports.exportDraft(id, secret), 'application/jose');
    setState({ name });
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (state === 'working') return;
    if (!isLongEnough(password.current?.value ?? '')) {
      setState('short');
      password.current?.focus();
      return;
    }
    setState('working');
    write(takeSecret(password)).catch((thrown: unknown) => setState(asAppError(thrown)));
  };
  return { state, submit };
}

export function ExportDraft(props: ExportDraftProps) {
  const { t } = useTexts();
  const password = useRef<HTMLInputElement>(null);
  const { state, submit } = useWriting(props, password);
  const error = state === 'short' ? t(words.tooShort, { least: LEAST_PASSWORD }) : undefined;
  return (
    <form onSubmit={submit} noValidate>
      <p>{t(words.saveWhat)}</p>
      <Secret
        asking={{
          id: `export-${props.id}`,
          label: t(words.password),
          hint: t(words.passwordHint, { least: LEAST_PASSWORD }),
          error,
        }}
        input={password}
        autoComplete="new-password"
      />
      {typeof state === 'object' && 'code' in state && <Failure error={state} />}
      <button type="submit" className="secondary" aria-disabled={state === 'working' || undefined}>
        {t(words.saveNow)}
      </button>
      <p role="status">
        {state === 'working' && t(words.working)}
        {state === 'short' && <span className="unseen">{error}</span>}
        {typeof state === 'object' &&
          'name' in state &&
          !('code' in state) &&
          t(words.saved, { name: state.name })}
      </p>
    </form>
  );
}
