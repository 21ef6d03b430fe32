// Replaces WXT's own content-script context, of which only the end is used here. WXT's is a tenth
// of the script and posts a message to the page. After an update of the extension the new script
// tells the one before it to go.
import { browser } from 'wxt/browser';

export class ContentScriptContext {
  private readonly begun: string;

  constructor(name: string) {
    this.begun = browser.runtime.id + name;
    document.dispatchEvent(new Event(this.begun));
  }

  onInvalidated(end: () => void): void {
    document.addEventListener(this.begun, end, { once: true });
  }
}
