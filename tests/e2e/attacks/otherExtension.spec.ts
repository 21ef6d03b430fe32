// Another extension that may read and script every site: it starts nothing of ours, opens nothing
// of ours to itself, and its clicks are no person's. What it can do, no extension can prevent:
// script the portal's own page, and read there what the overlay says.
import { expect, test, type Page } from '@playwright/test';
import { overlay } from '../../../locales/overlay.ts';
import { MESSAGES } from '../../../src/edge/messaging/protocol.ts';
import type { Extension } from '../../world/browser.ts';
import { openOrder, openPanel } from '../../world/journey.ts';
import { writeOtherExtension } from '../../world/otherExtension.ts';
import { startWorld } from '../../world/world.ts';

/** What came of an act of the other extension: the error in its own words, or what it has got. */
const trying = (page: Page, act: string): Promise<string> =>
  page.evaluate(
    `(async () => { ${act} })().then((got) => 'got ' + JSON.stringify(got), (thrown) => String(thrown))`,
  );

/** A page of the other extension beside ours, and what our background has heard. */
interface Encounter {
  readonly attacker: Page;
  readonly extension: Extension;
  readonly heard: () => Promise<unknown[]>;
}

async function findsNobody({ attacker, extension, heard }: Encounter): Promise<void> {
  for (const name of Object.keys(MESSAGES)) {
    expect(
      await trying(
        attacker,
        `return chrome.runtime.sendMessage('${extension.id}', { name: '${name}', data: {} })`,
      ),
    ).toContain('Receiving end does not exist');
  }
  expect(
    await trying(
      attacker,
      `return new Promise((resolve) => chrome.runtime.connect('${extension.id}').onDisconnect.addListener(() => resolve(chrome.runtime.lastError.message)))`,
    ),
  ).toContain('Receiving end does not exist');
  await trying(attacker, `new BroadcastChannel('komekshi-outbox').postMessage('changed')`);
  await trying(
    attacker,
    `const [tab] = await chrome.tabs.query({ url: 'https://aleumet.egov.kz/*' }); return chrome.tabs.sendMessage(tab.id, { name: 'consent.changed', data: { given: false } })`,
  );
  expect(await heard()).toEqual([]);
}

async function opensNothing({ attacker, extension }: Encounter): Promise<void> {
  for (const file of ['manifest.json', 'sidepanel.html', 'icon/16.png'])
    expect(
      await trying(
        attacker,
        `return (await fetch('chrome-extension://${extension.id}/${file}')).text()`,
      ),
    ).toContain('Failed to fetch');
  expect(
    await trying(
      attacker,
      `const frame = document.createElement('iframe'); frame.src = 'chrome-extension://${extension.id}/sidepanel.html'; document.body.append(frame); await new Promise((resolve) => { frame.onload = resolve; }); return 1`,
    ),
  ).toBe('got 1');
  expect(
    attacker
      .frames()
      .map((frame) => frame.url())
      .filter((url) => url.includes(extension.id)),
  ).toEqual([]);
  const opened = await extension.context.newPage();
  await opened.goto(extension.page('options.html'));
  expect(
    await trying(
      attacker,
      `
    const said = [];
    for (const { id: tabId, title } of await chrome.tabs.query({})) {
      if (title.includes('Komekshi')) said.push(await chrome.scripting.executeScript({ target: { tabId }, func: () => document.body.innerText }).then(() => 'scripted', (thrown) => thrown.message));
    }
    return said;`,
    ),
  ).toMatch(/^got \["Cannot access/);
  await opened.close();
}

async function pressesNothing({ attacker, extension, heard }: Encounter): Promise<void> {
  const pages = extension.context.pages().length;
  const found = await trying(
    attacker,
    `
    const [tab] = await chrome.tabs.query({ url: 'https://aleumet.egov.kz/*' });
    const [{ result }] = await chrome.scripting.executeScript({ target: { tabId: tab.id }, func: () => {
      const roots = [...document.querySelectorAll('*')].flatMap((element) => chrome.dom.openOrClosedShadowRoot(element) ?? []);
      const buttons = roots.flatMap((root) => [...root.querySelectorAll('button')]);
      for (const button of buttons) {
        button.click();
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) button.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: 5, clientY: 5 }));
        button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
      }
      return buttons.map(({ textContent }) => textContent);
    } });
    return result;`,
  );
  expect(found, 'it was there to be pressed').toContain(overlay.sign.ru);
  expect(await heard()).toEqual([]);
  expect(extension.context.pages()).toHaveLength(pages);
}

test('[M1] [M2] [M4] [K4] with every right, starts, opens and presses nothing of ours', async ({}, testInfo) => {
  const other = writeOtherExtension(testInfo.outputPath('other'));
  const world = await startWorld();
  const extension = await world.browser({ besides: [other.folder] });
  const { context } = extension;
  const order = await openOrder(extension);
  const background = await extension.worker();
  await background.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    chrome.runtime.onMessage.addListener((message) => {
      heard.push(message);
    });
  });
  const heard = (): Promise<unknown[]> =>
    background.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard);
  const kept = (): Promise<string> =>
    background.evaluate(async () =>
      JSON.stringify([await chrome.storage.local.get(null), await indexedDB.databases()]),
    );
  // The person's own pages make their stores when they are opened, empty: before the attack, not during it.
  const own = await context.newPage();
  await own.goto(extension.page('options.html'));
  for (const name of ['komekshi-keys', 'komekshi-remembered'])
    await expect.poll(kept).toContain(name);
  await own.close();
  const before = await kept();
  const attacker = await context.newPage();
  await attacker.goto(other.page);

  const encounter = { attacker, extension, heard };
  await test.step('messages and ports: nobody is there', () => findsNobody(encounter));
  await test.step('files and pages: not to be had, not to be framed, not to be scripted', () =>
    opensNothing(encounter));
  await test.step('the overlay: its closed root opens to any extension, and its button heeds no script', () =>
    pressesNothing(encounter));

  expect(await kept()).toBe(before);
  expect(world.provider.posts).toBe(0);
  // The person’s own press still does what it says.
  await order.page.bringToFront();
  await openPanel(extension, order);
  expect(await heard()).toContainEqual({ name: 'panel.open', data: {} });
  await extension.close();
  await world.close();
});
