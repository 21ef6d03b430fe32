// The overlay never lies over a control of the page, whatever the page looks like: a hundred drawn
// layouts, at five sizes of the window, at every scroll position.
import { chromium, expect, test } from '@playwright/test';
import { chromiumPath } from '../../scripts/browsers.ts';
import type { Judged } from '../gallery/layouts.ts';
import { serveGallery, visit } from '../gallery/served.ts';

/** 1280 × 720 at 400 % and at 200 %, and what many have. */
const SIZES = [
  [320, 180],
  [640, 360],
  [1280, 720],
  [1366, 768],
  [1920, 1080],
] as const;
const SEED = 15;

interface Layouts {
  readonly judgeLayouts: (seed: number) => Judged;
}

test('lies over no control: a hundred layouts, five sizes, every scroll position', async () => {
  const executablePath = chromiumPath();
  const [gallery, browser] = await Promise.all([
    serveGallery(),
    chromium.launch(executablePath === undefined ? {} : { executablePath }),
  ]);
  const page = await browser.newPage();
  await visit(page, gallery, 'overlay/clear', 'ru');
  // An empty page: the state goes, the overlay is put there anew for each layout.
  await page.evaluate(() => (globalThis as unknown as { clear: () => void }).clear());
  for (const [index, [width, height]] of SIZES.entries()) {
    await page.setViewportSize({ width, height });
    const { covered, stood } = await page.evaluate(
      (seed) => (globalThis as unknown as Layouts).judgeLayouts(seed),
      SEED + index,
    );
    console.log(`${width} × ${height}: whole, bare, button, none: ${stood.join(', ')}`);
    expect(covered, `${width} × ${height}`).toEqual([]);
    // It is there wherever it can be, and does not win by standing aside.
    expect(stood[2], 'folded').toBeGreaterThan(0);
    expect(stood[3], 'not at all').toBeLessThan(stood[0] + stood[1] + stood[2]);
    if (width >= 1280) expect(stood[0], 'whole').toBeGreaterThan(0);
  }
  await browser.close();
  await gallery.close();
});
