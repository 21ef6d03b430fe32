// A world for each worker, a browser with the extension for each test. A browser is emptied between
// two tests of a worker and serves the next one.
import { test as base } from '@playwright/test';
import type { BrowserName, Extension } from '../world/browser.ts';
import { keepIdleChromium } from '../world/chromium.ts';
import { endIdleFirefox } from '../world/firefox.ts';
import { firefox } from '../world/outside.ts';
import { startWorld, type World, type WorldTerms } from '../world/world.ts';

export const test = base.extend<
  { isHere: boolean; extension: Extension },
  { idleBrowsers: null; world: World }
>({
  isHere: [
    async ({ browserName }, use) => {
      base.skip(browserName === 'firefox' && !firefox.isHere, firefox.without);
      await use(true);
    },
    { auto: true },
  ],
  idleBrowsers: [
    async ({}, use) => {
      const endIdleChromium = keepIdleChromium();
      await use(null);
      await Promise.all([endIdleChromium(), endIdleFirefox()]);
    },
    { scope: 'worker', auto: true },
  ],
  world: [
    async ({ browserName }, use) => {
      const world = await startWorld({ browserName: browserNamed(browserName) });
      await use(world);
      await world.close();
    },
    { scope: 'worker' },
  ],
  extension: async ({ world }, use) => {
    // The test before may have left them otherwise.
    const { ocsp, crl, tsa } = world.services;
    for (const service of [ocsp, crl, tsa]) service.behave('honest');
    const extension = await world.browser();
    await use(extension);
    await extension.close();
  },
});

/** Playwright's name of the project's browser. */
export const browserNamed = (browserName: string): BrowserName =>
  browserName === 'firefox' ? 'firefox' : 'chromium';

/** Of the project in which the test runs. */
export const projectBrowser = (): BrowserName =>
  browserNamed(base.info().project.use.browserName ?? '');

/** A world of a test's own, with the project's browser. */
export const ownWorld = (terms: WorldTerms = {}): Promise<World> =>
  startWorld({ browserName: projectBrowser(), ...terms });

export { expect } from '@playwright/test';
