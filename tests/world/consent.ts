// Consent that was given before the run began: put where the extension keeps it, beside what is there.
import { CONSENT_VERSION } from '../../locales/consentVersion.ts';
import type { Consent } from '../../src/edge/storage/items.ts';

export const consentNow = (): Consent => ({ version: CONSENT_VERSION, at: Date.now(), lang: 'ru' });

/** Runs in a page or worker of the extension. */
export async function giveConsent(consent: Consent): Promise<void> {
  const { settings = { lang: null, statementLang: null, providers: [] } } = await chrome.storage.local.get<{ settings?: object }>('settings');
  await chrome.storage.local.set({ settings: { ...settings, consent } });
}
