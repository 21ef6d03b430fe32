// One signature: key file and password to the signer, its answer to the outbox, a refusal to the
// input that it is about.
import { useEffect, useRef, useState, type RefObject } from 'react';
import { errorText } from '../../../../locales/errors.ts';
import { sign as words } from '../../../../locales/signing.ts';
import { asAppError, type AppError, type ErrorCode } from '../../../core/errors.ts';
import type { Texts } from '../../../core/rules/rule.ts';
import type { KeyChoice, SigningStep } from '../../../edge/signer/client.ts';
import type { SigningPorts, SigningTerms } from '../../ports.ts';
import { useStoring, type Storing } from './useStoring.ts';

export type Refusal =
  | {
      readonly at: 'file' | 'password';
      readonly texts: readonly Texts[];
      readonly code?: ErrorCode;
    }
  | { readonly at: 'elsewhere'; readonly error: AppError };

/** Where the focus goes with a refusal: to what it is about, else to the button that began. */
interface Inputs {
  readonly file: RefObject<HTMLInputElement | null>;
  readonly password: RefObject<HTMLInputElement | null>;
  readonly elsewhere: RefObject<HTMLButtonElement | null>;
}

interface SigningTask {
  readonly ports: SigningPorts;
  readonly dtbs: Uint8Array<ArrayBuffer>;
  readonly earlier: SigningTerms['earlier'];
  readonly idempotencyKey: string;
  readonly inputs: Inputs;
  /** The id of the remembered key that signs; null where its file is chosen. */
  readonly remembered: string | null;
  /** The remembered key cannot sign: the file of another is needed. */
  readonly onAnother: () => void;
  readonly onSigned: (requestId: string) => void;
}

function refusalOf(error: AppError): Refusal {
  const { what, todo } = errorText(error);
  if (error.code === 'ERR_KEY_WRONG_PASSWORD') return { at: 'password', texts: [what, todo] };
  if (error.code.startsWith('ERR_KEY_') || error.code === 'ERR_INPUT_FILE')
    return { at: 'file', texts: [what, todo], code: error.code };
  return { at: 'elsewhere', error };
}

type Key = Pick<SigningTerms, 'file' | 'password'>;

/** The key's file and password, the password gone from its input; or what is missing. */
function takeKey({ file, password }: Inputs, remembered: string | null): Key | Refusal {
  const chosen = remembered ?? file.current?.files?.[0];
  const input = password.current;
  if (chosen === undefined) return { at: 'file', texts: [words.fileEmpty] };
  if (input === null || input.value === '') return { at: 'password', texts: [words.passwordEmpty] };
  const secret = input.value;
  input.value = '';
  return { file: chosen, password: secret };
}

/** The two that the person may end: the signature, and the wait for the authority's word on the key. */
interface Waits {
  readonly stop: AbortController;
  readonly skip: AbortController;
}

/** If the person leaves the screen, the signature is no longer wanted. */
function useRunning(): RefObject<Waits | null> {
  const running = useRef<Waits | null>(null);
  useEffect(() => () => running.current?.stop.abort(), []);
  return running;
}

export interface Signing
  extends Pick<Storing, 'unstored' | 'storeAgain'>, Pick<Working, 'work' | 'part'> {
  readonly refusal: Refusal | null;
  /** Open while the person is asked. */
  readonly whose: Question | null;
  readonly sign: () => void;
  readonly cancel: () => void;
  /** Does not wait for the authority's word on the key. */
  readonly skip: () => void;
}

/** What is being done, and how far the opening of the key is. */
export type Work = 'idle' | 'cancelled' | 'storing' | SigningStep;

interface Working {
  readonly work: Work;
  /** From 0 to 1; null where the opening takes no time worth telling. */
  readonly part: number | null;
  readonly setWork: (work: Work, opened?: number) => void;
}

