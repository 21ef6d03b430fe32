// Who files: an attorney and a legal representative from page to receipt, each with the own key;
// another's key is refused, with the lawful way.
import { expect, type Page } from '@playwright/test';
import { errors } from '../../locales/errors.ts';
import { mending } from '../../locales/order.ts';
import { review } from '../../locales/panel.ts';
import { report } from '../../locales/report.ts';
import { expectedKey, lawfulWays } from '../../locales/roles.ts';
import { sign } from '../../locales/signing.ts';
import { factNames } from '../../locales/words.ts';
import type { Draft, FactPath } from '../../src/core/draft/draft.ts';
import type { ErrorCode } from '../../src/core/errors.ts';
import { addMonths, almatyDate } from '../../src/core/time.ts';
import { FIELDS } from '../../src/ui/facts/fields.ts';
import { inputId, questionId } from '../../src/ui/facts/inputId.ts';
import { fillIn } from '../world/fillIn.ts';
import {
  addProvider,
  atStep,
  chooseKey,
  openOrder,
  openPanel,
  passTheChecks,
  signAndSend,
  waitForDelivery,
  type Key,
} from '../world/journey.ts';
import { attorneyOrder, legalRepresentativeOrder } from '../world/orders.ts';
import { PEOPLE, type Person } from '../world/people.ts';
import { orderDraft } from '../world/portal/draft.ts';
import type { World } from '../world/world.ts';
import { ownWorld, test } from './fixtures.ts';

async function answer(panel: Page, path: FactPath, value: string): Promise<void> {
  const field = FIELDS[path];
  if (field.kind === 'choice') {
    await panel
      .locator(`#${questionId(path)}-choice-${Object.keys(field.options).indexOf(value)}`)
      .check();
    return;
  }
  if (field.kind !== 'date') {
    await fillIn(panel.locator(`#${inputId(path)}`), value);
    return;
  }
  const [year = '', month = '', day = ''] = value.split('-');
  for (const [part, text] of Object.entries({ day, month, year }))
    await fillIn(panel.locator(`#${inputId(path, part)}`), text);
}

async function answerAll(
  panel: Page,
  facts: Readonly<Partial<Record<FactPath, string>>>,
): Promise<void> {
  for (const [path, value] of Object.entries(facts) as [FactPath, string][])
    await answer(panel, path, value);
}

const whoFiles = ({ iin, lastName, firstName }: Person) =>
  ({ 'filer.iin': iin, 'filer.lastName': lastName, 'filer.firstName': firstName }) as const;

/** A world in which the form is filled in with this draft, and the panel open on it. */
async function withOrder(
  draft: Draft,
  journey: (panel: Page, world: World) => Promise<void>,
): Promise<void> {
  const world = await ownWorld({ draft });
  const extension = await world.browser();
  try {
    await journey(await openPanel(extension, await openOrder(extension)), world);
  } finally {
    await extension.close();
    await world.close();
  }
}

test('an attorney orders for the principal, and signs in the own name', () =>
  withOrder(attorneyOrder(), async (panel, world) => {
    await expect(panel.locator(`#${inputId('filer.guardianshipProof')}`)).toHaveCount(0);
    await answerAll(panel, {
      ...whoFiles(PEOPLE.attorney),
      'poa.issuedOn': addMonths(almatyDate(Date.now()), -2),
      'poa.termMonths': '12',
      'poa.registryNumber': '17-204',
      'poa.ended': 'no',
      'poa.form': 'notarial',
      'poa.scopeFiling': 'yes',
      'poa.scopeOrdering': 'yes',
      'poa.scopeClaim': 'yes',
      'poa.subDelegated': 'no',
    });
    await passTheChecks(panel);
    await addProvider(panel);
    const key = panel.getByRole('group', { name: expectedKey.title.ru });
    await expect(key).toContainText(expectedKey.attorney.ru);
    await expect(key).toContainText(PEOPLE.attorney.iin);
    await expect(panel.locator('.whole .statement')).toContainText(
      `представитель по доверенности, ${PEOPLE.attorney.lastName} ${PEOPLE.attorney.firstName}`,
    );
    await expect(panel.locator('.whole .statement')).toContainText('№ 17-204');
    await signAndSend(panel, await world.keyOf(PEOPLE.attorney));
    await waitForDelivery(panel);
    expect(await world.provider.rows()).toBe(1);
  }));

