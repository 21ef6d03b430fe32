// The card of one signed request: `card.html?request=ID`.
import { createRoot } from 'react-dom/client';
import { now } from '../../src/edge/clock.ts';
import { openOutboxStore } from '../../src/edge/storage/outboxStore.ts';
import { CardPage, type CardPorts } from '../../src/ui/card/CardPage.tsx';
import { requestIdIn } from '../../src/ui/card/address.ts';
import '../../src/ui/tokens.css';
import '../../src/ui/style.css';
import '../../src/ui/card/card.css';
import { settingsPorts } from '../sidepanel/settingsPorts.ts';
import { loadTrust, trustName } from '../sidepanel/trust.ts';

const ports = async (): Promise<CardPorts> => ({
  ...settingsPorts(await trustName()),
  makeCard: async () => {
    const [outbox, trust, { makeCard }] = await Promise.all([
      openOutboxStore(),
      loadTrust(),
      import('./makeCard.ts'),
    ]);
    return makeCard(outbox, requestIdIn(location.search), { trust, at: now() }).finally(() =>
      outbox.close(),
    );
  },
  print: () => window.print(),
});

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<CardPage ports={await ports()} />);
