// A world and one browser for all that a hostile ordering page tries, and an ear inside the
// extension for what its pages say to the background.
import type { Page } from '@playwright/test';
import { overlay as overlayWords } from '../../../locales/overlay.ts';
import { readPage, type PageSnapshot } from '../../../src/core/draft/capture.ts';
import type { Draft } from '../../../src/core/draft/draft.ts';
import { accessibleView, type AccessibleView } from '../../world/accessibility.ts';
import type { Extension } from '../../world/browser.ts';
import { orderDraft } from '../../world/portal/draft.ts';
import { startWorld, type World } from '../../world/world.ts';
import { browserNamed, expect, test as base } from '../fixtures.ts';

interface Heard {
  readonly name: string;
  readonly data: PageSnapshot;
  /** 0 is the page itself. */
  readonly frameId: number;
}

/** What pages have told the background since. */
export interface Ear {
  heard(): Promise<readonly Heard[]>;
  forget(): Promise<void>;
}

export interface Ground {
  readonly world: World;
  readonly extension: Extension;
  readonly ear: Ear;
}

export const test = base.extend<object, { one: Ground }>({
  one: [
    async ({ browserName }, use) => {
      const world = await startWorld({ browserName: browserNamed(browserName) });
      const extension = await world.browser();
      await use({ world, extension, ear: await listen(extension) });
      await extension.close();
      await world.close();
    },
    { scope: 'worker' },
  ],
});

async function listen(extension: Extension): Promise<Ear> {
  const page = await extension.open('options.html');
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    chrome.runtime.onMessage.addListener((message: object, sender) => {
      heard.push({ ...message, frameId: sender.frameId });
    });
  });
  return {
    heard: () => page.evaluate(() => (globalThis as unknown as { heard: Heard[] }).heard),
    forget: () =>
      page.evaluate(() => {
        (globalThis as unknown as { heard: unknown[] }).heard.length = 0;
      }),
  };
}

export const readings = async (ear: Ear): Promise<PageSnapshot[]> =>
  (await ear.heard()).filter(({ name }) => name === 'page.captured').map(({ data }) => data);
export const draftOf = (snapshot: PageSnapshot): Draft => readPage(snapshot).draft;
export const panels = ({ context }: Extension): number =>
  context.pages().filter((page) => page.url().includes('sidepanel.html')).length;

/** Serves a page of the test's own on the portal, and opens it. */
export async function open(
  { world, extension, ear }: Ground,
  html: string,
  at = '/hostile',
): Promise<Page> {
  world.portal.serve(at, html);
  await ear.forget();
  const page = await extension.context.newPage();
  await page.goto(`https://aleumet.egov.kz${at}`);
  return page;
}

/** What was read of it last, as soon as there is a reading that fits. */
export async function read(
  ear: Ear,
  fits: (snapshot: PageSnapshot) => boolean = () => true,
): Promise<PageSnapshot> {
  const found = async (): Promise<PageSnapshot | undefined> => (await readings(ear)).findLast(fits);
  // After a reading the reader rests fifty times as long as it took: long where the page is huge.
  await expect.poll(async () => (await found()) !== undefined, { timeout: 100_000 }).toBe(true);
  const snapshot = await found();
  if (snapshot === undefined) throw new Error('forgotten meanwhile');
  return snapshot;
}

export const says =
  (text: string) =>
  ({ fields }: PageSnapshot): boolean =>
    fields.some(({ value }) => value.includes(text));

/** The page writes into the field that holds this value, as its own script would. */
export const rewrite = (page: Page, before: string, after: string): Promise<void> =>
  page.evaluate(
    ([old, fresh]) => {
      const input = [...document.querySelectorAll('input')].find(({ value }) => value === old);
      if (input === undefined) throw new Error('no such field');
      input.value = fresh;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    [before, after] as const,
  );

export const order = orderDraft();
export const PHONE = '+77010000000';

/** The overlay with its verdict. */
export async function overlayOf(page: Page): Promise<AccessibleView> {
  const view = await accessibleView(page);
  await view.first('button', overlayWords.sign.ru);
  return view;
}
