// Nothing signed is lost: the background worker ended after the signature and before the sending, the provider out of reach.
import { addProvider, openOrder, openPanel, passTheChecks, signAndSend, waitForDelivery } from '../world/journey.ts';
import { outbox, states } from '../../locales/signing.ts';
import { startWorld } from '../world/world.ts';
import { expect, test, type Page } from '@playwright/test';
import type { Extension } from '../world/browser.ts';

/** Ends the background as the browser does when it is idle; it starts anew with the next event, which may come at once. */
async function endBackground({ context }: Extension, panel: Page): Promise<void> {
  const session = await context.newCDPSession(panel);
  let stopped = false;
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => { stopped ||= versions.some(({ runningStatus }) => runningStatus === 'stopped'); });
  await session.send('ServiceWorker.enable');
  // Once: a worker that is stopped while it starts anew may stay between the two.
  await session.send('ServiceWorker.stopAllWorkers');
  await expect.poll(() => stopped).toBe(true);
  await session.detach();
}

test('the background killed after signing and before sending: sent after restart, once', async () => {
  const world = await startWorld();
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
