// A hostile ordering page, under the portal's real name: what it may do, and what must hold. One
// browser for all of it. Firefox, whose isolated world and extension addresses are made otherwise,
// has those attacks alone that ask for them.
import type { Page } from '@playwright/test';
import { overlay as overlayWords } from '../../../locales/overlay.ts';
import { MOST_FIELDS, MOST_LABEL, MOST_VALUE } from '../../../src/core/draft/pageSnapshot.ts';
import { accessibleView, type AccessibleView } from '../../world/accessibility.ts';
import { closeMoved } from '../../world/bidi.ts';
import {
  clobbered,
  endless,
  flooding,
  framing,
  GROWTHS,
  innocent,
  polluted,
  spoofed,
} from '../../world/hostile/pages.ts';
import { openPanel } from '../../world/journey.ts';
import { PEOPLE } from '../../world/people.ts';
import { orderDraft } from '../../world/portal/draft.ts';
import { score } from '../../edge/page/score.ts';
import { expect } from '../fixtures.ts';
import { draftOf, open, panels, read, readings, rewrite, says, test } from './hostilePage.ts';

const order = orderDraft();
const PHONE = '+77010000000';

const close = (panel: Page): Promise<void> =>
  panel.url().startsWith('moz-') ? closeMoved(panel) : panel.close();

/** The overlay with its verdict. */
async function overlayOf(page: Page): Promise<AccessibleView> {
  const view = await accessibleView(page);
  await view.first('button', overlayWords.sign.ru);
  return view;
}

test('[P1] a form whose inputs and images bear the names of the DOM is read like any other', async ({
  one,
}) => {
  const page = await open(one, clobbered(order));
  expect(
    await page.evaluate(() => document.getElementById('order')?.childNodes instanceof NodeList),
  ).toBe(false);
  const { missed, wrong } = score(draftOf(await read(one.ear)), order);
  expect([missed, wrong]).toEqual([[], []]);
  await overlayOf(page);
  await page.close();
});

test(
  '[P2] replaced built-ins neither break the reader nor get hold of anything of it',
  { tag: '@chromium' },
  async ({ one }) => {
    const page = await open(one, polluted(order));
    const { missed, wrong } = score(draftOf(await read(one.ear)), order);
    expect([missed, wrong]).toEqual([[], []]);
    await expect(page.locator('komekshi-overlay')).toHaveCount(1);
    // Any use of the page's own functions would have been recorded. Nothing here runs in the page's
    // world either.
    await expect(page).not.toHaveTitle(/taken/);
    await page.close();
  },
);

test('[K4] no event that the page makes up opens the panel, signs or sends', async ({ one }) => {
  const page = await open(one, innocent(order));
  const view = await overlayOf(page);
  const { x, y, width, height } = await view.box(await view.first('button', overlayWords.sign.ru));
  await one.ear.forget();
  await page.evaluate(
    ([left, top]) => {
      const host = document.querySelector<HTMLElement>('komekshi-overlay');
      const at = document.elementFromPoint(left, top);
      for (const target of [host, at, document.body, document, window]) {
        for (const type of [
          'pointerdown',
          'mousedown',
          'pointerup',
          'mouseup',
          'click',
          'auxclick',
          'dblclick',
        ])
          target?.dispatchEvent(
            new MouseEvent(type, {
              bubbles: true,
              composed: true,
              cancelable: true,
              clientX: left,
              clientY: top,
            }),
          );
        for (const key of ['Enter', ' ', 'Tab'])
          target?.dispatchEvent(
            new KeyboardEvent('keydown', { key, bubbles: true, composed: true }),
          );
        target?.dispatchEvent(
          new CustomEvent('panel.open', {
            bubbles: true,
            composed: true,
            detail: { name: 'panel.open', data: {} },
          }),
        );
      }
      for (const button of host?.shadowRoot?.querySelectorAll('button') ?? []) button.click();
      host?.click();
      host?.focus();
      (at as HTMLElement | null)?.click();
    },
    [x + width / 2, y + height / 2] as const,
  );
  expect(
    await page.evaluate(() => document.querySelector('komekshi-overlay')?.shadowRoot),
  ).toBeNull();
  expect(panels(one.extension)).toBe(0);
  // The person's own press comes after all of it, and is heard alone.
  const panel = await openPanel(one.extension, { page, overlay: view });
  expect((await one.ear.heard()).filter(({ name }) => name === 'panel.open')).toHaveLength(1);
  expect(panels(one.extension)).toBe(1);
  await close(panel);
  await page.close();
});

test(
  '[K4] a click that the person did not mean opens the panel at most',
  { tag: '@chromium' },
  async ({ one }) => {
    const page = await open(one, innocent(order));
    const view = await accessibleView(page);
    const { x, y, width, height } = await view.box(
      await view.first('button', overlayWords.sign.ru),
    );
    // A decoy covers everything and lets the click through; the overlay is made invisible.
    await page.evaluate(() => {
      const decoy = document.createElement('div');
      decoy.textContent = 'Выиграйте приз';
      decoy.style.cssText =
        'position:fixed;inset:0;z-index:2147483647;background:#fff;pointer-events:none';
      document.documentElement.append(decoy);
      document.documentElement.style.opacity = '0.01';
    });
    await one.ear.forget();
    const opened = one.extension.context.waitForEvent('page');
    await page.mouse.click(x + width / 2, y + height / 2);
    const panel = await opened;
    await panel.waitForLoadState();
    // What is opened is the browser's, and stands at its first step: nothing is signed or sent.
    expect(
      await panel.evaluate(() => [
        location.protocol,
        location.pathname,
        document.querySelectorAll('input[type=password],input[type=file][accept*=p12]').length,
      ]),
    ).toEqual(['chrome-extension:', '/sidepanel.html', 0]);
    await panel.close();
    await page.close();
  },
);

