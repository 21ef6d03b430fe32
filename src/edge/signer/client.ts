// Signs with a key file in a worker that is started for this one signature and ended after it,
// whatever happens. Where the person may want to keep the key file, the worker wraps it anew before it ends.
import { AppError } from '../../core/errors.ts';
import { reopenRequest } from '../../core/request/assemble.ts';
import type { SignedRequest } from '../../core/request/signedRequest.ts';
import { choiceOf, type KeyChoice } from '../../core/signing/severalHolders.ts';
import { sign } from '../../core/signing/sign.ts';
import type { CertificateView } from '../../core/crypto/certificate.ts';
import type { Signer } from '../../core/signing/signer.ts';
import type { EpochMs } from '../../core/time.ts';
import type { SignerAnswer, SignerOrder } from './protocol.ts';

export type { KeyChoice };

export type SigningStep = 'opening' | 'choosing' | 'checking' | 'asking' | 'signing' | 'verifying';

export type KeyStatus = 'good' | 'revoked' | 'unknown';

/** What was signed, by a key that was not known to be revoked. */
export interface KeyFileSignature {
  readonly signed: SignedRequest;
  readonly keyStatus: Exclude<KeyStatus, 'revoked'>;
}

/** The key that signed, as a file of its own under the same password, with whose it is. */
export interface WrappedKey extends KeyChoice {
  readonly file: Uint8Array<ArrayBuffer>;
}

export interface KeyFileSigning {
  readonly requestDtbs: Uint8Array<ArrayBuffer>;
  /** Empty afterwards: it is handed over, not copied. */
  readonly file: ArrayBuffer;
  readonly password: string;
  readonly at: EpochMs;
  /** Asks about the certificate (DER) of the opened key, once it is the right one and before it signs. */
  readonly keyStatus: (certificate: Uint8Array<ArrayBuffer>) => Promise<KeyStatus>;
  /**
   * Asks the person whose key is to sign, where the file holds those of several. Resolves with the
   * SHA-256 of one of them.
   */
  readonly choose: (choices: readonly KeyChoice[]) => Promise<string>;
  /** `part` of the opening, from 0 to 1, where that takes long. */
  readonly onProgress: (step: SigningStep, part?: number) => void;
  /** Called once, some time after the signature. Null where no wrapped key is wanted. */
  readonly onWrapped: ((wrapped: WrappedKey) => void) | null;
  readonly signal: AbortSignal;
}

const startWorker = (): Worker =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'signer' });

/**
 * The signed request. Rejects with an AppError: every ERR_KEY_*, ERR_REQUEST_*,
 * ERR_SIGNATURE_SELF_CHECK and ERR_INTERNAL; or with the signal's reason. A key that is known to be
 * revoked signs nothing: ERR_KEY_REVOKED.
 */
export async function signWithKeyFile(
  signing: KeyFileSigning,
  start = startWorker,
): Promise<KeyFileSignature> {
  const { requestDtbs, file, password, at, onProgress, onWrapped, signal } = signing;
  signal.throwIfAborted();
  const request = reopenRequest(requestDtbs);
  const worker = start();
  const over = new AbortController();
  const end = (): void => {
    over.abort();
    worker.terminate();
  };
  try {
    const ask = questions(worker, signing, over.signal);
    onProgress('opening');
    const first = await ask(['opened', 'several'], { kind: 'open', file, password, at }, [file]);
    const { certificate } =
      first.kind === 'opened' ? first : await chosenKey(first.choices, signing, ask);
    onProgress('checking');
    let keyStatus: KeyStatus = 'unknown';
    const unlessRevoked = async (): Promise<void> => {
      onProgress('asking');
      keyStatus = await signing.keyStatus(certificate.der);
      signal.throwIfAborted();
      if (keyStatus === 'revoked') throw new AppError('ERR_KEY_REVOKED');
    };
    const signed = await sign(
      request,
      workerSigner(certificate, { ask, onProgress, unlessRevoked }),
      at,
    );
    if (onWrapped === null) end();
    else
      void wrap(worker, certificate)
        .then(onWrapped, () => undefined)
        .finally(end);
    return { signed, keyStatus };
  } catch (thrown) {
    end();
    throw thrown;
  }
}

/** Apart from the signature, which does not wait for it: whoever leaves the screen then has signed already. */
async function wrap(worker: Worker, certificate: CertificateView): Promise<WrappedKey> {
  const { signal } = new AbortController();
  const ask = questions(worker, { signal, onProgress: () => undefined }, signal);
  const { file } = await ask(['wrapped'], { kind: 'wrap' });
  return { ...choiceOf(certificate), file };
}

/** The key of whom the person picks. */
async function chosenKey(
  choices: readonly KeyChoice[],
  { at, choose, onProgress, signal }: KeyFileSigning,
  ask: Ask,
): Promise<Answer<'opened'>> {
  onProgress('choosing');
  const pick = await new Promise<string>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    choose(choices).then(resolve, reject);
  });
  return ask(['opened'], { kind: 'pick', pick, at });
}

type Answer<Kind extends SignerAnswer['kind']> = Extract<SignerAnswer, { kind: Kind }>;

type Ask = <Kind extends SignerAnswer['kind']>(
  kinds: readonly Kind[],
  order: SignerOrder,
  handedOver?: Transferable[],
) => Promise<Answer<Kind>>;

interface Workshop {
  readonly ask: Ask;
  readonly onProgress: KeyFileSigning['onProgress'];
  readonly unlessRevoked: () => Promise<void>;
}

const workerSigner = (
  certificate: Signer['certificate'],
  { ask, onProgress, unlessRevoked }: Workshop,
): Signer => ({
  certificate,
  sign: async (dtbs, { at }) => {
    await unlessRevoked();
    onProgress('signing');
    const { cms } = await ask(['signed'], { kind: 'sign', dtbs, at });
    onProgress('verifying');
    return cms;
  },
});

/**
 * One order at a time. The abort listener is removed with the signature: otherwise it would keep
 * the order, and with it the password.
 */
const questions =
  (
    worker: Worker,
    { signal, onProgress }: Pick<KeyFileSigning, 'signal' | 'onProgress'>,
    over: AbortSignal,
  ): Ask =>
  (kinds, order, handedOver = []) =>
    new Promise((resolve, reject) => {
      const fail = (): void => reject(new AppError('ERR_INTERNAL'));
      signal.addEventListener('abort', () => reject(signal.reason as Error), { signal: over });
      worker.onerror = fail;
      worker.onmessageerror = fail;
      worker.onmessage = ({ data }: MessageEvent<SignerAnswer>) => {
        if (isOneOf(kinds, data)) resolve(data);
        else if (data.kind === 'progress') onProgress('opening', data.part);
        else if (data.kind === 'failed') reject(new AppError(data.code, data.params));
        else fail();
      };
      worker.postMessage(order, handedOver);
    });

const isOneOf = <Kind extends SignerAnswer['kind']>(
  kinds: readonly Kind[],
  answer: SignerAnswer,
): answer is Answer<Kind> => kinds.some((kind) => kind === answer.kind);
