// Every screen in every state, in each language and each look: WCAG 2.2 A and AA by axe, AAA's contrast and targets, 320 px (400 %), both themes, forced colours,
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

/** Theme, width and colours go together, and no pair is looked at for its own sake. */
const LOOKS = [
  { width: 320, media: { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference' } },
  { width: 1280, media: { colorScheme: 'dark', forcedColors: 'none', reducedMotion: 'reduce' } },
  { width: 320, media: { colorScheme: 'dark', forcedColors: 'active', reducedMotion: 'reduce' } },
] as const;

LANGS.forEach((lang, turn) => {
  // A state has each look in one of the languages, and another pairing than the state before it; in each language nothing runs out at 320 px.
  test(`every state is clean in ${lang}, light, dark or in forced colours, with its stops as they are seen`, async ({ visitor: { gallery, page, names } }, info) => {
    const found: string[] = [];
    for (const [index, name] of names.entries()) {
      const { width, media } = LOOKS[(index + turn) % LOOKS.length] ?? LOOKS[0];
      await page.setViewportSize({ width: 320, height: 900 });
      await page.emulateMedia(media);
      await visit(page, gallery, name, lang);
      const audit = await auditOf(page);
      const problems = [...await page.evaluate(stopsOutOfOrder), ...(width === 320 ? [] : await audit.layout())];
      info.annotations.push({ type: 'stops', description: `${name} ${(await page.evaluate(stopsOf)).toString()}` });
      await page.setViewportSize({ width, height: 900 });
      problems.push(...await audit.problems());
      found.push(...problems.map((problem) => `${name}, ${media.colorScheme}, ${width} px, forced colours ${media.forcedColors}: ${problem}`));
    }
    expect(names.length, 'states').toBeGreaterThan(60);
    expect(found).toEqual([]);
  });
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
