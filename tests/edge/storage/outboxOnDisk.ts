// The outbox's databases for its tests, and what stands in them on disk.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, vi } from 'vitest';
import { enqueue } from '../../../src/core/submission/outbox.ts';
import type { OutboxEntry } from '../../../src/core/submission/outboxEntry.ts';
import {
  openOutboxStore,
  OUTBOX,
  type BrowserOutboxStore,
} from '../../../src/edge/storage/outboxStore.ts';
import { keyOf, NOW, sampleSigned } from '../../core/submission/sample.ts';

export const entry = (number = 1): OutboxEntry => enqueue(sampleSigned(number), keyOf(number), NOW);
export const ID = sampleSigned().requestId;
let stores: BrowserOutboxStore[] = [];
export const open = async (name?: string): Promise<BrowserOutboxStore> => {
  const store = await openOutboxStore(name);
  stores.push(store);
  return store;
};

/** Each test of the file has a database of its own; its stores are closed behind it. */
export function freshDatabases(): void {
  beforeEach(() => {
    vi.stubGlobal('indexedDB', new IDBFactory());
  });
  afterEach(() => {
    for (const store of stores) store.close();
    stores = [];
    vi.unstubAllGlobals();
  });
}

/** Everything in the database, as it is on disk. */
export async function onDisk(): Promise<Record<string, unknown>[]> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(OUTBOX);
    request.onsuccess = () => resolve(request.result);
  });
  const records = await new Promise<Record<string, unknown>[]>((resolve) => {
    const request = database.transaction('entries').objectStore('entries').getAll();
    request.onsuccess = () => resolve(request.result as Record<string, unknown>[]);
  });
  database.close();
  return records;
}

export async function overwrite(
  change: (record: Record<string, unknown>) => Record<string, unknown>,
): Promise<void> {
  const [record] = await onDisk();
  await put(OUTBOX, [change(record ?? {})]);
}

export async function put(name: string, records: readonly unknown[]): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
  });
  await new Promise<void>((resolve) => {
    const transaction = database.transaction('entries', 'readwrite');
    for (const record of records) transaction.objectStore('entries').put(record);
    transaction.oncomplete = () => resolve();
  });
  database.close();
}
