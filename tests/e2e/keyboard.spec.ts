// The whole job by the keyboard alone: no pointer, no locator that clicks or fills. What has the
// focus is asked of the accessibility tree; what is spoken by itself, of the live regions; and the
// focus is never lost on the way.
import { expect } from '@playwright/test';
import { drafts } from '../../locales/drafts.ts';
import { errors } from '../../locales/errors.ts';
import { options } from '../../locales/options.ts';
import { overlay as overlayWords } from '../../locales/overlay.ts';
import { frame, provider, review, steps } from '../../locales/panel.ts';
import { report } from '../../locales/report.ts';
import { requests } from '../../locales/requests.ts';
import { sent } from '../../locales/sent.ts';
import { outbox, states } from '../../locales/outbox.ts';
import { sign, stamp } from '../../locales/signing.ts';
import { factNames, relations } from '../../locales/words.ts';
import { openOrder, type Key } from '../world/journey.ts';
import { PEOPLE } from '../world/people.ts';
import { PROVIDER_ORIGIN } from '../world/provider.ts';
import { keyboardOn } from './accessible/keyboard.ts';
import { listenTo } from './accessible/listener.ts';
import {
  addTheProvider,
  focusComesTo,
  giveTheKey,
  hears,
  press,
  takeSeat,
  type Seat,
} from './accessible/seat.ts';
import { panelAsPage, test } from './accessible/setting.ts';

/** What the law would refuse, and the way from the blocked button by its reason to the question. */
async function mendTheOrder(seat: Seat): Promise<void> {
  const { panel, keyboard } = seat;
  await press(seat, report.onward);
  await expect(panel.locator('.reasons')).toBeFocused();
  await keyboard.press('Tab', 'Enter');
  await expect(panel.locator('article.finding-blocked')).toBeFocused();
  await keyboard.moveTo(
    'button',
    report.mend.ru.replace('{fact}', factNames['assistant.relation'].ru),
  );
  await keyboard.press('Enter');
  await focusComesTo(seat, 'radio', relations.spouse);
  await keyboard.press('Space');
  await press(seat, review.onward);
  await focusComesTo(seat, 'heading', steps.provider);
}

async function addressIsAsked(seat: Seat): Promise<void> {
  await seat.keyboard.moveTo('textbox', provider.address.ru);
  await seat.keyboard.press('Enter');
  await hears(seat, provider.addressEmpty);
}

async function readTheDocument({ panel, keyboard }: Seat): Promise<void> {
  await keyboard.moveTo('DisclosureTriangle', sign.whole.ru);
  await keyboard.press('Enter');
  await keyboard.moveTo('radio', 'Русский');
  await keyboard.press('ArrowLeft');
  await expect(panel.locator('.statement').first()).toHaveAttribute('lang', 'kk');
  await keyboard.press('ArrowRight');
  await expect(panel.locator('.statement').first()).toHaveAttribute('lang', 'ru');
  await keyboard.moveTo('DisclosureTriangle', sent.title.ru);
  await keyboard.press('Enter');
  await keyboard.moveTo('DisclosureTriangle', sent.all.ru);
  await keyboard.press('Enter');
  await expect(panel.getByText(PEOPLE.neighbour.iin, { exact: true })).toBeVisible();
}

async function signTheDocument(seat: Seat, key: Key): Promise<void> {
  const { panel, keyboard } = seat;
  await giveTheKey(seat, { ...key, password: 'not this one' });
  await keyboard.press('Enter');
  await hears(seat, sign.opening);
  await hears(seat, errors.ERR_KEY_WRONG_PASSWORD.what);
  await focusComesTo(seat, 'textbox', sign.password);
  await expect(panel.locator('input:focus')).toHaveAccessibleDescription(
    new RegExp(errors.ERR_KEY_WRONG_PASSWORD.what.ru),
  );
  await keyboard.type(key.password);
  await keyboard.moveTo('checkbox', sign.show.ru);
  await keyboard.press('Space', 'Space');
  await press(seat, sign.button);
  await focusComesTo(seat, 'heading', steps.done);
}

async function keepTheReceipt(seat: Seat): Promise<void> {
  const { panel, keyboard } = seat;
  await expect(panel.getByRole('status').filter({ hasText: states.delivered.ru })).toBeVisible({
    timeout: 30_000,
  });
  await keyboard.moveTo('DisclosureTriangle', outbox.behind.ru);
  await keyboard.press('Enter');
  const saved = panel.waitForEvent('download');
  await press(seat, outbox.saveReceipt);
  expect((await saved).suggestedFilename()).toMatch(/receipt\.cms$/);
  await press(seat, outbox.erase);
  await focusComesTo(seat, 'button', outbox.eraseNo);
  await keyboard.press('Enter');
  await focusComesTo(seat, 'button', outbox.erase);
}

test('from a refused order to the receipt', async ({ world, extension }) => {
  const rows = await world.provider.rows();
  const { page } = await openOrder(extension);
  const seat = await takeSeat(extension, await keyboardOn(page), overlayWords.sign, steps.report);
  await mendTheOrder(seat);
  await addressIsAsked(seat);
  await addTheProvider(seat);
  await readTheDocument(seat);
  await signTheDocument(seat, await world.keyOf());
  await keepTheReceipt(seat);
  expect(await seat.listener.lost()).toEqual([]);
  expect(await world.provider.rows()).toBe(rows + 1);
});

