// Hostile files in the panel: each is told apart, none holds the panel up or keeps a worker, and a
// name with markup stays a name.
import fs from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { errors } from '../../../locales/errors.ts';
import { provider } from '../../../locales/panel.ts';
import { importing, receiptFaults } from '../../../locales/receipts.ts';
import { sign } from '../../../locales/signing.ts';
import type { ErrorCode } from '../../../src/core/errors.ts';
import { atStep, openOrder, openPanel, passTheChecks } from '../../world/journey.ts';
import { startWorld } from '../../world/world.ts';

const PFX_START = [0x30, 0x80, 0x02, 0x01, 0x03];
const NAME = '<img src=x onerror=alert(1)>\u202eЫҒУРЫ';

type File = string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };
const named = (name: string, bytes: Uint8Array | string): File => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes as Uint8Array),
});

/** A gigabyte that takes no room. */
function gigabyte(path: string): string {
  fs.writeFileSync(path, Buffer.from(PFX_START));
  fs.truncateSync(path, 1 << 30);
  return path;
}

async function refused(panel: Page, file: File, password: string, code: ErrorCode): Promise<void> {
  await panel.getByLabel(sign.file.ru).setInputFiles(file);
  await panel.getByLabel(sign.password.ru).fill(password);
  await panel.getByRole('button', { name: sign.buttonByHand.ru, exact: true }).click();
  await expect(panel.getByText(errors[code].what.ru).first()).toBeVisible();
  expect(panel.workers(), 'the worker ended').toEqual([]);
}

test('[K1] [V2] [P1] key files and receipts that are meant to harm', async ({}, testInfo) => {
  const world = await startWorld();
  const extension = await world.browser();
  const panel = await openPanel(extension, await openOrder(extension));
  const dialogs: string[] = [];
  panel.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await passTheChecks(panel);
  await panel.getByLabel(provider.byHand.ru).check();
  await panel.getByRole('button', { name: provider.onward.ru }).click();
  await atStep(panel, 'sign');

  const own = await world.keyOf();
  const huge = gigabyte(testInfo.outputPath('huge.p12'));
  const nested = Buffer.from([
    ...PFX_START,
    ...Array.from({ length: 10_000 }, () => [0x30, 0x80]).flat(),
  ]);
  // One of each kind that is told apart; tests/core/signing/pkcs12 has the others. No two beside
  // each other are told by the same words: new words are the sign that the work is over.
  for (const [file, password, code] of [
    [huge, '1', 'ERR_KEY_TOO_LARGE'],
    [named('key.pem', '-----BEGIN PRIVATE KEY-----'), '1', 'ERR_KEY_BARE'],
    [named('nested.p12', nested), '1', 'ERR_KEY_DAMAGED'],
    [named('own.p12', own.pfx), 'another', 'ERR_KEY_WRONG_PASSWORD'],
  ] satisfies [File, string, ErrorCode][])
    await refused(panel, file, password, code);

  const { pfx, password } = await world.ca.issue({
    kind: 'individual',
    algorithm: 'gost',
    commonName: NAME,
  });
  await panel.getByLabel(sign.file.ru).setInputFiles(named('named.p12', pfx));
  await panel.getByLabel(sign.password.ru).fill(password);
  await panel.getByRole('button', { name: sign.buttonByHand.ru, exact: true }).click();
  await atStep(panel, 'done');
  // It wraps the key once more before it ends.
  await expect.poll(() => panel.workers()).toEqual([]);

  await panel.getByText(importing.title.ru).click();
  for (const [file, fault] of [
    [named('page.cms', '<html>'), receiptFaults.format.ru],
    [huge, errors.ERR_INPUT_TOO_LARGE.todo.ru],
  ] as const) {
    await panel.getByLabel(importing.file.ru).setInputFiles(file);
    await panel.getByRole('button', { name: importing.check.ru }).click();
    await expect(panel.getByLabel(importing.file.ru)).toBeFocused();
    await expect(panel.getByText(fault).first()).toBeVisible();
  }
  await expect(panel.locator('img[src=x]')).toHaveCount(0);
  expect([
    dialogs,
    await panel
      .locator('body')
      .innerText()
      .then((text) => /\u202e/.test(text)),
  ]).toEqual([[], false]);
  await extension.close();
  await world.close();
});
