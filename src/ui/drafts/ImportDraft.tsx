// An order from a file: chosen, opened with its password, put into the list as one of its own.
import { useRef, useState, type RefObject, type SubmitEvent } from 'react';
import { file as words } from '../../../locales/drafts.ts';
import { errors } from '../../../locales/errors.ts';
import { asAppError, type AppError } from '../../core/errors.ts';
import { Failure } from '../parts/Failure.tsx';
import { FileInput } from '../parts/FileInput.tsx';
import { Secret, takeSecret } from '../parts/Secret.tsx';
import type { DraftPorts } from '../ports.ts';
import { useTexts } from '../texts.tsx';

type State = 'idle' | 'noFile' | 'noPassword' | 'opening' | 'opened' | AppError;

const isFailure = (state: State): state is AppError => typeof state === 'object';

interface Opening {
  readonly file: RefObject<HTMLInputElement | null>;
  readonly password: RefObject<HTMLInputElement | null>;
  readonly state: State;
  readonly submit: (event: SubmitEvent) => void;
}

function useOpening({ importDraft }: Pick<DraftPorts, 'importDraft'>): Opening {
  const [file, password] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  const [state, setState] = useState<State>('idle');
  const refuse = (why: State): void => {
    setState(why);
    (why === 'noFile' ? file : password).current?.focus();
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (state === 'opening') return;
    const chosen = file.current?.files?.[0];
    if (chosen === undefined || password.current?.value === '') {
      refuse(chosen === undefined ? 'noFile' : 'noPassword');
      return;
    }
    setState('opening');
    importDraft(chosen, takeSecret(password)).then(
      () => setState('opened'),
      (thrown: unknown) => refuse(asAppError(thrown)),
    );
  };
  return { file, password, state, submit };
}

export function ImportDraft(ports: Pick<DraftPorts, 'importDraft'>) {
  const { t } = useTexts();
  const { file, password, state, submit } = useOpening(ports);
  const isWrong = isFailure(state) && state.code === 'ERR_DRAFT_FILE_PASSWORD';
  const { what, todo } = errors.ERR_DRAFT_FILE_PASSWORD;
  const ofPassword =
    state === 'noPassword' ? t(words.passwordEmpty) : isWrong ? `${t(what)} ${t(todo)}` : undefined;
  const asking = {
    id: 'import-file',
    label: t(words.file),
    hint: t(words.fileHint),
    error: state === 'noFile' ? t(words.fileEmpty) : undefined,
  };
  return (
    <form onSubmit={submit} noValidate>
      <p>{t(words.openWhat)}</p>
      <FileInput {...{ asking }} input={file} accept=".jwe" />
      <Secret
        asking={{ id: 'import-password', label: t(words.password), error: ofPassword }}
        input={password}
        autoComplete="off"
      />
      {isFailure(state) && !isWrong && <Failure error={state} />}
      <button type="submit" className="secondary" aria-disabled={state === 'opening' || undefined}>
        {t(words.openNow)}
      </button>
      <p role="status">
        {(state === 'opening' || state === 'opened') && t(words[state])}
        <span className="unseen">{asking.error ?? ofPassword}</span>
      </p>
    </form>
  );
}
