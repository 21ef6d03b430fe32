// Tells of changes to the page and inside its open shadow roots, bundled: late-rendered forms,
// typed values, another view.
import { rootsIn } from './composed.ts';
import { call, first } from './node.ts';

const BUNDLE_MS = 200;
/**
 * The pause after a reading is this many times as long as the reading took. A large page that never
 * stops changing is slowed by a fiftieth at most.
 */
const REST = 50;
/** The last one: a prerendered page is now shown, and may send messages. */
const EVENTS = ['input', 'change', 'click', 'transitionend', 'prerenderingchange'] as const;
/** What a change of view sets; styles and classes change with every animation and are left out. */
const ATTRIBUTES = ['hidden', 'inert', 'aria-checked', 'aria-hidden', 'aria-expanded'];
/** An element that is defined later draws itself without changing the tree that is watched. */
const UNDEFINED = ':not(:defined)';
const MOST_WAITS = 50;

/** Calls `changed` at first and after changes, at most every BUNDLE_MS; gives what ends that. */
export function watchPage(page: Document, changed: () => void): () => void {
  const [end, watched] = [new AbortController(), new WeakSet<Node>()];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let [pause, waits] = [BUNDLE_MS, 0];
  const wait = (): void => {
    timer ??= setTimeout(look, pause);
  };
  const observer = new MutationObserver(wait);
  const watch = (tree: Document | ShadowRoot): void => {
    if (watched.has(tree)) return;
    watched.add(tree);
    observer.observe(tree, {
      childList: true,
      subtree: true,
      characterData: true,
      attributeFilter: ATTRIBUTES,
    });
    for (const type of EVENTS)
      call(tree, 'addEventListener', type, wait, {
        capture: true,
        passive: true,
        signal: end.signal,
      });
  };
  const look = (): void => {
    const start = performance.now();
    timer = undefined;
    for (const tree of [page, ...rootsIn(page)]) watch(tree);
    changed();
    pause = Math.max(BUNDLE_MS, REST * (performance.now() - start));
    if (waits++ < MOST_WAITS && first(page, UNDEFINED) !== null) wait();
  };
  look();
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    end.abort();
  };
}
