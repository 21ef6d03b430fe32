// Reads a document in a worker that is started for this one file and ended after it, whatever happens.
import { AppError } from '../../core/errors.ts';
import { LONGEST } from './bounds.ts';
import type { ReadingAnswer, ReadingOrder } from './protocol.ts';
import type { OnProgress } from './pdfText.ts';
import type { ReadDocument } from './readFile.ts';

export interface ReadingTerms {
  readonly onProgress: OnProgress;
  readonly signal: AbortSignal;
}

const startWorker = (): Worker =>
  new Worker(new URL('./reader.ts', import.meta.url), { type: 'module', name: 'reader' });

/** pdf.js, too, says on loading that it is there. */
const isFailure = (data: {
  readonly kind?: unknown;
}): data is Extract<ReadingAnswer, { kind: 'failed' }> => data.kind === 'failed';

/** Rejects with ERR_DOCUMENT_*, ERR_INPUT_FILE, ERR_INTERNAL or the signal's reason. */
export async function readInWorker(
  file: Blob,
  { onProgress, signal }: ReadingTerms,
  start = startWorker,
  longest = LONGEST,
): Promise<ReadDocument> {
  signal.throwIfAborted();
  const worker = start();
  const over = new AbortController();
  let clock: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise((resolve, reject) => {
      const fail = (): void => reject(new AppError('ERR_INTERNAL'));
      clock = setTimeout(
        () =>
          reject(new AppError('ERR_DOCUMENT_TOO_SLOW', { seconds: Math.round(longest / 1000) })),
        longest,
      );
      signal.addEventListener('abort', () => reject(signal.reason as Error), {
        signal: over.signal,
      });
      worker.onerror = fail;
      worker.onmessageerror = fail;
      worker.onmessage = ({ data }: MessageEvent<ReadingAnswer>) => {
        if (data.kind === 'progress') onProgress(data.page, data.of);
        else if (data.kind === 'read') resolve(data.document);
        else if (isFailure(data)) reject(new AppError(data.code, data.params));
      };
      worker.postMessage({ file } satisfies ReadingOrder);
    });
  } finally {
    clearTimeout(clock);
    over.abort();
    worker.terminate();
  }
}
