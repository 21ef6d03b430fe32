// Stock Firefox with the extension, by WebDriver BiDi. All that it asks for goes to a proxy that knows the world and nothing else.
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { consentNow, giveConsent } from './consent.ts';
import { askedOfProxy, contactsFolder, keepContacts } from './contacts.ts';
import { startProxy, type Proxy } from './proxy.ts';

const EXTENSION = path.resolve(import.meta.dirname, '../../.output/firefox-mv3-testing');
const GECKO_ID = 'komekshi@komekshi.kz';
/** Given instead of the random one that each profile would make. */
const ADDRESS = 'moz-extension://7b1f1c52-6f6f-4a5e-9d0e-0c5c3d1f2a10';

const MOVING_MS = 15_000;

export interface FirefoxTerms {
  readonly executablePath: string;
  /** The ports of loopback behind the hosts that exist. */
  readonly ports: Readonly<Record<string, number>>;
  /** DER of the CA's certificates, trusted beside nothing else; builds of mode `testing` alone read them (src/edge/trust.ts). */
  readonly trusted: readonly Uint8Array[];
  /** How long the background is idle before it is ended; Firefox itself gives it half a minute. */
  readonly sleepsAfterMs: number;
  /** The folder that is told which hosts were asked for, in place of the suite's. */
  readonly contacts?: string;
}

export interface Firefox {
  readonly browser: Browser;
  /** Hosts that were asked for and do not exist in the world. */
  readonly refused: readonly string[];
  close(): Promise<void>;
}

export async function launchFirefox({ executablePath, ports, trusted, sleepsAfterMs, contacts = contactsFolder() }: FirefoxTerms): Promise<Firefox> {
  const proxy = await startProxy(ports);
  const browser = await puppeteer.launch({
    browser: 'firefox', executablePath, acceptInsecureCerts: true,
    // Pages of extensions count as the browser's own.
    args: ['--remote-allow-system-access'],
    // Else a release of Firefox keeps to its own address of remote settings.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: preferences(proxy, sleepsAfterMs),
  });
  await browser.installExtension(EXTENSION);
  await trust(browser, trusted);
  return {
    browser,
    refused: proxy.refused,
    close: async () => {
      await browser.close();
      await proxy.close();
      if (contacts !== undefined) keepContacts({ browser: 'firefox', ...askedOfProxy(proxy.asked) }, contacts);
    },
  };
}

const preferences = ({ port }: Proxy, sleepsAfterMs: number): Record<string, unknown> => ({
  'extensions.background.idle.timeout': sleepsAfterMs,
  'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: new URL(ADDRESS).host }),
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

async function trust(browser: Browser, certificates: readonly Uint8Array[]): Promise<void> {
  const page = await openExtensionPage(browser, 'options.html');
  await page.evaluate(
    (worldTrust) => chrome.storage.local.set({ worldTrust }), certificates.map((der) => Buffer.from(der).toString('base64')),
  );
  await page.evaluate(giveConsent, consentNow());
  await page.close();
}

export async function openExtensionPage(browser: Browser, name: string): Promise<Page> {
  const page = await browser.newPage();
  // The tab moves to the extension's process, of which puppeteer says that the frame was detached: the page itself is asked.
  page.goto(`${ADDRESS}/${name}`).catch(() => undefined);
  await atExtensionPage(page, name);
  return page;
}

/** While the tab moves, Firefox answers with faults of its own, which puppeteer takes for the page's: the page is asked again. */
async function atExtensionPage(page: Page, name: string): Promise<void> {
  const end = Date.now() + MOVING_MS;
  const there = (): Promise<unknown> => page.waitForFunction(
    (address) => location.href.startsWith(address) && document.readyState === 'complete', { timeout: MOVING_MS }, `${ADDRESS}/${name}`,
  );
  let isThere = false;
  while (!isThere) {
    isThere = await there().then(() => true, (thrown: unknown) => {
      if (Date.now() > end) throw thrown;
      return false;
    });
  }
}

/** Does what opens a page of the extension, and gives that page. */
export async function pageOpenedBy(browser: Browser, name: string, act: () => Promise<void>): Promise<Page> {
  const known = new Set(browser.targets());
  await act();
  const page = await (await browser.waitForTarget((target) => !known.has(target))).page();
  if (page === null) throw new Error('what was opened is no page');
  await atExtensionPage(page, name);
  return page;
}
