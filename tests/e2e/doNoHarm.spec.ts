// The extension harms no page: no global, no console error, no changed node, no shifted layout.
// Held against the same page in a browser without it.
import { chromium, type Page } from '@playwright/test';
import { chromiumPath } from '../../scripts/browsers.ts';
import { accessibleView } from '../world/accessibility.ts';
import { overlay as overlayWords } from '../../locales/overlay.ts';
import { OTHER_PAGES } from '../world/portal/otherPages.ts';
import { expect, test as withExtension } from './fixtures.ts';

interface Told {
  readonly globals: readonly string[];
  readonly changes: readonly string[];
  readonly shift: number;
}

/** In the page, before its own scripts, with what they cannot have replaced yet. */
function watchPage(): void {
  const changes = new Set<string>();
  const shifts: (PerformanceEntry & { readonly value?: number })[] = [];
  const name = (node: Node): string => (node instanceof Element ? node.localName : node.nodeName);
  new MutationObserver((records) => {
    for (const { type, target, attributeName, addedNodes, removedNodes } of records)
      changes.add(
        [
          type,
          name(target),
          attributeName ?? '',
          [...addedNodes].map(name).join(),
          [...removedNodes].map(name).join(),
        ].join(' '),
      );
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  new PerformanceObserver((list) => {
    shifts.push(...list.getEntries());
  }).observe({ type: 'layout-shift', buffered: true });
  // While a page loads, its layout shifts by itself, differently each time. The content script
  // starts after that.
  let parsedAt = Infinity;
  document.addEventListener('DOMContentLoaded', () => {
    parsedAt = performance.now();
  });
  const shift = (): number =>
    shifts
      .filter(({ startTime }) => startTime > parsedAt)
      .reduce((sum, { value = 0 }) => sum + value, 0);
  Object.defineProperty(globalThis, 'told', {
    value: (): Told => ({
      globals: Object.getOwnPropertyNames(globalThis).sort(),
      changes: [...changes].sort(),
      shift: shift(),
    }),
  });
}

interface Visit extends Told {
  readonly errors: readonly string[];
}

async function visit(page: Page, path: string, ready: () => Promise<unknown>): Promise<Visit> {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) errors.push(message.text());
  });
  await page.addInitScript(watchPage);
  await page.goto(`https://aleumet.egov.kz${path}`, { waitUntil: 'load' });
  await ready();
  // Sixty frames are longer than a bundle of changes.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let left = 60;
        const frame = (): void => {
          if (left-- > 0) requestAnimationFrame(frame);
          else resolve();
        };
        frame();
      }),
  );
  return {
    ...(await page.evaluate(() => (globalThis as unknown as { told: () => Told }).told())),
    errors,
  };
}

/** The script's own world in the page: the browser names it by the extension, and makes it when the script begins. */
async function scriptRan(page: Page, id: string): Promise<() => boolean> {
  const session = await page.context().newCDPSession(page);
  let ran = false;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.includes(id)) ran = true;
  });
  await session.send('Runtime.enable');
  return () => ran;
}

/** At most so many visits alone: the layout of a long page shifts by itself, more in one than in another. */
const VISITS_ALONE = 5;

/** A Chromium without the extension, one for all tests of a worker; each visit has its own profile. */
const test = withExtension.extend<object, { alone: (path: string) => Promise<Visit> }>({
  alone: [
    async ({ world }, use) => {
      const executablePath = chromiumPath();
      const bare = await chromium.launch({
        ...(executablePath === undefined ? {} : { executablePath }),
        args: [
          '--ignore-certificate-errors',
          `--host-resolver-rules=MAP *.egov.kz 127.0.0.1:${String(world.portal.port)}`,
        ],
      });
      await use(async (path) => {
        const page = await bare.newPage({ viewport: { width: 1280, height: 900 } });
        const seen = await visit(page, path, () => Promise.resolve());
        await page.close();
        return seen;
      });
      await bare.close();
    },
    { scope: 'worker' },
  ],
});

for (const path of [
  '/order/plain/ru',
  ...Object.keys(OTHER_PAGES).map((name) => `/other/${name}`),
]) {
  test(`[P2] does no harm: ${path}`, async ({ alone, extension }) => {
    const without = await alone(path);
    const page = await extension.context.newPage();
    const ran = await scriptRan(page, extension.id);
    const isForm = path.startsWith('/order');
    const seen = await visit(page, path, async () => {
      await expect.poll(ran, 'the content script ran').toBe(true);
      if (isForm) await (await accessibleView(page)).first('button', overlayWords.sign.ru);
    });
    expect(seen.globals.filter((name) => !without.globals.includes(name))).toEqual([]);
    expect(seen.errors).toEqual(without.errors);
    expect(seen.changes.filter((change) => !without.changes.includes(change))).toEqual(
      isForm ? ['childList html  komekshi-marks ', 'childList html  komekshi-overlay '] : [],
    );
    let { shift } = without;
    for (let visits = 1; seen.shift > shift && visits < VISITS_ALONE; visits += 1)
      shift = Math.max(shift, (await alone(path)).shift);
    expect(seen.shift).toBeLessThanOrEqual(shift);
  });
}
