// A browser is lent from test to test only if it is proven empty: whatever a test leaves behind is
// gone in the next one, or the next one gets another browser.
import type { BrowserContext } from '@playwright/test';
import type { Extension } from '../world/browser.ts';
import { expect, test } from './fixtures.ts';

/** Runs in a page of the extension: something in each place. */
async function leaveBehind(): Promise<void> {
  await chrome.storage.local.set({ left: 1 });
  await chrome.storage.session.set({ left: 1 });
  await chrome.storage.sync.set({ left: 1 });
  await chrome.alarms.create('left', { periodInMinutes: 1 });
  localStorage.setItem('left', '1');
  await caches.open('left');
  await new Promise((resolve) => {
    const opening = indexedDB.open('left', 1);
    opening.onsuccess = resolve;
  });
}

/** Runs in a page of the extension. */
const found = async () => ({
  areas: await Promise.all(
    [chrome.storage.local, chrome.storage.session, chrome.storage.sync].map((area) =>
      area.get('left'),
    ),
  ),
  alarms: (await chrome.alarms.getAll()).filter(({ name }) => name === 'left'),
  words: localStorage.getItem('left'),
  caches: await caches.has('left'),
  databases: (await indexedDB.databases()).filter(({ name }) => name === 'left'),
});

const onPortal = async ({ context }: Extension) => {
  const page = await context.newPage();
  await page.goto('https://aleumet.egov.kz/');
  return page;
};

test('what a test leaves in the extension, on the portal and in the browser is gone', async ({
  world,
}) => {
  const first = await world.browser();
  await (await first.open('options.html')).evaluate(leaveBehind);
  const page = await onPortal(first);
  await page.evaluate(() => {
    localStorage.setItem('left', '1');
    document.cookie = 'left=1; max-age=3600';
  });
  await first.context.route('**/*', (route) => route.abort());
  await first.context.setOffline(true);
  const spoken: string[] = [];
  first.context.on('page', (opened) => spoken.push(opened.url()));
  const before = first.context;
  await first.close();

  const second = await world.browser();
  expect(second.context, 'the same browser').toBe(before);
  expect(second.context.pages().map((open) => open.url())).toEqual(['about:blank']);
  const heard = spoken.length;
  expect(await (await second.open('options.html')).evaluate(found)).toEqual({
    areas: [{}, {}, {}],
    alarms: [],
    words: null,
    caches: false,
    databases: [],
  });
  const again = await onPortal(second);
  expect(await again.evaluate(() => [localStorage.getItem('left'), document.cookie])).toEqual([
    null,
    '',
  ]);
  expect(spoken).toHaveLength(heard);
  await second.close();
});

const LASTING: Readonly<Record<string, (extension: Extension) => Promise<unknown>>> = {
  'a script in every page': ({ context }) => context.addInitScript(() => undefined),
  // Not a badge: the background sets its own when it starts, and would take this one off.
  'a panel of its own': (extension) =>
    extension.evaluate(() => chrome.sidePanel.setOptions({ path: 'options.html' }), null),
};

for (const [name, leave] of Object.entries(LASTING))
  test(`${name} cannot be taken back: the next test gets another browser`, async ({ world }) => {
    const first = await world.browser();
    await leave(first);
    const before: BrowserContext = first.context;
    await first.close();
    const second = await world.browser();
    expect(second.context === before, 'the same browser').toBe(false);
    await second.close();
  });
