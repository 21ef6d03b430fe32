// Signs with a key file in a worker that is started for this one signature and ended after it, whatever happens.
import { AppError } from '../../core/errors.ts';
import { reopenRequest } from '../../core/request/assemble.ts';
import type { SignedRequestData } from '../../core/request/signedRequest.ts';
import { sign } from '../../core/signing/sign.ts';
import type { Signer } from '../../core/signing/signer.ts';
import type { EpochMs } from '../../core/time.ts';
import type { SignerAnswer, SignerOrder } from './protocol.ts';

export type SigningStep = 'opening' | 'checking' | 'signing' | 'verifying';

export interface KeyFileSigning {
  readonly requestDtbs: Uint8Array<ArrayBuffer>;
  /** Empty afterwards: it is handed over, not copied. */
  readonly file: ArrayBuffer;
  readonly password: string;
  readonly at: EpochMs;
  readonly onProgress: (step: SigningStep) => void;
  readonly signal: AbortSignal;
}

const startWorker = (): Worker => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'signer' });

/**
 * The signed request. Rejects with an AppError: every ERR_KEY_*, ERR_REQUEST_*, ERR_SIGNATURE_SELF_CHECK and ERR_INTERNAL; or
 * with the signal's reason.
 */
export async function signWithKeyFile(signing: KeyFileSigning, start = startWorker): Promise<SignedRequestData> {
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
    return await sign(request, workerSigner(certificate, ask, onProgress), at);
  } finally {
    over.abort();
    worker.terminate();
  }
}

type Ask = <Kind extends SignerAnswer['kind']>(kind: Kind, order: SignerOrder, handedOver?: Transferable[]) =>
  Promise<Extract<SignerAnswer, { kind: Kind }>>;

const workerSigner = (certificate: Signer['certificate'], ask: Ask, onProgress: KeyFileSigning['onProgress']): Signer => ({
  certificate,
  sign: async (dtbs, { at }) => {
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