test('a legal representative mends a period by «what if», and finishes', () =>
  withOrder(legalRepresentativeOrder(), async (panel, world) => {
    const lastDay = legalRepresentativeOrder().ipar.validUntil ?? '';
    await expect(panel.locator(`#${inputId('poa.issuedOn')}`)).toHaveCount(0);
    await answerAll(panel, { ...whoFiles(PEOPLE.mother), 'filer.guardianshipProof': 'yes' });
    await panel.getByRole('button', { name: review.onward.ru }).click();
    await atStep(panel, 'report');
    await expect(panel.getByText(report.blocked.ru, { exact: true })).toBeVisible();
    const finding = panel.locator('#finding-ORD-08');
    await finding.locator('summary', { hasText: 'Что это исправит?' }).click();
    await finding
      .getByRole('button', {
        name: mending.go.ru.replace('{fact}', factNames['order.periodTo'].ru),
      })
      .click();
    await atStep(panel, 'review');
    await expect(panel.locator(`#${inputId('order.periodTo', 'day')}`)).toBeFocused();
    await expect(panel.locator(`#${inputId('order.periodTo', 'year')}`)).toHaveValue(
      (legalRepresentativeOrder().order.periodTo ?? '').slice(0, 4),
    );
    await answer(panel, 'order.periodTo', lastDay);
    await passTheChecks(panel);
    await addProvider(panel);
    await expect(panel.getByRole('group', { name: expectedKey.title.ru })).toContainText(
      expectedKey.legal_rep.ru,
    );
    await signAndSend(panel, await world.keyOf(PEOPLE.mother));
    await waitForDelivery(panel);
    expect(await world.provider.rows()).toBe(1);
  }));

async function refused(
  panel: Page,
  key: Key,
  code: ErrorCode,
  ways: readonly string[],
): Promise<void> {
  await chooseKey(panel, key);
  await panel.getByRole('button', { name: sign.button.ru }).click();
  await expect(panel.locator('#key-file-error')).toContainText(errors[code].what.ru);
  const lawful = panel.getByRole('region', { name: lawfulWays.title.ru });
  for (const way of ways) await expect(lawful).toContainText(way);
  await lawful.getByRole('button', { name: lawfulWays.change.ru }).click();
  await atStep(panel, 'review');
  await expect(panel.locator(`#${inputId('filer.role')}`)).toBeFocused();
}

test('a representative with the applicant’s key is told why not, and how it can be done', () =>
  withOrder(attorneyOrder(), async (panel, world) => {
    await answerAll(panel, {
      ...whoFiles(PEOPLE.attorney),
      'poa.issuedOn': addMonths(almatyDate(Date.now()), -2),
      'poa.ended': 'no',
      'poa.scopeFiling': 'yes',
    });
    await passTheChecks(panel);
    await addProvider(panel);
    await refused(panel, await world.keyOf(PEOPLE.applicant), 'ERR_KEY_OF_APPLICANT', [
      lawfulWays.applicant.ru,
      PEOPLE.attorney.lastName,
    ]);
    expect(await world.provider.rows()).toBe(0);
  }));

test('a relative with the own key and no power of attorney is shown the ways to file as a representative', () =>
  withOrder(orderDraft(), async (panel, world) => {
    await passTheChecks(panel);
    await addProvider(panel);
    await refused(panel, await world.keyOf(PEOPLE.wife), 'ERR_KEY_OTHER_PERSON', [
      lawfulWays.applicant.ru,
      lawfulWays.attorney.ru,
      lawfulWays.legal_rep.ru,
    ]);
    expect(await world.provider.rows()).toBe(0);
  }));
