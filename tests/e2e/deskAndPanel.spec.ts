// Both ends of one request: a person signs and sends it, an operator decides at the desk of the
// same endpoint, and the person reads it in the panel.
import { randomBytes } from 'node:crypto';
import { chromium, type Browser, type Page } from '@playwright/test';
import { desk as words, deskMoves, deskStages } from '../../locales/desk.ts';
import { stageNames, stages } from '../../locales/stages.ts';
import type { Stage } from '../../src/core/submission/status.ts';
import { createDesk } from '../../src/provider/desk/desk.ts';
import { operatorStore } from '../../src/provider/desk/operators.ts';
import { hashPassword } from '../../src/provider/desk/password.ts';
import { chromiumPath } from '../../scripts/browsers.ts';
import type { Extension } from '../world/browser.ts';
import { createWorldCa } from '../world/ca.ts';
import {
  addProvider,
  checkNow,
  openOrder,
  openPanel,
  passTheChecks,
  signAndSend,
  waitForDelivery,
} from '../world/journey.ts';
import { PEOPLE } from '../world/people.ts';
import { PROVIDER_ORIGIN, startProvider, worldAuthority } from '../world/provider.ts';
import { worldAround, type World } from '../world/world.ts';
import { expect, projectBrowser, test } from './fixtures.ts';

const [NAME, ONE_TIME, PASSWORD] = ['Әсел', 'бір реттік құпиясөз', 'ұзын құпиясөз 2026'];
let world: World;
let browser: Browser;
let desk: Page;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  const ca = await createWorldCa({ at: Date.now() });
  const password = await hashPassword(ONE_TIME);
  let added: Promise<unknown> = Promise.resolve();
  const provider = await startProvider({
    authority: worldAuthority(ca),
    desk: (office, database) => {
      added = operatorStore(database).add(
        { name: NAME, role: 'clerk', password },
        { operatorId: null, at: Date.now() },
      );
      return createDesk({
        origin: PROVIDER_ORIGIN,
        secret: randomBytes(32),
        openId: null,
        log: () => undefined,
        proxies: [],
      })(office, database);
    },
  });
  await added;
  world = await worldAround(ca, provider, { browserName: projectBrowser() });
  browser = await chromium.launch({
    executablePath: chromiumPath() ?? '',
    args: [
      `--host-resolver-rules=MAP ${new URL(PROVIDER_ORIGIN).hostname} 127.0.0.1:${new URL(provider.url).port}`,
      '--ignore-certificate-errors',
    ],
  });
  desk = await (await browser.newContext({ baseURL: PROVIDER_ORIGIN, locale: 'ru' })).newPage();
});
test.afterAll(async () => {
  await browser.close();
  await world.close();
});

async function logIn(): Promise<void> {
  await desk.goto('/desk');
  await desk.getByLabel(words.loginName.ru).fill(NAME);
  await desk.getByLabel(words.password.ru).fill(ONE_TIME);
  await desk.getByRole('button', { name: words.loginDo.ru }).click();
  await desk.getByLabel(words.currentPassword.ru).fill(ONE_TIME);
  await desk.getByLabel(words.newPassword.ru).fill(PASSWORD);
  await desk.getByRole('button', { name: words.save.ru }).click();
  await expect(desk.getByRole('status')).toHaveText(words.passwordDone.ru);
}

/** The newest request of the list. */
async function decide(stage: 'accepted' | 'declined', reason?: string): Promise<void> {
  await desk.goto('/desk/requests');
  await desk.getByRole('link', { name: PEOPLE.applicant.lastName }).first().click();
  if (reason !== undefined) await desk.getByLabel(words.reason.ru).fill(reason);
  await desk.getByRole('button', { name: deskMoves[stage].ru, exact: true }).click();
  await expect(desk.locator('#told')).toHaveText(
    words.moved.ru.replace('{stage}', deskStages[stage].ru),
  );
}

async function hears(panel: Page, stage: Stage): Promise<void> {
  await expect(panel.locator('.stage-now')).toHaveText(
    stages.present.ru.replace('{stage}', stageNames[stage].ru),
  );
  const present = panel.locator('.history > li').filter({ hasText: stageNames[stage].ru });
  await expect(present).toHaveAttribute('aria-current', 'step');
  await expect(present).toContainText(/\d{1,2}\s[а-я]+\s20\d\d/);
}

async function sentBy(extension: Extension): Promise<Page> {
  const panel = await openPanel(extension, await openOrder(extension));
  await passTheChecks(panel);
  await addProvider(panel);
  await signAndSend(panel, await world.keyOf());
  await waitForDelivery(panel);
  return panel;
}

test('what an operator accepts at the desk, the person sees as accepted, with the date', async () => {
  const extension = await world.browser();
  const panel = await sentBy(extension);
  await logIn();
  await decide('accepted');
  await checkNow(extension, panel);
  await hears(panel, 'accepted');
  await extension.close();
});

test('what an operator declines, the person sees as declined, with the operator’s own words', async () => {
  const extension = await world.browser();
  const panel = await sentBy(extension);
  await decide('declined', 'Өңіріңізде көмекші жоқ.\nЖұмыспен қамту орталығына хабарласыңыз.');
  await checkNow(extension, panel);
  await hears(panel, 'declined');
  await expect(panel.locator('blockquote')).toHaveText(
    'Өңіріңізде көмекші жоқ. Жұмыспен қамту орталығына хабарласыңыз.',
  );
  await extension.close();
});
