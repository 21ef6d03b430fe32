// An attorney tells what the form does not say about the power, and signs in their own name.
import { missing } from '../../../locales/order.ts';
import { review, steps } from '../../../locales/panel.ts';
import type { FactPath } from '../../../src/core/draft/draft.ts';
import { addMonths, almatyDate } from '../../../src/core/time.ts';
import { openOrder } from '../../world/journey.ts';
import { attorneyOrder } from '../../world/orders.ts';
import { PEOPLE } from '../../world/people.ts';
import { keyboardOn } from '../accessible/keyboard.ts';
import { focusComesTo, hears, press, takeSeat } from '../accessible/seat.ts';
import { expect, test } from '../fixtures.ts';
import { finish } from './finish.ts';
import { answer, inWorld, noteEffort, walking } from './walk.ts';

const { iin, lastName, firstName } = PEOPLE.attorney;

const ANSWERS: Readonly<Partial<Record<FactPath, string>>> = {
  'filer.iin': iin,
  'filer.lastName': lastName,
  'filer.firstName': firstName,
  'poa.issuedOn': addMonths(almatyDate(Date.now()), -2),
  'poa.termMonths': '12',
  'poa.registryNumber': '17-204',
  'poa.ended': 'no',
  'poa.form': 'notarial',
  'poa.scopeFiling': 'yes',
  'poa.scopeOrdering': 'yes',
  'poa.scopeClaim': 'yes',
  'poa.subDelegated': 'no',
};

test('an attorney orders for the principal', ({ browserName }, info) =>
  inWorld({ browserName, draft: attorneyOrder(), consent: true }, async (extension, world) => {
    const { page } = await openOrder(extension);
    const onPage = await keyboardOn(page);
    const seat = await takeSeat(extension, onPage);
    const step = walking(seat);
    await step('the review');
    for (const [path, value] of Object.entries(ANSWERS))
      await step(path, () => answer(seat, path as FactPath, value));
    await hears(seat, missing.none);
    await step('all is right', async () => {
      await press(seat, review.onward);
      await focusComesTo(seat, 'heading', steps.provider);
    });
    const onCard = await finish({
      extension,
      world,
      seat,
      step,
      signer: PEOPLE.attorney,
      role: 'attorney',
    });
    expect(await world.provider.rows()).toBe(1);
    noteEffort(info, [onPage, seat.keyboard, onCard]);
  }));
