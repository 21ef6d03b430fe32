// Erasing what is kept on this computer: the orders, the remembered keys, or everything, with what
// the browser allowed.
import { browser } from 'wxt/browser';
import { showBadge } from '../../edge/badge.ts';
import { openDraftStore } from '../../edge/storage/draftStore.ts';
import { settingsItem } from '../../edge/storage/items.ts';
import { openKeyStore } from '../../edge/storage/keyStore.ts';
import { openOutboxStore } from '../../edge/storage/outboxStore.ts';
import { openRememberedStore } from '../../edge/storage/rememberedStore.ts';
import type { Erased } from '../../ui/ports.ts';

interface Store {
  readable(): Promise<{ readonly values: readonly unknown[]; readonly damaged: readonly string[] }>;
  eraseAll(): Promise<void>;
  close(): void;
}

/** Waits for all of them, whichever fails; then throws the first failure. */
export async function allTried<T extends readonly unknown[]>(tasks: {
  readonly [Index in keyof T]: Promise<T[Index]>;
}): Promise<T> {
  await Promise.allSettled(tasks);
  return await Promise.all(tasks);
}

/** Gives how many records there were, those included that cannot be opened. */
async function erase(opening: Promise<Store>): Promise<number> {
  const store = await opening;
  try {
    const { values, damaged } = await store.readable();
    await store.eraseAll();
    return values.length + damaged.length;
  } finally {
    store.close();
  }
}

/** What was read from pages, with the answers beside it. */
export async function eraseOrders(): Promise<number> {
  const [drafts] = await allTried([erase(openDraftStore()), browser.storage.session.clear()]);
  return drafts;
}

/** The answers of signed orders. */
export const eraseRemembered = (): Promise<number> => erase(openRememberedStore());

export const eraseKeys = (): Promise<number> => erase(openKeyStore());

/** The settings go first, and the consent with them: from then on nothing new is read. */
export async function eraseAll(): Promise<Erased> {
  const { providers } = await settingsItem.getValue();
  await settingsItem.remove();
  const [drafts, requests, keys, remembered] = await allTried([
    eraseOrders(),
    erase(openOutboxStore()),
    eraseKeys(),
    eraseRemembered(),
  ]);
  await browser.storage.local.clear();
  await browser.alarms.clearAll();
  await showBadge('', '');
  const hosts = await giveHostsBack();
  return { drafts, requests, keys, remembered, providers: providers.length, hosts };
}

/** Every host that was asked for beside those of the manifest. */
async function giveHostsBack(): Promise<number> {
  const { origins = [] } = await browser.permissions.getAll();
  const { host_permissions: named = [], content_scripts: scripts = [] } =
    browser.runtime.getManifest() as Pick<
      chrome.runtime.ManifestV3,
      'host_permissions' | 'content_scripts'
    >;
  const own: readonly string[] = [...named, ...scripts.flatMap(({ matches = [] }) => matches)];
  const asked = origins.filter((origin) => !own.includes(origin));
  const given = await Promise.all(
    asked.map((origin) => browser.permissions.remove({ origins: [origin] }).catch(() => false)),
  );
  return given.filter(Boolean).length;
}
