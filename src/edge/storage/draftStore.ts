// Orders that are not signed yet, in IndexedDB: encrypted, several at once, there again after a restart.
import { keptUntil, readKeptDraft, type KeptDraft } from '../../core/draft/keptDraft.ts';
import type { EpochMs } from '../../core/time.ts';
import type { Codec } from './sealedRecord.ts';
import { onStoreChange, openSealedStore, type SealedStore } from './sealedStore.ts';

const DRAFTS = 'komekshi-drafts';

export type DraftStore = SealedStore<KeptDraft>;

/** Throws ERR_STORAGE_*, as every method does. */
export const openDraftStore = (name = DRAFTS): Promise<DraftStore> => openSealedStore(name, drafts);

/** Calls `listener` after each change that another page or worker has made. Gives what ends that. */
export const onDraftChange = (listener: () => void): (() => void) =>
  onStoreChange(DRAFTS, listener);

/** Erases the orders that nobody has touched for as long as they are kept. */
export async function eraseUnused(store: DraftStore, at: EpochMs): Promise<void> {
  const { values } = await store.readable();
  for (const draft of values) if (keptUntil(draft) <= at) await store.remove(draft.id);
}

const drafts: Codec<'id', KeptDraft> = {
  keyPath: 'id',
  idOf: ({ id }) => id,
  write: (draft) => JSON.stringify(draft),
  read: (text) => readKeptDraft(JSON.parse(text)),
};
