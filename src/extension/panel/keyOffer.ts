// The key that has just signed, wrapped anew: in the hand until the person says that it is to be
// remembered, another one signs, or the panel is closed.
import { AppError } from '../../core/errors.ts';
import type { WrappedKey } from '../../edge/signer/client.ts';
import { uuid } from '../../edge/random.ts';
import { settingsItem } from '../../edge/storage/items.ts';
import { inKeyStore } from '../../edge/storage/keyStore.ts';
import type { KeyOfferPorts } from '../../ui/ports.ts';

export interface KeyOffer extends KeyOfferPorts {
  /** Offers the key, unless it is remembered already or nothing can be kept here. */
  readonly offer: (wrapped: WrappedKey) => void;
  readonly withdraw: () => void;
}

/** Whether a key may be remembered on this computer at all. */
export const mayRemember = async (): Promise<boolean> => !(await settingsItem.getValue()).isShared;

export function keyOffer(): KeyOffer {
  let offered: WrappedKey | null = null;
  const listeners = new Set<() => void>();
  const put = (wrapped: WrappedKey | null): void => {
    offered = wrapped;
    for (const listener of listeners) listener();
  };
  return {
    offer: (wrapped) =>
      void inKeyStore((store) => store.all()).then(
        (kept) => {
          if (!kept.some(({ sha256 }) => sha256 === wrapped.sha256)) put(wrapped);
        },
        () => undefined,
      ),
    withdraw: () => put(null),
    watchKeyOffer: (next) => {
      const tell = (): void => next(offered);
      listeners.add(tell);
      tell();
      return () => listeners.delete(tell);
    },
    rememberKey: async () => {
      const wrapped = offered;
      if (wrapped === null) return;
      if (!(await mayRemember())) {
        put(null);
        throw new AppError('ERR_STORAGE_UNAVAILABLE');
      }
      await inKeyStore((store) => store.add({ ...wrapped, id: uuid() }));
      put(null);
    },
  };
}
