// What the card asks of the world. Verifying is loaded when the card is made.
import { now } from '../../edge/clock.ts';
import { openOutboxStore } from '../../edge/storage/outboxStore.ts';
import type { CardPorts } from '../../ui/card/CardPage.tsx';
import { loadTrust, trustName } from '../loadTrust.ts';
import { settingsPorts } from '../settings/settingsPorts.ts';

export const cardPorts = async (requestId: string): Promise<CardPorts> => ({
  ...settingsPorts(await trustName()),
  makeCard: async () => {
    const [outbox, trust, { makeCard }] = await Promise.all([
      openOutboxStore(),
      loadTrust(),
      import('./makeCard.ts'),
    ]);
    return makeCard(outbox, requestId, { trust, at: now() }).finally(() => outbox.close());
  },
  print: () => window.print(),
});
