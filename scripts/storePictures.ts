// `npm run pictures:store`: the pictures that the stores ask for, 1280 × 800 in three languages,
// from the gallery's screens with its synthetic people; the small tile; and the icons, from
// docs/store/icon.svg. PNG of at most 64 colours (ImageMagick's `convert`), for the repository keeps
// them.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { type Lang, LANGS } from '../src/core/lang.ts';
import { serveGallery, visit, type Gallery } from '../tests/gallery/served.ts';
import { chromiumPath } from './browsers.ts';

const STORE = path.resolve(import.meta.dirname, '../docs/store');
const PICTURES = path.join(STORE, 'pictures');
const ICONS = path.resolve(import.meta.dirname, '../public/icon');
const ICON_SIZES = [16, 32, 48, 96, 128] as const;

/** What each picture shows, with the sentence over it. */
const SHOWN: readonly {
  readonly name: string;
  readonly state: string;
  readonly says: Readonly<Record<Lang, string>>;
}[] = [
  {
    name: '1-report',
    state: 'report/blocked',
    says: {
      kk: 'Қол қоярдан бұрын заңмен салыстырады',
      ru: 'Сверит с законом до подписи',
      en: 'Held against the law before you sign',
    },
  },
  {
    name: '2-statement',
    state: 'sign/document',
    says: {
      kk: 'Неге қол қоятыныңызды оқисыз',
      ru: 'Вы читаете то, что подписываете',
      en: 'You read what you sign',
    },
  },
  {
    name: '3-receipt',
    state: 'stages/accepted',
    says: {
      kk: 'Өнім берушінің қолхаты мен жауаптары сақталады',
      ru: 'Расписка и ответы поставщика сохранятся',
      en: 'The supplier’s receipt and answers are kept',
    },
  },
];

const GROUND = '#123f73';
const framed = (
  icon: string,
  says: string,
  shot: string,
): string => `<!doctype html><meta charset="utf-8"><style>
body{margin:0;height:800px;background:${GROUND};color:#fff;font:700 52px/1.2 system-ui,sans-serif;display:grid;grid-template-columns:560px 1fr;align-items:center}
div{padding:0 48px 0 80px}svg{width:96px;margin-bottom:32px;border-radius:22px;outline:2px solid #ffffff66;outline-offset:-4px}img{height:720px;border-radius:12px;justify-self:center}</style>
<div>${icon}<br>${says}</div><img src="data:image/png;base64,${shot}" alt="">`;
const tile = (
  icon: string,
): string => `<!doctype html><meta charset="utf-8"><style>body{margin:0;height:280px;background:#fff;color:${GROUND};
font:700 48px/1 system-ui,sans-serif;display:flex;gap:24px;align-items:center;justify-content:center}svg{width:112px}</style>${icon}Komekshi`;

async function take(
  browser: Browser,
  html: string,
  [width, height]: readonly [number, number],
  file: string,
): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(html);
  await page.screenshot({ path: file });
  await page.close();
  execFileSync('convert', [
    file,
    '-strip',
    '+dither',
    '-colors',
    '64',
    '-define',
    'png:compression-level=9',
    `PNG8:${file}`,
  ]);
}

async function takeScreen(
  browser: Browser,
  gallery: Gallery,
  state: string,
  lang: Lang,
): Promise<string> {
  const page = await browser.newPage({ viewport: { width: 520, height: 720 } });
  await visit(page, gallery, state, lang);
  const shot = await page.screenshot();
  await page.close();
  return shot.toString('base64');
}

async function takeIcon(browser: Browser, icon: string, size: number): Promise<void> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<!doctype html><style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${icon}`,
  );
  await page.screenshot({ path: path.join(ICONS, `${size}.png`), omitBackground: true });
  await page.close();
}

const executablePath = chromiumPath();
const [gallery, browser, icon] = await Promise.all([
  serveGallery(),
  chromium.launch(executablePath === undefined ? {} : { executablePath }),
  fs.readFile(path.join(STORE, 'icon.svg'), 'utf8'),
]);
await fs.mkdir(PICTURES, { recursive: true });
for (const size of ICON_SIZES) await takeIcon(browser, icon, size);
for (const lang of LANGS) {
  for (const { name, state, says } of SHOWN) {
    await take(
      browser,
      framed(icon, says[lang], await takeScreen(browser, gallery, state, lang)),
      [1280, 800],
      path.join(PICTURES, `${lang}-${name}.png`),
    );
  }
}
await take(browser, tile(icon), [440, 280], path.join(PICTURES, 'tile.png'));
await browser.close();
await gallery.close();
