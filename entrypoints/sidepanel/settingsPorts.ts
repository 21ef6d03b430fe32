// What the settings' screens ask of the world, from the browser's storage and permissions.
import { browser } from 'wxt/browser';
import { CONSENT_VERSION } from '../../locales/consent.ts';
import type { TrustName } from '../../src/core/rules/rule.ts';
import { asAppError } from '../../src/core/errors.ts';
import { now } from '../../src/edge/clock.ts';
import { chosenLang } from '../../src/edge/language.ts';
import { openOutboxStore } from '../../src/edge/storage/outboxStore.ts';
import { settingsItem, type Settings as KeptSettings } from '../../src/edge/storage/items.ts';
import type { OptionsPorts, Settings, SettingsPorts } from '../../src/ui/ports.ts';
import { giveBack, lookUpProvider } from './providerLookUp.ts';

function shown(settings: KeptSettings, pageLang: string): Settings {
  const lang = chosenLang(settings.lang, pageLang);
  return { ...settings, lang, statementLang: settings.statementLang ?? (lang === 'kk' ? 'kk' : 'ru') };
}

async function saveSettings({ providers, ...change }: Partial<Settings>): Promise<void> {
  const kept = await settingsItem.getValue();
  await settingsItem.setValue({ ...kept, ...change, providers: [...(providers ?? kept.providers)] });
}

/** `pageLang` is that of the ordering page, or empty: the screens speak as the overlay does. */
export function settingsPorts(trust: TrustName, pageLang = ''): SettingsPorts {
  return {
    trust,
    watchSettings: (next, fail) => {
      settingsItem.getValue().then((settings) => next(shown(settings, pageLang)), (thrown: unknown) => fail(asAppError(thrown)));
      return settingsItem.watch((settings) => next(shown(settings, pageLang)));
    },
    saveSettings,
    giveConsent: (lang) => saveSettings({ consent: { version: CONSENT_VERSION, at: now(), lang } }),
    withdrawConsent: async () => {
      await saveSettings({ consent: null });
      await browser.storage.session.clear();
    },
    lookUpProvider,
    confirmProvider: async (provider) => {
      const { providers } = await settingsItem.getValue();
      await saveSettings({ providers: [...providers.filter(({ bin }) => bin !== provider.bin), provider] });
    },
    forgetProvider: async (origin) => {
      const { providers } = await settingsItem.getValue();
      await saveSettings({ providers: providers.filter((known) => known.origin !== origin) });
      await giveBack([origin]);
    },
  };
}

export const optionsPorts = (trust: TrustName): OptionsPorts => ({
  ...settingsPorts(trust),
  version: browser.runtime.getManifest().version,
  eraseAll: async () => {
    const { providers } = await settingsItem.getValue();
    const outbox = await openOutboxStore();
    await outbox.eraseAll();
    outbox.close();
    await browser.storage.session.clear();
    await settingsItem.remove();
    await giveBack(providers.map(({ origin }) => origin));
  },
});
