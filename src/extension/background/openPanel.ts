// Opens the panel on a tab's draft: the side panel where the browser has one, else the same page in
// a window of its own.
import { browser } from 'wxt/browser';

/** The windows opened since the background has woken, by tab. */
const windows = new Map<number, Promise<number | undefined>>();

const address = (tabId: number) => `sidepanel.html?tab=${tabId}` as const;

/** Must be called within the turn of the person's act. Throws where no window can be opened either. */
export function openPanel(tabId: number): Promise<unknown> {
  // Typed as always there; Firefox has none.
  const sidePanel = browser.sidePanel as typeof browser.sidePanel | undefined;
  if (sidePanel === undefined) return openWindow(tabId);
  // Not awaited: the gesture would be over.
  void sidePanel.setOptions({ tabId, path: address(tabId), enabled: true });
  return sidePanel.open({ tabId }).catch(() => openWindow(tabId));
}

/**
 * One window per tab, however often the panel is opened: with two, one order could be signed twice.
 */
async function openWindow(tabId: number): Promise<void> {
  const opened = (windows.get(tabId) ?? find(tabId)).then(focus).catch(() => create(tabId));
  windows.set(tabId, opened);
  await opened;
}

/** The window from before the background fell asleep. */
async function find(tabId: number): Promise<number | undefined> {
  const [panel] = await browser.tabs.query({ url: browser.runtime.getURL(`/${address(tabId)}`) });
  return panel?.windowId;
}

async function focus(id: number | undefined): Promise<number> {
  if (id === undefined) throw new Error('no window');
  await browser.windows.update(id, { focused: true });
  return id;
}

const create = async (tabId: number): Promise<number | undefined> =>
  (await browser.windows.create({ type: 'popup', url: address(tabId), width: 480, height: 800 }))
    ?.id;
