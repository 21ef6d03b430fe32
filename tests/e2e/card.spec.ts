// The card in a real browser: as a PDF that another program reads back, its QR code as a picture,
// and the words and letters of each language.
import path from 'node:path';
import type { Page } from '@playwright/test';
import jsQR from 'jsqr';
import { build } from 'vite';
import { fromBase64 } from '../../src/core/bytes.ts';
import { card as words } from '../../locales/card.ts';
import { provider } from '../../locales/panel.ts';
import { sign } from '../../locales/signing.ts';
import { indications } from '../../locales/validation.ts';
import { nodePdfJs } from '../../src/edge/documents/node.ts';
import { LANGS } from '../../src/core/lang.ts';
import { SPOKEN } from '../ui/spoken.ts';
import type { Extension } from '../world/browser.ts';
import {
  addProvider,
  atStep,
  chooseKey,
  openedAt,
  openOrder,
  openPanel,
  passTheChecks,
  signAndSend,
  waitForDelivery,
} from '../world/journey.ts';
import { PEOPLE } from '../world/people.ts';
import { expect, test } from './fixtures.ts';

async function openCard(extension: Extension, panel: Page): Promise<Page> {
  await panel.getByRole('link', { name: words.open.ru }).click();
  const page = await openedAt(extension, '/card.html');
  await expect(page.getByRole('heading', { name: words.verdict.ru })).toBeVisible();
  return page;
}

/** By the protocol: Chromium prints an extension's page too. */
async function pdfOf(page: Page): Promise<Uint8Array<ArrayBuffer>> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.printToPDF', { preferCSSPageSize: true });
  return fromBase64(data) ?? new Uint8Array();
}

interface ReadPage {
  readonly size: readonly number[];
  readonly text: string;
}

async function readPdf(bytes: Uint8Array): Promise<readonly ReadPage[]> {
  const document = await (await nodePdfJs()).getDocument({ data: bytes, verbosity: 0 }).promise;
  return Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const page = await document.getPage(index + 1);
      const { items } = await page.getTextContent();
      return {
        size: page.view.map(Math.round),
        text: items
          .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
          .join(''),
      };
    }),
  );
}

/** The pixels of a picture, drawn by a browser. */
const pixelsOf = (
  page: Page,
  png: Buffer,
): Promise<{ data: number[]; width: number; height: number }> =>
  page.evaluate(async (base64) => {
    const bitmap = await createImageBitmap(
      new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]),
    );
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const { data, width, height } =
      context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? new ImageData(1, 1);
    return { data: [...data], width, height };
  }, png.toString('base64'));

/** A module with all it imports as one script that leaves a global of that name. */
async function bundled(file: string, name: string): Promise<string> {
  const entry = path.resolve(import.meta.dirname, '../..', file);
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, lib: { entry, name, formats: ['iife'] } },
  });
  const output = [built].flat()[0];
  if (output === undefined || !('output' in output)) throw new Error('nothing was built');
  return output.output[0].code;
}

const joined = (text: string): string => text.replace(/\s+/g, '');

test(
  'the card of a delivered request: printed on A4, read back by pdf.js, its QR code by a decoder',
  { tag: '@chromium' },
  async ({ world, extension }) => {
    const panel = await openPanel(extension, await openOrder(extension));
    await passTheChecks(panel);
    await addProvider(panel);
    await signAndSend(panel, await world.keyOf());
    await waitForDelivery(panel);
    const page = await openCard(extension, panel);
    const id = await page.locator('.number .code').innerText();
    const statement = await page.locator('.statement').innerText();
    const digests = await page.locator('.rows td.code').allInnerTexts();
    expect(digests.filter((text) => /^[0-9a-f]{64}$/.test(text)).length).toBeGreaterThanOrEqual(5);

    const pages = await readPdf(await pdfOf(page));
    // The text of the margins comes between lines that a page break separates.
    const text = pages
      .map((each, index) =>
        joined(each.text)
          .replace('TEST·ТЕСТ', '')
          .replace(`${index + 1}/${pages.length}Komekshi`, ''),
      )
      .join('');
    for (const told of [
      statement,
      id,
      PEOPLE.applicant.iin,
      indications.TOTAL_PASSED.ru,
      words.notOfficial.ru,
      words.receipt.ru,
      'CAdES-',
      ...digests,
    ])
      expect(text).toContain(joined(told));
    expect(text).not.toContain(joined(words.print.ru));
    for (const [index, each] of pages.entries()) {
      expect(each.size).toEqual([0, 0, 595, 842]);
      expect(each.text).toContain(`${index + 1} / ${pages.length}`);
      expect(each.text).toContain('TEST · ТЕСТ');
    }

    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const { data, width, height } = await pixelsOf(page, await page.locator('.qr').screenshot());
    expect(jsQR(Uint8ClampedArray.from(data), width, height)?.data).toBe(id);
    expect(
      await page.evaluate(() => [
        getComputedStyle(document.body).color,
        getComputedStyle(document.body).backgroundColor,
      ]),
    ).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  },
);

