// A Firefox as it was started: no page open, no extension of ours, and nothing that a page or the
// extension has stored. Asks the browser's own window (WebDriver BiDi,
// https://w3c.github.io/webdriver-bidi; nsIQuotaManagerService, nsICacheStorageService,
// nsICookieManager).
import type { BrowserContext, Page } from '@playwright/test';
import { browserSession, closeMoved, inBrowser } from './bidi.ts';

/** What tests listen for; Playwright listens for more itself. */
const HEARD = [
  'page',
  'console',
  'dialog',
  'request',
  'requestfailed',
  'requestfinished',
  'response',
  'weberror',
] as const;

/** The browser ends with its last tab. */
export async function emptyFirefox(context: BrowserContext, extension: string): Promise<void> {
  for (const event of HEARD) context.removeAllListeners(event);
  const before = context.pages();
  await context.newPage();
  for (const page of before) await close(page);
  await browserSession(context).send('webExtension.uninstall', { extension });
  await inBrowser(context, forgetAll, extension);
}

const close = (page: Page): Promise<void> =>
  page.url().startsWith('moz-extension:') ? closeMoved(page) : page.close();

interface Privileged {
  readonly Services: {
    readonly qms: {
      clearStoragesForOriginAttributesPattern(pattern: string): { callback: () => void };
    };
    readonly cache2: { clear(): void };
    readonly cookies: { removeAll(): void };
    readonly perms: { removeAll(): void };
  };
  readonly ChromeUtils: {
    importESModule(address: string): {
      readonly ExtensionPermissions: { removeAll(id: string): Promise<void> };
    };
  };
}

/** Runs in the browser's window. */
async function forgetAll(id: string): Promise<void> {
  const { Services: services, ChromeUtils: chrome } = globalThis as unknown as Privileged;
  services.cache2.clear();
  services.cookies.removeAll();
  services.perms.removeAll();
  await chrome
    .importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
    .ExtensionPermissions.removeAll(id);
  // Of every origin: `storage.local` and IndexedDB of the extension, what the portal keeps.
  await new Promise<void>((resolve) => {
    services.qms.clearStoragesForOriginAttributesPattern('{}').callback = () => resolve();
  });
}
