// The gallery, built once and served on loopback; visits to its states in a browser.
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build, preview, type InlineConfig } from 'vite';
import type { Lang } from '../../src/core/lang.ts';

export interface Gallery {
  readonly address: string;
  close(): Promise<void>;
}

export async function serveGallery(): Promise<Gallery> {
  const outDir = await fs.mkdtemp(path.join(tmpdir(), 'komekshi-gallery-'));
  const settings: InlineConfig = {
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'esnext' },
  };
  await build(settings);
  const server = await preview({ ...settings, preview: { host: '127.0.0.1', port: 0 } });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('the gallery is not served');
  return {
    address,
    close: async () => {
      await server.close();
      await fs.rm(outDir, { recursive: true });
    },
  };
}

/** The names of all states. */
export async function stateNames(page: Page, { address }: Gallery): Promise<readonly string[]> {
  await page.goto(address);
  await page.waitForSelector('html[data-gallery=here] li');
  return page
    .locator('li a:first-child')
    .evaluateAll((links) =>
      links.map(
        (link) => new URLSearchParams((link as HTMLAnchorElement).search).get('state') ?? '',
      ),
    );
}

/** Opens one state and waits until it stands. */
export async function visit(
  page: Page,
  { address }: Gallery,
  state: string,
  lang: Lang,
): Promise<void> {
  await page.goto(`${address}?state=${state}&lang=${lang}`);
  expectHere(
    state,
    lang,
    await page
      .waitForSelector('html[data-gallery]', { timeout: 30_000 })
      .then((html) => html.getAttribute('data-gallery')),
  );
}

/** The next state, in a page that stands at one already. */
export async function turnTo(page: Page, state: string, lang: Lang): Promise<void> {
  expectHere(
    state,
    lang,
    await page.evaluate(([state, lang]) => (globalThis as unknown as Turning).turnTo(state, lang), [
      state,
      lang,
    ] as const),
  );
}

interface Turning {
  readonly turnTo: (state: string, lang: string) => Promise<string>;
}

function expectHere(state: string, lang: Lang, outcome: string | null): void {
  if (outcome !== 'here') throw new Error(`${state} in ${lang} ${outcome ?? ''}`);
}
