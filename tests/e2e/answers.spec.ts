// A page that says nothing of the declarations, of the papers and of the listing: the person
// answers in the panel, and the job goes on.
import { review } from '../../locales/panel.ts';
import { report } from '../../locales/report.ts';
import type { Draft, FactPath } from '../../src/core/draft/draft.ts';
import { withoutFact } from '../../src/core/draft/merge.ts';
import { FIELDS } from '../../src/ui/facts/fields.ts';
import { inputId, questionId } from '../../src/ui/facts/inputId.ts';
import { fillIn } from '../world/fillIn.ts';
import { atStep, openOrder, openPanel, passTheChecks } from '../world/journey.ts';
import { orderDraft } from '../world/portal/draft.ts';
import { expect, ownWorld, test } from './fixtures.ts';

/** What is asked of one who orders in person, with an answer that lets the order through. */
const CHOICES = {
  'applicant.incapable': 'no',
  'identity.type': 'identity_card',
  'filing.channel': 'authority',
  'consent.access': 'yes',
  'supplier.listed': 'yes',
  'declarations.mentalHealth': 'no',
  'declarations.contraindications': 'no',
  'declarations.trained': 'yes',
  'declarations.conviction': 'no',
  'declarations.incapacity': 'no',
} as const satisfies Partial<Record<FactPath, string>>;

const ASKED = [...Object.keys(CHOICES), 'identity.validUntil'] as FactPath[];

/** The ordering form without them. */
const bareDraft = (): Draft => ASKED.reduce(withoutFact, orderDraft());

test('every blocking question can be answered in the panel, and no other is asked', async () => {
  const world = await ownWorld({ draft: bareDraft() });
  const extension = await world.browser();
  const panel = await openPanel(extension, await openOrder(extension));
  await expect(panel.locator('.question')).toHaveCount(ASKED.length);
  for (const [path, value] of Object.entries(CHOICES) as [FactPath, string][]) {
    const field = FIELDS[path];
    if (field.kind !== 'choice') throw new Error(`${path} is no choice`);
    await panel
      .locator(`#${questionId(path)}-choice-${Object.keys(field.options).indexOf(value)}`)
      .check();
  }
  for (const [part, text] of [
    ['day', '1'],
    ['month', '2'],
    ['year', '2040'],
  ])
    await fillIn(panel.locator(`#${inputId('identity.validUntil', part)}`), text ?? '');
  await passTheChecks(panel);
  await extension.close();
  await world.close();
});

test('left unanswered they hold the order up, and are never called clear', async () => {
  const world = await ownWorld({ draft: bareDraft() });
  const extension = await world.browser();
  const panel = await openPanel(extension, await openOrder(extension));
  await panel.getByRole('button', { name: review.onward.ru }).click();
  await atStep(panel, 'report');
  await expect(panel.getByText(report.unsure.ru, { exact: true })).toBeVisible();
  await expect(panel.getByText(report.clear.ru, { exact: true })).toHaveCount(0);
  await expect(panel.getByRole('button', { name: report.onward.ru, exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await extension.close();
  await world.close();
});
