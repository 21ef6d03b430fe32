// Every screen in every state, in each language and each look: WCAG 2.2 A and AA by axe, AAA's
// contrast and targets, 320 px (400 %), both themes, forced colours, order of the stops, names that
// a voice can call, and time. The list of screens is made from the sources
// (tests/gallery/screens.test.tsx).
import { chromium, expect, test as base, type Browser } from '@playwright/test';
import { chromiumPath } from '../../scripts/browsers.ts';
import { LANGS } from '../../src/core/lang.ts';
import { serveGallery, stateNames, turnTo, visit, type Gallery } from '../gallery/served.ts';
import { auditOf } from './accessible/audit.ts';
import { stopsOutOfOrder, stopsOf } from './accessible/stops.ts';

interface Visitor {
  readonly gallery: Gallery;
  readonly browser: Browser;
  readonly names: readonly string[];
}

const test = base.extend<object, { visitor: Visitor }>({
  visitor: [
    async ({}, use) => {
      const executablePath = chromiumPath();
      const [gallery, browser] = await Promise.all([
        serveGallery(),
        chromium.launch(executablePath === undefined ? {} : { executablePath }),
      ]);
      const page = await browser.newPage();
      const names = await stateNames(page, gallery);
      await page.close();
      await use({ gallery, browser, names });
      await browser.close();
      await gallery.close();
    },
    { scope: 'worker' },
  ],
});

test.describe.configure({ timeout: 600_000 });

const NARROW = { width: 320, height: 900 };
/** Theme, width and colours are tested in fixed combinations, not in every pair. */
const LOOKS = [
  {
    width: 320,
    media: { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference' },
  },
  { width: 1280, media: { colorScheme: 'dark', forcedColors: 'none', reducedMotion: 'reduce' } },
  { width: 320, media: { colorScheme: 'dark', forcedColors: 'active', reducedMotion: 'reduce' } },
] as const;

/** The number of states per test, so that both workers always have some to judge. */
const PARTS = 4;
const part = (names: readonly string[], of: number): readonly string[] =>
  names.filter((_, index) => index % PARTS === of);

LANGS.forEach((lang, turn) => {
  // A state has each look in one of the languages, and another pairing than the state before it; in
  // each language nothing runs out at 320 px.
  for (let of = 0; of < PARTS; of++) {
    test(`every state is clean in ${lang}, light, dark or in forced colours, with its stops as they are seen (${of + 1} of ${PARTS})`, async ({
      visitor: { gallery, browser, names },
    }, info) => {
      const page = await browser.newPage({ viewport: NARROW });
      await visit(page, gallery, '', lang);
      const audit = await auditOf(page);
      const found: string[] = [];
      for (const [look, { width, media }] of LOOKS.entries()) {
        await page.emulateMedia(media);
        for (const name of part(names, of).filter(
          (each) => (names.indexOf(each) + turn) % LOOKS.length === look,
        )) {
          await turnTo(page, name, lang);
          const problems = [
            ...(await page.evaluate(stopsOutOfOrder)),
            ...(width === NARROW.width ? [] : await audit.layout()),
          ];
          info.annotations.push({
            type: 'stops',
            description: `${name} ${(await page.evaluate(stopsOf)).toString()}`,
          });
          if (width !== NARROW.width) await page.setViewportSize({ width, height: NARROW.height });
          problems.push(...(await audit.problems()));
          if (width !== NARROW.width) await page.setViewportSize(NARROW);
          found.push(
            ...problems.map(
              (problem) =>
                `${name}, ${media.colorScheme}, ${width} px, forced colours ${media.forcedColors}: ${problem}`,
            ),
          );
        }
      }
      expect(names.length, 'states').toBeGreaterThan(60);
      expect(found).toEqual([]);
      expect(info.annotations).toHaveLength(part(names, of).length);
      await page.close();
    });
  }
});

test('nothing goes away with time, nothing moves that need not, nothing is to be dragged', async ({
  visitor: { gallery, browser, names },
}) => {
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  await page.clock.install();
  const start = Date.now();
  await visit(page, gallery, '', 'ru');
  const words = (): Promise<string> => page.locator('body').innerText();
  for (const name of names) {
    // Each state begins today.
    await page.clock.setSystemTime(start);
    await turnTo(page, name, 'ru');
    const before = await words();
    await page.clock.fastForward('20:00:00');
    expect(await words(), name).toBe(before);
    const moving = await page.evaluate(
      () => document.getAnimations().length + document.querySelectorAll('[draggable=true]').length,
    );
    expect(moving, name).toBe(0);
    expect(
      await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior),
      name,
    ).toBe('auto');
  }
  await page.close();
});
