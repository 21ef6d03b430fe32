// Tells of changes to the page, bundled: late-rendered forms, typed values, another view.

const BUNDLE_MS = 200;
const EVENTS = ['input', 'change', 'click', 'transitionend'] as const;
/** What a change of view sets; styles and classes change with every animation and are left out. */
const ATTRIBUTES = ['hidden', 'inert', 'aria-checked', 'aria-hidden', 'aria-expanded'];

/** Calls `changed` at first and after changes, at most every BUNDLE_MS; gives what ends that. */
export function watchPage(page: Document, changed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      changed();
    }, BUNDLE_MS);
  };
  const observer = new MutationObserver(wait);
  observer.observe(page.documentElement, { childList: true, subtree: true, characterData: true, attributeFilter: ATTRIBUTES });
  for (const type of EVENTS) page.addEventListener(type, wait, { capture: true, passive: true });
  changed();
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    for (const type of EVENTS) page.removeEventListener(type, wait, { capture: true });
  };
}
