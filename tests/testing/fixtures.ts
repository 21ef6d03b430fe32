// Playwright fixtures for whoever tests Komekshi: the world and a browser for each test, the
// ordering page, keys and the panel over them.
import type { Lang } from '../../src/core/lang.ts';
import { test as base } from '../e2e/fixtures.ts';
import type { OrderingPage } from '../world/journey.ts';
import { keysOf, type Keys } from './keys.ts';
import { testedPage, type TestedPage } from './orderingPage.ts';
import { testedPanel, type TestedPanel } from './panel.ts';
import { pageReader } from './reader.ts';

export interface Fixtures {
  /** The language of overlay and panel, Russian unless said otherwise: `test.use({ lang: 'kk' })`. */
  readonly lang: Lang;
  readonly portal: TestedPage;
  readonly keys: Keys;
  readonly panel: TestedPanel;
}

/**
 * Beside them `world` (portal, authority and provider of the worker) and `extension` (the browser
 * of the test), as in tests/world.
 */
export const test = base.extend<
  Fixtures & { readonly ordering: TestedPage & { readonly order: OrderingPage } }
>({
  lang: ['ru', { option: true }],
  ordering: async ({ extension, world, lang }, use) => {
    const ear = await extension.open('options.html');
    await ear.evaluate(speak, lang);
    await use(testedPage(extension, world.portal, await pageReader(ear), lang));
  },
  portal: ({ ordering }, use) => use(ordering),
  keys: ({ world }, use) => use(keysOf(world)),
  panel: ({ extension, world, ordering, lang }, use) =>
    use(testedPanel(extension, world, () => ordering.order, lang)),
});

/** Runs in a page of the extension. */
async function speak(lang: Lang): Promise<void> {
  const { settings } = await chrome.storage.local.get<{ settings?: object }>('settings');
  await chrome.storage.local.set({
    settings: { ...settings, lang, statementLang: lang === 'kk' ? 'kk' : 'ru' },
  });
}
