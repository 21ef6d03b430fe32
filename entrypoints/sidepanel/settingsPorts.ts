// What the settings' screens ask of the world, from the browser's storage and permissions.
import { browser } from 'wxt/browser';
import type { TrustProfile } from '../../src/core/verification/trust.ts';
import type { Lang } from '../../src/core/rules/rule.ts';
import { asAppError } from '../../src/core/errors.ts';
import { openOutboxStore } from '../../src/edge/storage/outboxStore.ts';
import { settingsItem, type Settings as KeptSettings } from '../../src/edge/storage/items.ts';
import type { OptionsPorts, Settings, SettingsPorts } from '../../src/ui/ports.ts';
import { LANGS } from '../../src/ui/texts.tsx';
import { hostPattern, lookUpProvider } from './providerLookUp.ts';

/** Until the person chooses: the browser's language, where it is one of ours. */
const browserLang = (): Lang => LANGS.find((lang) => browser.i18n.getUILanguage().startsWith(lang)) ?? 'ru';

const shown = (settings: KeptSettings): Settings => ({ ...settings, lang: settings.lang ?? browserLang() });

async function saveSettings({ providers, ...change }: Partial<Settings>): Promise<void> {
  const kept = await settingsItem.getValue();
  await settingsItem.setValue({ ...kept, ...change, providers: [...(providers ?? kept.providers)] });
}

export function settingsPorts(trust: TrustProfile): SettingsPorts {
  return {
    trust: trust.name,
    watchSettings: (next, fail) => {
      settingsItem.getValue().then((settings) => next(shown(settings)), (thrown: unknown) => fail(asAppError(thrown)));
      return settingsItem.watch((settings) => next(shown(settings)));
    },
    saveSettings,
    lookUpProvider: (address) => lookUpProvider(address, trust),
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

export const optionsPorts = (trust: TrustProfile): OptionsPorts => ({
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

/** A host that the manifest itself asks for cannot be given back, which is no failure. */
async function giveBack(origins: readonly string[]): Promise<void> {
  for (const origin of origins) await browser.permissions.remove({ origins: [hostPattern(origin)] }).catch(() => false);
}
