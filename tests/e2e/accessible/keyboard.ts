// The keyboard as a person has it, one key after another; what has the focus is asked of the
// accessibility tree, closed shadow roots included.
import type { Page } from '@playwright/test';
import {
  accessibleView,
  type AccessibleNode,
  type AccessibleView,
} from '../../world/accessibility.ts';
import { isFirefox, typeKeys } from '../../world/bidi.ts';

export interface Keyboard {
  readonly view: AccessibleView;
  press(...keys: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Role and name of what has the focus, as in «button Continue»; «nothing» where the focus is lost. */
  focused(): Promise<string>;
  /**
   * Tab, or another key, until the focus is at such a node; where it is there already, no key at
   * all. A question's inputs are known by its words.
   */
  moveTo(role: string, name: string, key?: string, question?: string): Promise<AccessibleNode>;
  /** Keys pressed so far; how many of them went from stop to stop, and how many were letters of a text. */
  effort(): Effort;
}

export interface Effort {
  readonly keys: number;
  readonly stops: number;
  readonly typed: number;
}

/** More stops than any screen has: after so many presses of Tab the focus is in a trap. */
const MOST_STOPS = 120;

export async function keyboardOn(page: Page): Promise<Keyboard> {
  const view = await accessibleView(page);
  let [pressed, stops, typed] = [0, 0, 0];
  const press: Keyboard['press'] = async (...keys) => {
    for (const key of keys) {
      await page.keyboard.press(key);
      pressed += 1;
      if (key.endsWith('Tab')) stops += 1;
    }
  };
  return {
    view,
    press,
    type: async (text) => {
      await (isFirefox(page) ? typeKeys(page, text) : page.keyboard.type(text));
      pressed += text.length;
      typed += text.length;
    },
    effort: () => ({ keys: pressed, stops, typed }),
    focused: async () => said(await view.focused()),
    async moveTo(role, name, key = 'Tab', question = '') {
      const passed: string[] = [];
      while (passed.length < MOST_STOPS) {
        const node = await view.focused();
        if (
          node?.role === role &&
          node.name.includes(name) &&
          (question === '' || node.within.some((around) => around.name === question))
        )
          return node;
        passed.push(said(node));
        await press(key);
      }
      throw new Error(
        `the keyboard does not reach ${role} ${name} ${question}; it went by ${[...new Set(passed)].join(', ')}`,
      );
    },
  };
}

const said = (node: AccessibleNode | null): string =>
  node === null ? 'nothing' : `${node.role} ${node.name}`;
