// The key: its file, its password, the button and the progress. File and password stay in their
// native inputs; the password is taken out once and wiped from its input in the same breath.
import { useRef, type RefObject, type SubmitEvent } from 'react';
import { sign as words } from '../../../../locales/signing.ts';
import type { RequestFields } from '../../../core/request/request.ts';
import { Failure } from '../../parts/Failure.tsx';
import { FileInput } from '../../parts/FileInput.tsx';
import { Secret } from '../../parts/Secret.tsx';
import type { SigningPorts } from '../../ports.ts';
import { useTexts } from '../../texts.tsx';
import { ExpectedKey, isOthersKey, LawfulWays } from './ExpectedKey.tsx';
import { Unstored } from './Unstored.tsx';
import { useSigning, type Refusal, type Work } from './useSigning.ts';
import { WhoseKey } from './WhoseKey.tsx';

interface KeyFormProps {
  readonly ports: SigningPorts;
  readonly dtbs: Uint8Array<ArrayBuffer>;
  /** What those bytes say: whose key is needed. */
  readonly fields: RequestFields;
  readonly idempotencyKey: string;
  readonly byHand: boolean;
  /** Whether the document may still be signed; otherwise the person is told why not. */
  readonly isFresh: () => boolean;
  readonly onSigned: (requestId: string) => void;
  /** Goes to the question who files. */
  readonly onFiler: () => void;
}

export function KeyForm(props: KeyFormProps) {
  const { ports, dtbs, fields, idempotencyKey, byHand, isFresh, onSigned, onFiler } = props;
  const { t } = useTexts();
  const file = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { work, part, refusal, whose, sign, cancel, skip, unstored, storeAgain } = useSigning({
    ports,
    dtbs,
    idempotencyKey,
    onSigned,
    inputs: { file, password, elsewhere: button },
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (isFresh()) sign();
  };
  return (
    <form className="card" onSubmit={submit} noValidate aria-labelledby="key-title">
      <h2 id="key-title">{t(words.key)}</h2>
      <p>{t(words.keyPrivacy)}</p>
      <p>{t(words.onlyHere)}</p>
      <ExpectedKey {...fields} />
      <KeyFile input={file} {...{ refusal, fields, onFiler }} />
      <Password input={password} refusal={refusal} />
      {refusal?.at === 'elsewhere' && <Failure error={refusal.error} />}
      {unstored !== null && <Unstored {...{ ports }} submission={unstored} onAgain={storeAgain} />}
      <button
        ref={button}
        type="submit"
        className="primary"
        aria-disabled={work !== 'idle' && work !== 'cancelled' ? true : undefined}
      >
        {t(byHand ? words.buttonByHand : words.button)}
      </button>
      {whose !== null && <WhoseKey choices={whose.choices} onPick={whose.answer} />}
      <Progress work={work} part={part} refusal={refusal} onCancel={cancel} onSkip={skip} />
    </form>
  );
}

interface InputProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly refusal: Refusal | null;
}

function useRefusalText(at: Refusal['at'], refusal: Refusal | null): string | undefined {
  const { t } = useTexts();
  if (refusal?.at !== at || refusal.at === 'elsewhere') return undefined;
  return refusal.texts.map((text) => t(text)).join(' ');
}

function KeyFile({
  input,
  refusal,
  fields,
  onFiler,
}: InputProps & Pick<KeyFormProps, 'fields' | 'onFiler'>) {
  const { t } = useTexts();
  const asking = {
    id: 'key-file',
    label: t(words.file),
    hint: t(words.fileHint),
    error: useRefusalText('file', refusal),
  };
  return (
    <>
      <FileInput {...{ asking, input }} accept=".p12,.pfx,application/x-pkcs12" />
      {refusal?.at === 'file' && refusal.code !== undefined && isOthersKey(refusal.code) && (
        <LawfulWays {...fields} onFiler={onFiler} />
      )}
    </>
  );
}

function Password({ input, refusal }: InputProps) {
  const { t } = useTexts();
  return (
    <Secret
      asking={{
        id: 'key-password',
        label: t(words.password),
        error: useRefusalText('password', refusal),
      }}
      input={input}
      autoComplete="off"
    />
  );
}

interface ProgressProps {
  readonly work: Work;
  readonly part: number | null;
  readonly refusal: Refusal | null;
  readonly onCancel: () => void;
  readonly onSkip: () => void;
}

function Progress({ work, part, refusal, onCancel, onSkip }: ProgressProps) {
  const { t } = useTexts();
  const running = work !== 'idle' && work !== 'cancelled';
  return (
    <div className="signing-progress">
      <p role="status">
        {work !== 'idle' && t(part === null ? words[work] : words.openingSlowly)}
        {/* Whoever pressed Enter in the very field that is wrong is there already: nothing would be heard. */}
        {refusal !== null && refusal.at !== 'elsewhere' && (
          <span className="unseen">
            {[words.problems, ...refusal.texts].map((text) => t(text)).join('. ')}
          </span>
        )}
      </p>
      {part !== null && <progress value={part} aria-label={t(words.opening)} />}
      {work === 'asking' && (
        <button type="button" className="secondary" onClick={onSkip}>
          {t(words.skip)}
        </button>
      )}
      {running && work !== 'storing' && (
        <button type="button" className="secondary" onClick={onCancel}>
          {t(words.cancel)}
        </button>
      )}
    </div>
  );
}
