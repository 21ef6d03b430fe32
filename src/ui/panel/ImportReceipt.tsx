// The supplier's receipt for a file that was handed over: chosen, checked, kept with the request; a wrong one is called what it is.
import { useRef, useState, type SubmitEvent } from 'react';
import { importing as words, wrongReceipt } from '../../../locales/receipts.ts';
import { asAppError, type AppError } from '../../core/errors.ts';
import type { Texts } from '../../core/rules/rule.ts';
import { Failure } from '../parts/Failure.tsx';
import { FileInput } from '../parts/FileInput.tsx';
import type { PanelPorts } from '../ports.ts';
import { useTexts } from '../texts.tsx';

type State = 'idle' | 'noFile' | 'checking' | AppError;

interface ImportReceiptProps {
  readonly ports: Pick<PanelPorts, 'importReceipt'>;
  readonly requestId: string;
}

const OF_FIELD: Readonly<Record<string, Texts>> = {
  'requestId': wrongReceipt.otherRequest, 'requestSha256': wrongReceipt.otherFile, 'cmsSha256': wrongReceipt.otherFile,
  'provider.bin': wrongReceipt.otherSigner, 'provider.origin': wrongReceipt.otherSigner,
};
const OF_REASON: Readonly<Record<string, Texts>> = { format: wrongReceipt.notReceipt, signature: wrongReceipt.broken, signer: wrongReceipt.otherSigner };

/** What is wrong with the file; null where it is not the file that is to blame. */
function wrongWith({ code, params }: AppError): Texts | null {
  if (code === 'ERR_RECEIPT_UNREADABLE') return wrongReceipt.notReceipt;
  if (code === 'ERR_RECEIPT_MISMATCH') return OF_FIELD[String(params['field'])] ?? wrongReceipt.otherRequest;
  return code === 'ERR_RECEIPT_SIGNATURE' ? OF_REASON[String(params['reason'])] ?? wrongReceipt.broken : null;
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
  const wrong = state === 'noFile' ? words.fileEmpty : failure && wrongWith(failure);
  const asking = { id: `receipt-${requestId}-file`, label: t(words.file), hint: t(words.fileHint), error: wrong === null ? undefined : t(wrong) };
  return (
    <form onSubmit={submit} noValidate>
      <p>{t(words.what)}</p>
      <FileInput {...{ asking, input }} accept=".cms,.p7s,.p7m,application/cms" />
      {failure !== null && wrong === null && <Failure error={failure} />}
      <button type="submit" className="secondary" aria-disabled={state === 'checking' || undefined}>{t(words.check)}</button>
      <p role="status">{state === 'checking' && t(words.checking)}<span className="unseen">{asking.error}</span></p>
    </form>
  );
}
