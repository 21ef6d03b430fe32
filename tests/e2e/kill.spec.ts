// Nothing signed is lost: the background worker ended after the signature and before the sending, the provider out of reach.
import { addProvider, openOrder, openPanel, passTheChecks, signAndSend, waitForDelivery } from '../world/journey.ts';
import { outbox, states } from '../../locales/signing.ts';
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
  await world.provider.restart();
  expect(await world.provider.rows()).toBe(0);
  // Any event starts the background anew: the alarm within a minute, here the person's own press.
  await panel.getByRole('button', { name: outbox.sendNow.ru }).click();
  await waitForDelivery(panel);
  expect(await world.provider.rows()).toBe(1);
  expect(world.provider.posts).toBe(1);
  await extension.close();
  await world.close();
});
