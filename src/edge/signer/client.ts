// Signs with a key file in a worker that is started for this one signature and ended after it, whatever happens.
import { AppError } from '../../core/errors.ts';
import { reopenRequest } from '../../core/request/assemble.ts';
import type { SignedRequestData } from '../../core/request/signedRequest.ts';
import { sign } from '../../core/signing/sign.ts';
import type { Signer } from '../../core/signing/signer.ts';
import type { EpochMs } from '../../core/time.ts';
import type { SignerAnswer, SignerOrder } from './protocol.ts';

export type SigningStep = 'opening' | 'checking' | 'asking' | 'signing' | 'verifying';

export type KeyStatus = 'good' | 'revoked' | 'unknown';

/** What was signed, by a key that was not known to be revoked. */
export interface KeyFileSignature {
  readonly signed: SignedRequestData;
  readonly keyStatus: Exclude<KeyStatus, 'revoked'>;
}

export interface KeyFileSigning {
  readonly requestDtbs: Uint8Array<ArrayBuffer>;
  /** Empty afterwards: it is handed over, not copied. */
  readonly file: ArrayBuffer;
  readonly password: string;
  readonly at: EpochMs;
  /** Asks about the certificate (DER) of the opened key, once it is the right one and before it signs. */
  readonly keyStatus: (certificate: Uint8Array<ArrayBuffer>) => Promise<KeyStatus>;
  readonly onProgress: (step: SigningStep) => void;
  readonly signal: AbortSignal;
}

const startWorker = (): Worker => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'signer' });

/**
 * The signed request. Rejects with an AppError: every ERR_KEY_*, ERR_REQUEST_*, ERR_SIGNATURE_SELF_CHECK and ERR_INTERNAL; or
 * with the signal's reason. A key that is known to be revoked signs nothing: ERR_KEY_REVOKED.
 */
export async function signWithKeyFile(signing: KeyFileSigning, start = startWorker): Promise<KeyFileSignature> {
  const { requestDtbs, file, password, at, onProgress, signal } = signing;
  signal.throwIfAborted();
  const request = reopenRequest(requestDtbs);
  const worker = start();
  const over = new AbortController();
  try {
    const ask = questions(worker, signal, over.signal);
    onProgress('opening');
    const { certificate } = await ask('opened', { kind: 'open', file, password }, [file]);
    onProgress('checking');
    let keyStatus: KeyStatus = 'unknown';
    const unlessRevoked = async (): Promise<void> => {
      onProgress('asking');
      keyStatus = await signing.keyStatus(certificate.der);
      signal.throwIfAborted();
      if (keyStatus === 'revoked') throw new AppError('ERR_KEY_REVOKED');
    };
    const signed = await sign(request, workerSigner(certificate, { ask, onProgress, unlessRevoked }), at);
    return { signed, keyStatus };
  } finally {
    over.abort();
    worker.terminate();
  }
}

type Ask = <Kind extends SignerAnswer['kind']>(kind: Kind, order: SignerOrder, handedOver?: Transferable[]) =>
  Promise<Extract<SignerAnswer, { kind: Kind }>>;

interface Workshop {
  readonly ask: Ask;
  readonly onProgress: KeyFileSigning['onProgress'];
  readonly unlessRevoked: () => Promise<void>;
}

const workerSigner = (certificate: Signer['certificate'], { ask, onProgress, unlessRevoked }: Workshop): Signer => ({
  certificate,
  sign: async (dtbs, { at }) => {
    await unlessRevoked();
    onProgress('signing');
    const { cms } = await ask('signed', { kind: 'sign', dtbs, at });
    onProgress('verifying');
    return cms;
  },
});

/** One order at a time. The abort listener goes with the signature: one that stayed would keep the order, and so the password. */
const questions = (worker: Worker, signal: AbortSignal, over: AbortSignal): Ask => (kind, order, handedOver = []) =>
  new Promise((resolve, reject) => {
    const fail = (): void => reject(new AppError('ERR_INTERNAL'));
    signal.addEventListener('abort', () => reject(signal.reason as Error), { signal: over });
    worker.onerror = fail;
    worker.onmessageerror = fail;
    worker.onmessage = ({ data }: MessageEvent<SignerAnswer>) => {
      if (data.kind === kind) resolve(data as Extract<SignerAnswer, { kind: typeof kind }>);
      else if (data.kind === 'failed') reject(new AppError(data.code, data.params));
      else fail();
    };
    worker.postMessage(order, handedOver);
  });
