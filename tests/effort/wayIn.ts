// The portal's page with the overlay on it, and the shortest way into the panel that the overlay
// itself tells: the browser's keys, where its button names them.
import type { Page } from '@playwright/test';
import { PANEL_COMMAND } from '../../src/edge/panelCommand.ts';
import { keyboardOn } from '../e2e/accessible/keyboard.ts';
import {
  accessibleView,
  type AccessibleNode,
  type AccessibleView,
} from '../world/accessibility.ts';
import type { Extension } from '../world/browser.ts';
import type { ScreenCost } from './acts.ts';
import { NOTHING } from './figures.ts';
import { ROW_PX } from './geometry.ts';

export interface Entered {
  readonly cost: ScreenCost;
  readonly panel: Page;
}

/** Of the panel, which is measured as a page of this size: a narrow one, as on a small screen. */
const VIEW = { width: 360, height: 800 };

export async function enter(
  extension: Extension,
  address: string,
  button: string,
): Promise<Entered> {
  const page = await extension.context.newPage();
  await page.goto(address);
  const view = await accessibleView(page);
  const { name } = await view.first('button', button);
  const place = await placeOf(view, button);
  const opened = extension.context.waitForEvent('page').then(extension.arrived);
  const way = /\(Alt\+\S+\)$/.test(name) ? await byKeys(extension) : await byStops(page, button);
  const panel = await opened;
  await panel.setViewportSize(VIEW);
  const figures = { ...NOTHING, screens: 1, clicks: 1, ...place, ...way };
  return { cost: { screen: 'portal', figures }, panel };
}

/** A browser's keys cannot be pressed from a test: what it does when they are is done to it. */
async function byKeys(
  extension: Extension,
): Promise<{ readonly keys: number; readonly tabs: number }> {
  await extension.evaluate(async (command) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    (
      chrome.commands.onCommand as unknown as { dispatch(name: string, tab: unknown): void }
    ).dispatch(command, tab);
  }, PANEL_COMMAND);
  return { keys: 1, tabs: 0 };
}

async function byStops(
  page: Page,
  button: string,
): Promise<{ readonly keys: number; readonly tabs: number }> {
  const keyboard = await keyboardOn(page);
  await keyboard.moveTo('button', button);
  await keyboard.press('Enter');
  const { keys, stops } = keyboard.effort();
  return { keys, tabs: stops };
}

const isOfOverlay = ({ within }: AccessibleNode): boolean =>
  within.some(({ role, name }) => role === 'region' && name.includes('Komekshi'));

const wordsIn = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** The overlay's button among all stops of the page, and the overlay's words before it. */
async function placeOf(view: AccessibleView, button: string) {
  const nodes = await view.nodes();
  const stops = nodes.filter(({ isFocusable, role }) => isFocusable && role !== 'RootWebArea');
  const at = stops.findIndex(({ role, name }) => role === 'button' && name.includes(button));
  const target = stops[at];
  if (target === undefined) throw new Error(`the overlay has no «${button}»`);
  const words = nodes
    .slice(0, nodes.indexOf(target))
    .filter((node) => node.role === 'StaticText' && isOfOverlay(node))
    .reduce((sum, { name }) => sum + wordsIn(name), 0);
  return { scan: at + 1, rowColumn: await rowColumn(view, stops.slice(0, at + 1)), words };
}

/** The overlay stands before the page's own stops: its rows are the first that are scanned. */
async function rowColumn(
  view: AccessibleView,
  untilTarget: readonly AccessibleNode[],
): Promise<number> {
  const tops: number[] = [];
  for (const node of untilTarget) tops.push((await view.box(node)).y);
  const rows = tops.filter((y, i) => i === 0 || Math.abs(y - (tops[i - 1] ?? 0)) >= ROW_PX).length;
  const last = tops.at(-1) ?? 0;
  const before = tops.filter((y) => Math.abs(y - last) < ROW_PX).length;
  return rows + (before > 1 ? before : 0);
}
