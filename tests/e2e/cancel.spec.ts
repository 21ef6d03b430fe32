// What the person gives up, what finds no room, and what cannot be read any more: in a real
// browser, each told as what it is, nothing lost.
import { randomUUID } from 'node:crypto';
import { errors } from '../../locales/errors.ts';
import { frame } from '../../locales/panel.ts';
import { cancelling, inDoubt, nextSteps, outbox, states } from '../../locales/outbox.ts';
import { sign, stamp } from '../../locales/signing.ts';
import { damagedRequest, unstored } from '../../locales/storage.ts';
import type { Extension } from '../world/browser.ts';
import { createWorldCa } from '../world/ca.ts';
import { answeredLate } from '../world/faults.ts';
import { worldWithFaults } from '../world/faultyProvider.ts';
import { newGate } from '../world/gate.ts';
import {
  addProvider,
  atStep,
  chooseKey,
  openOrder,
  openPanel,
  passTheChecks,
  signAndSend,
  waitForDelivery,
} from '../world/journey.ts';
import { expect, projectBrowser, test } from './fixtures.ts';
import type { Page } from '@playwright/test';

async function toTheSignature(extension: Extension): Promise<Page> {
  const panel = await openPanel(extension, await openOrder(extension));
  await passTheChecks(panel);
  await addProvider(panel);
  return panel;
}

async function cancel(panel: Page, question: string): Promise<void> {
  await panel.getByRole('button', { name: cancelling.button.ru }).click();
  await expect(panel.getByText(question)).toBeVisible();
  await expect(panel.getByRole('button', { name: cancelling.no.ru })).toBeFocused();
  await panel.getByRole('button', { name: cancelling.yes.ru }).click();
}

const isTold = (panel: Page, state: string): Promise<void> =>
  expect(panel.getByRole('status').filter({ hasText: state })).toBeVisible();

test('cancelled before anybody had it: it goes nowhere, and is still among the requests', async ({
  world,
  extension,
}) => {
  const [rows, posts] = [await world.provider.rows(), world.provider.posts];
  world.services.tsa.behave('down');
  const panel = await toTheSignature(extension);
  await signAndSend(panel, await world.keyOf());
  await expect(panel.getByText(stamp.unreachable.ru)).toBeVisible();
  world.services.tsa.behave('honest');
  await cancel(panel, cancelling.sure.ru);
  await isTold(panel, states.cancelled.ru);
  await expect(panel.getByText(nextSteps.anew.ru)).toBeVisible();
  await expect(panel.getByRole('button', { name: outbox.sendNow.ru })).toHaveCount(0);
  expect([await world.provider.rows(), world.provider.posts]).toEqual([rows, posts]);
});

test('cancelled while its answer was on the way: said to be in doubt, and settled by the receipt that came after all', async () => {
  const ca = await createWorldCa({ at: Date.now() });
  const world = await worldWithFaults(ca, { browserName: projectBrowser() });
  const gate = newGate();
  const done = world.provider.proxy.next(answeredLate(gate, () => undefined));
  const extension = await world.browser();
  const panel = await toTheSignature(extension);
  await signAndSend(panel, await world.keyOf());
  await gate.reached;
  await cancel(panel, cancelling.sureInDoubt.ru);
  await isTold(panel, inDoubt.cancelled.ru);
  await expect(panel.getByText(nextSteps.askSupplier.ru.split('{')[0] ?? '')).toBeVisible();
  gate.open();
  await done;
  await waitForDelivery(panel);
  expect(await world.provider.endpoint.rows()).toBe(1);
  await extension.close();
  await world.close();
});

const isFull = (): Promise<boolean> =>
  new Promise((resolve) => {
    const opening = indexedDB.open('room');
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('things');
    };
    opening.onerror = () => resolve(true);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('things', 'readwrite');
      transaction.objectStore('things').put('thing', 'name');
      transaction.oncomplete = () => resolve(false);
      transaction.onabort = () => resolve(true);
    };
  });

test(
  'no room for what was signed: kept in hand, saved as a file, and stored once there is room',
  { tag: '@chromium' },
  async ({ world, extension }) => {
    const rows = await world.provider.rows();
    const panel = await toTheSignature(extension);
    const [session, origin] = [
      await extension.context.newCDPSession(panel),
      `chrome-extension://${extension.id}`,
    ];
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    // Chromium uses its previous measurement of the free space for half a minute.
    await expect.poll(() => panel.evaluate(isFull), { timeout: 60_000 }).toBe(true);
    await chooseKey(panel, await world.keyOf());
    await panel.getByRole('button', { name: sign.button.ru }).click();
    await expect(panel.getByText(unstored.notSent.ru)).toBeVisible();
    await expect(panel.getByText(errors.ERR_STORAGE_FULL.what.ru).first()).toBeVisible();
    const saved = panel.waitForEvent('download');
    await panel.getByRole('button', { name: unstored.save.ru }).click();
    expect((await saved).suggestedFilename()).toMatch(/^komekshi-[0-9a-f]{8}\.cms$/);
    await atStep(panel, 'sign');
    expect(await world.provider.rows()).toBe(rows);
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await panel.getByRole('button', { name: unstored.again.ru }).click();
    await atStep(panel, 'done');
    await waitForDelivery(panel);
    expect(await world.provider.rows()).toBe(rows + 1);
  },
);

test('a record that cannot be read: told beside the others, and erased when the person says so', async ({
  world,
  extension,
}) => {
  const panel = await toTheSignature(extension);
  await signAndSend(panel, await world.keyOf());
  await waitForDelivery(panel);
  const requestId = randomUUID();
  // A complete record under another request's number: it was sealed for another request.
  await panel.evaluate(
    (id) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('komekshi-outbox');
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('entries', 'readwrite');
          const entries = transaction.objectStore('entries');
          const reading = entries.getAll();
          reading.onsuccess = () => {
            entries.put({ ...(reading.result[0] as object), requestId: id });
          };
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          transaction.onerror = () => reject(new Error('not written'));
        };
      }),
    requestId,
  );
  await panel.getByRole('button', { name: frame.myRequests.ru.replace('{count}', '1') }).click();
  await expect(
    panel.getByRole('heading', {
      name: damagedRequest.title.ru.replace('{id}', requestId.slice(0, 8)),
    }),
  ).toBeVisible();
  await expect(panel.getByText(requestId)).toBeVisible();
  await isTold(panel, states.delivered.ru);
  await panel.getByRole('button', { name: damagedRequest.erase.ru }).click();
  await panel.getByRole('button', { name: outbox.eraseYes.ru }).click();
  await expect(panel.getByText(damagedRequest.what.ru)).toHaveCount(0);
  await expect(panel.getByRole('heading', { name: outbox.title.ru })).toBeFocused();
  await isTold(panel, states.delivered.ru);
});
