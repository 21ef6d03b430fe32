// What is kept for a tab and in the settings, and what is made of records that are not what they should be.
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readPage } from '../../../src/core/draft/capture.ts';
import { emptyDraft } from '../../../src/core/draft/draft.ts';
import { draftItem, draftTabs, onAnswersChanged, settingsItem } from '../../../src/edge/storage/items.ts';

const capture = readPage({ title: '', lang: 'ru', fields: [{ field: 3, section: 'Помощник', label: 'ИИН', value: '641021400006', kind: 'text' }] });
const answers = { ...emptyDraft(), acknowledged: ['ORD-05'] };

beforeEach(() => fakeBrowser.reset());

it('keeps the page’s part and the person’s part of each tab', async () => {
  await draftItem(1).setAnswers(answers);
  await draftItem(1).setCapture(capture, 'kk');
  expect(await draftItem(1).getValue()).toEqual({ capture, pageLang: 'kk', answers });
  expect(await draftItem(2).getValue()).toEqual({ capture: null, pageLang: '', answers: emptyDraft() });
  expect(await draftTabs()).toEqual([1]);
  await draftItem(1).remove();
  expect(await draftItem(1).getValue()).toEqual({ capture: null, pageLang: '', answers: emptyDraft() });
});

it('tells of each change the whole', async () => {
  const next = vi.fn();
  const end = draftItem(1).watch(next);
  await draftItem(1).setCapture(capture, 'ru');
  await draftItem(1).setAnswers(answers);
  await vi.waitFor(() => expect(next).toHaveBeenLastCalledWith({ capture, pageLang: 'ru', answers }));
  end();
});

it('tells whose answers have changed, and of no other change', async () => {
  const changed = vi.fn();
  onAnswersChanged(changed);
  await draftItem(5).setCapture(capture, 'ru');
  await draftItem(7).setAnswers(answers);
  await vi.waitFor(() => expect(changed.mock.calls).toEqual([[7]]));
});

it.each<[string, Record<string, unknown>]>([
  ['another shape', { 'capture:1': { draft: 1 }, 'answers:1': 'text' }],
  ['another version', { 'capture:1': { ...capture, pageLang: 'ru', draft: { ...capture.draft, schema: 'komekshi/draft/2' } }, 'answers:1': { ...answers, extra: 1 } }],
])('reads nothing from a record of %s', async (_what, kept) => {
  await fakeBrowser.storage.session.set(kept);
  expect(await draftItem(1).getValue()).toMatchObject({ capture: null, answers: emptyDraft() });
});

it('keeps the settings, and begins with none chosen', async () => {
  expect(await settingsItem.getValue()).toEqual({ lang: null, statementLang: null, providers: [], consent: null });
  const providers = [{ origin: 'https://a.kz', name: 'A', bin: '120540000001', certificate: 'AA==', confirmedAt: 1 }];
  const settings = { lang: 'kk', statementLang: 'kk', providers, consent: { version: 1, at: 2, lang: 'kk' } } as const;
  await settingsItem.setValue(settings);
  expect(await settingsItem.getValue()).toEqual(settings);
  await fakeBrowser.storage.local.set({ settings: { lang: 'de' } });
  expect((await settingsItem.getValue()).lang).toBeNull();
});
