// What a person does on a screen of the panel, one act after another, by the keyboard; measured as
// it is done.
import type { Locator, Page } from '@playwright/test';
import type { Keyboard } from '../e2e/accessible/keyboard.ts';
import { NOTHING, type Figures } from './figures.ts';
import { geometryOf, ROW_PX } from './geometry.ts';

export interface Act {
  readonly role: string;
  readonly name: string;
  readonly target: Locator;
  /** The question that the target belongs to, where its own name is not enough. */
  readonly question?: string;
  readonly kind: 'press' | 'choose' | 'password' | 'text' | 'file';
  readonly act: (keyboard: Keyboard) => Promise<void>;
}

export interface ScreenCost {
  readonly screen: string;
  readonly figures: Figures;
}

/** A scroll by a switch: to the button that scrolls, and twice until the place is reached. */
const SCROLL_STEPS = 3;

/** Measures the acts of one screen in turn. A screen counts once, with the most words and height that it had. */
export async function costOf(
  screen: string,
  keyboard: Keyboard,
  acts: readonly Act[],
): Promise<ScreenCost> {
  let figures: Figures = { ...NOTHING, screens: 1 };
  let scrolls = 0;
  for (const act of acts) {
    const { cost, scrolls: needed } = await costOfAct(keyboard, act);
    scrolls = Math.max(scrolls, needed);
    figures = added(figures, cost);
  }
  return { screen, figures: { ...figures, rowColumn: figures.rowColumn + scrolls * SCROLL_STEPS } };
}

const added = (sum: Figures, cost: Figures): Figures => ({
  ...sum,
  keys: sum.keys + cost.keys,
  tabs: sum.tabs + cost.tabs,
  clicks: sum.clicks + cost.clicks,
  scan: sum.scan + cost.scan,
  rowColumn: sum.rowColumn + cost.rowColumn,
  dialogs: sum.dialogs + cost.dialogs,
  typed: sum.typed + cost.typed,
  words: Math.max(sum.words, cost.words),
  views: Math.max(sum.views, cost.views),
});

async function costOfAct(
  keyboard: Keyboard,
  { role, name, target, question, kind, act }: Act,
): Promise<{ readonly cost: Figures; readonly scrolls: number }> {
  const at = await target.evaluate(geometryOf, ROW_PX);
  const before = keyboard.effort();
  await keyboard.moveTo(role, name, 'Tab', question);
  await act(keyboard);
  const after = keyboard.effort();
  const cost: Figures = {
    screens: 0,
    keys: after.keys - before.keys - (after.typed - before.typed),
    tabs: after.stops - before.stops,
    // Whoever types needs no click where the focus is already.
    clicks: at.hasFocus && (kind === 'password' || kind === 'text') ? 0 : 1,
    scan: at.at,
    rowColumn: at.rowColumn,
    words: at.words,
    views: at.views,
    dialogs: kind === 'file' ? 1 : 0,
    typed: kind === 'text' ? after.typed - before.typed : 0,
  };
  return { cost, scrolls: at.scrolls };
}

export const pressed = (panel: Page, name: string, key = 'Enter'): Act => ({
  role: 'button',
  name,
  target: panel.getByRole('button', { name, exact: true }),
  kind: 'press',
  act: (keyboard) => keyboard.press(key),
});

export const typed = (target: Locator, name: string, text: string, question?: string): Act => ({
  role: 'textbox',
  name,
  target,
  ...(question !== undefined && { question }),
  kind: 'text',
  act: (keyboard) => keyboard.type(text),
});
