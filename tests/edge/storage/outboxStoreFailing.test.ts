// The outbox in IndexedDB where the browser keeps nothing: each failure by its own code, and nothing half done.
import { describe, expect, it, vi } from 'vitest';
import { openOutboxStore, OUTBOX } from '../../../src/edge/storage/outboxStore.ts';
import { entry, freshDatabases, open } from './outboxOnDisk.ts';

freshDatabases();

describe('storage that fails', () => {
  const opening = (error: DOMException | null, on: 'onerror' | 'onblocked') => () => {
    const request: { onerror?: () => void; onblocked?: () => void; error: DOMException | null } = {
      error,
    };
    queueMicrotask(() => request[on]?.());
    return request;
  };
  it.each<[string, string, () => unknown]>([
    [
      'FORBIDDEN',
      'is switched off',
      () => {
        throw new DOMException('denied', 'SecurityError');
      },
    ],
    ['FULL', 'has no room', opening(new DOMException('full', 'QuotaExceededError'), 'onerror')],
    ['BLOCKED', 'is held by another page', opening(null, 'onblocked')],
    [
      'BLOCKED',
      'is of a newer version',
      opening(new DOMException('newer', 'VersionError'), 'onerror'),
    ],
    [
      'UNAVAILABLE',
      'fails for no reason',
      opening(new DOMException('?', 'UnknownError'), 'onerror'),
    ],
  ])('ERR_STORAGE_%s when it %s', async (code, _what, openNow) => {
    vi.stubGlobal('indexedDB', { open: openNow });
    await expect(openOutboxStore()).rejects.toMatchObject({ code: `ERR_STORAGE_${code}` });
  });

  it('is forbidden where the browser has none', async () => {
    vi.stubGlobal('indexedDB', undefined);
    await expect(openOutboxStore()).rejects.toMatchObject({ code: 'ERR_STORAGE_FORBIDDEN' });
  });

  it('is named when the disk is full, and nothing is half done', async () => {
    const store = await open();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
    ) {
      Object.defineProperty(this.transaction, 'error', {
        get: () => new DOMException('full', 'QuotaExceededError'),
        set: () => undefined,
      });
      this.transaction.abort();
      return {} as IDBRequest<IDBValidKey>;
    });
    await expect(store.add(entry())).rejects.toMatchObject({ code: 'ERR_STORAGE_FULL' });
    put.mockRestore();
    expect(await store.all()).toEqual([]);
  });

  it('makes way for a newer version of the extension, and says so', async () => {
    const store = await open();
    await store.add(entry());
    const newer = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(OUTBOX, 2);
      request.onsuccess = () => resolve(request.result);
    });
    await expect(store.all()).rejects.toMatchObject({ code: 'ERR_STORAGE_BLOCKED' });
    newer.close();
    await expect(openOutboxStore()).rejects.toMatchObject({ code: 'ERR_STORAGE_BLOCKED' });
  });
});
