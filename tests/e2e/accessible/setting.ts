// What the accessibility tests start from: a world whose order the law refuses (an assistant of
// pension age, a neighbour), and ways into it.
import type { Page } from '@playwright/test';
import { overlay as overlayWords } from '../../../locales/overlay.ts';
import type { Lang } from '../../../src/core/lang.ts';
import { LANG_NAMES } from '../../../src/ui/parts/Frame.tsx';
import { accessibleView } from '../../world/accessibility.ts';
import type { Extension } from '../../world/browser.ts';
import { toReview, type OrderingPage } from '../../world/journey.ts';
import { PEOPLE } from '../../world/people.ts';
import { orderDraft } from '../../world/portal/draft.ts';
import { startWorld, type World } from '../../world/world.ts';
import { test as plain } from '../fixtures.ts';

export const test = plain.extend<object, { world: World }>({
  world: [
    async ({}, use) => {
      const world = await startWorld({ draft: orderDraft({ assistant: PEOPLE.neighbour }) });
      await use(world);
      await world.close();
    },
    { scope: 'worker' },
  ],
});

/** The ordering page in Kazakh, which is also what the overlay then speaks. */
export async function openKazakhOrder({ context }: Extension): Promise<OrderingPage> {
  const page = await context.newPage();
  await page.goto('https://aleumet.egov.kz/order/kk');
  const overlay = await accessibleView(page);
  await overlay.first('button', overlayWords.sign.kk);
  return { page, overlay };
}

/** The panel on the order that is open, in a page whose width can be set. */
export async function panelAsPage(
  extension: Extension,
  lang: Lang,
  width: number,
  height = 900,
): Promise<Page> {
  // The order's: the extension sees no addresses of tabs.
  const tabs = await (await extension.worker()).evaluate(() => chrome.tabs.query({ active: true }));
  const panel = await extension.context.newPage();
  await panel.setViewportSize({ width, height });
  await panel.goto(extension.page(`sidepanel.html?tab=${String(tabs[0]?.id)}`));
  await panel.getByRole('button', { name: LANG_NAMES[lang] }).click();
  await toReview(panel, lang);
  return panel;
}