function useWork(): Working {
  const [work, setStep] = useState<Work>('idle');
  const [part, setPart] = useState<number | null>(null);
  const setWork = (next: Work, opened?: number): void => {
    setStep(next);
    // The cost of later parts of the file is known only when they are reached. The bar does not go
    // back for them.
    setPart((before) => (opened === undefined ? null : Math.max(before ?? 0, opened)));
  };
  return { work, part, setWork };
}

/** Whose key is to sign, open from when the signer asks it until the person picks, cancels or leaves. */
interface Question {
  readonly choices: readonly KeyChoice[];
  readonly answer: (sha256: string) => void;
}

interface KeyChoosing {
  readonly question: Question | null;
  /** For the signer. Nobody answers a question whose signature was given up: its signal ends it. */
  readonly ask: (choices: readonly KeyChoice[], signal: AbortSignal) => Promise<string>;
}

/** `onAnswered`: the question is gone from the screen, and with it the focus. */
function useKeyChoice(onAnswered: () => void): KeyChoosing {
  const [question, setQuestion] = useState<Question | null>(null);
  const ask = (choices: readonly KeyChoice[], signal: AbortSignal): Promise<string> =>
    new Promise((resolve) => {
      const answer = (sha256: string): void => {
        setQuestion(null);
        onAnswered();
        resolve(sha256);
      };
      signal.addEventListener('abort', () => setQuestion(null), { once: true });
      setQuestion({ choices, answer });
    });
  return { question, ask };
}

interface Attempts extends Pick<Storing, 'unstored' | 'storeAgain' | 'letGo'> {
  /** One signature, from the key to the outbox. */
  readonly attempt: (key: Key, waits: Waits) => Promise<void>;
  readonly refuse: (why: Refusal) => void;
}

function useAttempts(
  { ports, dtbs, earlier, idempotencyKey, inputs, onSigned, onAnother }: SigningTask,
  { setWork }: Working,
  ask: KeyChoosing['ask'],
  setRefusal: (why: Refusal) => void,
): Attempts {
  const refuse = (why: Refusal): void => {
    setWork('idle');
    setRefusal(why);
    if (why.at === 'file') onAnother();
    inputs[why.at].current?.focus();
  };
  const { store, ...storing } = useStoring({
    ports,
    onSigned,
    onStoring: () => setWork('storing'),
    onFailed: (error) => refuse(refusalOf(error)),
  });
  const attempt: Attempts['attempt'] = async (key, { stop: { signal }, skip }) => {
    try {
      const signature = await ports.sign({
        dtbs,
        earlier,
        ...key,
        onProgress: setWork,
        choose: (choices) => ask(choices, signal),
        signal,
        skip: skip.signal,
      });
      signal.throwIfAborted();
      await store({ ...signature, idempotencyKey });
    } catch (thrown) {
      setWork(signal.aborted ? 'cancelled' : 'idle');
      if (signal.aborted) inputs.elsewhere.current?.focus();
      else refuse(refusalOf(asAppError(thrown)));
    }
  };
  return { attempt, refuse, ...storing };
}

export function useSigning(task: SigningTask): Signing {
  const { inputs } = task;
  const toButton = (): void => inputs.elsewhere.current?.focus();
  const working = useWork();
  const { question, ask } = useKeyChoice(toButton);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const running = useRunning();
  const { attempt, refuse, unstored, storeAgain, letGo } = useAttempts(
    task,
    working,
    ask,
    setRefusal,
  );
  const sign = (): void => {
    if (running.current !== null) return;
    const key = takeKey(inputs, task.remembered);
    if ('at' in key) {
      refuse(key);
      return;
    }
    setRefusal(null);
    letGo();
    working.setWork('opening');
    running.current = { stop: new AbortController(), skip: new AbortController() };
    void attempt(key, running.current).finally(() => {
      running.current = null;
    });
  };
  const skip = (): void => {
    running.current?.skip.abort();
    toButton();
  };
  return {
    work: working.work,
    part: working.part,
    refusal,
    whose: question,
    sign,
    skip,
    unstored,
    storeAgain,
    cancel: () => running.current?.stop.abort(),
  };
}
