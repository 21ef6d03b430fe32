// A hostile ordering page, under the portal's real name: what it may do, and what must hold. One browser for all of it.
import type { Page } from '@playwright/test';
import { overlay as overlayWords } from '../../../locales/overlay.ts';
import { readPage, type PageSnapshot } from '../../../src/core/draft/capture.ts';
import { accessibleView } from '../../world/accessibility.ts';
import type { Extension } from '../../world/browser.ts';
import { clobbered, enormous, flooding, framing, innocent, polluted, spoofed } from '../../world/hostile/pages.ts';
import { orderDraft } from '../../world/portal/draft.ts';
import { score } from '../../edge/page/score.ts';
import { startWorld, type World } from '../../world/world.ts';
import { expect, test as base } from '../fixtures.ts';

const order = orderDraft();

/** What pages have told the background since, and what was opened. */
interface Ear {
  heard(): Promise<readonly { readonly name: string; readonly data: PageSnapshot }[]>;
  forget(): Promise<void>;
}

const test = base.extend<object, { one: { readonly world: World; readonly extension: Extension; readonly ear: Ear } }>({
  one: [async ({}, use) => {
    const world = await startWorld();
    const extension = await world.browser();
    await use({ world, extension, ear: await listen(extension) });
    await extension.close();
    await world.close();
  }, { scope: 'worker' }],
});

async function listen(extension: Extension): Promise<Ear> {
  const page = await extension.context.newPage();
  await page.goto(extension.page('options.html'));
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    chrome.runtime.onMessage.addListener((message) => { heard.push(message); });
  });
  return {
    heard: () => page.evaluate(() => (globalThis as unknown as { heard: { name: string; data: PageSnapshot }[] }).heard),
    forget: () => page.evaluate(() => { (globalThis as unknown as { heard: unknown[] }).heard.length = 0; }),
  };
}

const readings = async (ear: Ear): Promise<PageSnapshot[]> => (await ear.heard()).filter(({ name }) => name === 'page.captured').map(({ data }) => data);
const draftOf = (snapshot: PageSnapshot | undefined) => readPage(snapshot ?? { title: '', lang: '', fields: [] }).draft;
const panels = (extension: Extension): number => extension.context.pages().filter((page) => page.url().includes('sidepanel.html')).length;

async function open({ world, extension, ear }: { world: World; extension: Extension; ear: Ear }, html: string): Promise<Page> {
  world.portal.serve('/hostile', html);
  await ear.forget();
  const page = await extension.context.newPage();
  await page.goto('https://aleumet.egov.kz/hostile');
  return page;
}

const read = async (ear: Ear): Promise<PageSnapshot> => {
  await expect.poll(async () => (await readings(ear)).length).toBeGreaterThan(0);
  const all = await readings(ear);
  return all[all.length - 1] ?? { title: '', lang: '', fields: [] };
};

test('[P1] a form whose inputs and images bear the names of the DOM is read like any other', async ({ one }) => {
  const page = await open(one, clobbered(order));
  expect(await page.evaluate(() => document.getElementById('order')?.childNodes instanceof NodeList)).toBe(false);
  const { missed, wrong } = score(draftOf(await read(one.ear)), order);
  expect([missed, wrong]).toEqual([[], []]);
  await (await accessibleView(page)).first('button', overlayWords.sign.ru);
  await page.close();
});

test('[P2] replaced built-ins neither break the reader nor get hold of anything of it', async ({ one }) => {
  const page = await open(one, polluted(order));
  const { missed, wrong } = score(draftOf(await read(one.ear)), order);
  expect([missed, wrong]).toEqual([[], []]);
  await expect(page.locator('komekshi-overlay')).toHaveCount(1);
  // Whatever was used of the page's own would have told of it; nothing here runs in the page's world either.
  await expect(page).not.toHaveTitle(/taken/);
  await page.close();
});

test('[K4] no event that the page makes up opens the panel, signs or sends', async ({ one }) => {
  const page = await open(one, innocent(order));
  const view = await accessibleView(page);
  await view.first('button', overlayWords.sign.ru);
  const { x, y, width, height } = await view.box(await view.first('button', overlayWords.sign.ru));
  await one.ear.forget();
  await page.evaluate(([left, top]) => {
    const host = document.querySelector<HTMLElement>('komekshi-overlay');
    const at = document.elementFromPoint(left, top);
    for (const target of [host, at, document.body, document, window]) {
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'auxclick', 'dblclick']) target?.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true, clientX: left, clientY: top }));
      for (const key of ['Enter', ' ', 'Tab']) target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      target?.dispatchEvent(new CustomEvent('panel.open', { bubbles: true, composed: true, detail: { name: 'panel.open', data: {} } }));
    }
    host?.click();
    host?.focus();
    (at as HTMLElement | null)?.click();
  }, [x + width / 2, y + height / 2] as const);
  await page.evaluate(() => new Promise<void>((resolve) => { requestAnimationFrame(() => requestAnimationFrame(() => resolve())); }));
  expect((await one.ear.heard()).filter(({ name }) => name === 'panel.open')).toEqual([]);
  expect(panels(one.extension)).toBe(0);
  await page.close();
});

