// The main job with the NUC's published test key, from a portal that is filled in for its holder.
import { test as base, expect } from '@playwright/test';
import { hasNuc, withoutNuc } from '../world/nucFixtures.ts';
import { addProvider, decide, openOrder, openPanel, passTheChecks, signAndSend, waitForDelivery } from '../world/journey.ts';
import { individual, nucAuthority, nucDraft } from '../world/nuc.ts';
import { startWorld } from '../world/world.ts';

base.skip(!hasNuc, withoutNuc);

base('page → receipt with gost512-individual-valid.p12', async () => {
  const world = await startWorld({ authority: nucAuthority(), draft: nucDraft() });
  const extension = await world.browser();
  const { file, password } = individual();
  const order = await openOrder(extension);
  const panel = await openPanel(extension, order);
  await passTheChecks(panel);
  await addProvider(panel);
  await signAndSend(panel, { pfx: file, password });
  // The world has no time-stamping authority that the NUC's test roots know.
  await decide(panel, 'without');
  await waitForDelivery(panel);
  expect(await world.provider.rows()).toBe(1);
  await extension.close();
  await world.close();
});
