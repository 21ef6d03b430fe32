// The way of a person through the product, step by step, by the words on the screen: from the
// ordering page to the receipt.
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { asking, consent as consentWords } from '../../locales/consent.ts';
import { invitation, overlay as overlayWords } from '../../locales/overlay.ts';
import { frame, provider as providerWords, review, settled, steps } from '../../locales/panel.ts';
import { outbox, states } from '../../locales/outbox.ts';
import { remembered } from '../../locales/rememberedKeys.ts';
import { sign, stamp } from '../../locales/signing.ts';
import { stages } from '../../locales/stages.ts';
import { verdict } from '../../locales/validation.ts';
import type { FactPath } from '../../src/core/draft/draft.ts';
import type { Lang } from '../../src/core/lang.ts';
import { questionId } from '../../src/ui/facts/inputId.ts';
import { sectionId, sectionOf } from '../../src/ui/facts/sections.ts';
import { accessibleView, type AccessibleView } from './accessibility.ts';
import type { Extension } from './browser.ts';
import { PROVIDER_ORIGIN } from './provider.ts';

export interface Key {
  readonly pfx: Uint8Array;
  readonly password: string;
}

export interface OrderingPage {
  readonly page: Page;
  /** The overlay in its closed shadow root. */
  readonly overlay: AccessibleView;
}

/** Opens the ordering page and waits for the overlay to have its verdict. */
export const openOrder = (extension: Extension, path = '/'): Promise<OrderingPage> =>
  openWith(overlayWords.sign.ru, extension, path);

/** Opens the ordering page where nobody has agreed yet to its being read, and waits for the invitation. */
export const openUnread = (extension: Extension, path = '/'): Promise<OrderingPage> =>
  openWith(invitation.open.ru, extension, path);

async function openWith(button: string, extension: Extension, path: string): Promise<OrderingPage> {
  const page = await extension.context.newPage();
  await page.goto(`https://aleumet.egov.kz${path}`);
  const overlay = await accessibleView(page);
  await overlay.first('button', button);
  return { page, overlay };
}

/** The invitation's way: the panel that opens, where consent is asked for. */
export async function askForConsent(
  extension: Extension,
  { overlay }: OrderingPage,
  lang: Lang = 'ru',
): Promise<Page> {
  const opened = extension.context.waitForEvent('page').then(extension.arrived);
  await overlay.click('button', invitation.open[lang]);
  const panel = await opened;
  await expect(
    panel.getByRole('heading', { level: 1, name: consentWords.title[lang] }),
  ).toBeVisible();
  return panel;
}

/** Agrees, and comes to the order that is then read. */
export async function agree(
  panel: Page,
  { overlay }: OrderingPage,
  lang: Lang = 'ru',
): Promise<void> {
  await panel.getByRole('button', { name: asking.agree[lang] }).click();
  await toReview(panel, lang);
  await overlay.first('button', overlayWords.sign[lang]);
}

/** «Check and sign»: the panel that opens. */
export async function openPanel(
  extension: Extension,
  { overlay }: OrderingPage,
  lang: Lang = 'ru',
): Promise<Page> {
  const opened = extension.context.waitForEvent('page').then(extension.arrived);
  await overlay.click('button', overlayWords.sign[lang]);
  const panel = await opened;
  await toReview(panel, lang);
  return panel;
}

/** To the answers: an order opens at the first thing that needs the person. */
export async function toReview(panel: Page, lang: Lang = 'ru'): Promise<void> {
  const at = (step: keyof typeof steps): Locator => titleOf(panel, step, lang);
  const back = panel.getByRole('button', { name: frame.back[lang], exact: true });
  await at('review').or(at('report')).or(at('provider')).or(at('sign')).waitFor();
  if (await at('sign').isVisible())
    await panel.getByRole('button', { name: settled.answers[lang] }).click();
  if (await at('provider').isVisible()) {
    await back.click();
    await at('report').waitFor();
  }
  if (await at('report').isVisible()) await back.click();
  await atStep(panel, 'review', lang);
}

