// The panel's side of reading: one worker a file, ended whatever happens.
import { describe, expect, it } from 'vitest';
import type { ReadingAnswer } from '../../../src/edge/documents/protocol.ts';
import { readInWorker } from '../../../src/edge/documents/client.ts';

const FILE = new Blob(['x']);
const DOCUMENT = {
  kind: null,
  facts: [],
  pages: 1,
  withoutText: [],
  scripts: false,
  attachments: false,
} as const;

/** A worker that answers an order as it is told to. */
function worker(answer: (say: (said: ReadingAnswer) => void, fail: () => void) => void) {
  const seen = { orders: [] as unknown[], ended: 0 };
  const own = {
    onmessage: null as ((event: { data: unknown }) => void) | null,
    onerror: null as (() => void) | null,
  } as unknown as Worker;
  Object.assign(own, {
    postMessage: (order: unknown) => {
      seen.orders.push(order);
      answer(
        (data) => {
          own.onmessage?.({ data } as MessageEvent);
        },
        () => {
          own.onerror?.({} as ErrorEvent);
        },
      );
    },
    terminate: () => {
      seen.ended++;
    },
  });
  return { seen, start: () => own };
}

const terms = (told: string[] = [], signal = new AbortController().signal) => ({
  signal,
  onProgress: (page: number, of: number) => void told.push(`${page}/${of}`),
});

describe('readInWorker', () => {
  it('[V3] hands the file over, tells the progress, gives the document and ends the worker', async () => {
    const { seen, start } = worker((say) => {
      say({ kind: 'progress', page: 1, of: 2 });
      say({ kind: 'read', document: DOCUMENT });
    });
    const told: string[] = [];
    expect(await readInWorker(FILE, terms(told), start)).toEqual(DOCUMENT);
    expect(seen).toEqual({ orders: [{ file: FILE }], ended: 1 });
    expect(told).toEqual(['1/2']);
  });

  it('takes no notice of what pdf.js says on its own account', async () => {
    const { start } = worker((say) => {
      say({ sourceName: 'worker', action: 'ready' } as never);
      say({ kind: 'read', document: DOCUMENT });
    });
    expect(await readInWorker(FILE, terms(), start)).toEqual(DOCUMENT);
  });

  it('gives the worker’s failure, and ends it', async () => {
    const { seen, start } = worker((say) =>
      say({ kind: 'failed', code: 'ERR_DOCUMENT_ENCRYPTED', params: {} }),
    );
    await expect(readInWorker(FILE, terms(), start)).rejects.toMatchObject({
      code: 'ERR_DOCUMENT_ENCRYPTED',
    });
    expect(seen.ended).toBe(1);
  });

  it('ends the worker that dies', async () => {
    const { seen, start } = worker((_, fail) => fail());
    await expect(readInWorker(FILE, terms(), start)).rejects.toMatchObject({
      code: 'ERR_INTERNAL',
    });
    expect(seen.ended).toBe(1);
  });

  it('ends the worker when the person stops the reading', async () => {
    const { seen, start } = worker(() => undefined);
    const stop = new AbortController();
    const reading = readInWorker(FILE, terms([], stop.signal), start);
    stop.abort();
    await expect(reading).rejects.toBe(stop.signal.reason);
    expect(seen.ended).toBe(1);
  });

  it('[V3] ends the worker that takes too long', async () => {
    const { seen, start } = worker(() => undefined);
    await expect(readInWorker(FILE, terms(), start, 1)).rejects.toMatchObject({
      code: 'ERR_DOCUMENT_TOO_SLOW',
    });
    expect(seen.ended).toBe(1);
  });

  it('starts nothing for whoever has stopped already', async () => {
    const { seen, start } = worker(() => undefined);
    await expect(readInWorker(FILE, terms([], AbortSignal.abort()), start)).rejects.toBeDefined();
    expect(seen.orders).toEqual([]);
  });
});
