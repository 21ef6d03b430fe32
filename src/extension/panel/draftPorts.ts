// The orders that are not signed yet, for the panel.
import { browser } from 'wxt/browser';
import { applicantName, factsOf, nameOfOrder } from '../../core/draft/belonging.ts';
import { keptUntil, type KeptDraft } from '../../core/draft/keptDraft.ts';
import { isForgotten, rememberedOf } from '../../core/draft/remembered.ts';
import { AppError, asAppError } from '../../core/errors.ts';
import { now } from '../../edge/clock.ts';
import { uuid } from '../../edge/random.ts';
import { eraseUnused, onDraftChange, type DraftStore } from '../../edge/storage/draftStore.ts';
import { settingsItem } from '../../edge/storage/items.ts';
import { inRememberedStore } from '../../edge/storage/rememberedStore.ts';
import type { BrowserOutboxStore } from '../../edge/storage/outboxStore.ts';
import { pageItem } from '../../edge/storage/tabItems.ts';
import type { DraftList, DraftPorts, Watch } from '../../ui/ports.ts';
import { addRemembered } from '../settings/rememberedPorts.ts';
import { OrderInHand } from './orderInHand.ts';

/** `given` is the tab that the panel was opened for; without one it follows the active tab until that has an order. */
export function draftPorts(
  opened: Promise<DraftStore>,
  outbox: Promise<BrowserOutboxStore>,
  given: number | null,
): DraftPorts {
  const opening = tidied(opened, outbox);
  // Told by whatever needs the store.
  opening.catch(() => undefined);
  const hand = new OrderInHand(opening, given);
  const changes = new EventTarget();
  const tell = (): void => void changes.dispatchEvent(new Event('changed'));
  const watch =
    <T>(read: () => Promise<T>): Watch<T> =>
    (next, fail) => {
      const update = (): void =>
        void read().then(next, (thrown: unknown) => fail(asAppError(thrown)));
      const follow = (active: number): void => {
        if (given === null) hand.follow(active);
      };
      const ends = [
        onDraftChange(update),
        followTab(follow, () => hand.tab, update),
        listen(changes, update),
      ];
      return () => ends.forEach((end) => end());
    };
  return {
    watchDraft: watch(() => hand.look()),
    watchDrafts: watch(async () => listOf(await opening, hand)),
    saveDraft: (change) => hand.save(change),
    resumeDraft: (id) => hand.resume(id).finally(tell),
    beginDraft: (from, answers) => hand.begin(from, answers).finally(tell),
    followPage: () => hand.followPage().finally(tell),
    adoptPage: () => hand.adoptPage().finally(tell),
    removeDraft: (id) => hand.remove(id).finally(tell),
    ...filePorts(opening, tell),
  };
}

const filePorts = (
  opening: Promise<DraftStore>,
  tell: () => void,
): Pick<DraftPorts, 'exportDraft' | 'importDraft'> => ({
  exportDraft: async (id, password) => {
    const [{ writeDraftFile }, kept] = [
      await import('../../edge/storage/draftFile.ts'),
      await (await opening).get(id),
    ];
    if (kept === null) throw new AppError('ERR_STORAGE_UNAVAILABLE');
    const remembered = await inRememberedStore(async (store) =>
      rememberedOf(await store.all(), factsOf(kept)),
    );
    return writeDraftFile(kept, remembered, password);
  },
  importDraft: async (file, password) => {
    const { readDraftFile } = await import('../../edge/storage/draftFile.ts');
    const at = now();
    const { order, remembered } = await readDraftFile(file, password, { id: uuid(), at });
    await (await opening).add(order);
    // A file tells of the person whose order it holds, and of no other.
    const own = rememberedOf(remembered, factsOf(order)).filter((each) => !isForgotten(each, at));
    if (!(await settingsItem.getValue()).isShared)
      await addRemembered(own.map((each) => ({ ...each, id: uuid() })));
    tell();
  },
});

async function listOf(store: DraftStore, hand: OrderInHand): Promise<DraftList> {
  const [{ values, damaged }, page] = [await store.readable(), await hand.pageBeside()];
  const drafts = [...values].sort((a, b) => b.changedAt - a.changedAt).map(lineOf);
  return {
    drafts,
    damaged,
    page: page === null ? null : { applicant: applicantName(page.capture.draft) },
    inHand: hand.id,
  };
}

/**
 * Without the orders that were not touched for long, and those whose request went to the outbox
 * before the browser was closed.
 */
async function tidied(
  opened: Promise<DraftStore>,
  outbox: Promise<BrowserOutboxStore>,
): Promise<DraftStore> {
  const store = await opened;
  await eraseUnused(store, now());
  const signed = new Set(
    (await outbox.then((entries) => entries.all()).catch(() => [])).map(
      (entry) => entry.signed.requestId,
    ),
  );
  const { values } = await store.readable();
  for (const { id, requestId } of values)
    if (requestId !== null && signed.has(requestId)) await store.remove(id);
  return store;
}

const lineOf = (draft: KeptDraft): DraftList['drafts'][number] => {
  const { id, madeAt, changedAt, step } = draft;
  return {
    id,
    madeAt,
    changedAt,
    step,
    applicant: nameOfOrder(draft),
    keptUntil: keptUntil(draft),
  };
};

function listen(target: EventTarget, changed: () => void): () => void {
  target.addEventListener('changed', changed);
  return () => target.removeEventListener('changed', changed);
}

/**
 * Calls `changed` at first and with each change of the page beside; `activated` with each tab that
 * comes to the front, and the first.
 */
function followTab(
  activated: (tabId: number) => void,
  tabNow: () => number | null,
  changed: () => void,
): () => void {
  let end = (): void => undefined;
  const turn = (active: number): void => {
    activated(active);
    end();
    const tab = tabNow();
    end = tab === null ? () => undefined : pageItem(tab).watch(changed);
    changed();
  };
  const listener = ({ tabId }: { readonly tabId: number }): void => turn(tabId);
  browser.tabs.onActivated.addListener(listener);
  void browser.tabs.query({ active: true, currentWindow: true }).then(
    ([active]) => turn(active?.id ?? -1),
    () => turn(-1),
  );
  return () => {
    browser.tabs.onActivated.removeListener(listener);
    end();
  };
}