test(
  '[P2] the page may hide, move or take away the overlay: nobody fights over it, and its style is not the page’s',
  { tag: '@chromium' },
  async ({ one }) => {
    const page = await open(one, innocent(order));
    await overlayOf(page);
    const styled = await page.evaluate(() => {
      const host = document.querySelector<HTMLElement>('komekshi-overlay');
      if (host === null) throw new Error('no overlay');
      const sheet = document.head.appendChild(document.createElement('style'));
      sheet.textContent =
        'komekshi-overlay, komekshi-overlay * { opacity: 0 !important; position: fixed !important; z-index: -1 !important; pointer-events: none !important; transform: scale(9) !important }';
      for (const [name, value] of [
        ['opacity', '0'],
        ['display', 'none'],
        ['position', 'static'],
        ['z-index', '1'],
      ])
        host.style.setProperty(name ?? '', value ?? '', 'important');
      const { opacity, position, zIndex, transform, display } = getComputedStyle(host);
      return { opacity, position, zIndex, transform, isShown: display !== 'none' };
    });
    expect(styled).toEqual({
      opacity: '1',
      position: 'absolute',
      zIndex: '2147483646',
      transform: 'none',
      isShown: true,
    });
    await page.evaluate(() => {
      const added: Node[] = [];
      Object.assign(globalThis, { added });
      new MutationObserver((records) => {
        added.push(...records.flatMap(({ addedNodes }) => [...addedNodes]));
      }).observe(document, { childList: true, subtree: true });
      document.querySelector('komekshi-overlay')?.remove();
    });
    // Read again twice, and it had the occasion to come back.
    for (const phone of ['+77010000001', '+77010000002']) {
      await rewrite(
        page,
        await page.evaluate(
          () => document.querySelector<HTMLInputElement>('input[value^="+7701"]')?.value ?? '',
        ),
        phone,
      );
      await read(one.ear, says(phone));
    }
    expect(
      await page.evaluate(() => (globalThis as unknown as { added: Node[] }).added.length),
    ).toBe(0);
    await page.close();
  },
);

test(
  '[P1] labels and values of markup are text, and what turns or hides writing is gone from the draft',
  { tag: '@chromium' },
  async ({ one }) => {
    const page = await open(one, spoofed(order));
    const snapshot = await read(one.ear, says('<img'));
    // As the page drew them: one is markup, one is turned round and cut in two.
    const labels = snapshot.fields.map(({ label }) => label);
    expect(labels.filter((label) => label.includes('<img src=x'))).not.toEqual([]);
    expect(labels.filter((label) => label.includes('\u202eНаиме\u200bнование'))).not.toEqual([]);
    const draft = draftOf(snapshot);
    expect(draft.supplier.name).toContain('<img src=x');
    expect(JSON.stringify(draft)).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b]/);
    const panel = await openPanel(one.extension, { page, overlay: await overlayOf(page) });
    await expect(panel.locator('body')).toContainText('<img src=x');
    expect(await panel.locator('body').innerText()).not.toMatch(/[\u202a-\u202e\u200b]/);
    expect(
      await panel.evaluate(() => [
        document.querySelectorAll('img[src=x],[onerror]').length,
        document.title.includes('ran'),
      ]),
    ).toEqual([0, false]);
    expect(await page.title()).not.toContain('ran');
    await panel.close();
    await page.close();
  },
);

for (const [kind, grow] of Object.entries(GROWTHS)) {
  test(
    `[P1] a page that becomes too large (${kind}) is left alone, and read again when it is not`,
    { tag: '@chromium' },
    async ({ one }) => {
      const page = await open(one, innocent(order));
      await overlayOf(page);
      await one.ear.forget();
      await page.evaluate(grow);
      // The reader has looked: it takes its overlay away.
      await expect(page.locator('komekshi-overlay')).toHaveCount(0);
      expect(await readings(one.ear)).toEqual([]);
      await page.evaluate(() => document.getElementById('huge')?.remove());
      await read(one.ear);
      await overlayOf(page);
      await page.close();
    },
  );
}

test(
  '[P1] a page of endless fields, texts and names is read within the bounds of a message',
  { tag: '@chromium' },
  async ({ one }) => {
    const page = await open(one, endless(order));
    const snapshot = await read(one.ear);
    expect(snapshot.fields).toHaveLength(MOST_FIELDS);
    expect(Math.max(...snapshot.fields.map(({ value }) => value.length))).toBe(MOST_VALUE);
    expect(Math.max(...snapshot.fields.map(({ label }) => label.length))).toBe(MOST_LABEL);
    expect(score(draftOf(snapshot), order).wrong).toEqual([]);
    await overlayOf(page);
    await page.close();
  },
);

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
