// The report on what a tab's page says and the person has answered, as of today, as the overlay
// shows it: told again when an answer changes.
import { continued, goesOn, saysMore, withPage } from '../../core/draft/belonging.ts';
import { readPage, type Capture } from '../../core/draft/capture.ts';
import { emptyDraft } from '../../core/draft/draft.ts';
import type { KeptDraft } from '../../core/draft/keptDraft.ts';
import { mergeFacts } from '../../core/draft/merge.ts';
import type { PageSnapshot } from '../../core/draft/pageSnapshot.ts';
import { checkDraft } from '../../core/rules/engine.ts';
import { currentPack } from '../../core/rules/packs/index.ts';
import { earlierOrders } from '../../core/submission/earlierOrders.ts';
import { almatyDate } from '../../core/time.ts';
import { now } from '../../edge/clock.ts';
import { chosenLang } from '../../edge/language.ts';
import { push } from '../../edge/messaging/channel.ts';
import type { OverlayView } from '../../edge/messaging/protocol.ts';
import { panelKeys } from '../../edge/shortcut.ts';
import { openDraftStore } from '../../edge/storage/draftStore.ts';
import { settingsItem } from '../../edge/storage/items.ts';
import { openOutboxStore } from '../../edge/storage/outboxStore.ts';
import { orderItem, pageItem } from '../../edge/storage/tabItems.ts';
import { currentTrust } from '../../edge/trust.ts';
import { overlayView } from '../../ui/overlay/view.ts';

/**
 * Reads the snapshot, stores it for the tab and in the order that the page belongs to, and returns
 * the report on both.
 */
export async function reportOnPage(tabId: number, page: PageSnapshot): Promise<OverlayView> {
  const before = await pageItem(tabId).getValue();
  const capture = continued(before?.capture ?? null, readPage(page), now());
  await pageItem(tabId).setValue({ capture, lang: page.lang });
  return view(capture, await orderWith(tabId, capture), page.lang);
}

/** Tells the page of a tab the report anew. A tab whose page was not read has nothing to be told. */
export async function tellReport(tabId: number): Promise<void> {
  const page = await pageItem(tabId).getValue();
  if (page !== null)
    await push(
      tabId,
      'report.changed',
      await view(page.capture, await orderWith(tabId, page.capture), page.lang),
    );
}

/**
 * Opened once; anew after a failure, because a store may have been closed meanwhile for a later
 * version or for erasing.
 */
function inStore<T>(open: () => Promise<T>): <R>(work: (store: T) => Promise<R>) => Promise<R> {
  let opening: Promise<T> | null = null;
  return async (work) => {
    opening ??= open();
    try {
      return await work(await opening);
    } catch (thrown) {
      opening = null;
      throw thrown;
    }
  };
}

const inDrafts = inStore(openDraftStore);
const inOutbox = inStore(openOutboxStore);

/**
 * The order of the tab with what its page says now; null where there is none, or the page has gone on to somebody else.
 */
async function orderWith(tabId: number, capture: Capture): Promise<KeptDraft | null> {
  const id = await orderItem(tabId).getValue();
  if (id === null) return null;
  const take = (kept: KeptDraft): KeptDraft =>
    goesOn(kept, capture) && saysMore(kept, capture, now()) ? withPage(kept, capture, now()) : kept;
  // If the answers cannot be read, the report is made without them. The panel says why.
  const changed = await inDrafts((store) => store.change(id, take)).catch(() => null);
  const kept = changed ?? (await inDrafts((store) => store.get(id)).catch(() => null));
  return kept !== null && goesOn(kept, capture) ? kept : null;
}

async function view(
  capture: Capture,
  order: KeptDraft | null,
  pageLang: string,
): Promise<OverlayView> {
  const [{ name: trust }, { lang }, keys, signed] = await Promise.all([
    currentTrust(),
    settingsItem.getValue(),
    panelKeys(),
    inOutbox((outbox) => outbox.all()).catch(() => []),
  ]);
  const draft = mergeFacts(
    order?.page?.capture.draft ?? capture.draft,
    order?.answers ?? emptyDraft(),
  );
  const { report } = checkDraft(draft, currentPack, {
    asOf: almatyDate(now()),
    trust,
    earlier: earlierOrders(signed),
  });
  return overlayView(report, capture.places, chosenLang(lang, pageLang), keys);
}
