// `npm run pictures`: every screen in every state, in three languages, light and dark, 320 and 1280
// px wide, with a contact sheet, in `pictures/`; and the README's few in `docs/images`. Synthetic
// people on fake ports: no extension is built.
import fs from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { type Lang, LANGS } from '../src/core/lang.ts';
import { serveGallery, stateNames, visit, type Gallery } from '../tests/gallery/served.ts';
import { chromiumPath } from './browsers.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const OUT = path.join(ROOT, 'pictures');
const WIDTHS = [320, 1280] as const;
const THEMES = ['light', 'dark'] as const;

/** What the README shows: the state, and the window that it is seen in. */
const SHOWN = {
  overlay: { state: 'overlay/refused', width: 1280, height: 620 },
  panel: { state: 'report/blocked', width: 420, height: 640 },
  statement: { state: 'sign/document', width: 420, height: 640 },
} as const;

const fileOf = (state: string, lang: Lang, theme: string, width: number): string =>
  `${state.replace('/', '.')}.${lang}.${theme}.${width}.png`;

async function takeAll(
  browser: Browser,
  gallery: Gallery,
  names: readonly string[],
  lang: Lang,
): Promise<void> {
  const page = await browser.newPage();
  for (const state of names) {
    await visit(page, gallery, state, lang);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: width === 320 ? 640 : 800 });
      for (const colorScheme of THEMES) {
        await page.emulateMedia({ colorScheme });
        await page.screenshot({
          path: path.join(OUT, fileOf(state, lang, colorScheme, width)),
          fullPage: true,
        });
      }
    }
  }
  await page.close();
}

function contactSheet(names: readonly string[]): string {
  const picture = (file: string): string =>
    `<a href="${file}"><img loading="lazy" src="${file}" alt="${file}"></a>`;
  const row = (state: string, lang: Lang): string =>
    WIDTHS.flatMap((width) =>
      THEMES.map((theme) => picture(fileOf(state, lang, theme, width))),
    ).join('');
  const section = (state: string): string =>
    `<h2>${state}</h2>${LANGS.map((lang) => `<div>${row(state, lang)}</div>`).join('')}`;
  return `<!doctype html><meta charset="utf-8"><title>Komekshi: ${names.length} states</title>
<style>body{font:14px system-ui;background:#777}div{display:flex;gap:8px;margin:8px 0;align-items:start}img{max-height:480px;max-width:480px}</style>${names.map(section).join('\n')}`;
}

async function takeShown(browser: Browser, gallery: Gallery): Promise<void> {
  for (const [name, { state, width, height }] of Object.entries(SHOWN)) {
    const page = await browser.newPage({ viewport: { width, height } });
    await visit(page, gallery, state, 'ru');
    await page.screenshot({ path: path.join(ROOT, 'docs/images', `${name}.png`) });
    await page.close();
  }
}

const began = performance.now();
const executablePath = chromiumPath();
const [gallery, browser] = await Promise.all([
  serveGallery(),
  chromium.launch(executablePath === undefined ? {} : { executablePath }),
]);
await fs.rm(OUT, { recursive: true, force: true });
await fs.mkdir(OUT, { recursive: true });
const names = await stateNames(await browser.newPage(), gallery);
await Promise.all(LANGS.map((lang) => takeAll(browser, gallery, names, lang)));
await fs.writeFile(path.join(OUT, 'index.html'), contactSheet(names));
await takeShown(browser, gallery);
await browser.close();
await gallery.close();
console.log(
  `${names.length} states, ${names.length * LANGS.length * WIDTHS.length * THEMES.length} pictures in ${Math.round((performance.now() - began) / 1000)} s: ${path.join(OUT, 'index.html')}`,
);
