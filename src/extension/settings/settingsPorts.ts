// What the settings' screens ask of the world, from the browser's storage and permissions.
import { browser } from 'wxt/browser';
import { CONSENT_VERSION } from '../../../locales/consentVersion.ts';
import type { TrustName } from '../../core/trustName.ts';
import { asAppError } from '../../core/errors.ts';
import { hurryOutbox } from '../../core/submission/deliver.ts';
import { now } from '../../edge/clock.ts';
import { chosenLang } from '../../edge/language.ts';
import { sendToBackground } from '../../edge/messaging/client.ts';
import { openShortcutSettings, panelKeys } from '../../edge/shortcut.ts';
import { withProvider } from '../../edge/storage/providers.ts';
import { inKeyStore, onKeyChange } from '../../edge/storage/keyStore.ts';
import { onOutboxChange, openOutboxStore } from '../../edge/storage/outboxStore.ts';
import { settingsItem, type Settings as KeptSettings } from '../../edge/storage/items.ts';
import type { OptionsPorts, Settings, SettingsPorts } from '../../ui/ports.ts';
import { allTried, eraseAll, eraseKeys, eraseOrders, eraseRemembered } from './erasing.ts';
import { giveBack, lookUpProvider } from './providerLookUp.ts';
import { readCard } from './readCard.ts';
import { rememberedPorts } from './rememberedPorts.ts';

function shown(settings: KeptSettings, pageLang: string): Settings {
  const lang = chosenLang(settings.lang, pageLang);
  return {
    ...settings,
    lang,
    statementLang: settings.statementLang ?? (lang === 'kk' ? 'kk' : 'ru'),
  };
}

async function saveSettings({ providers, ...change }: Partial<Settings>): Promise<void> {
  // Before: nothing may say that it is shared while a key is still there.
  if (change.isShared === true) await allTried([eraseKeys(), eraseRemembered()]);
  const kept = await settingsItem.getValue();
  await settingsItem.setValue({
    ...kept,
    ...change,
    providers: [...(providers ?? kept.providers)],
  });
}

/** `pageLang` is that of the ordering page, or empty: the screens speak as the overlay does. */
export function settingsPorts(trust: TrustName, pageLang = ''): SettingsPorts {
  return {
    trust,
    watchSettings: (next, fail) => {
      settingsItem.getValue().then(
        (settings) => next(shown(settings, pageLang)),
        (thrown: unknown) => fail(asAppError(thrown)),
      );
      return settingsItem.watch((settings) => next(shown(settings, pageLang)));
    },
    saveSettings,
    giveConsent: (lang) => saveSettings({ consent: { version: CONSENT_VERSION, at: now(), lang } }),
    withdrawConsent: async () => {
      await saveSettings({ consent: null });
      await allTried([eraseOrders(), eraseRemembered(), eraseKeys()]);
    },
    ...rememberedPorts(),
    watchKeys,
    forgetKey: (id) => inKeyStore((store) => store.remove(id)),
    watchUnsent,
    eraseAll,
    lookUpProvider,
    readCard,
    confirmProvider: async (provider) => {
      const { providers } = await settingsItem.getValue();
      await saveSettings({ providers: withProvider(providers, provider) });
      await sendWaiting();
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
  watchShortcut,
  changeShortcut: openShortcutSettings,
});

/** The browser tells of no change, and none is made in this window. */
const watchShortcut: OptionsPorts['watchShortcut'] = (next, fail) => {
  const tell = (): void =>
    void panelKeys().then(next, (thrown: unknown) => fail(asAppError(thrown)));
  const end = new AbortController();
  addEventListener('focus', tell, end);
  tell();
  return () => end.abort();
};

/**
 * A waiting request may need this confirmation, so its receipt is requested at once. If that fails,
 * the confirmation has not failed.
 */
async function sendWaiting(): Promise<void> {
  const outbox = await openOutboxStore().catch(() => null);
  if (outbox === null) return;
  await hurryOutbox({ store: outbox, now }).catch(() => undefined);
  outbox.close();
  void sendToBackground('outbox.run', {}).catch(() => undefined);
}

const watchKeys: SettingsPorts['watchKeys'] = (next, fail) => {
  const tell = (): void =>
    void inKeyStore((store) => store.all()).then(
      (keys) =>
        next(
          keys.map(({ id, name, iin, notBefore, notAfter }) => ({
            id,
            name,
            iin,
            notBefore,
            notAfter,
          })),
        ),
      (thrown: unknown) => fail(asAppError(thrown)),
    );
  tell();
  return onKeyChange(tell);
};

/** How many signed requests have not reached anybody yet. */
const watchUnsent: OptionsPorts['watchUnsent'] = (next, fail) => {
  const opening = openOutboxStore();
  const tell = (): void =>
    void opening
      .then((outbox) => outbox.all())
      .then(
        (entries) =>
          next(entries.filter(({ state }) => state === 'queued' || state === 'sending').length),
        (thrown: unknown) => fail(asAppError(thrown)),
      );
  const end = onOutboxChange(tell);
  tell();
  return () => {
    end();
    opening.then(
      (outbox) => outbox.close(),
      () => undefined,
    );
  };
};
