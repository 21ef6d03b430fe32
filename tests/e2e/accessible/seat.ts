// The moves of a person at the keyboard, from the overlay over the panel to the receipt: no
// pointer, no locator that clicks or fills. What has the focus is asked of the accessibility tree;
// what is spoken by itself, of the live regions.
import { expect, type FileChooser, type Page } from '@playwright/test';
import { overlay as overlayWords } from '../../../locales/overlay.ts';
import { provider, steps } from '../../../locales/panel.ts';
import { sign } from '../../../locales/signing.ts';
import type { Texts } from '../../../src/core/rules/rule.ts';
import { isFirefox } from '../../world/bidi.ts';
import type { Extension } from '../../world/browser.ts';
import type { Key } from '../../world/journey.ts';
import { PROVIDER_ORIGIN } from '../../world/provider.ts';
import { keyboardOn, type Keyboard } from './keyboard.ts';
import { listenTo, type Listener } from './listener.ts';

export interface Seat {
  readonly panel: Page;
  readonly keyboard: Keyboard;
  readonly listener: Listener;
}

export const seatAt = async (panel: Page): Promise<Seat> => ({
  panel,
  keyboard: await keyboardOn(panel),
  listener: await listenTo(panel),
});

export const focusComesTo = (
  { keyboard }: Pick<Seat, 'keyboard'>,
  role: string,
  { ru }: Texts,
): Promise<void> => expect.poll(() => keyboard.focused()).toBe(`${role} ${ru}`);

export const hears = ({ listener }: Pick<Seat, 'listener'>, { ru }: Texts): Promise<void> =>
  expect.poll(async () => (await listener.said()).join('\n')).toContain(ru);

/** Tabs to a button and presses it. */
export async function press(
  { keyboard }: Pick<Seat, 'keyboard'>,
  { ru }: Texts,
  key = 'Enter',
): Promise<void> {
  await keyboard.moveTo('button', ru);
  await keyboard.press(key);
}

/** From a button of the overlay on the ordering page into the panel that it opens. */
export async function takeSeat(
  { context, arrived }: Extension,
  keyboard: Keyboard,
  button: Texts = overlayWords.sign,
  title: Texts = steps.review,
): Promise<Seat> {
  const opened = context.waitForEvent('page').then(arrived);
  await press({ keyboard }, button);
  const seat = await seatAt(await opened);
  await focusComesTo(seat, 'heading', title);
  return seat;
}

/** Types the address, hears that it is looked up, and confirms whose it is. */
export async function addTheProvider(seat: Seat): Promise<void> {
  const { keyboard } = seat;
  await keyboard.moveTo('textbox', provider.address.ru);
  await keyboard.type(PROVIDER_ORIGIN);
  await keyboard.press('Enter');
  await hears(seat, provider.lookingUp);
  await focusComesTo(seat, 'heading', provider.found);
  await press(seat, provider.confirm, 'Space');
  // Nothing else is asked here: the key is next.
  await focusComesTo(seat, 'button', sign.file);
}

/**
 * When another browser runs on the same machine, Chromium sometimes opens no file chooser. Then try
 * again.
 */
export async function chooserOf(panel: Page, ask: () => Promise<void>): Promise<FileChooser> {
  for (;;) {
    const opened = panel.waitForEvent('filechooser', { timeout: 10_000 }).catch(() => null);
    await ask();
    const chooser = await opened;
    if (chooser !== null) return chooser;
  }
}

export async function giveTheKey({ panel, keyboard }: Seat, { pfx, password }: Key): Promise<void> {
  await keyboard.moveTo('button', sign.file.ru);
  const file = { name: 'GOST512.p12', mimeType: 'application/x-pkcs12', buffer: Buffer.from(pfx) };
  // Firefox reports no file dialog in a tab that moved to the extension's process. The file is set
  // on the focused input.
  if (isFirefox(panel)) await panel.locator('input[type=file]:focus').setInputFiles(file);
  else await (await chooserOf(panel, () => keyboard.press('Space'))).setFiles(file);
  await keyboard.moveTo('textbox', sign.password.ru);
  await keyboard.type(password);
}
