// What was answered in signed orders, for the next ones, in IndexedDB: encrypted, each under a random name.
import {
  isForgotten,
  rememberedSchema,
  type RememberedOrder,
} from '../../core/draft/remembered.ts';
import { now } from '../clock.ts';
import type { Codec } from './sealedRecord.ts';
import { onStoreChange, openSealedStore, type SealedStore } from './sealedStore.ts';

const REMEMBERED = 'komekshi-remembered';

export type RememberedStore = SealedStore<RememberedOrder>;

/** Throws ERR_STORAGE_*, as every method does. */
export const openRememberedStore = (name = REMEMBERED): Promise<RememberedStore> =>
  openSealedStore(name, remembered);

/** Opens the store for one piece of work. What was not used for long is erased first. */
export async function inRememberedStore<T>(
  work: (store: RememberedStore) => Promise<T>,
): Promise<T> {
  const store = await openRememberedStore();
  try {
    for (const each of await store.all()) if (isForgotten(each, now())) await store.remove(each.id);
    return await work(store);
  } finally {
    store.close();
  }
}

/** Calls `listener` after each change that another page has made. Gives what ends that. */
export const onRememberedChange = (listener: () => void): (() => void) =>
  onStoreChange(REMEMBERED, listener);

const remembered: Codec<'id', RememberedOrder> = {
  keyPath: 'id',
  idOf: ({ id }) => id,
  write: (order) => JSON.stringify(order),
  read: (text) => rememberedSchema.parse(JSON.parse(text)),
};
