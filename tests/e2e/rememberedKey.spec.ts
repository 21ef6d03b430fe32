// A key file that is remembered: next month its password alone signs, after a restart of the browser
// too; forgotten, it is asked for again.
import { provider } from '../../locales/panel.ts';
import { remembered } from '../../locales/rememberedKeys.ts';
import { sign } from '../../locales/signing.ts';
import { options } from '../../locales/options.ts';
import {
  addProvider,
  atStep,
  openOrder,
  openPanel,
  passTheChecks,
  rememberKey,
  signAndSend,
  waitForDelivery,
} from '../world/journey.ts';
import { inPeriod } from '../world/orders.ts';
import { PEOPLE } from '../world/people.ts';
import { orderDraft } from '../world/portal/draft.ts';
import { formPage } from '../world/portal/portal.ts';
import type { World } from '../world/world.ts';
import type { Extension } from '../world/browser.ts';
import { expect, ownWorld, test } from './fixtures.ts';

/** The panel at the signature of the order of a later month, whose provider is known. */
async function comeToSign(extension: Extension, { portal }: World, months: number) {
  const path = `/${months}`;
  portal.serve(path, formPage('plain', 'ru', inPeriod(orderDraft(), months)));
  const panel = await openPanel(extension, await openOrder(extension, path));
  await passTheChecks(panel);
  await panel.getByRole('button', { name: provider.onward.ru }).click();
  await atStep(panel, 'sign');
  return panel;
}

test('[K1] a remembered key signs by its password alone after a restart, and is forgotten on request', async ({}, testInfo) => {
  const world = await ownWorld();
  const profile = testInfo.outputPath('profile');
  const first = await world.browser({ profile });
  const panel = await openPanel(first, await openOrder(first));
  await passTheChecks(panel);
  await addProvider(panel);
  const key = await world.keyOf();
  await signAndSend(panel, key);
  await rememberKey(panel);
  await waitForDelivery(panel);
  await first.close();

  const again = await world.browser({ profile });
  const next = await comeToSign(again, world, 1);
  await expect(next.getByText(`конец ИИН ${PEOPLE.applicant.iin.slice(-4)}`)).toBeVisible();
  await expect(next.getByLabel(sign.file.ru)).toHaveCount(0);
  await next.getByLabel(sign.password.ru).fill('Qwerty12-wrong');
  await next.getByLabel(sign.password.ru).press('Enter');
  await expect(next.locator('#key-password-error')).toBeVisible();
  await expect(next.getByLabel(sign.password.ru)).toBeFocused();
  await next.getByLabel(sign.password.ru).fill(key.password);
  await next.getByLabel(sign.password.ru).press('Enter');
  await atStep(next, 'done');
  await waitForDelivery(next);
  expect(await world.provider.rows()).toBe(2);
  // It is remembered already: nothing is offered.
  await expect(next.getByRole('button', { name: remembered.remember.ru })).toHaveCount(0);
  await next.close();

  const last = await comeToSign(again, world, 2);
  await last.getByRole('button', { name: remembered.forget.ru }).click();
  await expect(last.getByRole('button', { name: options.eraseNo.ru })).toBeFocused();
  await last.getByRole('button', { name: remembered.forget.ru, exact: true }).click();
  await expect(last.getByLabel(sign.file.ru)).toBeFocused();
  await again.close();
  await world.close();
});
