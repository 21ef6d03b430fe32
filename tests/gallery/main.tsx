// One state of one screen: `?state=review/blocked&lang=ru`; without a state, links to all.
// `data-gallery` says when it is ready. `turnTo` shows the next state as if the page were loaded
// again, but faster.
import { createRoot, type Root } from 'react-dom/client';
import { LANGS } from '../../src/core/lang.ts';
import '../../src/ui/tokens.css';
import '../../src/ui/style.css';
import { closedRoots } from './closedRoots.ts';
import { STATES } from './gallery.ts';
import { handIn } from './hand.ts';
import { judgeLayouts } from './layouts.ts';

const asked = new URLSearchParams(location.search);
const place = document.getElementById('root') ?? document.body;
const asLoaded = {
  title: document.title,
  html: [...document.documentElement.attributes].map(({ name, value }) => [name, value] as const),
};
let root: Root | null = null;

/**
 * Undoes everything that a state may have changed in the document: title, attributes, style sheets,
 * elements, focus and scroll position.
 */
function clear(): void {
  root?.unmount();
  closedRoots.clear();
  document.body.replaceChildren(place);
  document.title = asLoaded.title;
  const html = document.documentElement;
  for (const { name } of [...html.attributes]) html.removeAttribute(name);
  for (const [name, value] of asLoaded.html) html.setAttribute(name, value);
  document.adoptedStyleSheets = [];
  for (const sheet of document.styleSheets) sheet.disabled = false;
  scrollTo(0, 0);
}

async function show(name: string, language: string): Promise<void> {
  clear();
  root = createRoot(place);
  const lang = LANGS.find((each) => each === language) ?? 'ru';
  const state = STATES.get(name);
  if (state === undefined) {
    root.render(
      <ul>
        {[...STATES.keys()].map((name) => (
          <li key={name}>
            {name}{' '}
            {LANGS.map((each) => (
              <a key={each} href={`?state=${name}&lang=${each}`}>
                {each}{' '}
              </a>
            ))}
          </li>
        ))}
      </ul>,
    );
    return;
  }
  root.render(state.element(lang));
  await state.setUp?.(handIn(lang));
  await painted();
}

const MOST_MS = 1000;

/**
 * Effects, and the fonts of the platform. A headless window whose size has just been changed may be
 * given no frame at all, and needs none to be judged.
 */
const painted = (): Promise<unknown> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(resolve));
    setTimeout(resolve, MOST_MS);
  });

/** Shows another state in the same page, and says what came of it. */
const turnTo = (name: string, language: string): Promise<string> =>
  show(name, language)
    .then(
      () => 'here',
      (thrown: unknown) => `failed: ${String(thrown)}`,
    )
    .then((outcome) => (document.documentElement.dataset['gallery'] = outcome));

Object.assign(globalThis, { turnTo, clear, judgeLayouts });
void turnTo(asked.get('state') ?? '', asked.get('lang') ?? '');
