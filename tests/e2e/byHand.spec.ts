// Where the supplier has no endpoint the job still ends well: the signed file is saved, to be handed over.
import fs from 'node:fs';
import { provider } from '../../locales/panel.ts';
import { outbox, sign } from '../../locales/signing.ts';
import { trustFromCertificates } from '../../src/core/verification/trust.ts';
import { verify } from '../../src/core/verification/verify.ts';
import { atStep, chooseKey, openOrder, openPanel, passTheChecks } from '../world/journey.ts';
import { expect, test } from './fixtures.ts';

test('without an endpoint: signed, stored, saved as a file that verifies, sent nowhere', async ({ world, extension }) => {
  const posts = world.provider.posts;
  const panel = await openPanel(extension, await openOrder(extension));
  await passTheChecks(panel);
  await panel.getByLabel(provider.byHand.ru).check();
  await panel.getByRole('button', { name: provider.onward.ru }).click();
  await atStep(panel, 'sign');
  await chooseKey(panel, await world.keyOf());
  await panel.getByRole('button', { name: sign.buttonByHand.ru, exact: true }).click();
  await atStep(panel, 'done');
  const saved = panel.waitForEvent('download');
  await panel.getByRole('button', { name: outbox.saveCms.ru }).click();
  const cms = new Uint8Array(fs.readFileSync(await (await saved).path()));
  const trust = trustFromCertificates('world', world.ca.certificates);
  const { report, content } = await verify(cms, { trust, at: Date.now(), crls: [world.ca.crl('gost')] });
  expect(report.indication).toBe('TOTAL_PASSED');
  expect(JSON.parse(new TextDecoder().decode(content ?? undefined))).toMatchObject({ audience: { origin: null }, trust: 'world' });
  expect(world.provider.posts).toBe(posts);
});
