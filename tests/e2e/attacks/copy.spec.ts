// Whoever holds a copy of the signed file (a family's computer, a proxy) hands it in first, as it
// is and changed beside what is signed: the person's own delivery ends well all the same, with a
// receipt and with stages that can be asked.
import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import https from 'node:https';
import { expect, test } from '../fixtures.ts';
import { outbox, states } from '../../../locales/outbox.ts';
import { stageNames } from '../../../locales/stages.ts';
import { readReceipt } from '../../../src/core/submission/receipt.ts';
import { trustFromCertificates } from '../../../src/core/verification/trust.ts';
import { verify } from '../../../src/core/verification/verify.ts';
import { inBer, withCertificate, withUnsignedAttribute } from '../../world/copies.ts';
import {
  addProvider,
  checkNow,
  deliverNow,
  openOrder,
  openPanel,
  passTheChecks,
  savedReceipt,
  signAndSend,
} from '../../world/journey.ts';
import { startWorld } from '../../world/world.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const digestOf = (bytes: Uint8Array, form: 'base64' | 'hex'): string =>
  createHash('sha256').update(bytes).digest(form);

/** What the endpoint answers to a thief, under a key of the thief's own: the status and the words. */
function steal(
  url: string,
  cms: Bytes,
): Promise<{ readonly status: number; readonly body: string }> {
  const headers = {
    'content-type': 'application/cms',
    'content-digest': `sha-256=:${digestOf(cms, 'base64')}:`,
    'idempotency-key': `"${randomUUID()}"`,
  };
  return new Promise((resolve, reject) => {
    const request = https.request(
      `${url}/v1/requests`,
      { method: 'POST', headers, rejectUnauthorized: false },
      (response) => {
        let body = '';
        response.on('data', (text: Buffer) => {
          body += text.toString();
        });
        response.once('end', () => resolve({ status: response.statusCode ?? 0, body }));
      },
    );
    request.once('error', reject).end(cms);
  });
}

test('[O2] [V1] a copy that is handed in first takes nothing away: the person has receipt and stages, the thief nothing', async () => {
  const world = await startWorld();
  const extension = await world.browser();
  const panel = await openPanel(extension, await openOrder(extension));
  await passTheChecks(panel);
  await addProvider(panel);
  // A copy exists before the request is delivered: the provider is away, and the person has saved
  // the file.
  await world.provider.halt();
  const key = await world.keyOf();
  await signAndSend(panel, key);
  await expect(panel.getByRole('status').filter({ hasText: states.queued.ru })).toBeVisible();
  const saving = panel.waitForEvent('download');
  await panel.getByRole('button', { name: outbox.saveCms.ru }).click();
  const cms: Bytes = new Uint8Array(await readFile(await (await saving).path()));

  // The browser's own attempts fail until the thief is done.
  await extension.context.setOffline(true);
  await world.provider.restart();
  const foreign = await world.ca.issue({ kind: 'individual', algorithm: 'gost' });
  for (const copy of [
    cms,
    withUnsignedAttribute(cms),
    inBer(cms),
    withCertificate(cms, foreign.certificateDer),
  ]) {
    const { status, body } = await steal(world.provider.url, copy);
    expect([
      status,
      body.includes('/problems/not-the-sender'),
      /statusToken|"receipt"/.test(body),
    ]).toEqual([403, true, false]);
  }
  expect(await world.provider.rows(), "nothing of the thief's is kept").toBe(0);
  await extension.context.setOffline(false);

  await deliverNow(panel);
  const receipt = await savedReceipt(panel);
  const { report, content } = await verify(new Uint8Array(receipt), {
    trust: trustFromCertificates('world', world.ca.certificates),
    at: Date.now(),
    crls: [world.ca.crl('gost')],
  });
  expect([report.indication, readReceipt(content ?? new Uint8Array()).cmsSha256]).toEqual([
    'TOTAL_PASSED',
    digestOf(cms, 'hex'),
  ]);
  // The thief is refused as before, and asking for stages is the person's.
  expect((await steal(world.provider.url, cms)).status).toBe(403);
  await world.provider.stage('accepted');
  await checkNow(extension, panel);
  await expect(
    panel.locator('.stage-now').filter({ hasText: stageNames.accepted.ru }),
  ).toBeVisible();
  expect(await world.provider.rows()).toBe(1);
  await extension.close();
  await world.close();
});
