// Stock Firefox with the extension loaded, by WebDriver BiDi. All that it asks for goes to a proxy
// that knows the world and nothing else.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { firefox, type BrowserContext, type Page } from '@playwright/test';
import {
  arriveAtExtension,
  closeMoved,
  completeEvents,
  inBrowser,
  installExtension,
} from './bidi.ts';
import type { Extension, LaunchOptions, Ports } from './browser.ts';
import { emptyFirefox } from './emptyFirefox.ts';
import { consentNow, settle } from './consent.ts';
import { askedOfProxy, contactsFolder, keepContacts } from './contacts.ts';
import { startProxy, type Proxy } from './proxy.ts';
import { firefoxPath } from '../../scripts/browsers.ts';

const EXTENSION = path.resolve(import.meta.dirname, '../../.output/firefox-mv3-testing');
export const GECKO_ID = 'komekshi@komekshi.kz';
/** Replaces the random id that each profile would make. */
const HOST = '7b1f1c52-6f6f-4a5e-9d0e-0c5c3d1f2a10';
const address = (name: string): string => `moz-extension://${HOST}/${name}`;

/** A Firefox with the proxy that it is led by. */
interface Running {
  readonly context: BrowserContext;
  readonly proxy: Proxy;
  /** What it was started with that cannot be changed. */
  readonly kind: string;
  readonly hasEnded: () => boolean;
  end(): Promise<void>;
}

/**
 * To start a Firefox costs ten seconds of a processor, to empty one, one: a browser whose profile
 * nobody keeps is emptied when it is closed, and is the next one's that is asked for in this
 * process.
 */
let idle: Running | null = null;

export async function endIdleFirefox(): Promise<void> {
  const running = idle;
  idle = null;
  await running?.end();
}

export async function launchFirefox(options: LaunchOptions): Promise<Extension> {
  const {
    ports,
    profile,
    consent = true,
    worldTrust,
    besides = [],
    contacts = contactsFolder(),
  } = options;
  const kind = JSON.stringify([options.headless, options.locale, options.sleepsAfterMs]);
  const running =
    (profile === undefined ? await takeIdle(kind, ports) : null) ??
    (await startFirefox(options, kind));
  const { context, proxy } = running;
  for (const folder of [EXTENSION, ...besides]) await installExtension(context, folder);
  const extension = extensionIn(context, async () => {
    if (contacts !== undefined)
      keepContacts({ browser: 'firefox', ...askedOfProxy(proxy.asked) }, contacts);
    const isKept =
      profile === undefined &&
      besides.length === 0 &&
      idle === null &&
      !running.hasEnded() &&
      (await emptyFirefox(context, GECKO_ID).then(
        () => true,
        () => false,
      ));
    if (isKept) idle = running;
    else await running.end();
  });
  if (consent || worldTrust !== undefined)
    await extension.evaluate(settle, {
      consent: consent ? consentNow() : null,
      worldTrust: worldTrust ?? null,
    });
  return extension;
}

async function takeIdle(kind: string, ports: Ports): Promise<Running | null> {
  if (idle === null) return null;
  const running = idle;
  idle = null;
  if (running.kind === kind && !running.hasEnded()) {
    running.proxy.lead(portsByHost(ports));
    return running;
  }
  await running.end();
  return null;
}

async function startFirefox(
  { ports, headless = true, locale = 'ru-RU', profile, sleepsAfterMs = 30_000 }: LaunchOptions,
  kind: string,
): Promise<Running> {
  const executablePath = firefoxPath();
  if (executablePath === undefined)
    throw new Error('No Firefox found: install it or set FIREFOX_PATH');
  const folder = profile ?? fs.mkdtempSync(path.join(os.tmpdir(), 'komekshi-firefox-'));
  const proxy = await startProxy(portsByHost(ports));
  const context = await firefox.launchPersistentContext(folder, {
    channel: 'moz-firefox',
    executablePath,
    headless,
    locale,
    viewport: null,
    ignoreHTTPSErrors: true,
    // Pages of extensions count as the browser's own.
    args: ['--remote-allow-system-access'],
    // Without this, a release of Firefox uses its own address for remote settings.
    env: { ...(process.env as Record<string, string>), MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    firefoxUserPrefs: preferences(proxy, locale, sleepsAfterMs),
  });
  let hasEnded = false;
  const ended = new Promise<void>((resolve) => {
    context.once('close', () => {
      hasEnded = true;
      void proxy.close().then(resolve);
    });
  });
  completeEvents(context);
  await inBrowser(context, speak, locale);
  return {
    context,
    proxy,
    kind,
    hasEnded: () => hasEnded,
    end: async () => {
      await context.close();
      await ended;
      if (profile === undefined) fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Speaking {
  readonly Services: {
    readonly locale: { availableLocales: readonly string[]; requestedLocales: readonly string[] };
  };
}

/**
 * Runs in the browser's window: the language of the browser itself, which extensions are told,
 * whatever language packs are installed.
 */
function speak(locale: string): void {
  const {
    Services: { locale: own },
  } = globalThis as unknown as Speaking;
  const [language = locale] = locale.split('-');
  own.availableLocales = [...own.availableLocales, language];
  own.requestedLocales = [language];
}

function extensionIn(context: BrowserContext, close: () => Promise<void>): Extension {
  const arrivals = new WeakMap<Page, Promise<void>>();
  context.on('page', (page) => {
    const arrival = arriveAtExtension(page);
    arrivals.set(page, arrival);
    arrival.catch(() => undefined);
  });
  const open = async (name: string): Promise<Page> => {
    const page = await context.newPage();
    // It may never hear that the tab has moved.
    page.goto(address(name)).catch(() => undefined);
    await arriveAtExtension(page, address(name));
    return page;
  };
  return {
    browserName: 'firefox',
    context,
    id: HOST,
    worker: () => Promise.reject(new Error('Firefox has no background worker')),
    page: address,
    open,
    arrived: async (page) => {
      await arrivals.get(page);
      return page;
    },
    evaluate: async (act, argument) => {
      const page = await open('options.html');
      try {
        return await page.evaluate(act as never, argument);
      } finally {
        await closeMoved(page);
      }
    },
    close,
  };
}

const portsByHost = ({ portal, provider, authority }: Ports): Readonly<Record<string, number>> => ({
  'aleumet.egov.kz': portal,
  'egov.kz': portal,
  'provider.komekshi.test': provider,
  ...authority,
});

const preferences = (
  { port }: Proxy,
  locale: string,
  sleepsAfterMs: number,
): Record<string, string | number | boolean> => ({
  'extensions.background.idle.timeout': sleepsAfterMs,
  'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: HOST }),
  // It is installed anew whenever the profile is opened.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'intl.accept_languages': locale,
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.proxy.failover_direct': false,
  'network.trr.mode': 5,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
});
