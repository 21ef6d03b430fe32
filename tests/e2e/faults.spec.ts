// One signed request through every fault of the way, each told as what it is: in the end one row,
// one receipt, «delivered», one signature.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { errors } from '../../locales/errors.ts';
import { receiptFaults } from '../../locales/receipts.ts';
import { states } from '../../locales/outbox.ts';
import { createWorldCa } from '../world/ca.ts';
import * as faults from '../world/faults.ts';
import type { Fault } from '../world/faults.ts';
import { type FaultyWorld, worldWithFaults } from '../world/faultyProvider.ts';
import type { Line } from '../world/faultProxy.ts';
import {
  addProvider,
  atStep,
  openOrder,
  openPanel,
  passTheChecks,
  savedReceipt,
  sendNow,
  signAndSend,
  waitForDelivery,
} from '../world/journey.ts';
import { FIRMS } from '../world/people.ts';
import { worldAuthority, type WorldProvider } from '../world/provider.ts';
import { resigned } from '../world/wrongReceipts.ts';
import type { Extension } from '../world/browser.ts';

const UNREACHABLE = errors.ERR_PROVIDER_UNREACHABLE.what.ru;
const UNEXPECTED = errors.ERR_PROVIDER_UNEXPECTED_ANSWER.what.ru;

/** No two neighbours have the same words: new words show that the attempt is over. */
type Step = readonly [fault: Fault | Line, words: string];

const BEFORE_THE_PROVIDER: readonly Step[] = [
  [faults.fails, UNEXPECTED],
  [faults.cutInTheRequest, UNREACHABLE],
  [faults.unavailable(3600), UNEXPECTED],
  [faults.captiveRedirect, UNREACHABLE],
  [faults.captivePage, UNEXPECTED],
  ['cut', UNREACHABLE],
  [faults.garbage, UNEXPECTED],
  ['refused', UNREACHABLE],
  [faults.problemUnderWrongType, UNEXPECTED],
];

const isTold = (panel: Page, words: string): Promise<void> =>
  expect(panel.getByText(words)).toBeVisible();

async function toTheSignature(extension: Extension): Promise<Page> {
  const panel = await openPanel(extension, await openOrder(extension));
  await passTheChecks(panel);
  await addProvider(panel);
  return panel;
}

async function go(
  panel: Page,
  { provider: { proxy } }: FaultyWorld<WorldProvider>,
  steps: readonly Step[],
): Promise<void> {
  for (const [fault, words] of steps) {
    await expect(panel.getByText(words)).toHaveCount(0);
    const done = typeof fault === 'function' ? proxy.next(fault) : proxy.setLine(fault);
    await sendNow(panel);
    await done;
    await isTold(panel, words);
    if (typeof fault !== 'function') await proxy.setLine('open');
    await expect(panel.getByRole('status').filter({ hasText: states.queued.ru })).toBeVisible();
  }
}

test('[O1] [O2] through every fault of the way', async () => {
  const ca = await createWorldCa({ at: Date.now() });
  const own = await ca.issue({ kind: 'legal-entity', algorithm: 'gost' });
  const world = await worldWithFaults(
    ca,
    {},
    { ...worldAuthority(ca), receiptKey: () => Promise.resolve(own) },
  );
  const { proxy, endpoint } = world.provider;
  const extension = await world.browser();
  const panel = await toTheSignature(extension);

  const first = proxy.next(faults.dropped);
  await signAndSend(panel, await world.keyOf());
  await first;
  await isTold(panel, UNREACHABLE);
  await go(panel, world, BEFORE_THE_PROVIDER);
  expect(await endpoint.rows()).toBe(0);

  const foreign = await createWorldCa({ at: Date.now() });
  const [renewed, other] = await Promise.all([
    ca.issue({ kind: 'legal-entity', algorithm: 'gost' }),
    ca.issue({ kind: 'legal-entity', algorithm: 'gost', bin: FIRMS.otherProvider.bin }),
  ]);
  await go(panel, world, [
    [faults.answerDropped, UNREACHABLE],
    [faults.huge, UNEXPECTED],
    [faults.answerCut, UNREACHABLE],
    [faults.withReceipt(faults.flipped), receiptFaults.signature.ru],
    [
      faults.withReceipt(resigned(own, { requestId: crypto.randomUUID() })),
      receiptFaults.requestId.ru,
    ],
    [faults.withReceipt(resigned(renewed)), receiptFaults.unconfirmed.ru],
    [faults.withReceipt(resigned(own, { cmsSha256: '0'.repeat(64) })), receiptFaults.cmsSha256.ru],
    [faults.withReceipt(resigned(other)), receiptFaults.signer.ru],
    [
      faults.withReceipt(resigned(own, { requestSha256: '0'.repeat(64) })),
      receiptFaults.requestSha256.ru,
    ],
    [
      faults.withReceipt(
        resigned(await foreign.issue({ kind: 'legal-entity', algorithm: 'gost' })),
      ),
      receiptFaults.untrusted.ru,
    ],
    [faults.withReceipt(() => Buffer.from('%PDF')), receiptFaults.format.ru],
  ]);
  await expect(panel.getByRole('status').filter({ hasText: states.delivered.ru })).toHaveCount(0);

  const last = proxy.next(faults.trickled);
  await sendNow(panel);
  await last;
  await waitForDelivery(panel);
  await atStep(panel, 'done');
  expect(new Set(proxy.deliveries.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
  // An attempt that is cut off during TLS, or meets nobody, does not count.
  expect(new Set(proxy.deliveries.map(({ body }) => body.toString('base64'))).size).toBe(1);
  expect(await endpoint.receipts()).toEqual([await savedReceipt(panel)]);
  await extension.close();
  await world.close();
});
