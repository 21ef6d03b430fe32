// A hostile ordering page while the person reads what is to be signed, signs, and gets the receipt:
// nothing changes in silence, and nothing of it comes to the page.
import type { Page } from '@playwright/test';
import { inHand } from '../../../locales/drafts.ts';
import { overlay as overlayWords } from '../../../locales/overlay.ts';
import { frame, provider } from '../../../locales/panel.ts';
import { sign } from '../../../locales/signing.ts';
import { states } from '../../../locales/outbox.ts';
import { readSignedData } from '../../../src/core/crypto/cms.ts';
import { innocent, listening } from '../../world/hostile/pages.ts';
import { accessibleView } from '../../world/accessibility.ts';
import {
  addProvider,
  atStep,
  chooseKey,
  openPanel,
  passTheChecks,
  waitForDelivery,
} from '../../world/journey.ts';
import { FIRMS, PEOPLE, type Person } from '../../world/people.ts';
import { orderDraft } from '../../world/portal/draft.ts';
import { expect } from '../fixtures.ts';
import { open, read, rewrite, says, test, type Ground } from './hostilePage.ts';

const order = orderDraft();
const OTHER = 'ТОО «Подменённый»';

/** From the page to the text that is to be signed. */
async function atSignature(
  one: Ground,
  html: string,
): Promise<{ readonly page: Page; readonly panel: Page; readonly statement: string }> {
  const page = await open(one, html);
  const overlay = await accessibleView(page);
  await overlay.first('button', overlayWords.sign.ru);
  const panel = await openPanel(one.extension, { page, overlay });
  await passTheChecks(panel);
  if (await panel.getByLabel(provider.address.ru).isVisible()) await addProvider(panel);
  else await onward(panel);
  const statement = await statementOf(panel);
  expect(statement).not.toBe('');
  return { page, panel, statement };
}

/** All of it, folded as it may be. */
const statementOf = async (panel: Page): Promise<string> =>
  (await panel.locator('.statement').allTextContents()).join('\n');

const onward = async (panel: Page): Promise<void> => {
  await panel.getByRole('button', { name: provider.onward.ru }).click();
  await atStep(panel, 'sign');
};

async function giveAndSign(
  one: Ground,
  panel: Page,
  person: Person = PEOPLE.applicant,
): Promise<void> {
  await chooseKey(panel, await one.world.keyOf(person));
  await panel.getByRole('button', { name: sign.button.ru }).click();
}

const lastSigned = async ({ world }: Ground): Promise<string> =>
  new TextDecoder().decode(
    readSignedData((await world.provider.kept()).at(-1) ?? new Uint8Array()).content ??
      new Uint8Array(),
  );

test('[K4] a page that changes the order while its text is read: it is said, the text stays, and nothing is signed before it was looked through again', async ({
  one,
}) => {
  const { page, panel, statement } = await atSignature(one, innocent(order));
  const before = await one.world.provider.rows();
  await rewrite(page, FIRMS.provider.name, OTHER);
  const alert = panel.getByRole('alert').filter({ hasText: sign.changed.ru });
  await expect(alert).toBeVisible();
  expect(await statementOf(panel)).toBe(statement);
  await giveAndSign(one, panel);
  await expect(alert).toBeFocused();
  await expect(
    panel.getByRole('button', { name: frame.myRequests.ru.replace('{count}', '0') }),
  ).toBeVisible();
  await alert.getByRole('button', { name: sign.toReview.ru }).click();
  await atStep(panel, 'review');
  await passTheChecks(panel);
  await onward(panel);
  await expect(panel.locator('.whole .statement')).toContainText(OTHER);
  await expect(alert).toHaveCount(0);
  await giveAndSign(one, panel);
  await waitForDelivery(panel);
  expect(await one.world.provider.rows()).toBe(before + 1);
  expect(await lastSigned(one)).toContain(JSON.stringify(OTHER));
  await panel.close();
  await page.close();
});

test('[P4] of what is signed, sent and received nothing is within reach of the page, and what it draws is nothing of ours', async ({
  one,
}) => {
  const { page, panel } = await atSignature(
    one,
    listening(orderDraft({ applicant: PEOPLE.neighbour })),
  );
  // Its own «delivered», and all the ways of saying so.
  await page.evaluate((text) => {
    document.body.append(
      Object.assign(document.createElement('dialog'), { open: true, textContent: text }),
    );
    for (const name of ['komekshi-outbox', 'komekshi-drafts'])
      new BroadcastChannel(name).postMessage('changed');
    for (const key of ['komekshi', 'outbox'])
      localStorage.setItem(key, JSON.stringify([{ state: 'delivered' }]));
    postMessage('mine');
  }, states.delivered.ru);
  await expect(panel.getByText(states.delivered.ru)).toHaveCount(0);
  await giveAndSign(one, panel, PEOPLE.neighbour);
  await waitForDelivery(panel);
  const signed = await lastSigned(one);
  expect(signed).toContain(PEOPLE.neighbour.iin);
  const { requestId } = JSON.parse(signed) as { requestId: string };
  const caught = await page.evaluate(() =>
    (globalThis as unknown as { reach: () => Promise<{ events: string[]; kept: string }> }).reach(),
  );
  // It hears itself, so it would have heard more.
  expect(new Set(caught.events)).toEqual(
    new Set(['message mine', 'komekshi-outbox changed', 'komekshi-drafts changed']),
  );
  for (const secret of [
    requestId,
    Buffer.from((await one.world.provider.kept()).at(-1) ?? [])
      .toString('base64')
      .slice(0, 40),
  ])
    expect(caught.kept).not.toContain(secret);
  expect(one.world.portal.requests.filter((path) => path.includes(requestId))).toEqual([]);
  await panel.close();
  await page.close();
});

test('[K4] a second form in another tab, and another person’s form in the same: the text stays, the change is told, and the request is of whom it was', async ({
  one,
}) => {
  const stranger = orderDraft({ applicant: PEOPLE.stranger });
  const { page, panel, statement } = await atSignature(
    one,
    innocent(orderDraft({ applicant: PEOPLE.mother })),
  );
  const second = await open(one, innocent(stranger), '/hostile/second');
  await read(one.ear, says(PEOPLE.stranger.iin));
  await (await accessibleView(second)).first('button', overlayWords.sign.ru);
  const other = panel.getByRole('status').filter({ hasText: inHand.other.ru.split('{')[0] ?? '' });
  await expect(other).toHaveCount(0);
  await page.bringToFront();
  await page.goto('https://aleumet.egov.kz/hostile/second');
  await expect(other).toBeVisible();
  expect(await statementOf(panel)).toBe(statement);
  await giveAndSign(one, panel, PEOPLE.mother);
  await waitForDelivery(panel);
  const signed = await lastSigned(one);
  expect([signed.includes(PEOPLE.mother.iin), signed.includes(PEOPLE.stranger.iin)]).toEqual([
    true,
    false,
  ]);
  for (const each of [panel, second, page]) await each.close();
});
