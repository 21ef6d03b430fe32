// The ways from the portal's page into the product: the overlay is the first stop and stands as the
// person has put it, keys open the panel, and after an update the overlay says what to do.
import { invitation, overlay as words } from '../../locales/overlay.ts';
import { options } from '../../locales/options.ts';
import { shortcut } from '../../locales/shortcut.ts';
import { PANEL_COMMAND } from '../../src/edge/panelCommand.ts';
import { toReview, openOrder, openUnread } from '../world/journey.ts';
import { keyboardOn } from './accessible/keyboard.ts';
import { expect, ownWorld, test } from './fixtures.ts';

const SMALL = `button ${words.region.ru}. `;

test('the overlay is the page’s first stop; folded and moved by the keyboard, it stands so on the next page, and the page has nothing of it', async ({
  extension,
}) => {
  const order = await openOrder(extension);
  const keyboard = await keyboardOn(order.page);
  await keyboard.press('Tab');
  expect(await keyboard.focused()).toBe(`button ${words.fold.ru}`);
  await keyboard.moveTo('button', words.aside.ru);
  const before = await order.overlay.box(await order.overlay.first('region'));
  await keyboard.press('Enter');
  const after = await order.overlay.box(await order.overlay.first('region'));
  expect(after.x, 'to the other side').toBeLessThan(before.x);
  await keyboard.moveTo('button', words.fold.ru, 'Shift+Tab');
  await keyboard.press('Enter');
  expect(await keyboard.focused()).toContain(SMALL);

  const next = await extension.context.newPage();
  await next.goto('https://aleumet.egov.kz/');
  const anew = await keyboardOn(next);
  const small = await anew.view.first('button', words.region.ru);
  const box = await anew.view.box(small);
  expect([box.x < 100, box.width < 80, box.width >= 44, box.height >= 44]).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(await anew.view.all('button', words.sign.ru)).toEqual([]);
  expect(
    await next.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]),
  ).toEqual([0, 0, '']);
  await anew.press('Tab', 'Enter');
  expect(await anew.focused()).toBe(`button ${words.fold.ru}`);
  await anew.view.first('button', words.sign.ru);
});

test(
  'keys open the panel; overlay, invitation and options tell them',
  { tag: '@chromium' },
  async ({ extension }) => {
    const { page, overlay } = await openOrder(extension);
    await overlay.first('button', `${words.sign.ru} (Alt+K)`);
    const opened = extension.context.waitForEvent('page').then(extension.arrived);
    // A browser's keys cannot be pressed from here: what it does when they are is done to it.
    await extension.evaluate(async (name) => {
      const [tab] = await chrome.tabs.query({ active: true });
      (
        chrome.commands.onCommand as unknown as { dispatch(name: string, tab: unknown): void }
      ).dispatch(name, tab);
    }, PANEL_COMMAND);
    await toReview(await opened);
    await page.close();
    const settings = await extension.open('options.html');
    await expect(settings.getByRole('heading', { level: 1, name: options.title.ru })).toBeVisible();
    await expect(settings.getByText(shortcut.now.ru.replace('{keys}', 'Alt+K'))).toBeVisible();
    const browserPage = extension.context.waitForEvent('page');
    await settings.getByRole('button', { name: shortcut.change.ru }).click();
    await expect.poll(async () => (await browserPage).url()).toBe('chrome://extensions/shortcuts');
  },
);

test(
  'after an update of the extension the overlay says to load the page anew',
  { tag: '@chromium' },
  async ({ world }, info) => {
    // A profile of its own: a browser whose extension was loaded again serves no other test.
    const extension = await world.browser({ profile: info.outputPath('profile') });
    const { page, overlay } = await openOrder(extension);
    const settings = await extension.open('options.html');
    await settings.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    await expect.poll(() => settings.isClosed()).toBe(true);
    await page.bringToFront();
    await page.getByLabel('Мобильный телефон').fill('+77020000000');
    await expect
      .poll(async () => (await overlay.names()).join(), { timeout: 15_000 })
      .toContain(words.reload.ru);
    await extension.close();
  },
);

test('the invitation is folded and moved like the overlay', async () => {
  const world = await ownWorld();
  const extension = await world.browser({ consent: false });
  const { page, overlay } = await openUnread(extension);
  await overlay.click('button', words.fold.ru);
  expect(await overlay.all('button', invitation.open.ru)).toEqual([]);
  await page.reload();
  await overlay.first('button', words.region.ru);
  expect(await overlay.all('button', invitation.open.ru)).toEqual([]);
  await extension.close();
  await world.close();
});
