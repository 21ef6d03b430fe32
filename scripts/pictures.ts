// `npm run pictures`: the README's pictures, of the testing build in Chromium with synthetic people.
import path from 'node:path';
import { overlay } from '../locales/overlay.ts';
import { addProvider, openOrder, openPanel, passTheChecks } from '../tests/world/journey.ts';
import { PEOPLE } from '../tests/world/people.ts';
import { orderDraft } from '../tests/world/portal/draft.ts';
import { startWorld, type World } from '../tests/world/world.ts';

const IMAGES = path.resolve(import.meta.dirname, '../docs/images');

async function within(draft: ReturnType<typeof orderDraft>, take: (extension: Awaited<ReturnType<World['browser']>>) => Promise<void>): Promise<void> {
  const world = await startWorld({ draft });
  const extension = await world.browser();
  await take(extension);
  await extension.close();
  await world.close();
}

// A neighbour past pension age as assistant: likely to be refused.
await within(orderDraft({ assistant: PEOPLE.neighbour }), async (extension) => {
  const order = await openOrder(extension);
  await order.page.setViewportSize({ width: 1000, height: 760 });
  await order.overlay.click('button', overlay.expand.ru);
  await order.overlay.click('button', overlay.goTo.ru);
  await order.overlay.click('button', overlay.collapse.ru);
  await order.overlay.first('button', overlay.expand.ru);
  await order.page.screenshot({ path: path.join(IMAGES, 'overlay.png') });
});

await within(orderDraft(), async (extension) => {
  const panel = await openPanel(extension, await openOrder(extension));
  await passTheChecks(panel);
  await addProvider(panel);
  await panel.screenshot({ path: path.join(IMAGES, 'panel.png') });
});
