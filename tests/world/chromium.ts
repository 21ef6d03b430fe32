// Chromium with the extension loaded and the world's names mapped to loopback; every other name fails to resolve.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type Worker } from '@playwright/test';
import type { Extension, LaunchOptions, Ports } from './browser.ts';
import { consentNow, settle } from './consent.ts';
import { contactsFolder, keepContacts, recordChromium, type Recording } from './contacts.ts';
import { emptyChromium, readSettings, type Settings } from './emptyChromium.ts';
import { startRelays, type Relays } from './relays.ts';
import { chromiumPath } from '../../scripts/browsers.ts';

export const EXTENSION = path.resolve(import.meta.dirname, '../../.output/chrome-mv3-testing');

/** A Chromium and what it was started with. */
interface Running {
  readonly context: BrowserContext;
  /** The address of the extension's pages. */
  readonly extension: string;
  readonly relays: Relays;
  readonly settings: Settings;
  readonly kind: string;
  /** Throws where it was asked for a host that is not listed. */
  end(): Promise<void>;
}

/**
 * To start a Chromium costs four times what it costs to empty one. Where somebody has said that
 * they will end it, a browser whose profile nobody keeps is emptied when it is closed, and serves
 * the next launch of this process.
 */
let idle: Running | null = null;
let isKeeping = false;

/** From now on; the answer ends the one that is kept. */
export function keepIdleChromium(): () => Promise<void> {
  isKeeping = true;
  return async () => {
    isKeeping = false;
    const running = idle;
    idle = null;
    await running?.end();
  };
}

export function launchChromium(options: LaunchOptions): Promise<Extension> {
  const { profile, besides = [], contacts } = options;
  const isLent =
    isKeeping && profile === undefined && besides.length === 0 && contacts === undefined;
  return isLent ? lendChromium(options) : launchOwn(options);
}

async function launchOwn(options: LaunchOptions): Promise<Extension> {
  const { context, extension, end } = await startChromium(options, options.ports);
  await settleIn(await backgroundOf(context), options);
  return extensionIn(context, extension, end);
}

async function lendChromium(options: LaunchOptions): Promise<Extension> {
  const kind = JSON.stringify([options.headless, options.locale]);
  const running = (await takeIdle(kind)) ?? (await startLent(options, kind));
  const { context, extension, settings } = running;
  running.relays.lead(options.ports);
  const origins = originsAskedFor(context);
  const lasting = countLasting(context);
  await settleIn(await backgroundOf(context), options);
  return extensionIn(context, extension, async () => {
    const isEmpty =
      idle === null &&
      lasting() === 0 &&
      (await emptyChromium(context, { extension, origins, settings }).then(
        () => true,
        () => false,
      ));
    if (isEmpty && isKeeping) idle = running;
    else await running.end();
  });
}

async function takeIdle(kind: string): Promise<Running | null> {
  const running = idle;
  idle = null;
  if (running === null || running.kind === kind) return running;
  await running.end();
  return null;
}

async function startLent(options: LaunchOptions, kind: string): Promise<Running> {
  const relays = await startRelays(Object.keys(options.ports.authority));
  const { context, extension, end } = await startChromium(options, relays.ports);
  const settings = await (await backgroundOf(context)).evaluate(readSettings);
  return {
    context,
    extension,
    relays,
    settings,
    kind,
    end: async () => {
      await relays.close();
      await end();
    },
  };
}

function originsAskedFor(context: BrowserContext): ReadonlySet<string> {
  const origins = new Set<string>();
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^https?:$/.test(protocol)) origins.add(origin);
  });
  return origins;
}

/** Of these nothing can be taken back. */
const LASTING = [
  'addInitScript',
  'exposeBinding',
  'exposeFunction',
  'setDefaultNavigationTimeout',
  'setDefaultTimeout',
  'setExtraHTTPHeaders',
  'setGeolocation',
] as const;

function countLasting(context: BrowserContext): () => number {
  let count = 0;
  for (const name of LASTING) {
    const own = context[name].bind(context) as (...terms: unknown[]) => unknown;
    Object.assign(context, {
      [name]: (...terms: unknown[]) => {
        count += 1;
        return own(...terms);
      },
    });
  }
  return () => count;
}

type Started = Pick<Running, 'context' | 'extension' | 'end'>;

async function startChromium(
  { headless = true, locale = 'ru-RU', profile, besides = [], contacts }: LaunchOptions,
  ports: Ports,
): Promise<Started> {
  const executablePath = chromiumPath();
  if (executablePath === undefined)
    throw new Error('No Chromium found: run `npm run setup` or set CHROMIUM_PATH');
  // Before Chromium is launched: the side panel then becomes an ordinary Page.
  process.env['PW_CHROMIUM_ATTACH_TO_OTHER'] = '1';
  const folder = profile ?? fs.mkdtempSync(path.join(os.tmpdir(), 'komekshi-profile-'));
  const toldTo = contacts ?? contactsFolder();
  const recording = toldTo === undefined ? null : recordChromium();
  const context = await chromium.launchPersistentContext(folder, {
    executablePath,
    headless,
    locale,
    viewport: null,
    args: [...switches(ports, [EXTENSION, ...besides].join()), ...(recording?.switches ?? [])],
  });
  const kept = keepAtEnd(context, recording, toldTo);
  return {
    context,
    extension: new URL((await backgroundOf(context)).url()).href.replace(/\/[^/]*$/, ''),
    end: async () => {
      await context.close();
      const strange = await kept;
      if (profile === undefined) fs.rmSync(folder, { recursive: true, force: true });
      if (strange !== null) throw strange;
    },
  };
}

const backgroundOf = async (context: BrowserContext): Promise<Worker> =>
  context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');

async function settleIn(
  background: Worker,
  { consent = true, worldTrust }: LaunchOptions,
): Promise<void> {
  if (consent || worldTrust !== undefined)
    await background.evaluate(settle, {
      consent: consent ? consentNow() : null,
      worldTrust: worldTrust ?? null,
    });
}

function extensionIn(
  context: BrowserContext,
  extension: string,
  close: () => Promise<void>,
): Extension {
  const address = (name: string): string => `${extension}/${name}`;
  const worker = (): Promise<Worker> => backgroundOf(context);
  return {
    browserName: 'chromium',
    context,
    id: new URL(extension).host,
    worker,
    page: address,
    open: async (name) => {
      const page = await context.newPage();
      await page.goto(address(name));
      return page;
    },
    arrived: (page) => Promise.resolve(page),
    evaluate: async (act, argument) => (await worker()).evaluate(act as never, argument),
    close,
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
