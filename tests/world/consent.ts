// What was settled before the run began, consent and whom a testing build trusts: put where the
// extension keeps it, beside what is there.
import { CONSENT_VERSION } from '../../locales/consentVersion.ts';
import type { Consent } from '../../src/edge/storage/items.ts';

export const consentNow = (): Consent => ({ version: CONSENT_VERSION, at: Date.now(), lang: 'ru' });

/** Runs in a page or worker of the extension. */
export async function giveConsent(consent: Consent): Promise<void> {
  const { settings = { lang: null, statementLang: null, providers: [] } } =
    await chrome.storage.local.get<{ settings?: object }>('settings');
  await chrome.storage.local.set({ settings: { ...settings, consent } });
}

export interface Settled {
  readonly consent: Consent | null;
  /** Certificates in base64: testing builds alone read this item (src/edge/trust.ts). */
  readonly worldTrust: readonly string[] | null;
}

/** Runs in a page or worker of the extension. */
export async function settle({ consent, worldTrust }: Settled): Promise<void> {
  const { settings = { lang: null, statementLang: null, providers: [] } } =
    await chrome.storage.local.get<{ settings?: object }>('settings');
  if (consent !== null) await chrome.storage.local.set({ settings: { ...settings, consent } });
  if (worldTrust !== null) await chrome.storage.local.set({ worldTrust });
}
