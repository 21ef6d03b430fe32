// One state of one screen: `?state=review/blocked&lang=ru`; without a state, links to all. `data-gallery` says when it stands.
import { createRoot } from 'react-dom/client';
import { LANGS } from '../../src/ui/texts.tsx';
import '../../src/ui/tokens.css';
import '../../src/ui/style.css';
import './closedRoots.ts';
import { STATES } from './gallery.ts';
import { handIn } from './hand.ts';

const asked = new URLSearchParams(location.search);
const lang = LANGS.find((each) => each === asked.get('lang')) ?? 'ru';
const state = STATES.get(asked.get('state') ?? '');
const root = createRoot(document.getElementById('root') ?? document.body);

async function show(): Promise<void> {
  if (state === undefined) {
    root.render(<ul>{[...STATES.keys()].map((name) => <li key={name}>{name} {LANGS.map((each) => <a key={each} href={`?state=${name}&lang=${each}`}>{each} </a>)}</li>)}</ul>);
    return;
  }
  root.render(state.element(lang));
  await state.setUp?.(handIn(lang));
  // Effects, and the fonts of the platform.
  await new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); });
}

show().then(
  () => { document.documentElement.dataset['gallery'] = 'here'; },
  (thrown: unknown) => { document.documentElement.dataset['gallery'] = `failed: ${String(thrown)}`; },
);
