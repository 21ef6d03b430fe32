// Holds the gate: without the person's consent no page is read, whatever a page's script sends (Law
// on Personal Data 7(1)).
import { browser } from 'wxt/browser';
import { AppError } from '../../core/errors.ts';
import { chosenLang } from '../../edge/language.ts';
import { push } from '../../edge/messaging/channel.ts';
import type { OnForm } from '../../edge/messaging/protocol.ts';
import { panelKeys } from '../../edge/shortcut.ts';
import { settingsItem, standingItem, type Settings } from '../../edge/storage/items.ts';
import { forgetTab } from '../../edge/storage/tabItems.ts';
import { currentTrust } from '../../edge/trust.ts';
import { consentHolds } from '../../ui/consent/holds.ts';
import { STYLE } from '../../ui/overlay/style.ts';
import { invitationView } from '../../ui/overlay/view.ts';

/** What the ordering form is to have on it; with an invitation instead of being read where there is no consent. */
export async function onForm(pageLang: string): Promise<OnForm> {
  const [settings, standing, { name }, keys] = await Promise.all([
    settingsItem.getValue(),
    standingItem.getValue(),
    currentTrust(),
    panelKeys(),
  ]);
  const lang = chosenLang(settings.lang, pageLang);
  const invitation = consentHolds(settings) ? null : invitationView(lang, name, keys);
  return { sheet: STYLE, standing, invitation };
}

/**
 * What `work` gives, with consent before and after it: one that was taken back meanwhile finds
 * nothing kept. Throws ERR_MESSAGE_REFUSED.
 */
export async function consented<T>(tabId: number, work: () => Promise<T>): Promise<T> {
  await requireConsent();
  const result = await work();
  await requireConsent().catch(async (thrown: unknown) => {
    await forgetTab(tabId);
    throw thrown;
  });
  return result;
}

async function requireConsent(): Promise<void> {
  if (!consentHolds(await settingsItem.getValue())) throw new AppError('ERR_MESSAGE_REFUSED');
}

/**
 * Tells every page of the portal whether it may be read. The message goes to every tab, because the
 * background cannot tell which are the portal's: without consent there are no drafts, and without
 * host permission no addresses. A tab without our script ignores it.
 */
export async function tellPortalPages(settings: Settings): Promise<void> {
  const tabs = await browser.tabs.query({});
  for (const { id } of tabs)
    if (id !== undefined) void push(id, 'consent.changed', { given: consentHolds(settings) });
}
