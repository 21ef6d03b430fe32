// What the background does for each message of the table. It holds no key and no password.
import type { PageSnapshot } from '../../core/draft/pageSnapshot.ts';
import { AppError } from '../../core/errors.ts';
import type { Handlers } from '../../edge/messaging/channel.ts';
import { latestOfTab } from '../../edge/messaging/latest.ts';
import { standingItem } from '../../edge/storage/items.ts';
import { consented, onForm } from './consent.ts';
import { openPanel } from './openPanel.ts';
import { reportOnPage } from './report.ts';
import { revocationDesk } from './revocation.ts';
import type { Runs } from './runs.ts';
import { stampOver } from './stamp.ts';

export function handlers({ outbox, stages }: Runs): Handlers {
  const read = latestOfTab((tabId: number, snapshot: PageSnapshot) =>
    consented(tabId, () => reportOnPage(tabId, snapshot)),
  );
  return {
    'page.found': ({ lang }) => onForm(lang),
    'page.captured': (snapshot, { tabId }) => read(known(tabId), snapshot),
    'panel.open': async (_nothing, { tabId }) => done(openPanel(known(tabId))),
    'overlay.placed': (standing) => done(standingItem.setValue(standing)),
    'outbox.run': () => done(outbox()),
    'stages.run': () => done(stages()),
    stamp: stampOver,
    revocation: revocationDesk(),
  };
}

function known(tabId: number | null): number {
  if (tabId === null) throw new AppError('ERR_MESSAGE_REFUSED');
  return tabId;
}

const done = async (work: Promise<unknown>): Promise<null> => {
  await work;
  return null;
};
