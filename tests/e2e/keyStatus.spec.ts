// The authority's word on the key before it signs: revoked blocks, silence is told, and nobody has to wait for it.
import type { Page } from '@playwright/test';
import { errors } from '../../locales/errors.ts';
import { frame } from '../../locales/panel.ts';
import { outbox } from '../../locales/outbox.ts';
import { sign } from '../../locales/signing.ts';
import {
  addProvider,
  atStep,
  chooseKey,
  openOrder,
  openPanel,
  openSignature,
  passTheChecks,
  signAndSend,
  waitForDelivery,
} from '../world/journey.ts';
import { expect, test } from './fixtures.ts';

const keyGood = (panel: Page) => panel.getByText(outbox.keyGood.ru);
const keyUnknown = (panel: Page) => panel.getByText(outbox.keyUnknown.ru);

async function atSignature(extension: Parameters<typeof openOrder>[0]): Promise<Page> {
  const panel = await openPanel(extension, await openOrder(extension));
  await passTheChecks(panel);
  await addProvider(panel);
  return panel;
}

test('a revoked key signs nothing, by the responder and, where that is down, by the lists', async ({
  world,
  extension,
}) => {
  const before = [await world.provider.rows(), world.services.tsa.requests.length];
  const [byAll, byLists] = [await world.keyOf(), await world.keyOf()];
  world.services.revoke(byAll.serialNumber);
  world.services.revoke(byLists.serialNumber, { in: ['delta'] });
  const panel = await atSignature(extension);
  for (const [key, behaviour] of [
    [byAll, 'honest'],
    [byLists, 'down'],
  ] as const) {
    world.services.ocsp.behave(behaviour);
    await chooseKey(panel, key);
    await panel.getByRole('button', { name: sign.button.ru }).click();
    await expect(panel.locator('#key-file-error')).toContainText(errors.ERR_KEY_REVOKED.what.ru);
    await atStep(panel, 'sign');
  }
  await expect(
    panel.getByRole('button', { name: frame.myRequests.ru.replace('{count}', '0') }),
  ).toBeVisible();
  expect([await world.provider.rows(), world.services.tsa.requests.length]).toEqual(before);
});

test('a good key is said to be, and the responder is asked with the national name', async ({
  world,
  extension,
}) => {
  const panel = await atSignature(extension);
  await signAndSend(panel, await world.keyOf());
  await openSignature(panel);
  await expect(keyGood(panel)).toBeVisible();
  await waitForDelivery(panel);
  expect(world.services.ocsp.requests.at(-1)).toMatchObject({ host: 'ocsp.pki.gov.kz' });
});

test('nobody answers: signed with a warning, which goes when the supplier has accepted it', async ({
  world,
  extension,
}) => {
  for (const service of [world.services.ocsp, world.services.crl]) service.behave('down');
  const panel = await atSignature(extension);
  await world.provider.halt();
  await signAndSend(panel, await world.keyOf());
  await expect(keyUnknown(panel)).toBeVisible();
  await world.provider.restart();
  await panel.getByRole('button', { name: outbox.sendNow.ru }).click();
  await waitForDelivery(panel);
  await expect(keyUnknown(panel)).toBeHidden();
});

test('a slow responder: seen to be asked, the wait left by the person, the signature made', async ({
  world,
  extension,
}) => {
  const panel = await atSignature(extension);
  // Only now: the supplier's certificate was asked about too.
  world.services.ocsp.behave('slow');
  await chooseKey(panel, await world.keyOf());
  await panel.getByRole('button', { name: sign.button.ru }).click();
  await expect(panel.getByRole('status').filter({ hasText: sign.asking.ru })).toBeVisible();
  await panel.getByRole('button', { name: sign.skip.ru }).click();
  await atStep(panel, 'done');
  await waitForDelivery(panel);
  await openSignature(panel);
  await expect(keyGood(panel)).toBeHidden();
});

test('a slow responder: the person leaves off, and nothing is signed', async ({
  world,
  extension,
}) => {
  const panel = await atSignature(extension);
  // Only now: the supplier's certificate was asked about too.
  world.services.ocsp.behave('slow');
  await chooseKey(panel, await world.keyOf());
  await panel.getByRole('button', { name: sign.button.ru }).click();
  await expect(panel.getByRole('status').filter({ hasText: sign.asking.ru })).toBeVisible();
  await panel.getByRole('button', { name: sign.cancel.ru }).click();
  await expect(panel.getByText(sign.cancelled.ru)).toBeVisible();
  await expect(
    panel.getByRole('button', { name: frame.myRequests.ru.replace('{count}', '0') }),
  ).toBeVisible();
});
