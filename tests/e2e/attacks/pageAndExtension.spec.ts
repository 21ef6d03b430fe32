// What a hostile ordering page may do to the extension behind: floods, frames, messages and
// addresses. Firefox, whose extension addresses are made otherwise, has those attacks alone that
// ask for them.
import type { Page } from '@playwright/test';
import { flooding, framing, innocent } from '../../world/hostile/pages.ts';
import { PEOPLE } from '../../world/people.ts';
import { orderDraft } from '../../world/portal/draft.ts';
import { expect } from '../fixtures.ts';
import { open, order, overlayOf, panels, PHONE, read, rewrite, says, test } from './hostilePage.ts';

test(
  '[M1] a page that floods is heard in few messages, and opens nothing',
  { tag: '@chromium' },
  async ({ one }) => {
    const page = await open(one, flooding(order));
    await expect(page).toHaveTitle('still');
    const last = await page.evaluate(
      () => document.querySelector<HTMLInputElement>('[data-flood]')?.value ?? '',
    );
    // Where it came to rest it was read.
    await read(one.ear, says(last));
    const heard = await one.ear.heard();
    // 240 changes and as many navigations, 12 000 messages.
    expect(heard.length).toBeLessThan(120);
    expect(heard.filter(({ name }) => name !== 'page.captured' && name !== 'page.found')).toEqual(
      [],
    );
    await expect(page.locator('komekshi-overlay')).toHaveCount(1);
    expect(panels(one.extension)).toBe(0);
    await page.close();
  },
);

test(
  '[M2] the form in a frame is neither read nor given an overlay, sandboxed or not',
  { tag: '@chromium' },
  async ({ one }) => {
    one.world.portal.serve('/hostile/inner', innocent(orderDraft({ applicant: PEOPLE.stranger })));
    const page = await open(one, framing(order));
    await expect.poll(() => page.frames().length).toBe(4);
    for (const frame of page.frames()) await frame.waitForLoadState('load');
    await overlayOf(page);
    // What would have been read in a frame came before this.
    await rewrite(page, PHONE, '+77010000009');
    await read(one.ear, says('+77010000009'));
    for (const frame of page.frames().slice(1)) {
      expect(await frame.locator('input').count()).toBeGreaterThan(10);
      expect(await frame.locator('komekshi-overlay').count()).toBe(0);
    }
    expect((await one.ear.heard()).filter(({ frameId }) => frameId !== 0)).toEqual([]);
    await page.close();
  },
);

test('[M4] the page can neither message the extension nor load anything of it', async ({ one }) => {
  const page = await open(one, innocent(order));
  await overlayOf(page);
  await one.ear.forget();
  const got = await page.evaluate(async (base) => {
    const runtime = (
      globalThis as unknown as {
        chrome?: { runtime?: { sendMessage?: (id: string, message: unknown) => Promise<unknown> } };
      }
    ).chrome?.runtime;
    const failed = async (work: () => Promise<unknown>): Promise<boolean> => {
      try {
        await work();
        return false;
      } catch {
        return true;
      }
    };
    const loads = (element: HTMLImageElement | HTMLScriptElement, src: string): Promise<boolean> =>
      new Promise((resolve) => {
        Object.assign(element, { onload: () => resolve(true), onerror: () => resolve(false), src });
        document.head.append(element);
      });
    new BroadcastChannel('komekshi').postMessage({ name: 'panel.open', data: {} });
    postMessage({ name: 'panel.open', data: {} }, '*');
    dispatchEvent(new MessageEvent('message', { data: { name: 'panel.open', data: {} } }));
    return {
      noRuntime: runtime?.sendMessage === undefined,
      notFetched: await Promise.all(
        ['sidepanel.html', 'manifest.json', 'icon/48.png'].map((name) =>
          failed(() => fetch(base + name)),
        ),
      ),
      image: await loads(new Image(), `${base}icon/48.png`),
      script: await loads(document.createElement('script'), `${base}background.js`),
      globals: Object.getOwnPropertyNames(globalThis).filter((name) =>
        /komekshi|wxt|browser\b/i.test(name),
      ),
    };
  }, one.extension.page(''));
  expect(got).toEqual({
    noRuntime: true,
    notFetched: [true, true, true],
    image: false,
    script: false,
    globals: [],
  });
  expect((await one.ear.heard()).filter(({ name }) => name !== 'page.captured')).toEqual([]);
  await page.close();
});

test('[M4] the page can neither frame nor open a page of the extension: the browser itself refuses', async ({
  one,
  browserName,
}) => {
  const page = await open(one, innocent(order));
  await overlayOf(page);
  const opened: Page[] = [];
  one.extension.context.on('page', (other) => {
    opened.push(other);
  });
  const address = one.extension.page('sidepanel.html?tab=1');
  const got = await page.evaluate(async (src) => {
    const frame = document.createElement('iframe');
    const framed = new Promise<string>((resolve) => {
      for (const type of ['load', 'error'])
        frame.addEventListener(type, () => {
          resolve(type);
        });
    });
    frame.src = src;
    document.body.append(frame);
    const open = (features: string): string => {
      try {
        return String(window.open(src, '_blank', features) === null);
      } catch (thrown) {
        return (thrown as Error).message;
      }
    };
    return { framed: await framed, opened: ['', 'noopener'].map(open) };
  }, address);
  const [, frame] = page.frames();
  if (browserName === 'firefox') {
    expect(got).toEqual({
      framed: 'error',
      opened: Array(2).fill(`Access to '${address}' from script denied`),
    });
    expect(opened).toEqual([]);
  } else {
    expect(frame?.url()).toBe('chrome-error://chromewebdata/');
    await expect
      .poll(() => opened.map((other) => other.url()))
      .toEqual(Array(2).fill('chrome-error://chromewebdata/'));
    for (const other of opened) await expect(other.locator('body')).toContainText(one.extension.id);
  }
  expect(panels(one.extension)).toBe(0);
  for (const each of [...opened, page]) await each.close();
});
