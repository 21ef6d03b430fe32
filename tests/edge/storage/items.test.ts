// What is kept in the settings, and what is made of records that are not what they should be.
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { settingsItem } from '../../../src/edge/storage/items.ts';

beforeEach(() => fakeBrowser.reset());

it('keeps the settings, and begins with none chosen', async () => {
  expect(await settingsItem.getValue()).toEqual({
    lang: null,
    statementLang: null,
    providers: [],
    consent: null,
    isShared: false,
  });
  const providers = [
    { origin: 'https://a.kz', name: 'A', bin: '120540000001', certificate: 'AA==', confirmedAt: 1 },
  ];
  const settings = {
    lang: 'kk',
    statementLang: 'kk',
    providers,
    consent: { version: 1, at: 2, lang: 'kk' },
    isShared: true,
  } as const;
  await settingsItem.setValue(settings);
  expect(await settingsItem.getValue()).toEqual(settings);
  await fakeBrowser.storage.local.set({ settings: { lang: 'de' } });
  expect((await settingsItem.getValue()).lang).toBeNull();
});
