// The card of one signed request: `card.html?request=ID`.
import { createRoot } from 'react-dom/client';
import { cardPorts } from '../../src/extension/card/cardPorts.ts';
import { CardPage } from '../../src/ui/card/CardPage.tsx';
import { requestIdIn } from '../../src/ui/card/address.ts';
import '../../src/ui/tokens.css';
import '../../src/ui/style.css';
import '../../src/ui/card/card.css';

const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(<CardPage ports={await cardPorts(requestIdIn(location.search))} />);
