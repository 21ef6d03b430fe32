// The background, and the whole browser, ended while a request is on its way: before the provider
// has it, after it was committed, and with the answer there but not stored. In the end one row, one
// receipt, «delivered», and nobody has signed twice.
import type { Page } from '@playwright/test';
import { frame } from '../../locales/panel.ts';
import { states } from '../../locales/outbox.ts';
import type { Extension } from '../world/browser.ts';
import { createWorldCa } from '../world/ca.ts';
import { answeredLate, delayed, honest } from '../world/faults.ts';
import { type FaultyWorld, worldWithFaults } from '../world/faultyProvider.ts';
import { newGate, type Gate } from '../world/gate.ts';
import {
  addProvider,
  atStep,
  openOrder,
  openPanel,
  passTheChecks,
  savedReceipt,
  signAndSend,
  waitForDelivery,
} from '../world/journey.ts';
import { endBackground, holdOutbox, killBrowser, wakeBackground } from '../world/kill.ts';
import type { WorldProvider } from '../world/provider.ts';
import { expect, projectBrowser, test } from './fixtures.ts';

let world: FaultyWorld<WorldProvider>;
test.beforeAll(async () => {
  world = await worldWithFaults(await createWorldCa({ at: Date.now() }), {
    browserName: projectBrowser(),
  });
});
test.afterAll(() => world.close());

/** Where the request is held while the end comes. */
const HELD = {
  'before the provider has it': { at: delayed, rows: 0 },
  'after the provider has committed it': { at: (gate: Gate) => answeredLate(gate), rows: 1 },
} as const;

/** Signs, and comes back when the request stands at the gate. */
async function signed(extension: Extension, gate: Gate): Promise<Page> {
  const panel = await openPanel(extension, await openOrder(extension));
  await passTheChecks(panel);
  await addProvider(panel);
  await signAndSend(panel, await world.keyOf());
  await gate.reached;
  await expect(panel.getByRole('status').filter({ hasText: states.sending.ru })).toBeVisible();
  return panel;
}

async function expectOne(panel: Page, before: number): Promise<void> {
  await waitForDelivery(panel);
  const receipts = await world.provider.endpoint.receipts();
  expect(receipts).toHaveLength(before + 1);
  expect(await savedReceipt(panel)).toEqual(receipts.at(-1));
}

for (const [where, { at, rows }] of Object.entries(HELD)) {
  test(`the background ended ${where}; what was on its way arrives all the same`, async () => {
    const { proxy, endpoint } = world.provider;
    const [before, gate] = [await endpoint.rows(), newGate()];
    const extension = await world.browser();
    const done = proxy.next(at(gate));
    const panel = await signed(extension, gate);
    expect(await endpoint.rows()).toBe(before + rows);
    await endBackground(extension, panel);
    gate.open();
    await done;
    expect(await endpoint.rows()).toBe(before + 1);
    await wakeBackground(panel);
    await expectOne(panel, before);
    await extension.close();
  });

  test(`the browser killed ${where}`, async ({}, testInfo) => {
    const { proxy, endpoint } = world.provider;
    const [before, gate, profile] = [
      await endpoint.rows(),
      newGate(),
      testInfo.outputPath('profile'),
    ];
    const first = await world.browser({ profile });
    const done = proxy.next(at(gate, honest));
    await signed(first, gate);
    await killBrowser(first, profile);
    expect(await endpoint.rows()).toBe(before + rows);

    const again = await world.browser({ profile });
    const panel = await again.open('sidepanel.html');
    await panel.getByRole('button', { name: frame.myRequests.ru.replace('{count}', '1') }).click();
    await expectOne(panel, before);
    // The first delivery is still on its way, and comes late.
    gate.open();
    await done;
    expect(await endpoint.rows()).toBe(before + 1);
    await again.close();
  });
}

test('the background ended with the answer there and not stored yet', async () => {
  const { proxy, endpoint } = world.provider;
  const [before, gate] = [await endpoint.rows(), newGate()];
  const extension = await world.browser();
  const done = proxy.next(answeredLate(gate));
  const panel = await signed(extension, gate);
  const letGo = await holdOutbox(panel);
  gate.open();
  await done;
  await endBackground(extension, panel);
  await letGo();
  await expect(panel.getByRole('status').filter({ hasText: states.sending.ru })).toBeVisible();
  await wakeBackground(panel);
  await expectOne(panel, before);
  expect(proxy.left).toBe(0);
  await atStep(panel, 'done');
  await extension.close();
});
