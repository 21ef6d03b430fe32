// The side panel; the same page in a window where a browser will not open one: `sidepanel.html?tab=ID`.
import { createRoot } from 'react-dom/client';
import { openOutboxStore } from '../../src/edge/storage/outboxStore.ts';
import { Panel } from '../../src/ui/panel/Panel.tsx';
import '../../src/ui/style.css';
import { panelPorts } from './ports.ts';
import { trustName } from './trust.ts';

const tab = new URLSearchParams(location.search).get('tab');
const root = document.getElementById('root');
if (root !== null) {
  const ports = panelPorts(await trustName(), openOutboxStore(), tab === null ? null : Number(tab));
  createRoot(root).render(<Panel ports={ports} />);
}
