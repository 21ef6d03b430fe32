// The supplier's receipt for a file that was handed over: chosen, checked, kept with the request; a
// wrong one is called what it is.
import { useRef, useState, type SubmitEvent } from 'react';
import { errors } from '../../../../locales/errors.ts';
import { importing as words, otherFile, receiptFaults } from '../../../../locales/receipts.ts';
import { asAppError, type AppError } from '../../../core/errors.ts';
import type { Texts } from '../../../core/rules/rule.ts';
import { Failure } from '../../parts/Failure.tsx';
import { FileInput } from '../../parts/FileInput.tsx';
import type { RequestPorts } from '../../ports.ts';
import { useTexts } from '../../texts.tsx';
import { receiptFault, type NamedFault } from './receiptFault.ts';

type State = 'idle' | 'noFile' | 'checking' | AppError;

interface ImportReceiptProps {
  readonly ports: Pick<RequestPorts, 'importReceipt'>;
  readonly requestId: string;
}

/** What to do about each; else the supplier is asked for it again. */
const TODO: Partial<Record<NamedFault, Texts>> = {
  format: otherFile.given,
  requestId: otherFile.own,
  requestSha256: otherFile.stored,
  cmsSha256: otherFile.stored,
};

/** The file brings no message that could be judged: what it is instead has words of its own. */
const isOtherFile = (code: AppError['code']): boolean =>
  code.startsWith('ERR_CMS_') || code === 'ERR_INPUT_TOO_LARGE';

/** What is wrong with the file, and what to do; none where it is not the file that is to blame. */
function wrongWith({ code, params }: AppError): readonly Texts[] {
  if (code === 'ERR_CMS_UNREADABLE') return [receiptFaults.format, otherFile.given];
  if (isOtherFile(code)) return [errors[code].what, errors[code].todo];
  const fault = receiptFault(code, String(params['reason'] ?? params['field'] ?? ''));
  return fault === null ? [] : [receiptFaults[fault], TODO[fault] ?? otherFile.ask];
}

export function ImportReceipt({ ports, requestId }: ImportReceiptProps) {
  const { t } = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<State>('idle');
  const refuse = (why: State): void => {
    setState(why);
    input.current?.focus();
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (state === 'checking') return;
    const chosen = input.current?.files?.[0];
    if (chosen === undefined) {
      refuse('noFile');
      return;
    }
    setState('checking');
    // Once it is kept, the request is shown as received and this form is gone.
    ports.importReceipt(requestId, chosen).catch((thrown: unknown) => refuse(asAppError(thrown)));
  };
  const failure = typeof state === 'object' ? state : null;
  const wrong = state === 'noFile' ? [words.fileEmpty] : failure === null ? [] : wrongWith(failure);
  const asking = {
    id: `receipt-${requestId}-file`,
    label: t(words.file),
    hint: t(words.fileHint),
    error: wrong.length === 0 ? undefined : wrong.map((text) => t(text, failure?.params)).join(' '),
  };
  return (
    <form onSubmit={submit} noValidate>
      <p>{t(words.what)}</p>
      <FileInput {...{ asking, input }} accept=".cms,.p7s,.p7m,.sig,.pem,.txt,application/cms" />
      {failure !== null && wrong.length === 0 && <Failure error={failure} />}
      <button type="submit" className="secondary" aria-disabled={state === 'checking' || undefined}>
        {t(words.check)}
      </button>
      <p role="status">
        {state === 'checking' && t(words.checking)}
        <span className="unseen">{asking.error}</span>
      </p>
    </form>
  );
}