test('[K4] a click that the person did not mean opens the panel at most', async ({ one }) => {
  const page = await open(one, innocent(order));
  const view = await accessibleView(page);
  const { x, y, width, height } = await view.box(await view.first('button', overlayWords.sign.ru));
  // A decoy over everything that lets the click through, and the overlay made invisible.
  await page.evaluate(() => {
    const decoy = document.createElement('div');
    decoy.textContent = 'Выиграйте приз';
    decoy.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:#fff;pointer-events:none';
    document.documentElement.append(decoy);
    document.documentElement.style.opacity = '0.01';
  });
  await one.ear.forget();
  const opened = one.extension.context.waitForEvent('page');
  await page.mouse.click(x + width / 2, y + height / 2);
  const panel = await opened;
  await panel.waitForLoadState();
  // What is opened is the browser's, and stands at its first step: nothing is signed or sent.
  expect(await panel.evaluate(() => [location.protocol, location.pathname, document.querySelectorAll('input[type=password],input[type=file][accept*=p12]').length])).toEqual(['chrome-extension:', '/sidepanel.html', 0]);
  await panel.close();
  await page.close();
});

test('[P2] the page may hide, move or take away the overlay: nobody fights over it, and its style is not the page’s', async ({ one }) => {
  const page = await open(one, innocent(order));
  const view = await accessibleView(page);
  await view.first('button', overlayWords.sign.ru);
  const styled = await page.evaluate(() => {
    const host = document.querySelector<HTMLElement>('komekshi-overlay');
    if (host === null) throw new Error('no overlay');
    const sheet = document.head.appendChild(document.createElement('style'));
    sheet.textContent = 'komekshi-overlay, komekshi-overlay * { opacity: 0 !important; position: fixed !important; z-index: -1 !important; pointer-events: none !important; transform: scale(9) !important }';
    for (const [name, value] of [['opacity', '0'], ['display', 'none'], ['position', 'static'], ['z-index', '1']]) host.style.setProperty(name ?? '', value ?? '', 'important');
    const { opacity, position, zIndex, transform, display } = getComputedStyle(host);
    return { opacity, position, zIndex, transform, isShown: display !== 'none' };
  });
  expect(styled).toEqual({ opacity: '1', position: 'absolute', zIndex: '2147483646', transform: 'none', isShown: true });
  const added = await page.evaluate(() => new Promise<number>((resolve) => {
    let [added, frames] = [0, 60];
    new MutationObserver((records) => { for (const { addedNodes } of records) for (const node of addedNodes) if (node.nodeName === 'KOMEKSHI-OVERLAY') added += 1; }).observe(document, { childList: true, subtree: true });
    document.querySelector('komekshi-overlay')?.remove();
    const frame = (): void => {
      const phone = document.querySelector('input');
      phone?.dispatchEvent(new Event('input', { bubbles: true }));
      if (frames-- > 0) requestAnimationFrame(frame); else resolve(added);
    };
    frame();
  }));
  expect(added).toBe(0);
  await page.close();
});

test('[P1] labels and values of markup are text, and what turns or hides writing is gone from the draft', async ({ one }) => {
  const page = await open(one, spoofed(order));
  await expect.poll(async () => (await readings(one.ear)).some(({ fields }) => fields.some(({ value }) => value.includes('<img')))).toBe(true);
  const last = (await readings(one.ear)).at(-1);
  const name = draftOf(last).supplier.name ?? '';
  expect(name).toContain('<img src=x');
  expect(JSON.stringify(draftOf(last))).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b]/);
  const view = await accessibleView(page);
  const opened = one.extension.context.waitForEvent('page');
  await view.click('button', overlayWords.sign.ru);
  const panel = await opened;
  await expect(panel.locator('body')).toContainText('<img src=x');
  expect(await panel.evaluate(() => [document.querySelectorAll('img[src=x],[onerror]').length, document.title.includes('ran')])).toEqual([0, false]);
  expect(await page.title()).not.toContain('ran');
  await panel.close();
  await page.close();
});

