// A Chromium as it was started: one empty page, a background that begins anew, and nothing that a
// page or the extension has stored. What is left is read back and compared; a browser that is not
// proven empty is for nobody (DevTools protocol: Storage, ServiceWorker, Network).
import { isDeepStrictEqual } from 'node:util';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';

/** What tests listen for; Playwright listens for more itself. */
const HEARD = [
  'page',
  'console',
  'dialog',
  'request',
  'requestfailed',
  'requestfinished',
  'response',
  'serviceworker',
  'weberror',
] as const;

/** Of the extension: all but its registered background, without which it would not run again. */
const OF_EXTENSION =
  'cookies,file_systems,indexeddb,local_storage,websql,cache_storage,shared_storage,storage_buckets';

/** What the extension has changed in the browser itself. */
export interface Settings {
  readonly permissions: chrome.permissions.Permissions;
  readonly badge: string;
  readonly title: string;
  readonly panel: chrome.sidePanel.PanelOptions;
  readonly opens: chrome.sidePanel.PanelBehavior;
}

/** `origins`: whose pages may have stored something; `settings`: as the extension started. */
export interface Before {
  readonly extension: string;
  readonly origins: Iterable<string>;
  readonly settings: Settings;
}

/** Throws where it is not proven empty. */
export async function emptyChromium(context: BrowserContext, before: Before): Promise<void> {
  for (const event of HEARD) context.removeAllListeners(event);
  await Promise.all([context.unrouteAll(), context.setOffline(false), context.clearPermissions()]);
  const pages = context.pages();
  const own = await context.newPage();
  await Promise.all(pages.map((page) => page.close()));
  // A page of the extension can ask its interfaces, whether or not the background is awake.
  await own.goto(`${before.extension}/manifest.json`);
  await own.evaluate(closePanels);
  await Promise.all(context.pages().flatMap((page) => (page === own ? [] : [page.close()])));
  await own.evaluate(forgetOwn);
  const session = await context.newCDPSession(own);
  await stopBackground(session);
  await forget(session, before);
  await prove(own, session, before);
  await session.detach();
  await own.evaluate(() => chrome.runtime.sendMessage({}).catch(() => null));
  await own.goto('about:blank');
  const open = context.pages().map((page) => page.url());
  if (open.length !== 1) throw new Error(`something was opened meanwhile: ${open.join(' ')}`);
}

/** Runs in a page of the extension. A panel stays open in its window when its tab is closed. */
async function closePanels(): Promise<void> {
  for (const { id: windowId } of await chrome.windows.getAll())
    if (windowId !== undefined) await chrome.sidePanel.close({ windowId }).catch(() => null);
}

/** Runs in a page of the extension. The background, which hears of it, has then been woken. */
async function forgetOwn(): Promise<void> {
  await chrome.runtime.sendMessage({}).catch(() => null);
  const { origins = [] } = await chrome.permissions.getAll();
  const { host_permissions: hosts, content_scripts: scripts } =
    chrome.runtime.getManifest() as chrome.runtime.ManifestV3;
  const required = [...(hosts ?? []), ...(scripts ?? []).flatMap(({ matches }) => matches ?? [])];
  const given = origins.filter((origin) => !required.includes(origin));
  if (given.length > 0) await chrome.permissions.remove({ origins: given });
  await Promise.all([
    chrome.alarms.clearAll(),
    chrome.storage.local.clear(),
    chrome.storage.session.clear(),
    chrome.storage.sync.clear(),
  ]);
}

/** Once only: a worker that is stopped while it starts may hang. */
async function stopBackground(session: CDPSession): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
}

async function forget(session: CDPSession, { extension, origins }: Before): Promise<void> {
  const kinds = [
    [extension, OF_EXTENSION],
    ...Array.from(origins, (origin) => [origin, 'all'] as const),
  ] as const;
  await Promise.all([
    ...kinds.map(([origin, storageTypes]) =>
      session.send('Storage.clearDataForOrigin', { origin, storageTypes }),
    ),
    session.send('Network.clearBrowserCache'),
    session.send('Network.clearBrowserCookies'),
  ]);
}

async function prove(page: Page, session: CDPSession, before: Before): Promise<void> {
  await Promise.all(
    Array.from(before.origins, async (origin) => {
      const { usage } = await session.send('Storage.getUsageAndQuota', { origin });
      if (usage !== 0) throw new Error(`${origin} has still stored ${usage} bytes`);
    }),
  );
  const { cookies } = await session.send('Storage.getCookies');
  const left = { cookies: cookies.length, ...(await page.evaluate(stored)) };
  if (!isDeepStrictEqual(left, EMPTY)) throw new Error(`not empty: ${JSON.stringify(left)}`);
  const settings = await page.evaluate(readSettings);
  if (!isDeepStrictEqual(settings, before.settings))
    throw new Error(`set otherwise: ${JSON.stringify(settings)}`);
}

const EMPTY = {
  cookies: 0,
  databases: [],
  caches: [],
  words: 0,
  areas: [{}, {}, {}],
  alarms: [],
  windows: [1],
};

/** Runs in a page of the extension. The page itself stands in the one window beside nothing. */
async function stored() {
  const { local, session, sync } = chrome.storage;
  return {
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    words: localStorage.length + sessionStorage.length,
    areas: await Promise.all([local, session, sync].map((area) => area.get())),
    alarms: await chrome.alarms.getAll(),
    windows: (await chrome.windows.getAll({ populate: true })).map(({ tabs }) => tabs?.length ?? 0),
  };
}

/** Runs in a page or worker of the extension. */
export const readSettings = async (): Promise<Settings> => ({
  permissions: await chrome.permissions.getAll(),
  badge: await chrome.action.getBadgeText({}),
  title: await chrome.action.getTitle({}),
  panel: await chrome.sidePanel.getOptions({}),
  opens: await chrome.sidePanel.getPanelBehavior(),
});
