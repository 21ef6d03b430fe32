// A stock Firefox: the main job from the ordering page to the provider's signed receipt, and the panel in its window.
import { writeFile } from 'node:fs/promises';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { overlay } from '../../locales/overlay.ts';
import { provider, report, review, steps } from '../../locales/panel.ts';
import { sign, states } from '../../locales/signing.ts';
import { firefoxPath } from '../../scripts/browsers.ts';
import { LANG_NAMES } from '../../src/ui/parts/Frame.tsx';
import { clickInClosedRoot } from '../world/closedRoot.ts';
import { launchFirefox, pageOpenedBy, type Firefox } from '../world/firefox.ts';
import { PORTAL_HOST } from '../world/portal/portal.ts';
import { PROVIDER_ORIGIN } from '../world/provider.ts';
import { expect, test as base } from './fixtures.ts';

const executablePath = firefoxPath() ?? '';

const test = base.extend<{ firefox: Firefox; sleepsAfterMs: number }>({
  sleepsAfterMs: [30_000, { option: true }],
  firefox: async ({ world: { ca, portal, provider: endpoint, services }, sleepsAfterMs }, use) => {
    const ports = { [PORTAL_HOST]: portal.port, [new URL(PROVIDER_ORIGIN).host]: Number(new URL(endpoint.url).port), ...services.ports };
    const firefox = await launchFirefox({ executablePath, ports, trusted: ca.certificates, sleepsAfterMs });
    await use(firefox);
    await firefox.close();
  },
});

test.skip(executablePath === '', 'no Firefox found: install it or set FIREFOX_PATH');

// By XPath and not in the accessibility tree, whose every reading holds Firefox up for about a second.
const element = (panel: Page, tag: string, text: string) => panel.locator(`::-p-xpath(//${tag}[normalize-space()="${text}"])`);
const press = (panel: Page, name: string): Promise<void> => element(panel, 'button', name).click();
const field = (panel: Page, label: string) => panel.locator(`::-p-xpath(//input[@id=//label[normalize-space()="${label}"]/@for])`);
const atStep = async (panel: Page, step: keyof typeof steps): Promise<void> => {
  await element(panel, 'h1', steps[step].ru).wait();
};

async function openOrder(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`https://${PORTAL_HOST}/`);
  return page;
}

const pressSign = (page: Page): Promise<void> => clickInClosedRoot(page, 'komekshi-overlay', overlay.sign.ru);

test('page → receipt with a gost key', async ({ world, firefox: { browser, refused } }, testInfo) => {
  const before = await world.provider.rows();
  const page = await openOrder(browser);
  const panel = await pageOpenedBy(browser, 'sidepanel.html', () => pressSign(page));

  await press(panel, LANG_NAMES.ru);
  await atStep(panel, 'review');
  await press(panel, review.onward.ru);
  await atStep(panel, 'report');
  await element(panel, '*', report.clear.ru).wait();
  await press(panel, report.onward.ru);

  await atStep(panel, 'provider');
  await field(panel, provider.address.ru).fill(PROVIDER_ORIGIN);
  await press(panel, provider.lookUp.ru);
  await press(panel, provider.confirm.ru);
  await press(panel, provider.onward.ru);

  await atStep(panel, 'sign');
  const key = await world.keyOf();
  const file = testInfo.outputPath('GOST512.p12');
  await writeFile(file, key.pfx);
  await (await field(panel, sign.file.ru).waitHandle() as ElementHandle<HTMLInputElement>).uploadFile(file);
  await field(panel, sign.password.ru).fill(key.password);
  await press(panel, sign.button.ru);

  await atStep(panel, 'done');
  await panel.locator(`::-p-xpath(//*[@role="status"][contains(., "${states.delivered.ru}")])`).wait();
  expect(await world.provider.rows()).toBe(before + 1);
  // What the browser itself looks for is its makers' own.
  expect(refused.filter((host) => !/mozilla|firefox|^dummy\.test/.test(host))).toEqual([]);
});

test.describe('a background that sleeps', () => {
  test.use({ sleepsAfterMs: 500 });

  test('finds the panel that it opened before', async ({ firefox: { browser } }) => {
    const page = await openOrder(browser);
    const panel = await pageOpenedBy(browser, 'sidepanel.html', () => pressSign(page));
    await panel.waitForFunction(() => chrome.extension.getBackgroundPage() === null);
    await page.bringToFront();
    await panel.waitForFunction(async () => !(await chrome.windows.getCurrent()).focused);
    await pressSign(page);
    await panel.waitForFunction(async () => (await chrome.windows.getCurrent()).focused);
    expect(await panel.evaluate(async () => (await chrome.windows.getAll()).map(({ type }) => type))).toEqual(['normal', 'popup']);
  });
});
