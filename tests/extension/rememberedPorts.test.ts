// What is remembered of signed orders, in its sealed store: one for each person and supplier,
// forgotten with the person, nothing on a shared computer, erased with everything else.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { inRememberedStore } from '../../src/edge/storage/rememberedStore.ts';
import { eraseRemembered } from '../../src/extension/settings/erasing.ts';
import { addRemembered, rememberedPorts } from '../../src/extension/settings/rememberedPorts.ts';
import { settingsPorts } from '../../src/extension/settings/settingsPorts.ts';
import { draftWith } from '../core/clearDraft.ts';

const { rememberOrder, forgetPerson } = rememberedPorts();
const all = () => inRememberedStore((store) => store.all());
const OTHER_SUPPLIER = { 'supplier.id': '990540000009' };
const OTHER_PERSON = { 'applicant.iin': '641021400006' };

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
});

it('keeps the latest for each person and supplier', async () => {
  await rememberOrder(draftWith({ 'money.price': 1 }));
  await rememberOrder(draftWith(OTHER_SUPPLIER));
  await rememberOrder(draftWith(OTHER_PERSON));
  await rememberOrder(draftWith({ 'money.price': 2 }));
  const prices = (await all()).map(({ draft }) => draft.money.price);
  expect(prices).toHaveLength(3);
  expect(prices).toContain(2);
  expect(prices).not.toContain(1);
});

it('forgets a person with all suppliers, and nobody else', async () => {
  await rememberOrder(draftWith());
  await rememberOrder(draftWith(OTHER_SUPPLIER));
  await rememberOrder(draftWith(OTHER_PERSON));
  await forgetPerson(draftWith());
  expect((await all()).map(({ draft }) => draft.applicant.iin)).toEqual(['641021400006']);
});

it('what a file brings does not take the place of later answers', async () => {
  await rememberOrder(draftWith({ 'money.price': 2 }));
  const [kept] = await all();
  if (kept === undefined) throw new Error('nothing kept');
  await addRemembered([{ ...kept, id: crypto.randomUUID(), rememberedAt: kept.rememberedAt - 1 }]);
  expect(await all()).toEqual([kept]);
});

it('on a shared computer nothing is remembered, and what was is erased', async () => {
  await rememberOrder(draftWith());
  await settingsPorts('test').saveSettings({ isShared: true });
  expect(await all()).toEqual([]);
  await rememberOrder(draftWith());
  expect(await all()).toEqual([]);
});

it('goes with the consent, and with everything', async () => {
  await rememberOrder(draftWith());
  await settingsPorts('test').withdrawConsent();
  expect(await all()).toEqual([]);
  await rememberOrder(draftWith());
  expect(await eraseRemembered()).toBe(1);
  expect(await all()).toEqual([]);
});

it('is erased by itself where no order was signed for long', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  await rememberOrder(draftWith());
  vi.setSystemTime(Date.now() + 401 * 86_400_000);
  expect(await all()).toEqual([]);
  vi.useRealTimers();
});
