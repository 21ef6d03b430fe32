// The report on a tab's draft as of today, as the overlay shows it: kept with what was read, and told again when the answers change.
import { readPage } from '../../src/core/draft/capture.ts';
import { mergeFacts } from '../../src/core/draft/merge.ts';
import type { PageSnapshot } from '../../src/core/draft/pageSnapshot.ts';
import { checkDraft } from '../../src/core/rules/engine.ts';
import { currentPack } from '../../src/core/rules/packs/index.ts';
import { almatyDate } from '../../src/core/time.ts';
import { now } from '../../src/edge/clock.ts';
import { chosenLang } from '../../src/edge/language.ts';
import { push } from '../../src/edge/messaging/channel.ts';
import type { OverlayView } from '../../src/edge/messaging/protocol.ts';
import { draftItem, settingsItem, type TabDraft } from '../../src/edge/storage/items.ts';
import { currentTrust } from '../../src/edge/trust.ts';
import { overlayView } from '../../src/ui/overlay/view.ts';

/** Reads the snapshot, keeps what it says for the tab and gives the report on it. */
export async function reportOnPage(tabId: number, page: PageSnapshot): Promise<OverlayView> {
  const capture = readPage(page);
  const { answers } = await draftItem(tabId).getValue();
  await draftItem(tabId).setCapture(capture, page.lang);
  return view(capture, answers, page.lang);
}

/** Tells the page of a tab the report anew. A tab whose page was not read has nothing to be told. */
export async function tellReport(tabId: number): Promise<void> {
  const { capture, answers, pageLang } = await draftItem(tabId).getValue();
  if (capture !== null) await push(tabId, 'report.changed', await view(capture, answers, pageLang));
}

async function view(capture: NonNullable<TabDraft['capture']>, answers: TabDraft['answers'], pageLang: string): Promise<OverlayView> {
  const [{ name: trust }, { lang }] = await Promise.all([currentTrust(), settingsItem.getValue()]);
  const { report } = checkDraft(mergeFacts(capture.draft, answers), currentPack, { asOf: almatyDate(now()), trust });
  return overlayView(report, capture.places, chosenLang(lang, pageLang));
}
