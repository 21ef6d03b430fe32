// A document in the real extension: read in its worker, confirmed by the person, judged by the
// rules; bad files; the page stays alive.
import type { Page } from '@playwright/test';
import { documents as words } from '../../locales/documents.ts';
import type { errors } from '../../locales/errors.ts';
import { currentPack } from '../../src/core/rules/packs/index.ts';
import { writePdf } from '../world/documents/pdf.ts';
import { openOrder, openPanel, toReport } from '../world/journey.ts';
import { auditOf } from './accessible/audit.ts';
import { expect, test } from './fixtures.ts';

const DISAGREES = currentPack.rules.find(({ id }) => id === 'DOC-10')?.texts.failed.ru ?? '';
const line = (text: string, index: number) => ({ x: 60, y: 80 + 20 * index, size: 11, text });
const IPAR = [
  'Индивидуальная программа абилитации и реабилитации',
  'Номер ИПАР: 99-9',
  'Часть программы: социальная',
  'Услуги индивидуального помощника: да',
];

const choose = (panel: Page, name: string, bytes: Uint8Array): Promise<void> =>
  panel
    .getByLabel(words.file.ru)
    .setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) });

/** Milliseconds of each task that held the page up for longer than 50. */
const watchLongTasks = (panel: Page): Promise<void> =>
  panel.evaluate(() => {
    const tasks: number[] = Object.assign(window, { longTasks: [] as number[] }).longTasks;
    new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ type: 'longtask' });
  });
const longTasks = (panel: Page): Promise<number[]> =>
  panel.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);

test(
  '[V3] a document is read, confirmed and judged; nothing leaves the machine',
  { tag: '@chromium' },
  async ({ extension }) => {
    const panel = await openPanel(extension, await openOrder(extension));
    const asked: string[] = [],
      complaints: string[] = [];
    panel.on('request', (request) => asked.push(request.url()));
    panel.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        complaints.push(message.text());
    });
    await choose(panel, 'ipar.pdf', writePdf([IPAR.map(line)]));
    const use = panel.locator('#document-ipar-number-use');
    await expect(use).toBeVisible();
    expect(await (await auditOf(panel)).problems()).toEqual([]);
    await use.press('Enter');
    await expect(panel.getByText(words.used.ru, { exact: true })).toBeVisible();
    await toReport(panel);
    await expect(panel.getByText(DISAGREES)).toBeVisible();
    expect(asked.filter((url) => !url.startsWith('chrome-extension://'))).toEqual([]);
    expect(complaints).toEqual([]);
  },
);

test('bad files have their answers, and the page is alive', async ({ extension }) => {
  const panel = await openPanel(extension, await openOrder(extension));
  const good = writePdf([IPAR.map(line)]);
  const files: readonly (readonly [Uint8Array, keyof typeof errors])[] = [
    [Buffer.from('PK\x03\x04'), 'ERR_DOCUMENT_ARCHIVE'],
    [good.slice(0, 900), 'ERR_DOCUMENT_DAMAGED'],
    [writePdf([IPAR.map(line)], { encrypted: true }), 'ERR_DOCUMENT_ENCRYPTED'],
    [writePdf(Array.from({ length: 5000 }, () => [])), 'ERR_DOCUMENT_TOO_MANY_PAGES'],
    [Buffer.alloc(21 * 1024 * 1024), 'ERR_DOCUMENT_TOO_LARGE'],
    [writePdf([[]], { pictures: true }), 'ERR_DOCUMENT_PICTURE'],
  ];
  for (const [bytes, code] of files) {
    await choose(panel, 'chosen.pdf', bytes);
    await expect(panel.getByText(code)).toBeVisible();
  }
  await choose(panel, 'script.pdf', writePdf([IPAR.map(line)], { script: 'globalThis.ran = 1' }));
  await expect(panel.getByText(words.scripts.ru)).toBeVisible();
  expect(await panel.evaluate(() => 'ran' in globalThis)).toBe(false);
});

// How long the page was blocked is reported, not asserted: a busy machine blocks it too.
test('three documents of ten pages are read one after another, and reading can be stopped', async ({
  extension,
}) => {
  const panel = await openPanel(extension, await openOrder(extension));
  const page = Array.from({ length: 40 }, (_, index) => ({
    x: 40,
    y: 40 + 19 * index,
    size: 10,
    text: `Строка ${index}: ${'слова документа '.repeat(5)}`,
  }));
  const document = writePdf([[...IPAR.map(line)], ...Array.from({ length: 9 }, () => page)]);
  await watchLongTasks(panel);
  for (const name of ['one.pdf', 'two.pdf', 'three.pdf']) {
    await choose(panel, name, document);
    await expect(panel.locator('#document-ipar-number-use')).toBeVisible();
  }
  const held = await longTasks(panel);
  console.log(
    `long tasks while reading: ${held.length === 0 ? 'none' : held.map((ms) => `${ms.toFixed(0)} ms`).join(', ')}`,
  );
  await choose(panel, 'large.pdf', writePdf(Array.from({ length: 100 }, () => page)));
  await panel.getByRole('button', { name: words.cancel.ru }).click();
  await expect(panel.getByText(words.cancelled.ru)).toBeVisible();
});
