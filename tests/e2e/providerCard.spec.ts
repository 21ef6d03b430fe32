// A supplier without a typed address: its card is saved from its own page, chosen in the panel, and
// confirmed by the keyboard; the request then arrives.
import { providerCardPage } from '../../locales/providerCardPage.ts';
import { errors } from '../../locales/errors.ts';
import { provider as words } from '../../locales/panel.ts';
import { providerCards } from '../../locales/providerCards.ts';
import {
  atStep,
  openOrder,
  openPanel,
  passTheChecks,
  signAndSend,
  waitForDelivery,
} from '../world/journey.ts';
import { PROVIDER_ORIGIN } from '../world/provider.ts';
import { expect, test } from './fixtures.ts';

test('[N4] page → card → receipt, and a file that is no card leads nowhere', async ({
  world,
  extension,
}) => {
  const before = await world.provider.rows();
  const shop = await extension.context.newPage();
  await shop.goto(`${PROVIDER_ORIGIN}/card`);
  const saving = shop.waitForEvent('download');
  await shop.getByRole('link', { name: providerCardPage.save.ru }).click();
  const card = await (await saving).path();
  await shop.close();

  const order = await openOrder(extension);
  const panel = await openPanel(extension, order);
  await passTheChecks(panel);
  const file = panel.getByLabel(providerCards.file.ru);
  await file.setInputFiles({ name: 'a.cms', mimeType: '', buffer: Buffer.from('no card') });
  await expect(panel.locator('#provider-card-error')).toContainText(
    errors.ERR_PROVIDER_CARD_UNREADABLE.what.ru,
  );
  await expect(file).toBeFocused();
  await file.setInputFiles(card);
  await expect(panel.getByRole('heading', { name: providerCards.found.ru })).toBeFocused();
  await panel.keyboard.press('Tab');
  await expect(panel.getByRole('button', { name: words.confirm.ru })).toBeFocused();
  await panel.keyboard.press('Enter');
  await atStep(panel, 'sign');
  await signAndSend(panel, await world.keyOf());
  await waitForDelivery(panel);
  expect(await world.provider.rows()).toBe(before + 1);
});