/**
 * The page at such an address, as soon as there is one. Chromium may open the side panel of a new
 * tab before the tab's own page.
 */
export async function openedAt({ context, arrived }: Extension, path: string): Promise<Page> {
  const find = (): Page | undefined => context.pages().find((page) => page.url().includes(path));
  await expect.poll(() => find() !== undefined).toBe(true);
  const page = find();
  if (page === undefined) throw new Error(`closed: ${path}`);
  return arrived(page);
}

const titleOf = (panel: Page, step: keyof typeof steps, lang: Lang): Locator =>
  panel.getByRole('heading', { level: 1, name: steps[step][lang] });

export async function atStep(
  panel: Page,
  step: keyof typeof steps,
  lang: Lang = 'ru',
): Promise<void> {
  await expect(titleOf(panel, step, lang)).toBeVisible();
}

/** Opens the question of a fact in the review, its section first. */
export async function correct(panel: Page, path: FactPath): Promise<void> {
  const button = panel.locator(`#${questionId(path)}-correct`);
  if (!(await button.isVisible()))
    await panel.locator(`#${sectionId(sectionOf(path))}-edit`).click();
  await button.click();
}

/** From the review to the report, which a clear order comes past: a press leads back to it. */
export async function toReport(panel: Page, lang: Lang = 'ru'): Promise<void> {
  await panel.getByRole('button', { name: review.onward[lang], exact: true }).click();
  const at = (step: keyof typeof steps): Locator => titleOf(panel, step, lang);
  await at('report').or(at('provider')).or(at('sign')).waitFor();
  const way = (await at('provider').isVisible()) ? frame.back[lang] : settled.check[lang];
  if (!(await at('report').isVisible()))
    await panel.getByRole('button', { name: way, exact: true }).click();
  await atStep(panel, 'report', lang);
}

/** From the review of a clear order to the choice of the provider. */
export async function passTheChecks(panel: Page, lang: Lang = 'ru'): Promise<void> {
  await panel.getByRole('button', { name: review.onward[lang], exact: true }).click();
  // What is clear comes past the report.
  await titleOf(panel, 'provider', lang)
    .or(titleOf(panel, 'sign', lang))
    .waitFor();
  // Where the supplier is known the signature is next; a line there leads to the choice.
  const line = new RegExp(`^${settled.supplier[lang].replace('{name}', '.*')}$`);
  if (await titleOf(panel, 'sign', lang).isVisible())
    await panel.getByRole('button', { name: line }).click();
  await atStep(panel, 'provider', lang);
}

/** Adds the provider by its address, confirms it, and goes on to the signature. */
export async function addProvider(
  panel: Page,
  origin = PROVIDER_ORIGIN,
  lang: Lang = 'ru',
): Promise<void> {
  await panel.getByLabel(providerWords.address[lang]).fill(origin);
  await panel.getByRole('button', { name: providerWords.lookUp[lang] }).click();
  await panel.getByRole('button', { name: providerWords.confirm[lang] }).click();
  await atStep(panel, 'sign', lang);
}

export async function chooseKey(
  panel: Page,
  { pfx, password }: Key,
  lang: Lang = 'ru',
): Promise<void> {
  await panel.getByLabel(sign.file[lang]).setInputFiles({
    name: 'GOST512.p12',
    mimeType: 'application/x-pkcs12',
    buffer: Buffer.from(pfx),
  });
  await panel.getByLabel(sign.password[lang]).fill(password);
}

export async function signAndSend(panel: Page, key: Key, lang: Lang = 'ru'): Promise<void> {
  await chooseKey(panel, key, lang);
  await panel.getByRole('button', { name: sign.button[lang] }).click();
  await atStep(panel, 'done', lang);
  await openBehind(panel, lang);
}

