// The options page.
import { createRoot } from 'react-dom/client';
import { Options } from '../../src/ui/options/Options.tsx';
import '../../src/ui/tokens.css';
import '../../src/ui/style.css';
import { optionsPorts } from '../../src/extension/settings/settingsPorts.ts';
import { trustName } from '../../src/extension/loadTrust.ts';

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Options ports={optionsPorts(await trustName())} />);
