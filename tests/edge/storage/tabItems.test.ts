// What is known of a tab until the browser closes, and what is made of records that are not what they should be.
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readPage } from '../../../src/core/draft/capture.ts';
import {
  forgetTab,
  onOrderChanged,
  orderItem,
  pageItem,
  pageTabs,
} from '../../../src/edge/storage/tabItems.ts';

const capture = readPage({
  title: '',
  lang: 'ru',
  fields: [{ field: 3, section: 'Помощник', label: 'ИИН', value: '641021400006', kind: 'text' }],
});
const ID = '5f0d8a52-9d61-4f0e-8a77-0123456789ab';

beforeEach(() => fakeBrowser.reset());

it('keeps for each tab what its page says and the id of its order, until it is forgotten', async () => {
  await pageItem(1).setValue({ capture, lang: 'kk' });
  await orderItem(1).setValue(ID);
  expect(await pageItem(1).getValue()).toEqual({ capture, lang: 'kk' });
  expect(await orderItem(1).getValue()).toBe(ID);
  expect([await pageItem(2).getValue(), await orderItem(2).getValue()]).toEqual([null, null]);
  expect(await pageTabs()).toEqual([1]);
  await forgetTab(1);
  expect([await pageItem(1).getValue(), await orderItem(1).getValue(), await pageTabs()]).toEqual([
    null,
    null,
    [],
  ]);
});

it('tells of each change of the order, even where it stays the same, and of no other change', async () => {
  const changed = vi.fn();
  onOrderChanged(changed);
  await pageItem(5).setValue({ capture, lang: 'ru' });
  await orderItem(7).setValue(ID);
  await orderItem(7).setValue(ID);
  await vi.waitFor(() => expect(changed.mock.calls).toEqual([[7], [7]]));
});

it('tells what the page says anew', async () => {
  const next = vi.fn();
  const end = pageItem(1).watch(next);
  await pageItem(1).setValue({ capture, lang: 'ru' });
  await vi.waitFor(() => expect(next).toHaveBeenLastCalledWith({ capture, lang: 'ru' }));
  end();
});

it.each<[string, Record<string, unknown>]>([
  ['another shape', { 'page:1': { draft: 1 }, 'order:1': 'text' }],
  [
    'another version',
    {
      'page:1': {
        capture: { ...capture, draft: { ...capture.draft, schema: 'komekshi/draft/2' } },
        lang: 'ru',
      },
      'order:1': { id: 'x', change: 1 },
    },
  ],
])('reads nothing from a record of %s', async (_what, kept) => {
  await fakeBrowser.storage.session.set(kept);
  expect([await pageItem(1).getValue(), await orderItem(1).getValue()]).toEqual([null, null]);
});
