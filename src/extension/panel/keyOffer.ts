// The key that has just signed, wrapped anew: in the hand until the person says that it is to be
// remembered, another one signs, or the panel is closed.
import { AppError } from '../../core/errors.ts';
import type { WrappedKey } from '../../edge/signer/client.ts';
import { uuid } from '../../edge/random.ts';
import { settingsItem } from '../../edge/storage/items.ts';
import { inKeyStore, type KeptKey } from '../../edge/storage/keyStore.ts';
import type { KeyOfferPorts } from '../../ui/ports.ts';

export interface KeyOffer extends KeyOfferPorts {
  /** Offers the key, unless it is remembered already or nothing can be kept here. */
  readonly offer: (wrapped: WrappedKey) => void;
  readonly withdraw: () => void;
}

/** Whether a key may be remembered on this computer at all. */
export const mayRemember = async (): Promise<boolean> => !(await settingsItem.getValue()).isShared;

/** Two presses, or two windows, keep it once. */
const keep = (wrapped: WrappedKey): Promise<void> =>
  inKeyStore(async (store) => {
    if (!isIn(await store.all(), wrapped)) await store.add({ ...wrapped, id: uuid() });
  });

const isIn = (kept: readonly KeptKey[], { sha256 }: WrappedKey): boolean =>
  kept.some((key) => key.sha256 === sha256);

export function keyOffer(): KeyOffer {
  let offered: WrappedKey | null = null;
  // Rises with each change: whoever waited for the store looks whether anything came between.
  let turn = 0;
  let keeping: Promise<void> | null = null;
  const listeners = new Set<() => void>();
  const put = (wrapped: WrappedKey | null): void => {
    turn += 1;
    offered = wrapped;
    for (const listener of listeners) listener();
  };
  const offer = async (wrapped: WrappedKey): Promise<void> => {
    turn += 1;
    const own = turn;
    const kept = await inKeyStore((store) => store.all());
    if (turn === own && !isIn(kept, wrapped)) put(wrapped);
  };
  const remember = async (wrapped: WrappedKey): Promise<void> => {
    const own = turn;
    const may = await mayRemember();
    if (may) await keep(wrapped);
    if (turn === own) put(null);
    if (!may) throw new AppError('ERR_STORAGE_UNAVAILABLE');
  };
  return {
    offer: (wrapped) => void offer(wrapped).catch(() => undefined),
    withdraw: () => put(null),
    watchKeyOffer: (next) => {
      const tell = (): void => next(offered);
      listeners.add(tell);
      tell();
      return () => listeners.delete(tell);
    },
    rememberKey: async () => {
      if (offered === null) return;
      keeping ??= remember(offered).finally(() => {
        keeping = null;
      });
      await keeping;
    },
  };
}
