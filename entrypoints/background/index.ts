// The background: routes messages, drives the outbox, keeps drafts. It holds no key and no
// password, and may be killed at any time.
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { PageSnapshot } from '../../src/core/draft/pageSnapshot.ts';
import { AppError } from '../../src/core/errors.ts';
import { serve } from '../../src/edge/messaging/channel.ts';
import { latestOfTab } from '../../src/edge/messaging/latest.ts';
import { keepFromContentScripts, settingsItem } from '../../src/edge/storage/items.ts';
import { forgetTab, onOrderChanged, pageTabs } from '../../src/edge/storage/tabItems.ts';
import { OUTBOX_ALARM, outboxRunner } from './outbox.ts';
import { consented, invite, tellPortalPages } from './consent.ts';
import { openPanel } from './panel.ts';
import { reportOnPage, tellReport } from './report.ts';
import { revocationDesk } from './revocation.ts';
import { STAGES_ALARM, stagesRunner } from './stages.ts';
import { stampOver } from './stamp.ts';

// Every listener is registered in the first turn: the browser wakes the worker for those alone. It
// is a module, so that it shares its code with the panel: a copy would be a fifth of the package.
export default defineBackground({ type: 'module', main });

function main(): void {
  const [deliver, runStages] = [outboxRunner(), stagesRunner()];
  // What was delivered just now has stages to be asked for.
  const runOutbox = (): Promise<void> => deliver().finally(() => void runStages());
  const read = latestOfTab((tabId: number, snapshot: PageSnapshot) =>
    consented(tabId, () => reportOnPage(tabId, snapshot)),
  );
  serve({
    'page.found': ({ lang }) => invite(lang),
    'page.captured': (snapshot, { tabId }) => read(known(tabId), snapshot),
    'panel.open': async (_nothing, { tabId }) => done(openPanel(known(tabId))),
    'outbox.run': () => done(runOutbox()),
    'stages.run': () => done(runStages()),
    stamp: stampOver,
    revocation: revocationDesk(),
  });
  void keepFromContentScripts();
  onOrderChanged((tabId) => void tellReport(tabId));
  settingsItem.watch((settings) => void tellPortalPages(settings));
  settingsItem.watch(
    () => void pageTabs().then((tabs) => tabs.forEach((tabId) => void tellReport(tabId))),
  );
  browser.action.onClicked.addListener(({ id }) => {
    if (id !== undefined) void openPanel(id);
  });
  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === OUTBOX_ALARM) void runOutbox();
    if (name === STAGES_ALARM) void runStages();
  });
  browser.runtime.onStartup.addListener(() => void runOutbox());
  addEventListener('online', () => void runOutbox());
  void runOutbox();
}

function known(tabId: number | null): number {
  if (tabId === null) throw new AppError('ERR_MESSAGE_REFUSED');
  return tabId;
}

const done = async (work: Promise<unknown>): Promise<null> => {
  await work;
  return null;
};
