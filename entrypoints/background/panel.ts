// Opens the panel on a tab's draft: the side panel where the browser has one, else the same page in a window of its own.
import { browser } from 'wxt/browser';

const windows = new Map<number, number>();

const address = (tabId: number): string => `sidepanel.html?tab=${String(tabId)}`;

/** Must be called within the turn of the person's act. Throws where no window can be opened either. */
export function openPanel(tabId: number): Promise<unknown> {
  // Typed as always there; Firefox has none.
  const sidePanel = browser.sidePanel as typeof browser.sidePanel | undefined;
  if (sidePanel === undefined) return openWindow(tabId);
  // Not awaited: the gesture would be over.
  void sidePanel.setOptions({ tabId, path: address(tabId), enabled: true });
  return sidePanel.open({ tabId }).catch(() => openWindow(tabId));
}

async function openWindow(tabId: number): Promise<void> {
  const open = windows.get(tabId);
  if (open !== undefined && await browser.windows.update(open, { focused: true }).then(() => true, () => false)) return;
  const opened = await browser.windows.create({ type: 'popup', url: address(tabId), width: 480, height: 800 });
  if (opened?.id !== undefined) windows.set(tabId, opened.id);
}
