// The rounds of one language: in one profile, from the invitation of the first time to an order that
// is handed over by hand. Each goes from the portal's page to the provider's word.
import fs from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { invitation, overlay as overlayWords } from '../../locales/overlay.ts';
import { providerCardPage } from '../../locales/providerCardPage.ts';
import type { Lang } from '../../src/core/lang.ts';
import { keyboardOn } from '../e2e/accessible/keyboard.ts';
import type { Extension } from '../world/browser.ts';
import { rememberKey, type Key } from '../world/journey.ts';
import { PEOPLE } from '../world/people.ts';
import { formPage, PORTAL_HOST } from '../world/portal/portal.ts';
import { PROVIDER_ORIGIN } from '../world/provider.ts';
import { startWorld, type World } from '../world/world.ts';
import type { ScreenCost } from './acts.ts';
import { sumOf, type Round, type RoundName } from './figures.ts';
import { ORDERS } from './orders.ts';
import { answersOf } from './answers.ts';
import { walkThrough, type Sitting } from './screens.ts';
import { enter } from './wayIn.ts';

export type CostsByRound = Readonly<Record<RoundName, readonly ScreenCost[]>>;

export async function roundsIn(lang: Lang): Promise<CostsByRound> {
  const world = await startWorld();
  const locale = lang === 'en' ? 'en-US' : `${lang}-KZ`;
  const extension = await world.browser({ consent: false, locale });
  try {
    // What esbuild puts around a function does not go with its text into the page.
    await extension.context.addInitScript('globalThis.__name = (it) => it');
    await extension.evaluate(speak, lang);
    return await walkAll(extension, world, lang);
  } finally {
    await extension.close();
    await world.close();
  }
}

async function speak(lang: string): Promise<void> {
  const { settings } = await chrome.storage.local.get<{ settings?: object }>('settings');
  const none = { lang: null, statementLang: null, providers: [] };
  await chrome.storage.local.set({ settings: { ...none, ...settings, lang } });
}

async function walkAll(extension: Extension, world: World, lang: Lang): Promise<CostsByRound> {
  const own = await world.keyOf();
  const attorneys = await world.keyOf(PEOPLE.attorney);
  const card = await cardFrom(extension, lang);
  const walk = async (round: RoundName, key: Key): Promise<readonly ScreenCost[]> => {
    process.stderr.write(`${lang} ${round} … `);
    const { costs, panel } = await walkRound(extension, world, { lang, round, key, card });
    if (round === 'first') await rememberKey(panel, lang);
    await panel.close();
    return costs;
  };
  return {
    first: await walk('first', own),
    month: await walk('month', own),
    missing: await walk('missing', own),
    attorney: await walk('attorney', attorneys),
    byHand: await walk('byHand', own),
  };
}

/** As the supplier gives it: saved from its own page. */
async function cardFrom(extension: Extension, lang: Lang): Promise<Uint8Array> {
  const page = await extension.context.newPage();
  await page.goto(`${PROVIDER_ORIGIN}/card`);
  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: providerCardPage.save[lang] }).click();
  const card = await fs.readFile(await (await saving).path());
  await page.close();
  return card;
}

interface Walked extends Pick<Sitting, 'lang' | 'key' | 'card'> {
  readonly round: RoundName;
}

async function walkRound(
  extension: Extension,
  world: World,
  { lang, round, key, card }: Walked,
): Promise<{ readonly costs: readonly ScreenCost[]; readonly panel: Page }> {
  const path = `/${round}`;
  world.portal.serve(path, formPage('plain', lang === 'kk' ? 'kk' : 'ru', ORDERS[round]));
  const button = (round === 'first' ? invitation.open : overlayWords.sign)[lang];
  const entered = await enter(extension, `https://${PORTAL_HOST}${path}`, button);
  const sitting: Sitting = {
    panel: entered.panel,
    keyboard: await keyboardOn(entered.panel),
    lang,
    key,
    card,
    answers: answersOf(round),
    isByHand: round === 'byHand',
  };
  const costs = [entered.cost, ...(await walkThrough(sitting))];
  return { costs, panel: entered.panel };
}

export const figuresOf = (costs: CostsByRound): Round => {
  const of = (name: RoundName) => sumOf(costs[name].map(({ figures }) => figures));
  return {
    first: of('first'),
    month: of('month'),
    missing: of('missing'),
    attorney: of('attorney'),
    byHand: of('byHand'),
  };
};
