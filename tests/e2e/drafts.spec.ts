// Several people in a row at one computer: each order by itself, in one tab; in a file and back;
// done, and clean for the next.
import fs from 'node:fs';
import type { Page } from '@playwright/test';
import { drafts, file, inHand } from '../../locales/drafts.ts';
import { errors } from '../../locales/errors.ts';
import { outbox } from '../../locales/outbox.ts';
import { inputId } from '../../src/ui/facts/inputId.ts';
import { fillIn } from '../world/fillIn.ts';
import {
  addProvider,
  atStep,
  correct,
  openOrder,
  openPanel,
  passTheChecks,
  signAndSend,
  toReview,
} from '../world/journey.ts';
import { PEOPLE } from '../world/people.ts';
import { auditOf } from './accessible/audit.ts';
import { expect, test } from './fixtures.ts';

const PASSWORD = 'Құпия сөз 2026';
const ANSWER = 'З-ТОЛЬКО-ПЕРВОМУ';
const NUMBER = `#${inputId('order.number')}`;
const press = (panel: Page, name: string): Promise<void> =>
  panel.getByRole('button', { name, exact: true }).click();
const cards = (panel: Page) => panel.getByRole('article');
const toList = (panel: Page): Promise<void> =>
  panel.getByRole('button', { name: drafts.toList.ru.split('(')[0] ?? '' }).click();
const kept = (panel: Page): Promise<void> => expect(panel.getByText(inHand.saved.ru)).toBeVisible();

/** The number on the ordering form, put in at once, as a form does that is filled in for the next person. */
async function fillIin(page: Page, before: string, iin: string): Promise<void> {
  const input = page.locator('input').filter({ visible: true });
  const at = await input.evaluateAll(
    (all, value) => all.findIndex((each) => (each as HTMLInputElement).value === value),
    before,
  );
  await input.nth(at).fill(iin);
}

async function answered(panel: Page): Promise<void> {
  await correct(panel, 'order.number');
  await fillIn(panel.locator(NUMBER), ANSWER);
  await kept(panel);
}

test(
  'the next person on the same page has an order of their own',
  { tag: '@chromium' },
  async ({ extension }) => {
    const order = await openOrder(extension);
    const panel = await openPanel(extension, order);
    await answered(panel);
    await fillIin(order.page, PEOPLE.applicant.iin, PEOPLE.wife.iin);
    const other = panel.getByText(inHand.other.ru.split('.')[0] ?? '');
    await expect(other).toBeVisible();
    expect(await (await auditOf(panel)).problems()).toEqual([]);
    await press(panel, inHand.follow.ru);
    await expect(other).toBeHidden();
    await expect(panel.getByText(ANSWER)).toHaveCount(0);
    await toReview(panel);
    await expect(panel.getByText(PEOPLE.wife.iin).first()).toBeAttached();
    await toList(panel);
    await expect(cards(panel)).toHaveCount(2);
    // The first one’s is as it was left.
    await cards(panel).nth(1).getByRole('button', { name: drafts.resume.ru }).click();
    await atStep(panel, 'review');
    await expect(panel.locator(NUMBER)).toHaveValue(ANSWER);
    await expect(panel.getByText(PEOPLE.wife.iin)).toHaveCount(0);
  },
);

test('a number put right on the page is the same person’s where the person says so', async ({
  extension,
}) => {
  const order = await openOrder(extension);
  const panel = await openPanel(extension, order);
  await answered(panel);
  await fillIin(order.page, PEOPLE.applicant.iin, PEOPLE.wife.iin);
  await press(panel, inHand.adopt.ru);
  await expect(panel.getByText(PEOPLE.wife.iin).first()).toBeAttached();
  await expect(panel.locator(NUMBER)).toHaveValue(ANSWER);
  await toList(panel);
  await expect(cards(panel)).toHaveCount(1);
});

test('two panels that are opened at once beside one page have one order between them', async ({
  extension,
}) => {
  await openOrder(extension);
  const tab = await extension.evaluate(
    async () =>
      Object.keys(await chrome.storage.session.get(null))
        .find((key) => key.startsWith('page:'))
        ?.slice('page:'.length),
    null,
  );
  const panels = await Promise.all(
    ['first', 'second'].map(() => extension.open(`sidepanel.html?tab=${tab ?? ''}`)),
  );
  for (const panel of panels) await atStep(panel, 'provider');
  for (const panel of panels) {
    await toList(panel);
    await expect(cards(panel)).toHaveCount(1);
  }
});

test(
  'an order goes into a file, and comes back with its password alone',
  { tag: '@chromium' },
  async ({ extension }, testInfo) => {
    const panel = await openPanel(extension, await openOrder(extension));
    await answered(panel);
    await toList(panel);
    expect(await (await auditOf(panel)).problems()).toEqual([]);
    await panel.locator('summary', { hasText: file.save.ru }).click();
    await panel.getByLabel(file.password.ru, { exact: true }).fill(PASSWORD);
    const downloading = panel.waitForEvent('download');
    await press(panel, file.saveNow.ru);
    const saved = testInfo.outputPath('order.jwe');
    await (await downloading).saveAs(saved);
    expect(fs.readFileSync(saved, 'utf8')).toMatch(/^eyJ[\w-]+(\.[\w-]+){4}$/);
    await cards(panel).getByRole('button', { name: drafts.remove.ru }).click();
    await press(panel, drafts.removeYes.ru);
    await expect(cards(panel)).toHaveCount(0);
    await panel.locator('summary', { hasText: file.open.ru }).click();
    await panel.getByLabel(file.file.ru, { exact: true }).setInputFiles(saved);
    for (const [password, told] of [
      ['another', errors.ERR_DRAFT_FILE_PASSWORD.what.ru],
      [PASSWORD, file.opened.ru],
    ] as const) {
      await panel.getByLabel(file.password.ru, { exact: true }).fill(password);
      await press(panel, file.openNow.ru);
      await expect(panel.getByText(told).first()).toBeVisible();
      expect(await (await auditOf(panel)).problems()).toEqual([]);
    }
    await cards(panel).getByRole('button', { name: drafts.resume.ru }).click();
    await expect(panel.locator(NUMBER)).toHaveValue(ANSWER);
  },
);

test('a signed order is none of the unfinished any more, and the next begins clean', async ({
  world,
  extension,
}) => {
  const panel = await openPanel(extension, await openOrder(extension));
  await answered(panel);
  await passTheChecks(panel);
  await addProvider(panel);
  await signAndSend(panel, await world.keyOf());
  await press(panel, outbox.newRequest.ru);
  await expect(panel.getByRole('heading', { level: 1, name: drafts.title.ru })).toBeVisible();
  await expect(cards(panel)).toHaveCount(0);
  await press(panel, drafts.openPage.ru);
  await toReview(panel);
  await expect(panel.getByText(ANSWER)).toHaveCount(0);
});
