// The outbox in IndexedDB: encrypted entries, each change of state in one transaction, every change
// told to the other pages. A copied profile holds the same entries under the same keys, and both
// copies send them: the same bytes under the same idempotency key, which the provider answers with
// the same receipt. What one copy cancels or erases, the other does not know of.
import { fromBase64, toBase64 } from '../../core/bytes.ts';
import { reopenEntry, type KeptEntry } from '../../core/submission/keptEntry.ts';
import type { OutboxEntry } from '../../core/submission/outboxEntry.ts';
import type { Codec } from './sealedRecord.ts';
import { onStoreChange, openSealedStore, type SealedStore } from './sealedStore.ts';

export const OUTBOX = 'komekshi-outbox';

export type BrowserOutboxStore = SealedStore<OutboxEntry>;

/** Opens the outbox. Throws ERR_STORAGE_*, as every method does. */
export const openOutboxStore = (name = OUTBOX): Promise<BrowserOutboxStore> =>
  openSealedStore(name, entries);

/** Calls `listener` after each change that another page or worker has made. Gives what ends that. */
export const onOutboxChange = (listener: () => void): (() => void) =>
  onStoreChange(OUTBOX, listener);

const bytesToText = (_name: string, value: unknown): unknown =>
  value instanceof Uint8Array ? { base64: toBase64(value) } : value;

const textToBytes = (_name: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'base64' in value
    ? fromBase64(String(value.base64))
    : value;

const entries: Codec<'requestId', OutboxEntry> = {
  keyPath: 'requestId',
  idOf: ({ signed }) => signed.requestId,
  write: (entry) => JSON.stringify(entry, bytesToText),
  read: (text) => reopenEntry(JSON.parse(text, textToBytes) as KeptEntry),
};
