// The number on the icon, and the icon's words.
import { browser } from 'wxt/browser';

/** Nothing where the text is empty. The words are heard where the number is only seen. */
export async function showBadge(text: string, title: string): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text }),
    browser.action.setTitle({ title: title || browser.runtime.getManifest().name }),
  ]);
}
