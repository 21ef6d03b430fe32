// An applicant alone, who has never seen Komekshi: from the invitation on the ordering form over consent to the card.
import { asking, consent } from '../../../locales/consent.ts';
import { invitation } from '../../../locales/overlay.ts';
import { steps } from '../../../locales/panel.ts';
import { openUnread } from '../../world/journey.ts';
import { PEOPLE } from '../../world/people.ts';
import { orderDraft } from '../../world/portal/draft.ts';
import { keyboardOn } from '../accessible/keyboard.ts';
import { focusComesTo, hears, press, takeSeat } from '../accessible/seat.ts';
import { expect, test } from '../fixtures.ts';
import { finish } from './finish.ts';
import { inWorld, noteEffort, walking } from './walk.ts';

test('an applicant alone, from the first opening to the card', ({ browserName }, info) =>
  inWorld({ browserName, draft: orderDraft(), consent: false }, async (extension, world) => {
    const { page } = await openUnread(extension);
    const onPage = await keyboardOn(page);
    const seat = await takeSeat(extension, onPage, invitation.open, consent.title);
    const step = walking(seat);
    await step('consent is asked for');
    await step('not now', async () => {
      await press(seat, asking.notNow);
      await hears(seat, asking.declined);
    });
    await step('the order is read after consent', async () => {
      await seat.keyboard.moveTo('button', asking.agree.ru, 'Shift+Tab');
      await seat.keyboard.press('Enter');
      await focusComesTo(seat, 'heading', steps.provider);
    });
    const onCard = await finish({
      extension,
      world,
      seat,
      step,
      signer: PEOPLE.applicant,
      role: 'self',
    });
    expect(await world.provider.rows()).toBe(1);
    noteEffort(info, [onPage, seat.keyboard, onCard]);
  }));
