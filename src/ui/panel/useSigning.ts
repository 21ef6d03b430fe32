// One signature: key file and password to the signer, its answer to the outbox, a refusal to the input that it is about.
import { useEffect, useRef, useState, type RefObject } from 'react';
import { errorText } from '../../../locales/errors.ts';
import { sign as words } from '../../../locales/signing.ts';
import { asAppError, type AppError, type ErrorCode } from '../../core/errors.ts';
import type { Texts } from '../../core/rules/rule.ts';
import type { SigningStep } from '../../edge/signer/client.ts';
import type { PanelPorts } from '../ports.ts';
import { useKeyChoice, type KeyChoosing } from './useKeyChoice.ts';
import { useStoring, type Storing } from './useStoring.ts';

export type Work = 'idle' | 'cancelled' | 'storing' | SigningStep;

export type Refusal =
  | { readonly at: 'file' | 'password'; readonly texts: readonly Texts[]; readonly code?: ErrorCode }
  | { readonly at: 'elsewhere'; readonly error: AppError };

/** Where the focus goes with a refusal: to what it is about, else to the button that began. */
interface Inputs {
  readonly file: RefObject<HTMLInputElement | null>;
  readonly password: RefObject<HTMLInputElement | null>;
  readonly elsewhere: RefObject<HTMLButtonElement | null>;
}

interface SigningTask {
  readonly ports: PanelPorts;
  readonly dtbs: Uint8Array<ArrayBuffer>;
  readonly inputs: Inputs;
  readonly onSigned: (requestId: string) => void;
}

function refusalOf(error: AppError): Refusal {
  const { what, todo } = errorText(error);
  if (error.code === 'ERR_KEY_WRONG_PASSWORD') return { at: 'password', texts: [what, todo] };
  if (error.code.startsWith('ERR_KEY_') || error.code === 'ERR_INPUT_FILE') return { at: 'file', texts: [what, todo], code: error.code };
  return { at: 'elsewhere', error };
}

/** The key's file and password, the password gone from its input; or what is missing. */
function takeKey({ file, password }: Inputs): { readonly chosen: File; readonly secret: string } | Refusal {
  const chosen = file.current?.files?.[0];
  const input = password.current;
  if (chosen === undefined) return { at: 'file', texts: [words.fileEmpty] };
  if (input === null || input.value === '') return { at: 'password', texts: [words.passwordEmpty] };
  const secret = input.value;
  input.value = '';
  return { chosen, secret };
}

/** The two that the person may end: the signature, and the wait for the authority's word on the key. */
interface Waits {
  readonly stop: AbortController;
  readonly skip: AbortController;
}

export interface Signing extends Pick<Storing, 'unstored' | 'storeAgain'> {
  readonly work: Work;
  /** How far the opening of the key is, from 0 to 1; null where it takes no time worth telling. */
  readonly part: number | null;
  readonly refusal: Refusal | null;
  readonly whose: KeyChoosing['question'];
  readonly sign: () => void;
  readonly cancel: () => void;
  /** Does not wait for the authority's word on the key. */
  readonly skip: () => void;
}

export function useSigning({ ports, dtbs, inputs, onSigned }: SigningTask): Signing {
  const [work, setWork] = useState<Work>('idle');
  const [part, setPart] = useState<number | null>(null);
  const { question, ask, drop } = useKeyChoice();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const running = useRef<Waits | null>(null);
  // Whoever leaves the screen has not asked for a signature any more.
  useEffect(() => () => running.current?.stop.abort(), []);

  const refuse = (why: Refusal): void => {
    setWork('idle');
    setRefusal(why);
    inputs[why.at].current?.focus();
  };
  const { unstored, store, storeAgain, letGo } = useStoring({ ports, onSigned, onStoring: () => setWork('storing'), onFailed: (error) => refuse(refusalOf(error)) });
  const progress = (step: SigningStep, opened?: number): void => {
    setWork(step);
    // What the later parts of the file cost is known when they are reached: the bar does not go back for them.
    setPart((before) => (opened === undefined ? null : Math.max(before ?? 0, opened)));
  };
  const run = async (chosen: File, secret: string, { stop: { signal }, skip }: Waits): Promise<void> => {
    try {
      const signature = await ports.sign({ dtbs, file: chosen, password: secret, onProgress: progress, choose: ask, signal, skip: skip.signal });
      signal.throwIfAborted();
      await store(signature);
    } catch (thrown) {
      setWork(signal.aborted ? 'cancelled' : 'idle');
      if (signal.aborted) inputs.elsewhere.current?.focus();
      else refuse(refusalOf(asAppError(thrown)));
    } finally {
      running.current = null;
      drop();
    }
  };
  const sign = (): void => {
    if (running.current !== null) return;
    const key = takeKey(inputs);
    if ('at' in key) {
      refuse(key);
      return;
    }
    setRefusal(null);
    letGo();
    setWork('opening');
    running.current = { stop: new AbortController(), skip: new AbortController() };
    void run(key.chosen, key.secret, running.current);
  };
  const skip = (): void => {
    running.current?.skip.abort();
    inputs.elsewhere.current?.focus();
  };
  const whose = question && {
    choices: question.choices,
    answer: (sha256: string): void => {
      question.answer(sha256);
      inputs.elsewhere.current?.focus();
    },
  };
  return { work, part, refusal, whose, sign, skip, unstored, storeAgain, cancel: () => running.current?.stop.abort() };
}
