// The options page.
import { createRoot } from 'react-dom/client';
import { Options } from '../../src/ui/options/Options.tsx';
import '../../src/ui/tokens.css';
import '../../src/ui/style.css';
import { optionsPorts } from '../sidepanel/settingsPorts.ts';
import { trustName } from '../sidepanel/trust.ts';

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Options ports={optionsPorts(await trustName())} />);
