// Firefox stops an idle background, which then forgets the window that it opened. Two windows could
// sign one order twice.
import { overlay as overlayWords } from '../../locales/overlay.ts';
import { openOrder, openPanel } from '../world/journey.ts';
import { expect, test } from './fixtures.ts';

test(
  'a background that sleeps finds the panel that it opened before',
  { tag: '@firefox' },
  async ({ world }) => {
    const extension = await world.browser({ sleepsAfterMs: 500 });
    try {
      const order = await openOrder(extension);
      const panel = await openPanel(extension, order);
      await panel.waitForFunction(() => chrome.extension.getBackgroundPage() === null);
      await order.page.bringToFront();
      await panel.waitForFunction(async () => !(await chrome.windows.getCurrent()).focused);
      await order.overlay.click('button', overlayWords.sign.ru);
      await panel.waitForFunction(async () => (await chrome.windows.getCurrent()).focused);
      expect(
        await panel.evaluate(
          async () => (await chrome.windows.getAll()).filter(({ type }) => type === 'popup').length,
        ),
      ).toBe(1);
    } finally {
      await extension.close();
    }
  },
);
