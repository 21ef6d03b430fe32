// The operators' desk in a real Chromium, without its scripts: journeys by keyboard, and every page judged by axe.
import { readFileSync } from 'node:fs';
import { chromium, expect, test, type Browser, type Page } from '@playwright/test';
import { desk as words, deskMoves, deskStages } from '../../locales/desk.ts';
import type { Lang } from '../../src/core/lang.ts';
import { chromiumPath } from '../../scripts/browsers.ts';
import { openOffice, PASSWORD, type Office } from '../provider/desk/staff.ts';
import { openTestDatabase } from '../world/embedded.ts';

const AXE = readFileSync(
  new URL('../../node_modules/axe-core/axe.min.js', import.meta.url),
  'utf8',
);
let office: Office;
let browser: Browser;
let sessions: Record<'clerk' | 'admin', string>;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  office = await openOffice(await openTestDatabase(), { origin: 'http://127.0.0.1' });
  const cookieOf = async (role: 'clerk' | 'admin'): Promise<string> =>
    decodeURIComponent((await office.loggedIn(role)).cookies.get('desk') ?? '');
  sessions = { clerk: await cookieOf('clerk'), admin: await cookieOf('admin') };
  browser = await chromium.launch({ executablePath: chromiumPath() ?? '' });
});
test.afterAll(async () => {
  await browser.close();
  await office.close();
});

interface Look {
  readonly lang?: Lang;
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
}

async function open({ lang = 'ru', scheme = 'light', width = 1280 }: Look = {}): Promise<Page> {
  const context = await browser.newContext({
    baseURL: office.endpoint.url,
    locale: lang,
    colorScheme: scheme,
    viewport: { width, height: 800 },
    javaScriptEnabled: true,
  });
  return context.newPage();
}

/** By keyboard: to a control by Tab, from the top of the page or from where the focus is. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 60; steps += 1) {
    await page.keyboard.press('Tab');
    if (
      await page
        .getByLabel(name, { exact: true })
        .or(page.getByRole('button', { name, exact: true }))
        .or(page.getByRole('link', { name }))
        .first()
        .evaluate((element) => element === document.activeElement)
    )
      return;
  }
  throw new Error(`not reached by Tab: ${name}`);
}

async function logIn(page: Page, name: string, lang: Lang = 'ru'): Promise<void> {
  await page.goto('/desk');
  await tabTo(page, words.loginName[lang]);
  await page.keyboard.type(name);
  await tabTo(page, words.password[lang]);
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: words.logout[lang] })).toBeVisible();
}

async function judged(page: Page, what: string): Promise<void> {
  // The page's own policy lets no script in; this one comes from the debugger, which it does not bind.
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(
          context: Document,
          options: object,
        ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations: found } = await axe.run(document, {
      runOnly: [
        'wcag2a',
        'wcag2aa',
        'wcag2aaa',
        'wcag21a',
        'wcag21aa',
        'wcag22aa',
        'best-practice',
      ],
    });
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`);
  });
  expect(violations, what).toEqual([]);
  const { wide, small } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    small: [
      ...document.querySelectorAll(
        'a, button, input:not([type="hidden"]):not([type="radio"]), select, textarea, label.choice',
      ),
    ]
      .filter(
        (element) =>
          element.getClientRects().length > 0 && element.getBoundingClientRect().height < 43.5,
      )
      .map((element) => element.outerHTML.slice(0, 120)),
  }));
  expect({ wide, small }, what).toEqual({ wide: false, small: [] });
}

test('a clerk finds a request by keyboard, opens it and accepts it; the applicant is told', async () => {
  const { requestId, statusToken } = await office.receive();
  const page = await open();
  await logIn(page, 'clerk');
  await page.goto('/desk/requests');
  await tabTo(page, words.number.ru);
  await page.keyboard.type(requestId.slice(0, 8));
  await page.keyboard.press('Enter');
  await expect(page.locator('.request')).toHaveCount(1);
  expect(page.url()).not.toContain(requestId.slice(0, 8));
  await tabTo(page, requestId.slice(0, 8));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    words.request.ru.replace('{id}', requestId.slice(0, 8)),
  );
  await tabTo(page, deskMoves.accepted.ru);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').first()).toContainText(deskStages.accepted.ru);
  const status = (await (
    await fetch(`${office.endpoint.url}/v1/requests/${requestId}`, {
      headers: { authorization: `Bearer ${statusToken}` },
    })
  ).json()) as { status: string };
  expect(status.status).toBe('accepted');
  await page.context().close();
});

test('a clerk declines with a reason; what was too long stays in its place, and the summary has the focus', async () => {
  const { requestId } = await office.receive();
  const page = await open({ lang: 'kk' });
  await logIn(page, 'clerk', 'kk');
  await page.goto(`/desk/requests/${requestId}`);
  await tabTo(page, words.reason.kk);
  await page.keyboard.insertText('ұ'.repeat(1001));
  await tabTo(page, deskMoves.declined.kk);
  await page.keyboard.press('Enter');
  const summary = page.getByRole('alert');
  await expect(summary).toBeVisible();
  await expect(page.locator('#wrong')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const reason = page.getByLabel(words.reason.kk, { exact: true });
  await expect(reason).toBeFocused();
  await expect(reason).toHaveValue('ұ'.repeat(1001));
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText('Қызмет өңіріңізде көрсетілмейді.');
  await tabTo(page, deskMoves.declined.kk);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').first()).toContainText(deskStages.declined.kk);
  await expect(page.getByText(words.noNext.kk)).toBeVisible();
  await page.context().close();
});

test('a viewer sees a request and no way to change it', async () => {
  const { requestId } = await office.receive();
  const page = await open({ lang: 'en' });
  await logIn(page, 'viewer', 'en');
  await page.goto(`/desk/requests/${requestId}`);
  await expect(page.getByRole('heading', { name: words.decide.en })).toBeVisible();
  await expect(page.getByRole('button', { name: deskMoves.accepted.en })).toHaveCount(0);
  await page.goto('/desk/export');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.forbidden.en);
  await page.context().close();
});

test('an administrator sees the trail, and that it holds', async () => {
  const page = await open();
  await logIn(page, 'admin');
  await tabTo(page, words.audit.ru);
  await page.keyboard.press('Enter');
  await expect(page.getByText(words.chainHolds.ru.replace(/\{at\}.*/, ''))).toBeVisible();
  await expect(page.locator('.entry').first()).toContainText('admin');
  await page.context().close();
});

