// What was answered in signed orders: watched, kept one for each person and supplier, forgotten with the person.
import {
  isOfSameSupplier,
  rememberedOf,
  toRemember,
  type RememberedOrder,
} from '../../core/draft/remembered.ts';
import { asAppError } from '../../core/errors.ts';
import { almatyDate } from '../../core/time.ts';
import { now } from '../../edge/clock.ts';
import { uuid } from '../../edge/random.ts';
import { settingsItem } from '../../edge/storage/items.ts';
import { inRememberedStore, onRememberedChange } from '../../edge/storage/rememberedStore.ts';
import type { RememberedPorts } from '../../ui/ports.ts';

/** Keeps what a file brought, unless later answers about the person are here. */
export const addRemembered = (orders: readonly RememberedOrder[]): Promise<void> =>
  inRememberedStore(async (store) => {
    for (const order of orders) {
      const before = rememberedOf(await store.all(), order.draft).filter((each) =>
        isOfSameSupplier(each.draft, order.draft),
      );
      if (before.some(({ rememberedAt }) => rememberedAt >= order.rememberedAt)) continue;
      await store.add(order);
      for (const { id } of before) await store.remove(id);
    }
  });

export const rememberedPorts = (): RememberedPorts => ({
  watchRemembered: (next, fail) => {
    const tell = (): void =>
      void inRememberedStore((store) => store.all()).then(next, (thrown: unknown) =>
        fail(asAppError(thrown)),
      );
    tell();
    return onRememberedChange(tell);
  },
  rememberOrder: async (draft) => {
    if ((await settingsItem.getValue()).isShared) return;
    const at = now();
    await addRemembered([
      { id: uuid(), rememberedAt: at, draft: toRemember(draft, almatyDate(at)) },
    ]);
  },
  forgetPerson: (draft) =>
    inRememberedStore(async (store) => {
      for (const { id } of rememberedOf(await store.all(), draft)) await store.remove(id);
    }),
});
