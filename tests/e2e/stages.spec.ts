// After delivery: the supplier's stages as it says them, what it takes back, its receipt as a file,
// and its renewed certificate.
import fs from 'node:fs';
import { options } from '../../locales/options.ts';
import { provider as providerWords } from '../../locales/panel.ts';
import { receiptFaults, wrongAnswer } from '../../locales/receipts.ts';
import { outbox } from '../../locales/outbox.ts';
import { afterStage, stageNames, stages as words } from '../../locales/stages.ts';
import type { Stage } from '../../src/core/submission/status.ts';
import { trustFromCertificates } from '../../src/core/verification/trust.ts';
import { verify } from '../../src/core/verification/verify.ts';
import {
  addProvider,
  checkNow as check,
  openOrder,
  openPanel,
  passTheChecks,
  signAndSend,
  waitForDelivery,
} from '../world/journey.ts';
import { expect, test } from './fixtures.ts';
import type { Page } from '@playwright/test';

const now = (panel: Page, stage: Stage) =>
  panel
    .locator('.stage-now')
    .filter({ hasText: words.present.ru.replace('{stage}', stageNames[stage].ru) });

test('the stages are shown as the supplier says them, to the last, with what comes next', async ({
  world,
  extension,
}) => {
  const panel = await openPanel(extension, await openOrder(extension));
  await passTheChecks(panel);
  await addProvider(panel);
  await signAndSend(panel, await world.keyOf());
  await waitForDelivery(panel);
  await expect(panel.getByText(words.nothingYet.ru).first()).toBeVisible();
  for (const stage of ['received', 'accepted', 'in-service', 'reimbursed'] as const) {
    if (stage !== 'received') await world.provider.stage(stage);
    await check(extension, panel);
    await expect(now(panel, stage)).toBeVisible();
    await expect(
      panel.getByRole('status').filter({ hasText: stageNames[stage].ru }).first(),
    ).toBeVisible();
    await expect(
      panel.getByRole('listitem').filter({ hasText: afterStage[stage].ru }),
    ).toBeVisible();
  }
  await expect(panel.locator('.history > li')).toHaveCount(4);
  await expect(panel.getByText(words.noMore.ru)).toBeVisible();
  const asked = world.provider.log.filter(({ method }) => method === 'GET').length;
  await panel.getByRole('button', { name: words.check.ru }).click();
  await expect(panel.getByText(words.tooSoon.ru)).toBeVisible();
  expect(world.provider.log.filter(({ method }) => method === 'GET').length).toBe(asked);

  const saved = panel.waitForEvent('download');
  await panel.getByRole('button', { name: outbox.saveReceipt.ru }).click();
  const cms = new Uint8Array(fs.readFileSync(await (await saved).path()));
  const { report, content } = await verify(cms, {
    trust: trustFromCertificates('world', world.ca.certificates),
    at: Date.now(),
    crls: [world.ca.crl('gost')],
  });
  expect([
    report.indication,
    JSON.parse(new TextDecoder().decode(content ?? undefined)),
  ]).toMatchObject(['TOTAL_PASSED', { status: 'received' }]);
});

test('a refusal comes with the supplier’s own reason', async ({ world, extension }) => {
  const panel = await openPanel(extension, await openOrder(extension));
  await passTheChecks(panel);
  await addProvider(panel);
  await signAndSend(panel, await world.keyOf());
  await waitForDelivery(panel);
  await world.provider.stage('declined', 'Бос көмекші жоқ <b>\u202E');
  await check(extension, panel);
  await expect(now(panel, 'declined')).toBeVisible();
  await expect(panel.locator('blockquote')).toHaveText('Бос көмекші жоқ <b>');
  await expect(
    panel.getByRole('listitem').filter({ hasText: afterStage.declined.ru }),
  ).toBeVisible();
});

test('a renewed certificate: the receipt is held until the person confirms it under the settings', async ({
  world,
  extension,
}) => {
  const panel = await openPanel(extension, await openOrder(extension));
  await passTheChecks(panel);
  await addProvider(panel);
  // What the person confirmed was another certificate of the same supplier.
  const { certificateDer } = await world.ca.issue({ kind: 'legal-entity', algorithm: 'gost' });
  await extension.evaluate(async (certificate) => {
    const { settings } = await chrome.storage.local.get<{
      settings: { providers: { certificate: string }[] };
    }>('settings');
    await chrome.storage.local.set({
      settings: {
        ...settings,
        providers: settings.providers.map((each) => ({ ...each, certificate })),
      },
    });
  }, Buffer.from(certificateDer).toString('base64'));
  await signAndSend(panel, await world.keyOf());
  await expect(panel.getByText(receiptFaults.unconfirmed.ru)).toBeVisible();
  await expect(panel.getByText(wrongAnswer.confirm.ru)).toBeVisible();
  await expect(panel.getByRole('button', { name: wrongAnswer.toOptions.ru })).toBeVisible();
  const settings = await extension.open('options.html');
  await settings.getByRole('button', { name: options.recheck.ru.replace('{name}', '') }).click();
  await expect(settings.getByText(options.newCertificate.ru)).toBeVisible();
  await settings.getByRole('button', { name: providerWords.confirm.ru }).click();
  await expect(settings.getByText(options.renewed.ru)).toBeVisible();
  await waitForDelivery(panel);
});
