// IndexedDB 3.0 as promises: one object store a database, whole transactions.
import { AppError, type ErrorCode } from '../../core/errors.ts';

const ENTRIES = 'entries';
const VERSION = 1;

/** Opens the database, made where it is missing, its records named by `keyPath`. Throws ERR_STORAGE_*. */
export function openDatabase(name: string, keyPath: string): Promise<IDBDatabase> {
  return stored(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open(name, VERSION);
        request.onupgradeneeded = () => request.result.createObjectStore(ENTRIES, { keyPath });
        request.onblocked = () => reject(new AppError('ERR_STORAGE_BLOCKED'));
        request.onerror = () => reject(request.error ?? new Error('open'));
        request.onsuccess = () => {
          // A later version of the extension must not wait for this connection to end.
          request.result.onversionchange = () => request.result.close();
          resolve(request.result);
        };
      }),
  );
}

/**
 * Runs one transaction over the entries and gives what `work` hands to `give`, once it is on disk.
 * `work` issues requests at once or from their handlers: an await in between would end the
 * transaction. Throws ERR_STORAGE_*: then nothing has happened.
 */
export function transact<T>(
  database: IDBDatabase,
  mode: IDBTransactionMode,
  work: (entries: IDBObjectStore, give: (value: T) => void) => void,
): Promise<T> {
  return stored(
    () =>
      new Promise((resolve, reject) => {
        const transaction = database.transaction(ENTRIES, mode, { durability: 'strict' });
        let given: { readonly value: T } | null = null;
        transaction.oncomplete = () =>
          given === null ? reject(new Error('nothing given')) : resolve(given.value);
        transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
        work(transaction.objectStore(ENTRIES), (value) => {
          given = { value };
        });
      }),
  );
}

async function stored<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw cause instanceof AppError
      ? cause
      : new AppError(CODES[nameOf(cause)] ?? 'ERR_STORAGE_UNAVAILABLE', {}, { cause });
  }
}

/**
 * By the names of Web IDL: no room; forbidden in private windows and by settings; a newer version's
 * database; a connection that was closed for one.
 */
const CODES: Readonly<Record<string, ErrorCode>> = {
  QuotaExceededError: 'ERR_STORAGE_FULL',
  SecurityError: 'ERR_STORAGE_FORBIDDEN',
  NotAllowedError: 'ERR_STORAGE_FORBIDDEN',
  ReferenceError: 'ERR_STORAGE_FORBIDDEN',
  TypeError: 'ERR_STORAGE_FORBIDDEN',
  VersionError: 'ERR_STORAGE_BLOCKED',
  InvalidStateError: 'ERR_STORAGE_BLOCKED',
};

const nameOf = (thrown: unknown): string =>
  thrown instanceof Error || thrown instanceof DOMException ? thrown.name : '';
