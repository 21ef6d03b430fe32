// Where the supplier has no endpoint the job still ends well: the signed file is saved, to be handed over.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { provider } from '../../locales/panel.ts';
import { importing, receiptFaults } from '../../locales/receipts.ts';
import { outbox } from '../../locales/outbox.ts';
import { sign } from '../../locales/signing.ts';
import { keyFileSigner } from '../../src/core/signing/keyFileSigner.ts';
import { openKeyFile } from '../../src/core/signing/pkcs12/pfx.ts';
import { trustFromCertificates } from '../../src/core/verification/trust.ts';
import { verify } from '../../src/core/verification/verify.ts';
import { atStep, chooseKey, openOrder, openPanel, passTheChecks } from '../world/journey.ts';
import { FIRMS } from '../world/people.ts';
import { PROVIDER_ORIGIN } from '../world/provider.ts';
import { expect, test } from './fixtures.ts';

test('without an endpoint: signed, stored, saved as a file that verifies, sent nowhere', async ({
  world,
  extension,
}) => {
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
  const { report, content } = await verify(cms, {
    trust,
    at: Date.now(),
    crls: [world.ca.crl('gost')],
  });
  expect(report.indication).toBe('TOTAL_PASSED');
  expect(JSON.parse(new TextDecoder().decode(content ?? undefined))).toMatchObject({
    audience: { origin: null },
    trust: 'world',
  });
  expect(world.provider.posts).toBe(posts);

  const { requestId } = JSON.parse(new TextDecoder().decode(content ?? undefined)) as {
    requestId: string;
  };
  const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  const receipt = {
    receiptId: randomUUID(),
    requestId,
    requestSha256: sha256(content ?? new Uint8Array()),
    cmsSha256: sha256(cms),
    receivedAt: '2026-11-22T12:00:00+05:00',
    status: 'received',
    provider: { origin: PROVIDER_ORIGIN, ...FIRMS.provider },
  };
  const { pfx, password } = await world.ca.issue({ kind: 'legal-entity', algorithm: 'gost' });
  const signer = keyFileSigner(
    await openKeyFile(pfx, password),
    (length) => new Uint8Array(randomBytes(length)),
  );
  const give = async (said: object): Promise<void> => {
    const buffer = Buffer.from(
      await signer.sign(new TextEncoder().encode(JSON.stringify(said)), { at: Date.now() }),
    );
    await panel
      .getByLabel(importing.file.ru)
      .setInputFiles({ name: 'receipt.cms', mimeType: 'application/cms', buffer });
    await panel.getByRole('button', { name: importing.check.ru }).click();
  };
  await panel.getByText(importing.title.ru).click();
  await give({ ...receipt, cmsSha256: '0'.repeat(64) });
  await expect(panel.getByLabel(importing.file.ru)).toBeFocused();
  await expect(panel.getByText(receiptFaults.cmsSha256.ru).first()).toBeVisible();
  await give(receipt);
  await expect(panel.getByRole('status').filter({ hasText: importing.taken.ru })).toBeVisible();
  await expect(panel.getByText(receipt.receiptId).first()).toBeVisible();
  expect(world.provider.posts).toBe(posts);
});
