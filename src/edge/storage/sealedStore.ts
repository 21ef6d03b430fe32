// Encrypted records in IndexedDB: each change of state in one transaction, every change told to the
// other pages and workers.
import { AppError } from '../../core/errors.ts';
import { openDatabase, transact } from './database.ts';
import {
  newRecordKey,
  openRecord,
  sealRecord,
  type Codec,
  type SealedRecord,
} from './sealedRecord.ts';

const MOST_TRIES = 20;

export interface SealedStore<T> {
  /** Keeps a new value; gives the one that is there already under its name, else the value itself. */
  add(value: T): Promise<T>;
  get(id: string): Promise<T | null>;
  /** The values that can be opened. */
  all(): Promise<T[]>;
  /** The same, and the names of those that cannot. */
  readable(): Promise<{ readonly values: readonly T[]; readonly damaged: readonly string[] }>;
  /** Gives the new state; null where there is no such record or `change` gives back what it was given. */
  change(id: string, change: (value: T) => T): Promise<T | null>;
  remove(id: string): Promise<void>;
  /** Erases every record with its key. */
  eraseAll(): Promise<void>;
  /** Ends the connection, not the data. */
  close(): void;
}

/**
 * `name` is that of the database, and of the BroadcastChannel that says no more than that something
 * has changed. Every method throws ERR_STORAGE_*.
 */
export async function openSealedStore<Name extends string, T>(
  name: string,
  codec: Codec<Name, T>,
): Promise<SealedStore<T>> {
  const database = await openDatabase(name, codec.keyPath);
  const channel = new BroadcastChannel(name);
  const tell = (): void => channel.postMessage('changed');
  const records = recordsOf<Name>(database, codec.keyPath);
  return {
    async add(value) {
      const sealed = await sealRecord(codec, await newRecordKey(), value, 0);
      const kept = await records.replace(sealed, null);
      if (kept === sealed) tell();
      return kept === undefined ? value : openRecord(codec, kept);
    },
    async get(id) {
      const sealed = await records.read(id);
      return sealed === undefined ? null : openRecord(codec, sealed);
    },
    all: async () => (await openAll(codec, await records.readAll())).values,
    readable: async () => openAll(codec, await records.readAll()),
    async change(id, change) {
      const changed = await changeRecord(codec, records, id, change);
      if (changed !== null) tell();
      return changed;
    },
    async remove(id) {
      await records.erase((entries) => entries.delete(id));
      tell();
    },
    async eraseAll() {
      await records.erase((entries) => entries.clear());
      tell();
    },
    close() {
      channel.close();
      database.close();
    },
  };
}

async function openAll<Name extends string, T>(
  codec: Codec<Name, T>,
  sealed: readonly SealedRecord<Name>[],
): Promise<{ values: T[]; damaged: string[] }> {
  const opened = await Promise.all(
    sealed.map((record) =>
      openRecord(codec, record).then(
        (value) => ({ value }),
        () => ({ damaged: record[codec.keyPath] }),
      ),
    ),
  );
  return {
    values: opened.flatMap((each) => ('value' in each ? [each.value] : [])),
    damaged: opened.flatMap((each) => ('damaged' in each ? [each.damaged] : [])),
  };
}

/**
 * Calls `listener` after each change that another page or worker has made in the store of this
 * name. Gives what ends that.
 */
export function onStoreChange(name: string, listener: () => void): () => void {
  const channel = new BroadcastChannel(name);
  channel.onmessage = () => listener();
  return () => channel.close();
}

/**
 * A transaction cannot wait for encryption. So the new state is made outside, and stored only if
 * the old state is still the one it was made from.
 */
async function changeRecord<Name extends string, T>(
  codec: Codec<Name, T>,
  records: Records<Name>,
  id: string,
  change: (value: T) => T,
): Promise<T | null> {
  let current = await records.read(id);
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    if (current === undefined) return null;
    const before = await openRecord(codec, current);
    const after = change(before);
    if (after === before) return null;
    const sealed: SealedRecord<Name> = await sealRecord(
      codec,
      current.key,
      after,
      current.revision + 1,
    );
    current = await records.replace(sealed, current.revision);
    if (current === sealed) return after;
  }
  throw new AppError('ERR_STORAGE_UNAVAILABLE');
}

type Records<Name extends string> = ReturnType<typeof recordsOf<Name>>;

const recordsOf = <Name extends string>(database: IDBDatabase, keyPath: Name) => ({
  read: (id: string) =>
    transact<SealedRecord<Name> | undefined>(database, 'readonly', (entries, give) => {
      const request = entries.get(id) as IDBRequest<SealedRecord<Name> | undefined>;
      request.onsuccess = () => give(request.result);
    }),
  readAll: () =>
    transact<SealedRecord<Name>[]>(database, 'readonly', (entries, give) => {
      const request = entries.getAll() as IDBRequest<SealedRecord<Name>[]>;
      request.onsuccess = () => give(request.result);
    }),
  /**
   * Puts a record where the one in its place has the expected revision (null: none is there). Gives
   * what stands there then.
   */
  replace: (sealed: SealedRecord<Name>, expected: number | null) =>
    transact<SealedRecord<Name> | undefined>(database, 'readwrite', (entries, give) => {
      const request = entries.get(sealed[keyPath]) as IDBRequest<SealedRecord<Name> | undefined>;
      request.onsuccess = () => {
        const fits = (request.result?.revision ?? null) === expected;
        if (fits) entries.put(sealed);
        give(fits ? sealed : request.result);
      };
    }),
  erase: (request: (entries: IDBObjectStore) => IDBRequest) =>
    transact<true>(database, 'readwrite', (entries, give) => {
      request(entries);
      give(true);
    }),
});
