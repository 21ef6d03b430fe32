// How soon the panel is seen: the production build's page in Chromium, from the navigation to its
// first paint and to its first heading.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { chromiumPath } from '../../scripts/browsers.ts';

const BUILD = path.resolve(import.meta.dirname, '../../.output/chrome-mv3');
const RUNS = 15;

/** Medians in milliseconds. */
export interface PanelFigures {
  readonly firstPaint: number;
  readonly heading: number;
}

/** Null where nothing was built or no Chromium is found. */
export async function measurePanel(): Promise<PanelFigures | null> {
  const executablePath = chromiumPath();
  if (executablePath === undefined || !fs.existsSync(BUILD)) return null;
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'komekshi-bench-'));
  const args = [
    `--disable-extensions-except=${BUILD}`,
    `--load-extension=${BUILD}`,
    '--no-first-run',
    '--host-resolver-rules=MAP * ~NOTFOUND',
  ];
  const context = await chromium.launchPersistentContext(profile, { executablePath, args });
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const address = `chrome-extension://${new URL(worker.url()).host}/sidepanel.html`;
    const runs: PanelFigures[] = [];
    // The first fills the caches of the browser, as it does for whoever has opened the panel before.
    for (let run = 0; run <= RUNS; run += 1) runs.push(await open(context, address));
    return {
      firstPaint: median(runs.slice(1).map(({ firstPaint }) => firstPaint)),
      heading: median(runs.slice(1).map(({ heading }) => heading)),
    };
  } finally {
    await context.close();
    fs.rmSync(profile, { recursive: true, force: true });
  }
}

async function open(context: BrowserContext, address: string): Promise<PanelFigures> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (
        document.querySelector('h1') !== null &&
        performance.getEntriesByName('heading').length === 0
      )
        performance.mark('heading');
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(address);
  const at = (name: string): Promise<number> =>
    page
      .waitForFunction((name) => performance.getEntriesByName(name)[0]?.startTime, name)
      .then((handle) => handle.jsonValue())
      .then(Number);
  const figures = { firstPaint: await at('first-contentful-paint'), heading: await at('heading') };
  await page.close();
  return figures;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