/**
 * Each language, each scheme at each width, and each language at each width: what axe and the
 * layout depend on, without their whole product.
 */
const LOOKS = [
  { lang: 'kk', scheme: 'light', width: 320 },
  { lang: 'kk', scheme: 'dark', width: 1280 },
  { lang: 'ru', scheme: 'dark', width: 320 },
  { lang: 'ru', scheme: 'light', width: 1280 },
  { lang: 'en', scheme: 'dark', width: 320 },
  { lang: 'en', scheme: 'dark', width: 1280 },
] as const;

for (const look of LOOKS) {
  const { lang, scheme, width } = look;
  test(`every page is accessible: ${lang}, ${scheme}, ${width} px`, async () => {
    const { requestId } = await office.receive();
    const pages = {
      clerk: ['requests', `requests/${requestId}`, 'export', 'audit', 'password', 'nothing'],
      admin: ['operators', 'audit'],
    } as const;
    const visitor = await open(look);
    await visitor.goto('/desk/login');
    await judged(visitor, 'login');
    await visitor.context().close();
    for (const role of ['clerk', 'admin'] as const) {
      const page = await open(look);
      await page
        .context()
        .addCookies([{ name: 'desk', value: sessions[role], url: office.endpoint.url }]);
      for (const path of pages[role]) {
        await page.goto(`/desk/${path}`);
        await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(words.login[lang]);
        await judged(page, `${role}: ${path}`);
      }
      if (role === 'clerk') {
        await page.goto(`/desk/requests/${requestId}`);
        await page.getByLabel(words.reason[lang]).fill('ұ'.repeat(1001));
        await page.getByRole('button', { name: deskMoves.declined[lang], exact: true }).click();
        await expect(page.locator('#wrong')).toBeFocused();
        await judged(page, 'a reason too long');
      }
      await page.context().close();
    }
  });
}
