// Signs with a key file in a worker that is started for this one signature and ended after it, whatever happens.
import { AppError } from '../../core/errors.ts';
import type { SignedRequestData } from '../../core/request/signedRequest.ts';
import type { SigningOrder, SigningReport, SigningStep } from './protocol.ts';

export interface KeyFileSigning extends SigningOrder {
  readonly onProgress: (step: SigningStep) => void;
  readonly signal: AbortSignal;
}

const startWorker = (): Worker => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'signer' });

/**
 * The signed request. `file` is empty afterwards. Rejects with an AppError: every ERR_KEY_*, ERR_REQUEST_*,
 * ERR_SIGNATURE_SELF_CHECK and ERR_INTERNAL; or with the signal's reason.
 */
export async function signWithKeyFile(signing: KeyFileSigning, start = startWorker): Promise<SignedRequestData> {
  const { onProgress, signal, ...order } = signing;
  signal.throwIfAborted();
  const worker = start();
  const over = new AbortController();
  try {
    return await new Promise((resolve, reject) => {
      const fail = (): void => reject(new AppError('ERR_INTERNAL'));
      // A listener that outlives the signature would keep the order, and so the password.
      signal.addEventListener('abort', () => reject(signal.reason as Error), { signal: over.signal });
      worker.onerror = fail;
      worker.onmessageerror = fail;
      worker.onmessage = ({ data }: MessageEvent<SigningReport>) => {
        if (data.kind === 'progress') onProgress(data.step);
        else if (data.kind === 'signed') resolve(data.signed);
        else reject(new AppError(data.code, data.params));
      };
      worker.postMessage(order, [order.file]);
    });
  } finally {
    over.abort();
    worker.terminate();
  }
}
