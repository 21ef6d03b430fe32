// The key files that the person had remembered, in IndexedDB: each wrapped under its own password, and that sealed again.
import { ownBase64, toBase64 } from '../../core/bytes.ts';
import type { KeyChoice } from '../../core/signing/severalHolders.ts';
import type { Codec } from './sealedRecord.ts';
import { onStoreChange, openSealedStore, type SealedStore } from './sealedStore.ts';

const KEYS = 'komekshi-keys';

/** Whose key it is, is known without its password. */
export interface KeptKey extends KeyChoice {
  /** Random: it can be read on the disk, and the certificate's digest would name its holder. */
  readonly id: string;
  /** PKCS#12 under the key's own password. */
  readonly file: Uint8Array<ArrayBuffer>;
}

export type KeyStore = SealedStore<KeptKey>;

/** Throws ERR_STORAGE_*, as every method does. */
export const openKeyStore = (name = KEYS): Promise<KeyStore> => openSealedStore(name, keys);

/** Opens the store for one piece of work. */
export async function inKeyStore<T>(work: (store: KeyStore) => Promise<T>): Promise<T> {
  const store = await openKeyStore();
  try {
    return await work(store);
  } finally {
    store.close();
  }
}

/** Calls `listener` after each change that another page has made. Gives what ends that. */
export const onKeyChange = (listener: () => void): (() => void) => onStoreChange(KEYS, listener);

const keys: Codec<'id', KeptKey> = {
  keyPath: 'id',
  idOf: ({ id }) => id,
  write: ({ file, ...owner }) => JSON.stringify({ ...owner, file: toBase64(file) }),
  read: (text) => {
    const { file, ...owner } = JSON.parse(text) as Omit<KeptKey, 'file'> & {
      readonly file: string;
    };
    return { ...owner, file: ownBase64(file) };
  },
};
