// The key: a remembered one or its file, its password, the button and the progress. File and password
// stay in their native inputs; the password is taken out once and wiped from its input in the same breath.
import { useRef, type ReactNode, type RefObject, type SubmitEvent } from 'react';
import { remembered as keyWords } from '../../../../locales/rememberedKeys.ts';
import { sign as words } from '../../../../locales/signing.ts';
import { ForgetKey } from '../../consent/RememberedKeys.tsx';
import { Act } from '../../parts/Act.tsx';
import { Failure } from '../../parts/Failure.tsx';
import { FileInput } from '../../parts/FileInput.tsx';
import { Secret } from '../../parts/Secret.tsx';
import type { SigningPorts } from '../../ports.ts';
import { useTexts } from '../../texts.tsx';
import type { DocumentToSign } from './documentToSign.ts';
import { ExpectedKey, isOthersKey, LawfulWays } from './ExpectedKey.tsx';
import { ExpiredKeys, PickedKey } from './RememberedKey.tsx';
import { Unstored } from './Unstored.tsx';
import { usePickedKey, type KeyPicking } from './usePickedKey.ts';
import { useSigning, type Refusal, type Signing, type Work } from './useSigning.ts';
import { WhoseKey } from './WhoseKey.tsx';

interface KeyFormProps extends DocumentToSign {
  readonly ports: SigningPorts;
  readonly byHand: boolean;
  /** Whether the document may still be signed; otherwise the person is told why not. */
  readonly isFresh: () => boolean;
  readonly onSigned: (requestId: string) => void;
  /** Goes to the question who files. */
  readonly onFiler: () => void;
  /** Whether the focus starts here: at the password of a remembered key, else at the key file. */
  readonly takesFocus?: boolean;
  /** What stands behind the button: the whole text. */
  readonly children?: ReactNode;
}

const FORM_ID = 'key-form';
/** Whoever is put straight to the key is told where to read what it will sign. */
const WHERE_ID = 'key-where';
/** Said with each input, and seen behind the button. */
const ONLY_HERE_ID = 'key-only-here';
const ALSO = `${WHERE_ID} ${ONLY_HERE_ID}`;

export function KeyForm(props: KeyFormProps) {
  const { ports, fields, byHand, isFresh, onFiler, takesFocus = false, children } = props;
  const { t } = useTexts();
  const file = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const keys = usePickedKey({ ports, filer: fields.filer, file, password, takesFocus });
  const signing = useSigning({
    ...props,
    inputs: { file, password, elsewhere: button },
    remembered: keys.picked?.id ?? null,
    onAnother: () => keys.setAnother(true),
  });
  const { refusal } = signing;
  return (
    <>
      <form
        id={FORM_ID}
        className="card"
        onSubmit={(event: SubmitEvent) => {
          event.preventDefault();
          if (isFresh()) signing.sign();
        }}
        noValidate
        aria-labelledby="key-title"
      >
        <KeyTitle />
        <KeySource {...{ keys, fields, file, refusal, onFiler }} />
        <Password input={password} refusal={refusal} />
        {refusal?.at === 'elsewhere' && <Failure error={refusal.error} />}
        <Kept {...{ ports }} {...signing} />
        <Whose {...signing} />
      </form>
      <SignAct {...{ byHand, button, signing }} />
      {children}
      <OtherKey {...{ ports, keys }} />
      <p id={ONLY_HERE_ID} className="small">
        {t(words.onlyHere)}
      </p>
    </>
  );
}

/** Seen by what stands under it; heard by its name, and by where to read what it signs. */
function KeyTitle() {
  const { t } = useTexts();
  return (
    <div className="unseen">
      <h2 id="key-title">{t(words.key)}</h2>
      <p id={WHERE_ID}>{t(words.where)}</p>
    </div>
  );
}

const Kept = ({
  ports,
  unstored,
  storeAgain,
}: Pick<KeyFormProps, 'ports'> & Pick<Signing, 'unstored' | 'storeAgain'>) =>
  unstored === null ? null : <Unstored {...{ ports }} submission={unstored} onAgain={storeAgain} />;

const Whose = ({ whose }: Pick<Signing, 'whose'>) =>
  whose === null ? null : <WhoseKey choices={whose.choices} onPick={whose.answer} />;

interface SignActProps extends Pick<KeyFormProps, 'byHand'> {
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly signing: Signing;
}

function SignAct({ byHand, button, signing }: SignActProps) {
  const { t } = useTexts();
  const { work, part, refusal, cancel, skip } = signing;
  return (
    <>
      <Act>
        <button
          ref={button}
          type="submit"
          form={FORM_ID}
          className="primary"
          aria-disabled={work !== 'idle' && work !== 'cancelled' ? true : undefined}
        >
          {t(byHand ? words.buttonByHand : words.button)}
        </button>
      </Act>
      <Progress work={work} part={part} refusal={refusal} onCancel={cancel} onSkip={skip} />
    </>
  );
}

interface KeySourceProps extends Pick<KeyFormProps, 'fields' | 'onFiler'> {
  readonly keys: KeyPicking;
  readonly file: RefObject<HTMLInputElement | null>;
  readonly refusal: Refusal | null;
}

/** Whose remembered key signs; or whose key is needed, and its file. */
function KeySource({ keys, fields, file, refusal, onFiler }: KeySourceProps) {
  const { picked, usable, expired, pick } = keys;
  if (picked !== null) return <PickedKey {...{ usable, picked }} onPick={pick} />;
  return (
    <>
      <ExpectedKey {...fields} />
      <ExpiredKeys expired={expired} />
      <KeyFile input={file} {...{ refusal, fields, onFiler }} />
    </>
  );
}

interface OtherKeyProps extends Pick<KeyFormProps, 'ports'> {
  readonly keys: KeyPicking;
}

/** Behind the button in the order of stops: who signs as last month never comes past it. */
function OtherKey({ ports, keys: { picked, usable, setAnother } }: OtherKeyProps) {
  const { t } = useTexts();
  if (picked === null && usable.length === 0) return null;
  return (
    <div className="actions">
      <button type="button" className="secondary" onClick={() => setAnother(picked !== null)}>
        {t(picked === null ? keyWords.back : keyWords.another)}
      </button>
      {picked !== null && <ForgetKey key={picked.id} {...{ ports }} remembered={picked} />}
    </div>
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
    also: ALSO,
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
        also: ALSO,
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
            {`${t(words.problems)}. ${refusal.texts.map((text) => t(text)).join(' ')}`}
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
