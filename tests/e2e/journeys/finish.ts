// The second half of each journey: from the provider, where a clear order comes whose supplier is not known yet, and the signature to the receipt and the card.
import { expect } from '@playwright/test';
import { card } from '../../../locales/card.ts';
import { help, key as keyHelp } from '../../../locales/help.ts';
import { steps } from '../../../locales/panel.ts';
import { expectedKey } from '../../../locales/roles.ts';
import { outbox, receipt, states } from '../../../locales/outbox.ts';
import { sign, stamp } from '../../../locales/signing.ts';
import type { Extension } from '../../world/browser.ts';
import { openedAt } from '../../world/journey.ts';
import type { Person } from '../../world/people.ts';
import type { World } from '../../world/world.ts';
import type { Keyboard } from '../accessible/keyboard.ts';
import {
  addTheProvider,
  focusComesTo,
  giveTheKey,
  hears,
  press,
  seatAt,
  type Seat,
} from '../accessible/seat.ts';
import { walking, type Step } from './walk.ts';

interface Finish {
  readonly extension: Extension;
  readonly world: World;
  readonly seat: Seat;
  readonly step: Step;
  /** Whose key signs. */
  readonly signer: Person;
  readonly role: 'self' | 'legal_rep' | 'attorney';
}

const reads = ({ keyboard }: Pick<Seat, 'keyboard'>, text: string): Promise<void> =>
  expect.poll(async () => (await keyboard.view.names()).join('\n')).toContain(text);

/** Gives the keyboard of the card. */
export async function finish({
  extension,
  world,
  seat,
  step,
  signer,
  role,
}: Finish): Promise<Keyboard> {
  await step('the provider is confirmed', () => addTheProvider(seat));
  await step('the document', async () => {
    for (const text of [expectedKey[role].ru, signer.iin]) await reads(seat, text);
  });
  await lookAtTheHelp(seat, step);
  await step('the key is given', async () => giveTheKey(seat, await world.keyOf(signer)));
  await step('signed, with a time stamp, and received', async () => {
    await press(seat, sign.button);
    await focusComesTo(seat, 'heading', steps.done);
    await hears(seat, states.delivered);
  });
  await step('what is known of it', async () => {
    await seat.keyboard.moveTo('DisclosureTriangle', outbox.behind.ru);
    await seat.keyboard.press('Enter');
    for (const text of [stamp.proven.ru.split('{')[0] ?? '', receipt.title.ru, receipt.checked.ru])
      await reads(seat, text);
  });
  await step('the receipt is saved', async () => {
    const saved = seat.panel.waitForEvent('download');
    await press(seat, outbox.saveReceipt);
    expect((await saved).suggestedFilename()).toMatch(/receipt\.cms$/);
  });
  return openTheCard(extension, seat, signer);
}

async function lookAtTheHelp(seat: Seat, step: Step): Promise<void> {
  const link = `${help.title.ru}: ${keyHelp.title.ru}`;
  await step('help at the signature', async () => {
    await seat.keyboard.moveTo('button', link);
    await seat.keyboard.press('Enter');
    await focusComesTo(seat, 'heading', keyHelp.title);
  });
  await step('back where the help was asked for', async () => {
    await press(seat, help.toStep);
    await expect.poll(() => seat.keyboard.focused()).toBe(`button ${link}`);
  });
}

async function openTheCard(
  extension: Extension,
  { keyboard }: Seat,
  signer: Person,
): Promise<Keyboard> {
  await keyboard.moveTo('link', card.open.ru, 'Shift+Tab');
  await keyboard.press('Enter');
  const seat = await seatAt(await openedAt(extension, '/card.html'));
  await expect
    .poll(() => seat.keyboard.focused())
    .toMatch(new RegExp(`^heading ${card.title.ru} [0-9a-f]{8}$`));
  const step = walking(seat);
  await step('the card', async () => {
    for (const text of [card.verdict.ru, card.signers.ru, signer.iin, card.receipt.ru])
      await reads(seat, text);
  });
  await seat.keyboard.moveTo('button', card.print.ru);
  return seat.keyboard;
}