test('the overlay: its findings, the way to the field, the mark beside it, and out again', async ({
  extension,
}) => {
  const { page } = await openOrder(extension);
  const keyboard = await keyboardOn(page);
  // However much room it had: by now it has its details.
  if ((await keyboard.view.all('button', overlayWords.expand.ru)).length > 0)
    await press({ keyboard }, overlayWords.expand, 'Space');
  await keyboard.moveTo('button', overlayWords.collapse.ru);
  await press({ keyboard }, overlayWords.goTo);
  await expect(page.locator('input:focus')).toHaveValue(PEOPLE.neighbour.birthDate);
  await keyboard.moveTo('button', `${overlayWords.likelyRefused.ru}:`);
  await keyboard.press('Enter');
  expect(await keyboard.view.all('note')).toHaveLength(1);
  await keyboard.press('Escape');
  expect(await keyboard.view.all('note')).toHaveLength(0);
  expect(await keyboard.focused()).toContain(`button ${overlayWords.likelyRefused.ru}:`);
  // Not a trap: the next key leaves the overlay, and the key back returns.
  await keyboard.press('Tab');
  expect(await keyboard.focused()).not.toContain(overlayWords.likelyRefused.ru);
});

test('what goes away under the hand leaves the focus in a place of sense', async ({
  world,
  extension,
}) => {
  const { page } = await openOrder(extension);
  const seat = await takeSeat(extension, await keyboardOn(page), overlayWords.sign, steps.report);
  const { panel, keyboard, listener } = seat;
  await mendTheOrder(seat);
  await addressIsAsked(seat);
  await addTheProvider(seat);
  await world.provider.halt();
  world.services.tsa.behave('slow');
  await giveTheKey(seat, await world.keyOf());
  await press(seat, sign.button);
  await focusComesTo(seat, 'heading', requests.signedHeld);
  await press(seat, stamp.stop);
  for (const told of [stamp.stopped, stamp.worth]) await hears(seat, told);
  await focusComesTo(seat, 'heading', stamp.title);
  await press(seat, stamp.again);
  await focusComesTo(seat, 'heading', stamp.title);
  await press(seat, stamp.stop);
  // Only now, because earlier a slow answer would be cut off.
  world.services.tsa.behave('down');
  await press(seat, stamp.again);
  await hears(seat, stamp.unreachable);
  world.services.tsa.behave('honest');
  await press(seat, stamp.without);
  await expect.poll(() => keyboard.focused()).toMatch(/^heading Запрос /);
  // Not before the first attempt has failed: it would be delivered without a press.
  await panel.getByRole('button', { name: outbox.sendNow.ru }).waitFor();
  await world.provider.restart();
  await press(seat, outbox.sendNow);
  await hears(seat, states.delivered);
  await expect.poll(() => keyboard.focused()).toMatch(/^heading /);
  await keyboard.moveTo('button', frame.myRequests.ru.split('(')[0] ?? '');
  await keyboard.press('Enter');
  await focusComesTo(seat, 'heading', outbox.title);
  await press(seat, outbox.erase);
  await focusComesTo(seat, 'button', outbox.eraseNo);
  await keyboard.press('Shift+Tab', 'Enter');
  await expect(panel.getByText(outbox.none.ru)).toBeVisible();
  await focusComesTo(seat, 'heading', outbox.title);
  await press(seat, outbox.backToOrder);
  await focusComesTo(seat, 'heading', drafts.title);
  await press(seat, drafts.openPage);
  await focusComesTo(seat, 'heading', steps.report);
  expect(await listener.lost()).toEqual([]);
});

test('what comes up by itself is spoken', async ({ extension }) => {
  const { page } = await openOrder(extension);
  const panel = await panelAsPage(extension, 'ru', 480);
  const listener = await listenTo(panel);
  await extension.context.setOffline(true);
  await hears({ listener }, frame.offline);
  await page.close();
  await hears({ listener }, frame.pageClosed);
});

test('the options: a provider added and removed, everything erased', async ({ extension }) => {
  const page = await extension.context.newPage();
  await page.goto(extension.page('options.html'));
  const seat = { panel: page, keyboard: await keyboardOn(page), listener: await listenTo(page) };
  const { keyboard, listener } = seat;
  await focusComesTo(seat, 'heading', options.title);
  await keyboard.moveTo('textbox', provider.address.ru);
  await keyboard.type(PROVIDER_ORIGIN);
  await keyboard.press('Enter');
  await focusComesTo(seat, 'heading', provider.found);
  await press(seat, provider.confirm);
  await focusComesTo(seat, 'textbox', provider.address);
  await keyboard.moveTo('button', options.remove.ru.split('{')[0] ?? '', 'Shift+Tab');
  await keyboard.press('Enter');
  await focusComesTo(seat, 'heading', options.providers);
  await press(seat, options.eraseButton);
  await focusComesTo(seat, 'button', options.eraseNo);
  await keyboard.press('Enter');
  await focusComesTo(seat, 'button', options.eraseButton);
  await keyboard.press('Enter');
  await focusComesTo(seat, 'button', options.eraseNo);
  await keyboard.press('Shift+Tab', 'Enter');
  await hears(seat, options.erased);
  await focusComesTo(seat, 'button', options.eraseButton);
  expect(await listener.lost()).toEqual([]);
});
