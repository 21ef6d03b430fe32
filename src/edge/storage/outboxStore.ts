// The outbox in IndexedDB: encrypted entries, each change of state in one transaction, every change told to the other pages.
import { AppError } from '../../core/errors.ts';
import type { OutboxStore } from '../../core/submission/deliver.ts';
import type { OutboxEntry } from '../../core/submission/outbox.ts';
import { openDatabase, transact } from './database.ts';
import { newEntryKey, openEntry, sealEntry, type SealedEntry } from './sealedEntry.ts';

/** The name of the database, and of the BroadcastChannel that says no more than that something has changed. */
export const OUTBOX = 'komekshi-outbox';
const MOST_TRIES = 20;

export interface BrowserOutboxStore extends OutboxStore {
  get(requestId: string): Promise<OutboxEntry | null>;
  /** Erases every entry with its key: the person's own act. */
  eraseAll(): Promise<void>;
  /** Ends the connection, not the data. */
  close(): void;
}

/** Opens the outbox. Throws ERR_STORAGE_UNAVAILABLE, as every method does. */
export async function openOutboxStore(name = OUTBOX): Promise<BrowserOutboxStore> {
  const database = await openDatabase(name);
  const channel = new BroadcastChannel(OUTBOX);
  const tell = (): void => channel.postMessage('changed');
  return {
    async add(entry) {
      const sealed = await sealEntry(await newEntryKey(), entry, 0);
      const kept = await replace(database, sealed, null);
      if (kept === sealed) tell();
      return kept === undefined ? entry : openEntry(kept);
    },
    async get(requestId) {
      const sealed = await read(database, requestId);
      return sealed === undefined ? null : openEntry(sealed);
    },
    async all() {
      const sealed = await transact<SealedEntry[]>(database, 'readonly', (entries, give) => {
        const request = entries.getAll() as IDBRequest<SealedEntry[]>;
        request.onsuccess = () => give(request.result);
      });
      return Promise.all(sealed.map(openEntry));
    },
    async change(requestId, change) {
      const changed = await changeEntry(database, requestId, change);
      if (changed !== null) tell();
      return changed;
    },
    async remove(requestId) {
      await erase(database, (entries) => entries.delete(requestId));
      tell();
    },
    async eraseAll() {
      await erase(database, (entries) => entries.clear());
      tell();
    },
    close() {
      channel.close();
      database.close();
    },
  };
}

/** Calls `listener` after each change that another page or worker has made. Gives what ends that. */
export function onOutboxChange(listener: () => void): () => void {
  const channel = new BroadcastChannel(OUTBOX);
  channel.onmessage = () => listener();
  return () => channel.close();
}

/** Encryption cannot wait inside a transaction, so the new state is made outside and put in only over the state it was made from. */
async function changeEntry(database: IDBDatabase, requestId: string, change: (entry: OutboxEntry) => OutboxEntry): Promise<OutboxEntry | null> {
  let current = await read(database, requestId);
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    if (current === undefined) return null;
    const before = await openEntry(current);
    const after = change(before);
    if (after === before) return null;
    const sealed = await sealEntry(current.key, after, current.revision + 1);
    current = await replace(database, sealed, current.revision);
    if (current === sealed) return after;
  }
  throw new AppError('ERR_STORAGE_UNAVAILABLE', { requestId });
}

/** Puts a record where the one in its place has the expected revision (null: none is there). Gives what stands there then. */
const replace = (database: IDBDatabase, sealed: SealedEntry, expected: number | null) =>
  transact<SealedEntry | undefined>(database, 'readwrite', (entries, give) => {
    const request = entries.get(sealed.requestId) as IDBRequest<SealedEntry | undefined>;
    request.onsuccess = () => {
      const fits = (request.result?.revision ?? null) === expected;
      if (fits) entries.put(sealed);
      give(fits ? sealed : request.result);
    };
  });

const read = (database: IDBDatabase, requestId: string) =>
  transact<SealedEntry | undefined>(database, 'readonly', (entries, give) => {
    const request = entries.get(requestId) as IDBRequest<SealedEntry | undefined>;
    request.onsuccess = () => give(request.result);
  });

const erase = (database: IDBDatabase, request: (entries: IDBObjectStore) => IDBRequest) =>
  transact<true>(database, 'readwrite', (entries, give) => {
    request(entries);
    give(true);
  });
