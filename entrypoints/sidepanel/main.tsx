// The side panel; the same page in a window where a browser will not open one: `sidepanel.html?tab=ID`.
import { createRoot } from 'react-dom/client';
import { openOutboxStore } from '../../src/edge/storage/outboxStore.ts';
import { pageItem } from '../../src/edge/storage/tabItems.ts';
import { allowOwnWorkers } from '../../src/edge/trustedTypes.ts';
import { trustName } from '../../src/extension/loadTrust.ts';
import { panelPorts } from '../../src/extension/panel/panelPorts.ts';
import { Panel } from '../../src/ui/panel/Panel.tsx';
import '../../src/ui/tokens.css';
import '../../src/ui/style.css';

allowOwnWorkers();
const given = new URLSearchParams(location.search).get('tab');
const tab = given === null ? null : Number(given);
const root = document.getElementById('root');
if (root !== null) {
  const [trust, pageLang] = await Promise.all([
    trustName(),
    tab === null
      ? ''
      : pageItem(tab)
          .getValue()
          .then((page) => page?.lang ?? ''),
  ]);
  createRoot(root).render(<Panel ports={panelPorts(trust, openOutboxStore(), tab, pageLang)} />);
}