/** What is known of the request that was signed just now: its receipt, its files, its signature. */
export async function openBehind(panel: Page, lang: Lang = 'ru'): Promise<void> {
  const summary = panel.getByText(outbox.behind[lang], { exact: true });
  const isOpen = await summary.evaluate((each) => each.closest('details')?.open);
  if (isOpen !== true) await summary.click();
}

/** After a signature: the key that made it is to be remembered. */
export async function rememberKey(panel: Page, lang: Lang = 'ru'): Promise<void> {
  await panel.getByRole('button', { name: remembered.remember[lang] }).click();
  await expect(panel.getByText(remembered.done[lang])).toBeVisible();
}

/** The signed request on the screen is held without a time stamp: what the person decides. */
export async function decide(
  panel: Page,
  choice: 'add' | 'again' | 'without' | 'keep',
  lang: Lang = 'ru',
): Promise<void> {
  await panel.getByRole('button', { name: stamp[choice][lang], exact: true }).click();
}

export async function waitForDelivery(panel: Page, lang: Lang = 'ru'): Promise<void> {
  await expect(panel.getByRole('status').filter({ hasText: states.delivered[lang] })).toBeVisible({
    timeout: 30_000,
  });
}

/** Without waiting for the next attempt. */
export const sendNow = (panel: Page, lang: Lang = 'ru'): Promise<void> =>
  panel.getByRole('button', { name: outbox.sendNow[lang] }).click();

/** Delivered by the person's press, or by the browser's own attempt where that came first. */
export async function deliverNow(panel: Page, lang: Lang = 'ru'): Promise<void> {
  const button = panel.getByRole('button', { name: outbox.sendNow[lang] });
  await expect(async () => {
    if (await button.isVisible()) await button.click({ timeout: 1_000 });
    await expect(panel.getByRole('status').filter({ hasText: states.delivered[lang] })).toBeVisible(
      { timeout: 5_000 },
    );
  }).toPass({ timeout: 60_000 });
}

/** Opens what is behind a request's signature: what was known of it when it was made, and the verdict. */
export async function openSignature(panel: Page, lang: Lang = 'ru'): Promise<void> {
  await openBehind(panel, lang);
  await panel.getByText(verdict.ofRequest[lang], { exact: true }).click();
}

const MINUTES_MS = 120_000;

function forward(ms: number): void {
  const before = Date.now.bind(Date);
  Date.now = () => before() + ms;
}

/** What only Firefox has yet: its background is a page, which wakes when it is asked for. */
interface WithBackgroundPage {
  readonly runtime: { getBackgroundPage(): Promise<{ readonly Date: DateConstructor }> };
}

async function forwardBackground(
  extension: Extension,
  panel: Page,
  forwardMs: number,
): Promise<void> {
  if (extension.browserName === 'chromium')
    return (await extension.worker()).evaluate(forward, forwardMs);
  await panel.evaluate(async (ms) => {
    const { Date: its } = await (
      chrome as unknown as WithBackgroundPage
    ).runtime.getBackgroundPage();
    const before = its.now.bind(its);
    its.now = () => before() + ms;
  }, forwardMs);
}

/** Moves the clocks of the panel and of the background as it runs now; back where `ms` is below nought. */
export async function moveClocks(extension: Extension, panel: Page, ms: number): Promise<void> {
  await forwardBackground(extension, panel, ms);
  await panel.evaluate(forward, ms);
}

/** Asks the supplier for the stage. The clocks go on first: nobody is asked twice within a minute. */
export async function checkNow(
  extension: Extension,
  panel: Page,
  lang: Lang = 'ru',
): Promise<void> {
  await moveClocks(extension, panel, MINUTES_MS);
  await panel.getByRole('button', { name: stages.check[lang] }).click();
}

/** The receipt as the person saves it. */
export async function savedReceipt(panel: Page, lang: Lang = 'ru'): Promise<Uint8Array> {
  const download = panel.waitForEvent('download');
  await panel.getByRole('button', { name: outbox.saveReceipt[lang] }).click();
  return new Uint8Array(await readFile(await (await download).path()));
}
