// What the background does for tabs: their pages are told what changes, their drafts are forgotten
// with them, the panel is opened on them.
import { browser } from 'wxt/browser';
import { onPanelKeys } from '../../edge/shortcut.ts';
import { settingsItem } from '../../edge/storage/items.ts';
import { onOutboxChange } from '../../edge/storage/outboxStore.ts';
import { forgetTab, onOrderChanged, pageTabs } from '../../edge/storage/tabItems.ts';
import { tellPortalPages } from './consent.ts';
import { openPanel } from './openPanel.ts';
import { tellReport } from './report.ts';

export function attendTabs(): void {
  onOrderChanged((tabId) => void tellReport(tabId));
  settingsItem.watch((settings) => void tellPortalPages(settings));
  const tellPages = (): void =>
    void pageTabs().then((tabs) => tabs.forEach((tabId) => void tellReport(tabId)));
  settingsItem.watch(tellPages);
  // What was signed beside one page is told on the others too.
  onOutboxChange(tellPages);
  browser.action.onClicked.addListener(({ id }) => {
    if (id !== undefined) void openPanel(id);
  });
  // Within the gesture: the keys are one, as the press on the icon is.
  onPanelKeys((tabId) => void openPanel(tabId));
  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
}
