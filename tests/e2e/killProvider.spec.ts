// The provider's process killed, and its database crashed, while a person's request is with them:
// in the end one row, one receipt, «delivered», with nothing signed again.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { errors } from '../../locales/errors.ts';
import { states } from '../../locales/outbox.ts';
import type { Extension } from '../world/browser.ts';
import { createWorldCa } from '../world/ca.ts';
import { startDatabaseRelay } from '../world/databaseRelay.ts';
import { answeredLate } from '../world/faults.ts';
import { type FaultyWorld, worldWithProcess } from '../world/faultyProvider.ts';
import { newGate } from '../world/gate.ts';
import {
  addProvider,
  openOrder,
  openPanel,
  passTheChecks,
  savedReceipt,
  sendNow,
  signAndSend,
  waitForDelivery,
} from '../world/journey.ts';
import { postgresServer } from '../world/outside.ts';
import type { Reply } from '../world/passage.ts';
import type { ProviderProcess } from '../world/providerProcess.ts';
import { startServer, urlOf } from '../provider/postgres.ts';

const INSERT = 'INSERT INTO requests';

type WorldOfProcess = FaultyWorld<ProviderProcess>;

const browsers: Extension[] = [];
test.afterEach(async () => {
  for (const browser of browsers.splice(0)) await browser.close();
});

/** Signs in its own browser. The test then watches what becomes of the request. */
async function signed(world: WorldOfProcess): Promise<Page> {
  const extension = await world.browser();
  browsers.push(extension);
  const panel = await openPanel(extension, await openOrder(extension));
  await passTheChecks(panel);
  await addProvider(panel);
  await signAndSend(panel, await world.keyOf());
  return panel;
}

const isQueued = async (panel: Page, words: string): Promise<void> => {
  await expect(panel.getByText(words)).toBeVisible();
  await expect(panel.getByRole('status').filter({ hasText: states.queued.ru })).toBeVisible();
};

/** What the person has, and what the provider has. */
async function expectOne(panel: Page, world: WorldOfProcess): Promise<void> {
  await waitForDelivery(panel);
  const receptions = await world.provider.endpoint.receptions();
  expect(receptions.map(({ receipt }) => new Uint8Array(receipt))).toEqual([
    await savedReceipt(panel),
  ]);
}

test('killed after the commit and before the answer, over its embedded storage', async () => {
  const world = await worldWithProcess(await createWorldCa({ at: Date.now() }));
  const { proxy, endpoint } = world.provider;
  const gate = newGate();
  let answered: Reply | undefined;
  // From outside the process, the first byte of the answer is the first sign of the commit. None of
  // it is passed on.
  const done = proxy.next(
    answeredLate(gate, (reply) => {
      answered = reply;
    }),
  );
  const panel = await signed(world);
  await gate.reached;
  await endpoint.kill();
  await proxy.setLine('refused');
  gate.open();
  await done;
  await isQueued(panel, errors.ERR_PROVIDER_UNREACHABLE.what.ru);
  await endpoint.start();
  await proxy.setLine('open');
  await sendNow(panel);
  await waitForDelivery(panel);
  const { receipt } = JSON.parse(answered?.body.toString() ?? '') as { receipt: string };
  expect(Buffer.from(await savedReceipt(panel)).toString('base64')).toBe(receipt);
  await expectOne(panel, world);
  await world.close();
});

test('over PostgreSQL: killed after the commit, before it heard of it; then the database crashed with the next request in it', async () => {
  const postgres = await startServer();
  test.skip(postgres === null, postgresServer.without);
  if (postgres === null) return;
  const relay = await startDatabaseRelay(postgres.folder);
  const world = await worldWithProcess(
    await createWorldCa({ at: Date.now() }),
    urlOf(relay.folder),
  );
  const { endpoint } = world.provider;

  const held = relay.holdAnswerTo(INSERT);
  const panel = await signed(world);
  await held.reached;
  await expect.poll(async () => (await endpoint.receptions()).length).toBe(1);
  const committed = await endpoint.receptions();
  await endpoint.kill();
  held.open();
  await isQueued(panel, errors.ERR_PROVIDER_UNREACHABLE.what.ru);
  await endpoint.start();
  await sendNow(panel);
  await waitForDelivery(panel);
  expect(await endpoint.receptions()).toEqual(committed);
  await expectOne(panel, world);

  const heldAgain = relay.holdAnswerTo(INSERT);
  const next = await signed(world);
  await heldAgain.reached;
  await expect.poll(async () => (await endpoint.receptions()).length).toBe(2);
  const both = await endpoint.receptions();
  await postgres.crash();
  heldAgain.open();
  await expect(next.getByRole('status').filter({ hasText: states.queued.ru })).toBeVisible();
  await sendNow(next);
  await waitForDelivery(next);
  expect(await endpoint.receptions()).toEqual(both);
  expect(await savedReceipt(next)).toEqual(new Uint8Array(both[1]?.receipt ?? []));

  await world.close();
  await relay.close();
  await postgres.stop();
});
