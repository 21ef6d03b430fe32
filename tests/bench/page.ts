// What the content script costs a page of the portal: the load event with the extension and
// without, in pairs, and one reading with all checks.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { build } from 'vite';
import { chromiumPath } from '../../scripts/browsers.ts';
import { EXTENSION } from '../world/chromium.ts';
import { consentNow, giveConsent } from '../world/consent.ts';
import { startPortal, type Portal } from '../world/portal/portal.ts';

const PAIRS = 30;
const WARM_UP = 3;
const FORM = '/order/plain/ru';
const OTHER = '/other/certificate';

/** Milliseconds: medians of the differences of pairs, and the median of single readings. */
export interface PageFigures {
  readonly form: number;
  readonly other: number;
  readonly readAndCheck: number;
}

/** Null where nothing was built or no Chromium is found. */
export async function measurePage(): Promise<PageFigures | null> {
  if (chromiumPath() === undefined || !fs.existsSync(EXTENSION)) return null;
  const portal = await startPortal();
  const [plain, extended] = [
    await launch(portal, []),
    await launch(portal, [
      `--disable-extensions-except=${EXTENSION}`,
      `--load-extension=${EXTENSION}`,
    ]),
  ];
  try {
    const worker = extended.serviceWorkers()[0] ?? (await extended.waitForEvent('serviceworker'));
    await worker.evaluate(giveConsent, consentNow());
    return {
      form: await difference(plain, extended, portal.origin + FORM),
      other: await difference(plain, extended, portal.origin + OTHER),
      readAndCheck: await reading(plain, portal.origin + FORM),
    };
  } finally {
    await Promise.all([plain.close(), extended.close()]);
    await portal.close();
  }
}

const launch = (portal: Portal, more: readonly string[]): Promise<BrowserContext> =>
  chromium.launchPersistentContext(fs.mkdtempSync(path.join(os.tmpdir(), 'komekshi-bench-')), {
    executablePath: chromiumPath() ?? '',
    args: [
      `--host-resolver-rules=MAP *.egov.kz 127.0.0.1:${String(portal.port)}, MAP * ~NOTFOUND`,
      '--ignore-certificate-errors',
      '--disable-quic',
      '--no-first-run',
      ...more,
    ],
  });

/** One load each, taking turns to be first, so that other load on the machine affects both. */
async function difference(
  plain: BrowserContext,
  extended: BrowserContext,
  url: string,
): Promise<number> {
  const differences: number[] = [];
  for (let pair = -WARM_UP; pair < PAIRS; pair++) {
    const [first, second] = pair % 2 === 0 ? [plain, extended] : [extended, plain];
    const [one, other] = [await loadOf(first, url), await loadOf(second, url)];
    if (pair >= 0) differences.push(first === plain ? other - one : one - other);
  }
  return median(differences);
}

/** From the navigation's start to the end of the load event. */
async function loadOf(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'load' });
  const end = await page.waitForFunction(
    () =>
      (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined)
        ?.loadEventEnd ?? 0,
  );
  const time = await end.jsonValue();
  await page.close();
  return time;
}

async function reading(context: BrowserContext, url: string): Promise<number> {
  const entry = path.join(import.meta.dirname, 'reading.ts');
  const bundle = await build({
    logLevel: 'silent',
    configFile: false,
    build: { write: false, lib: { entry, formats: ['iife'], name: 'reading' }, target: 'es2023' },
  });
  const output = (Array.isArray(bundle) ? bundle[0] : bundle) as {
    output: readonly { code?: string }[];
  };
  const page = await context.newPage();
  await page.goto(url);
  const session = await context.newCDPSession(page);
  // Through the debugging protocol: the page's own policy blocks an added script.
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `${output.output[0]?.code ?? ''};reading.readAndCheck()`,
    returnByValue: true,
  });
  if (exceptionDetails !== undefined)
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  await page.close();
  return Number(result.value);
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
