// The keys that open the panel (WebExtensions commands API), as the browser has them now: the person
// may have changed them, or another extension may have had them first.
import { browser } from 'wxt/browser';
import { PANEL_COMMAND } from './panelCommand.ts';

/** Chromium's page of shortcuts, which has no function that opens it. */
const SHORTCUTS_PAGE = 'chrome://extensions/shortcuts';

/** Empty where there are none. Firefox on Android has no commands. */
export async function panelKeys(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === PANEL_COMMAND)?.shortcut ?? '';
}

/** Calls back with the tab in which they were pressed. To be registered in the first turn. */
export function onPanelKeys(open: (tabId: number) => void): void {
  browser.commands.onCommand.addListener((name, tab) => {
    if (name === PANEL_COMMAND && tab?.id !== undefined) open(tab.id);
  });
}

/** Opens the browser's own page on which the person changes them. */
export async function openShortcutSettings(): Promise<void> {
  const commands = browser.commands as typeof browser.commands & {
    /** Firefox alone. */
    readonly openShortcutSettings?: () => Promise<void>;
  };
  if (commands.openShortcutSettings !== undefined) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: SHORTCUTS_PAGE });
}