test('the card of a file that is handed over: in three languages at once, without a receipt', async ({
  world,
  extension,
}) => {
  const panel = await openPanel(extension, await openOrder(extension));
  await passTheChecks(panel);
  await panel.getByLabel(provider.byHand.ru).check();
  await panel.getByRole('button', { name: provider.onward.ru }).click();
  await atStep(panel, 'sign');
  await chooseKey(panel, await world.keyOf());
  await panel.getByRole('button', { name: sign.buttonByHand.ru, exact: true }).click();
  await atStep(panel, 'done');
  const page = await openCard(extension, panel);
  await expect(page.getByText(words.noReceipt.ru)).toBeVisible();
  for (const [lang, name] of [
    ['kk', 'Қазақша'],
    ['en', 'English'],
    ['ru', 'Русский'],
  ] as const) {
    await page.getByRole('button', { name }).click();
    await expect(page.getByRole('heading', { name: words.verdict[lang] })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(page.locator('.statement')).toHaveAttribute('lang', 'ru');
  }
});

test('a request that is not here has no card', async ({ extension }) => {
  const page = await extension.context.newPage();
  await page.goto(extension.page('card.html?request=00000000-0000-4000-8000-000000000000'));
  await expect(page.getByText(words.none.ru)).toBeVisible();
});

test('Chromium makes the same forms of words as node, and its fonts hold every letter of Kazakh', async ({
  extension,
}) => {
  const page = await extension.context.newPage();
  await page.goto(extension.page('card.html'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const code = await bundled('tests/ui/spoken.ts', 'spoken');
  const categories = await page.evaluate(() =>
    ['ru', 'en'].map((lang) => {
      const rules = new Intl.PluralRules(lang);
      return [
        rules.resolvedOptions().locale,
        ...[0, 1, 2, 5, 7.5, 11, 21, 22, 101].map((n) => rules.select(n)),
      ];
    }),
  );
  expect(categories).toEqual(
    ['ru', 'en'].map((lang) => [
      lang,
      ...[0, 1, 2, 5, 7.5, 11, 21, 22, 101].map((n) => new Intl.PluralRules(lang).select(n)),
    ]),
  );
  const blank = await extension.context.newPage();
  for (const lang of LANGS)
    expect(await blank.evaluate(`${code}; spoken.madeIn('${lang}')`)).toEqual(
      SPOKEN.expected[lang],
    );

  const unknown = await page.evaluate((letters) => {
    const context = new OffscreenCanvas(80, 80).getContext('2d', { willReadFrequently: true });
    if (context === null) return ['no canvas'];
    const families = ['h1', 'body', '.code, body'].map(
      (selector) => getComputedStyle(document.querySelector(selector) ?? document.body).fontFamily,
    );
    const drawn = (letter: string, family: string): string => {
      context.clearRect(0, 0, 80, 80);
      context.font = `48px ${family}`;
      context.fillText(letter, 8, 60);
      return context.getImageData(0, 0, 80, 80).data.join();
    };
    // A code point that no font has. The same glyph is drawn for every missing letter.
    return families.flatMap((family) =>
      Array.from(letters).filter((letter) =>
        [drawn('\u0378', family), drawn(' ', family)].includes(drawn(letter, family)),
      ),
    );
  }, 'ӘәҒғҚқҢңӨөҰұҮүҺһІі₸');
  expect(unknown).toEqual([]);
});
