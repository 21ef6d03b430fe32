// The guard of the whole suite proves itself: what goes outside the list of hosts is recorded by
// the browser, and fails whoever closes it.
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { keptContacts } from '../world/contacts.ts';
import { PORTAL_HOST } from '../world/portal/portal.ts';
import { expect, test } from './fixtures.ts';

const ask = (host: string): Promise<unknown> =>
  fetch(`https://${host}/`).then(
    () => 'answered',
    () => 'refused',
  );

test(
  '[N1] Chromium records what background, page of the extension, worker and content script ask for, and a launch that strays fails',
  { tag: '@chromium' },
  async ({ world }, testInfo) => {
    const folder = testInfo.outputPath('contacts');
    const extension = await world.browser({ contacts: folder });
    const panel = await extension.open('sidepanel.html');
    const order = await extension.context.newPage();
    await order.goto(`https://${PORTAL_HOST}/`);

    expect(await (await extension.worker()).evaluate(ask, 'background.example')).toBe('refused');
    expect(await panel.evaluate(ask, 'page.example')).toBe('refused');
    await fetchedByContentScript(order, extension.id, 'content-script.example');
    expect(await fetchedByWorker(panel, 'worker.example')).toBe('asked');

    const named = ['background', 'page', 'content-script', 'worker'].map(
      (name) => `https://${name}.example`,
    );
    const strange = await extension.close().then(() => '', String);
    for (const host of named) expect(strange).toContain(host);
    expect(strange).not.toContain(PORTAL_HOST);
    expect(keptContacts(folder)[0]?.hosts).toEqual(
      expect.arrayContaining([...named, `https://${PORTAL_HOST}`]),
    );
  },
);

/** In the content script's own world, which no page's policy binds. */
async function fetchedByContentScript(
  page: Page,
  extensionId: string,
  host: string,
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const found = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
      if (origin.includes(extensionId)) resolve(id);
    });
  });
  await session.send('Runtime.enable');
  await session.send('Runtime.evaluate', {
    contextId: await found,
    expression: `fetch('https://${host}/').catch(() => null)`,
    awaitPromise: true,
  });
  await session.detach();
}

/** In the extension's own signing worker's place: a worker that a page of the extension starts. */
const fetchedByWorker = async (page: Page, host: string): Promise<string> => {
  const [worker] = await Promise.all([
    page.waitForEvent('worker'),
    page.evaluate((url) => {
      new Worker(url, { type: 'module' });
    }, workerFile()),
  ]);
  return worker.evaluate(
    async (name) =>
      fetch(`https://${name}/`).then(
        () => 'answered',
        () => 'asked',
      ),
    host,
  );
};

const workerFile = (): string => {
  const assets = fs.readdirSync(
    path.resolve(import.meta.dirname, '../../.output/chrome-mv3-testing/assets'),
  );
  return `/assets/${assets.find((name) => /^worker-.*\.js$/.test(name)) ?? ''}`;
};

test(
  '[N1] Firefox is led through a proxy that records and refuses what is outside the list',
  { tag: '@firefox' },
  async ({ world }, testInfo) => {
    const folder = testInfo.outputPath('contacts');
    const extension = await world.browser({ contacts: folder });
    expect(await (await extension.open('sidepanel.html')).evaluate(ask, 'page.example')).toBe(
      'refused',
    );
    await expect(extension.close()).rejects.toThrow('https://page.example');
    expect(keptContacts(folder)).toEqual([
      { browser: 'firefox', hosts: ['https://page.example'], own: [] },
    ]);
  },
);
