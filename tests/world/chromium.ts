// Chromium with the extension loaded and the world's names mapped to loopback; every other name fails to resolve.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type Worker } from '@playwright/test';
import type { Extension, LaunchOptions, Ports } from './browser.ts';
import { consentNow, settle } from './consent.ts';
import { contactsFolder, keepContacts, recordChromium, type Recording } from './contacts.ts';
import { chromiumPath } from '../../scripts/browsers.ts';

export const EXTENSION = path.resolve(import.meta.dirname, '../../.output/chrome-mv3-testing');

export async function launchChromium({
  ports,
  headless = true,
  locale = 'ru-RU',
  profile,
  consent = true,
  worldTrust,
  besides = [],
  contacts = contactsFolder(),
}: LaunchOptions): Promise<Extension> {
  const executablePath = chromiumPath();
  if (executablePath === undefined)
    throw new Error('No Chromium found: run `npm run setup` or set CHROMIUM_PATH');
  // Before Chromium is launched: the side panel then becomes an ordinary Page.
  process.env['PW_CHROMIUM_ATTACH_TO_OTHER'] = '1';
  const folder = profile ?? fs.mkdtempSync(path.join(os.tmpdir(), 'komekshi-profile-'));
  const recording = contacts === undefined ? null : recordChromium();
  const context = await chromium.launchPersistentContext(folder, {
    executablePath,
    headless,
    locale,
    viewport: null,
    args: [...switches(ports, [EXTENSION, ...besides].join()), ...(recording?.switches ?? [])],
  });
  const kept = keepAtEnd(context, recording, contacts);
  const worker = async (): Promise<Worker> =>
    context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
  const id = new URL((await worker()).url()).host;
  if (consent || worldTrust !== undefined)
    await (
      await worker()
    ).evaluate(settle, { consent: consent ? consentNow() : null, worldTrust: worldTrust ?? null });
  const address = (name: string): string => `chrome-extension://${id}/${name}`;
  return {
    browserName: 'chromium',
    context,
    id,
    worker,
    page: address,
    open: async (name) => {
      const page = await context.newPage();
      await page.goto(address(name));
      return page;
    },
    arrived: (page) => Promise.resolve(page),
    evaluate: async (act, argument) => (await worker()).evaluate(act as never, argument),
    close: async () => {
      await context.close();
      const strange = await kept;
      if (profile === undefined) fs.rmSync(folder, { recursive: true, force: true });
      if (strange !== null) throw strange;
    },
  };
}

/**
 * A killed browser leaves its record too. Unlisted hosts in it are reported to whoever closes the
 * browser.
 */
const keepAtEnd = (
  context: BrowserContext,
  recording: Recording | null,
  folder = '',
): Promise<Error | null> =>
  new Promise((resolve) => {
    context.once('close', () => {
      try {
        if (recording !== null) keepContacts({ browser: 'chromium', ...recording.end() }, folder);
        resolve(null);
      } catch (thrown) {
        resolve(thrown as Error);
      }
    });
  });

const rulesOf = ({ portal, provider, authority }: Ports): string =>
  [
    `MAP *.egov.kz 127.0.0.1:${portal}`,
    `MAP provider.komekshi.test 127.0.0.1:${provider}`,
    ...Object.entries(authority).map(([host, port]) => `MAP ${host} 127.0.0.1:${port}`),
    'MAP * ~NOTFOUND',
    'EXCLUDE localhost',
    'EXCLUDE 127.0.0.1',
  ].join(', ');

const switches = (ports: Ports, extensions: string): string[] => [
  `--disable-extensions-except=${extensions}`,
  `--load-extension=${extensions}`,
  `--host-resolver-rules=${rulesOf(ports)}`,
  // Playwright's ignoreHTTPSErrors does not reach the background worker.
  '--ignore-certificate-errors',
  '--disable-quic',
  '--no-first-run',
  '--window-size=1280,900',
];
