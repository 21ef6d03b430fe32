// The options page.
import { createRoot } from 'react-dom/client';
import { currentTrust } from '../../src/edge/trust.ts';
import { Options } from '../../src/ui/options/Options.tsx';
import '../../src/ui/style.css';
import { optionsPorts } from '../sidepanel/settingsPorts.ts';

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Options ports={optionsPorts(await currentTrust())} />);
