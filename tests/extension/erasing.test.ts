// Erasing: what cannot be erased keeps nothing else from going, is told, and can be tried again.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { settingsItem } from '../../src/edge/storage/items.ts';
import { inKeyStore } from '../../src/edge/storage/keyStore.ts';
import { inRememberedStore } from '../../src/edge/storage/rememberedStore.ts';
import { rememberedPorts } from '../../src/extension/settings/rememberedPorts.ts';
import { settingsPorts } from '../../src/extension/settings/settingsPorts.ts';
import { draftWith } from '../core/clearDraft.ts';
import { WRAPPED } from './wrappedKey.ts';

const { saveSettings, withdrawConsent } = settingsPorts('test');
const KEY = { ...WRAPPED, id: '5f0d8a52-9d61-4f0e-8a77-0123456789ab' };
const keys = () => inKeyStore((store) => store.all());
const answers = () => inRememberedStore((store) => store.all());

let stores: IDBFactory;

beforeEach(async () => {
  fakeBrowser.reset();
  stores = new IDBFactory();
  vi.stubGlobal('indexedDB', stores);
  await inKeyStore((store) => store.add(KEY));
  await rememberedPorts().rememberOrder(draftWith());
});

/** One store cannot be opened; the others can. */
function breakStore(broken: string): void {
  vi.stubGlobal('indexedDB', {
    open: (name: string, version?: number) => {
      if (name === broken) throw new DOMException('broken', 'UnknownError');
      return stores.open(name, version);
    },
  });
}

const mend = (): void => void vi.stubGlobal('indexedDB', stores);

it.each([
  ['komekshi-keys', 1, 0],
  ['komekshi-remembered', 0, 1],
])('without %s the computer is not said to be shared; the rest is erased', async (name, k, a) => {
  breakStore(name);
  await expect(saveSettings({ isShared: true })).rejects.toThrow();
  mend();
  expect((await settingsItem.getValue()).isShared).toBe(false);
  expect([await keys(), await answers()].map(({ length }) => length)).toEqual([k, a]);
  await saveSettings({ isShared: true });
  expect([await keys(), await answers()]).toEqual([[], []]);
});

it('with the consent everything goes that can be erased', async () => {
  breakStore('komekshi-drafts');
  await fakeBrowser.storage.session.set({ page: 1 });
  await expect(withdrawConsent()).rejects.toThrow();
  mend();
  expect([await keys(), await answers()]).toEqual([[], []]);
  expect(await fakeBrowser.storage.session.get()).toEqual({});
});
