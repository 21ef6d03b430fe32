// Nothing signed is lost: the background worker ends after signing and before sending, with the
// provider out of reach.
import {
  addProvider,
  deliverNow,
  openOrder,
  openPanel,
  passTheChecks,
  signAndSend,
} from '../world/journey.ts';
import { states } from '../../locales/outbox.ts';
import { endBackground } from '../world/kill.ts';
import { expect, ownWorld, test } from './fixtures.ts';

test('[O1] the background killed after signing and before sending: sent after restart, once', async () => {
  const world = await ownWorld();
  const extension = await world.browser();
  const panel = await openPanel(extension, await openOrder(extension));
  await passTheChecks(panel);
  await addProvider(panel);
  await world.provider.halt();
  await signAndSend(panel, await world.keyOf());
  await expect(panel.getByRole('status').filter({ hasText: states.queued.ru })).toBeVisible();
  await endBackground(extension, panel);
  expect(world.provider.posts).toBe(0);
  await world.provider.restart();
  // Any event starts the background anew: the alarm within a minute, the person's own press, or a
  // message that was on its way when it ended.
  await deliverNow(panel);
  expect(await world.provider.rows()).toBe(1);
  expect(world.provider.posts).toBe(1);
  await extension.close();
  await world.close();
});
