// Every screen in every state, in each language: WCAG 2.2 A and AA by axe, AAA's contrast and targets, 320 px (400 %), both themes, forced colours,
// order of the stops, names that a voice can call, and time. The list of screens is made from the sources (tests/gallery/screens.test.tsx).
import { chromium, expect, test as base, type Browser, type Page } from '@playwright/test';
import { chromiumPath } from '../../scripts/browsers.ts';
import { LANGS } from '../../src/ui/texts.tsx';
import { serveGallery, stateNames, visit, type Gallery } from '../gallery/served.ts';
import { auditOf } from './accessible/audit.ts';
import { stopsOutOfOrder, stopsOf } from './accessible/stops.ts';

interface Visitor {
  readonly gallery: Gallery;
  readonly browser: Browser;
  readonly page: Page;
  readonly names: readonly string[];
}

const test = base.extend<object, { visitor: Visitor }>({
  visitor: [async ({}, use) => {
    const executablePath = chromiumPath();
    const [gallery, browser] = await Promise.all([serveGallery(), chromium.launch(executablePath === undefined ? {} : { executablePath })]);
    const page = await browser.newPage();
    await use({ gallery, browser, page, names: await stateNames(page, gallery) });
    await browser.close();
    await gallery.close();
  }, { scope: 'worker' }],
});

test.describe.configure({ timeout: 600_000 });

/** Theme, width and colours go together: each is seen in every state, and no pair is looked at for its own sake. */
const LOOKS = [
  { width: 320, media: { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference' } },
  { width: 1280, media: { colorScheme: 'dark', forcedColors: 'none', reducedMotion: 'reduce' } },
  { width: 320, media: { colorScheme: 'dark', forcedColors: 'active', reducedMotion: 'reduce' } },
] as const;

for (const lang of LANGS) {
  test(`every state is clean in ${lang}, light and dark, in forced colours, at 320 and 1280 px`, async ({ visitor: { gallery, page, names } }) => {
    const found: string[] = [];
    for (const name of names) {
      await visit(page, gallery, name, lang);
      const audit = await auditOf(page);
      for (const { width, media } of LOOKS) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia(media);
        found.push(...(await audit.problems()).map((problem) => `${name}, ${media.colorScheme}, ${width} px, forced colours ${media.forcedColors}: ${problem}`));
      }
    }
    expect(names.length * LOOKS.length, 'audits').toBeGreaterThan(150);
    expect(found).toEqual([]);
  });
}

test('the stops of keyboard and switch stand in the order in which they are seen', async ({ visitor: { gallery, page, names } }, info) => {
  await page.setViewportSize({ width: 320, height: 900 });
  const found: string[] = [];
  for (const name of names) {
    await visit(page, gallery, name, 'ru');
    found.push(...(await page.evaluate(stopsOutOfOrder)).map((problem) => `${name}: ${problem}`));
    info.annotations.push({ type: 'stops', description: `${name} ${(await page.evaluate(stopsOf)).toString()}` });
  }
  expect(found).toEqual([]);
});

test('nothing goes away with time, nothing moves that need not, nothing is to be dragged', async ({ visitor: { gallery, browser, names } }) => {
  for (const name of names) {
    // A page for each: the clock would play all that it was told again.
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    await page.clock.install();
    await visit(page, gallery, name, 'ru');
    const words = (): Promise<string> => page.locator('body').innerText();
    const before = await words();
    await page.clock.fastForward('20:00:00');
    expect(await words(), name).toBe(before);
    const moving = await page.evaluate(() => document.getAnimations().length + document.querySelectorAll('[draggable=true]').length);
    expect(moving, name).toBe(0);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), name).toBe('auto');
    await page.close();
  }
});
