// One content script a page: after an update of the extension the new one tells the one before it
// to go. WXT's own context does that too, but is a tenth of the script, and posts a message to the
// page.
import { browser } from 'wxt/browser';

/** Part of the name of an event on the page, which versions share. */
const NAME = 'overlay';

/** `begin` gives what ends it. */
export function takeOver(begin: () => () => void): void {
  const begun = browser.runtime.id + NAME;
  document.dispatchEvent(new Event(begun));
  document.addEventListener(begun, begin(), { once: true });
}
