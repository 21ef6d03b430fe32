// The main job with the NUC's published test key, from a portal that is filled in for its holder,
// on a day when the NUC's published list was young.
import { test as base, expect } from '@playwright/test';
import { almatyDate } from '../../src/core/time.ts';
import { hasNuc, withoutNuc } from '../world/nucFixtures.ts';
import {
  addProvider,
  decide,
  moveClocks,
  openOrder,
  openPanel,
  passTheChecks,
  signAndSend,
  waitForDelivery,
} from '../world/journey.ts';
import { backToTheList, individual, nucAuthority, nucDraft } from '../world/nuc.ts';
import { startWorld } from '../world/world.ts';

base.skip(!hasNuc, withoutNuc);

base('page → receipt with gost512-individual-valid.p12', async () => {
  const back = backToTheList();
  const now = (): number => Date.now() + back;
  const world = await startWorld({
    authority: nucAuthority(),
    draft: nucDraft(almatyDate(now())),
    now,
  });
  const extension = await world.browser();
  const { file, password } = individual();
  const panel = await openPanel(extension, await openOrder(extension));
  await moveClocks(extension, panel, back);
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
