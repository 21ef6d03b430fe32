// The worker that reads one document: pdf.js and its own worker code in one thread, so that ending
// the worker ends all of it.
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import * as pdfjsWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { asAppError } from '../../core/errors.ts';
import type { ReadingAnswer, ReadingOrder } from './protocol.ts';
import { readFile } from './readFile.ts';

// Where pdf.js looks before it starts a worker of its own.
(globalThis as { pdfjsWorker?: unknown }).pdfjsWorker = pdfjsWorker;

const say = (answer: ReadingAnswer): void => self.postMessage(answer);

self.onmessage = ({ data: { file } }: MessageEvent<ReadingOrder>): void => {
  readFile(pdfjs, file, (page, of) => say({ kind: 'progress', page, of })).then(
    (document) => say({ kind: 'read', document }),
    (thrown: unknown) => {
      const { code, params } = asAppError(thrown);
      say({ kind: 'failed', code, params });
    },
  );
};
