// A legal representative whose first try is blocked: the way leads from the blocked button by its
// reason and «what if» to the question.
import { whatIf } from '../../../locales/explain.ts';
import { facts } from '../../../locales/facts.ts';
import { mending, missing } from '../../../locales/order.ts';
import { review, steps } from '../../../locales/panel.ts';
import { report } from '../../../locales/report.ts';
import { factNames } from '../../../locales/words.ts';
import type { Texts } from '../../../src/core/rules/rule.ts';
import { openOrder } from '../../world/journey.ts';
import { legalRepresentativeOrder } from '../../world/orders.ts';
import { PEOPLE } from '../../world/people.ts';
import { keyboardOn } from '../accessible/keyboard.ts';
import { focusComesTo, hears, press, takeSeat, type Seat } from '../accessible/seat.ts';
import { expect, test } from '../fixtures.ts';
import { finish } from './finish.ts';
import { answer, inWorld, noteEffort, walking, type Step } from './walk.ts';

const { iin, lastName, firstName } = PEOPLE.mother;
const ANSWERS = {
  'filer.iin': iin,
  'filer.lastName': lastName,
  'filer.firstName': firstName,
  'filer.guardianshipProof': 'yes',
} as const;
const DRAFT = legalRepresentativeOrder();

const goOn = (seat: Seat, to: Texts) => async (): Promise<void> => {
  await press(seat, review.onward);
  await focusComesTo(seat, 'heading', to);
};

/**
 * Pressed while blocked, the button says why. The reason leads to its finding, and the finding to
 * what would clear it.
 */
async function mend(seat: Seat, step: Step): Promise<void> {
  const { keyboard } = seat;
  await step('why the way on is blocked', async () => {
    await press(seat, report.onward);
    await focusComesTo(seat, 'group', report.standing);
  });
  await step('the finding', async () => {
    await keyboard.press('Tab', 'Enter');
    await expect.poll(() => keyboard.focused()).toContain(`article ${report.isBlocking.ru}`);
  });
  await step('what would clear it', async () => {
    await keyboard.moveTo('DisclosureTriangle', whatIf.whatIf.ru);
    await keyboard.press('Enter');
  });
  await step('the question that it leads to', async () => {
    await keyboard.moveTo(
      'button',
      mending.go.ru.replace('{fact}', factNames['order.periodTo'].ru),
    );
    await keyboard.press('Enter');
    await focusComesTo(seat, 'textbox', facts.day);
  });
  await step('the period, shortened', () =>
    answer(seat, 'order.periodTo', DRAFT.ipar.validUntil ?? ''),
  );
}

test('a legal representative mends what was blocked, and finishes', ({ browserName }, info) =>
  inWorld({ browserName, draft: DRAFT, consent: true }, async (extension, world) => {
    const { page } = await openOrder(extension);
    const onPage = await keyboardOn(page);
    const seat = await takeSeat(extension, onPage);
    const step = walking(seat);
    await step('the review');
    for (const [path, value] of Object.entries(ANSWERS))
      await step(path, () => answer(seat, path as keyof typeof ANSWERS, value));
    await hears(seat, missing.none);
    await step('a blocked report', goOn(seat, steps.report));
    expect(await seat.keyboard.view.names()).toContain(report.blocked.ru);
    await mend(seat, step);
    await step('all is right', goOn(seat, steps.provider));
    const onCard = await finish({
      extension,
      world,
      seat,
      step,
      signer: PEOPLE.mother,
      role: 'legal_rep',
    });
    expect(await world.provider.rows()).toBe(1);
    noteEffort(info, [onPage, seat.keyboard, onCard]);
  }));
