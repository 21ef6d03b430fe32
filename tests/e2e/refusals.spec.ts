// What must not be signed is not, and the person is told why: a refused check, and each kind of key that may not sign.
import { expect, type Page } from '@playwright/test';
import { errors } from '../../locales/errors.ts';
import { review } from '../../locales/panel.ts';
import { report } from '../../locales/report.ts';
import { sign } from '../../locales/signing.ts';
import type { ErrorCode } from '../../src/core/errors.ts';
import {
  addProvider,
  atStep,
  chooseKey,
  openOrder,
  openPanel,
  passTheChecks,
  type Key,
} from '../world/journey.ts';
import { PEOPLE } from '../world/people.ts';
import { orderDraft } from '../world/portal/draft.ts';
import { ownWorld, test } from './fixtures.ts';

const DAY = 86_400_000;

test('a blocked order: the overlay says so, the report cannot be passed and says why', async () => {
  const world = await ownWorld({ draft: orderDraft({ assistant: PEOPLE.neighbour }) });
  const extension = await world.browser();
  const order = await openOrder(extension);
  const panel = await openPanel(extension, order);
  await panel.getByRole('button', { name: review.onward.ru }).click();
  await atStep(panel, 'report');
  await expect(panel.getByText(report.blocked.ru, { exact: true })).toBeVisible();
  const onward = panel.getByRole('button', { name: report.onward.ru, exact: true });
  await expect(onward).toHaveAttribute('aria-disabled', 'true');
  await expect(onward).toHaveAccessibleDescription(new RegExp(report.standing.ru));
  // Not disabled: it can be pressed, and then leads to the reasons.
  await onward.press('Enter');
  await expect(panel.locator('.reasons')).toBeFocused();
  await atStep(panel, 'report');
  await extension.close();
  await world.close();
});

async function refused(panel: Page, key: Key, code: ErrorCode): Promise<void> {
  await chooseKey(panel, key);
  await panel.getByRole('button', { name: sign.button.ru }).click();
  await expect(panel.getByText(errors[code].what.ru).first()).toBeVisible();
  await atStep(panel, 'sign');
}

test('each key that may not sign is refused in words of its own, and nothing is stored', async ({
  world,
  extension,
}) => {
  const { ca } = world;
  const before = await world.provider.rows();
  const good = await world.keyOf();
  const now = Date.now();
  const panel = await openPanel(extension, await openOrder(extension));
  await passTheChecks(panel);
  await addProvider(panel);
  await refused(panel, { pfx: good.pfx, password: 'not this one' }, 'ERR_KEY_WRONG_PASSWORD');
  await refused(
    panel,
    { pfx: new TextEncoder().encode('%PDF-1.7 not a key'), password: 'x' },
    'ERR_KEY_NOT_A_KEY_FILE',
  );
  await refused(
    panel,
    { pfx: good.pfx.subarray(0, 700), password: good.password },
    'ERR_KEY_DAMAGED',
  );
  await refused(
    panel,
    await ca.issue({ kind: 'authentication', algorithm: 'rsa' }),
    'ERR_KEY_AUTHENTICATION',
  );
  await refused(
    panel,
    await ca.issue({
      kind: 'individual',
      algorithm: 'gost',
      notBefore: now - 400 * DAY,
      notAfter: now - 30 * DAY,
    }),
    'ERR_KEY_EXPIRED',
  );
  await refused(panel, await world.keyOf(PEOPLE.stranger), 'ERR_KEY_OTHER_PERSON');
  await refused(
    panel,
    await ca.issue({ kind: 'legal-entity', algorithm: 'gost' }),
    'ERR_KEY_LEGAL_ENTITY',
  );
  await expect(panel.getByRole('button', { name: /Мои запросы \(0\)/ })).toBeVisible();
  expect(await world.provider.rows()).toBe(before);
});