for (const kind of ['fields', 'depth', 'roots', 'text'] as const) {
  test(`[P1] a page of too much (${kind}) is not read, and stays in use`, async ({ one }) => {
    const page = await open(one, enormous(kind, order));
    // Its words are those of the form: only its size keeps it from being read.
    await page.evaluate(() => new Promise<void>((resolve) => { let left = 30; const frame = (): void => { if (left-- > 0) requestAnimationFrame(frame); else resolve(); }; frame(); }));
    expect(await page.locator('komekshi-overlay').count()).toBe(0);
    expect(await readings(one.ear)).toEqual([]);
    await page.close();
  });
}

for (const kind of ['loops'] as const) {
  test(`[P1] a page of endless ${kind} is read within the bounds of a message`, async ({ one }) => {
    const page = await open(one, enormous(kind, order));
    const snapshot = await read(one.ear);
    expect(snapshot.fields.length).toBeLessThanOrEqual(300);
    expect(JSON.stringify(snapshot).length).toBeLessThan(300 * 1500);
    expect(score(draftOf(snapshot), order).wrong).toEqual([]);
    await (await accessibleView(page)).first('button', overlayWords.sign.ru);
    await page.close();
  });
}

test('[M1] a page that floods is heard in a bounded number of messages, and opens nothing', async ({ one }) => {
  const page = await open(one, flooding(order));
  await expect(page).toHaveTitle('still');
  await expect.poll(async () => (await readings(one.ear)).length).toBeGreaterThan(0);
  const heard = await one.ear.heard();
  // 240 changes, 12 000 messages and as many navigations as changes: five looks a second at most.
  const seconds = await page.evaluate(() => performance.now() / 1000);
  expect(heard.length).toBeLessThanOrEqual(3 + seconds * 5);
  expect(heard.filter(({ name }) => name !== 'page.captured' && name !== 'page.found')).toEqual([]);
  expect(await page.locator('komekshi-overlay').count()).toBeLessThanOrEqual(1);
  expect(panels(one.extension)).toBe(0);
  await page.close();
});

test('[M2] the form in a frame is neither read nor given an overlay, sandboxed or not', async ({ one }) => {
  one.world.portal.serve('/hostile/inner', innocent(order));
  const page = await open(one, framing());
  await expect.poll(() => page.frames().length).toBe(4);
  for (const frame of page.frames()) await frame.waitForLoadState('load');
  await page.evaluate(() => new Promise<void>((resolve) => { let left = 60; const frame = (): void => { if (left-- > 0) requestAnimationFrame(frame); else resolve(); }; frame(); }));
  for (const frame of page.frames()) expect(await frame.locator('komekshi-overlay').count()).toBe(0);
  expect(await readings(one.ear)).toEqual([]);
  await page.close();
});

test('[M4] the page can neither message the extension nor load, frame or open anything of it', async ({ one }) => {
  const page = await open(one, innocent(order));
  await (await accessibleView(page)).first('button', overlayWords.sign.ru);
  await one.ear.forget();
  const got = await page.evaluate(async (id) => {
    const base = `chrome-extension://${id}/`;
    const runtime = (globalThis as unknown as { chrome?: { runtime?: { sendMessage?: (id: string, message: unknown) => Promise<unknown> } } }).chrome?.runtime;
    const failed = async (work: () => Promise<unknown>): Promise<boolean> => { try { await work(); return false; } catch { return true; } };
    const loads = (element: HTMLImageElement | HTMLScriptElement, src: string): Promise<boolean> => new Promise((resolve) => {
      Object.assign(element, { onload: () => resolve(true), onerror: () => resolve(false), src });
      document.head.append(element);
    });
    new BroadcastChannel('komekshi').postMessage({ name: 'panel.open', data: {} });
    postMessage({ name: 'panel.open', data: {} }, '*');
    dispatchEvent(new MessageEvent('message', { data: { name: 'panel.open', data: {} } }));
    const frame = document.body.appendChild(document.createElement('iframe'));
    const framed = new Promise<boolean>((resolve) => { frame.onload = () => { try { resolve(frame.contentDocument !== null); } catch { resolve(false); } }; });
    frame.src = `${base}sidepanel.html?tab=1`;
    return {
      noRuntime: runtime?.sendMessage === undefined,
      notFetched: await Promise.all(['sidepanel.html', 'manifest.json', 'icon/48.png'].map((name) => failed(() => fetch(base + name)))),
      image: await loads(new Image(), `${base}icon/48.png`), script: await loads(document.createElement('script'), `${base}background.js`), framed: await framed,
      globals: Object.getOwnPropertyNames(globalThis).filter((name) => /komekshi|wxt|browser\b/i.test(name)),
    };
  }, one.extension.id);
  expect(got).toEqual({ noRuntime: true, notFetched: [true, true, true], image: false, script: false, framed: false, globals: [] });
  expect((await one.ear.heard()).filter(({ name }) => name !== 'page.captured')).toEqual([]);
  await page.close();
});
