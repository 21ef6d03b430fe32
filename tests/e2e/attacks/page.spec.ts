// What a hostile ordering page, under the portal's real name, may do to the reading and to the
// overlay, and what must hold. One browser for all of it. Firefox, whose isolated world is made
// otherwise, has those attacks alone that ask for them.
import type { Page } from '@playwright/test';
import { overlay as overlayWords } from '../../../locales/overlay.ts';
import { MOST_FIELDS, MOST_LABEL, MOST_VALUE } from '../../../src/core/draft/pageSnapshot.ts';
import { accessibleView } from '../../world/accessibility.ts';
import { closeMoved } from '../../world/bidi.ts';
import {
  clobbered,
  endless,
  GROWTHS,
  innocent,
  polluted,
  spoofed,
} from '../../world/hostile/pages.ts';
import { openPanel } from '../../world/journey.ts';
import { score } from '../../edge/page/score.ts';
import { expect } from '../fixtures.ts';
import {
  draftOf,
  open,
  order,
  overlayOf,
  panels,
  read,
  readings,
  rewrite,
  says,
  test,
} from './hostilePage.ts';

const close = (panel: Page): Promise<void> =>
  panel.url().startsWith('moz-') ? closeMoved(panel) : panel.close();

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
