// The card of one signed request: `card.html?request=ID`. What the outbox keeps beside the files is not looked at.
import { createRoot } from 'react-dom/client';
import type { Card } from '../../src/core/card/card.ts';
import { now } from '../../src/edge/clock.ts';
import { openOutboxStore } from '../../src/edge/storage/outboxStore.ts';
import { requestIdIn } from '../../src/ui/card/address.ts';
import { CardPage, type CardPorts } from '../../src/ui/card/CardPage.tsx';
import '../../src/ui/tokens.css';
import '../../src/ui/style.css';
import '../../src/ui/card/card.css';
import { settingsPorts } from '../sidepanel/settingsPorts.ts';
import { loadTrust, trustName } from '../sidepanel/trust.ts';

async function makeCard(): Promise<Card | null> {
  const outbox = await openOutboxStore();
  const entry = await outbox.get(requestIdIn(location.search)).finally(() => outbox.close());
  if (entry === null) return null;
  const [{ cardOf }, { PERSON_POLICY }, trust] = await Promise.all([
    import('../../src/core/card/card.ts'), import('../../src/core/verification/policy.ts'), loadTrust(),
  ]);
  return cardOf({ cms: entry.signed.cms, receiptCms: entry.receipt?.cms ?? null }, { trust, policy: PERSON_POLICY, at: now() });
}

const root = document.getElementById('root');
if (root !== null) {
  const ports: CardPorts = { ...settingsPorts(await trustName()), makeCard, print: () => window.print() };
  createRoot(root).render(<CardPage ports={ports} />);
}
