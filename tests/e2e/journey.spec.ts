// The main job in Chromium, from the ordering page to the provider's signed receipt.
import {
  addProvider,
  openOrder,
  openPanel,
  passTheChecks,
  signAndSend,
  waitForDelivery,
} from '../world/journey.ts';
import { expect, test } from './fixtures.ts';

for (const algorithm of ['gost', 'rsa'] as const) {
  test(`page → receipt with a ${algorithm} key`, async ({ world, extension }) => {
    const before = await world.provider.rows();
    const order = await openOrder(extension);
    const panel = await openPanel(extension, order);
    await passTheChecks(panel);
    await addProvider(panel);
    await signAndSend(panel, await world.keyOf(undefined, algorithm));
    await waitForDelivery(panel);
    expect(await world.provider.rows()).toBe(before + 1);
  });
}
