// The keyboard as a person has it, one key after another; what has the focus is asked of the accessibility tree, closed shadow roots included.
import type { Page } from '@playwright/test';
import { accessibleView, type AccessibleNode, type AccessibleView } from '../../world/accessibility.ts';

export interface Keyboard {
  readonly view: AccessibleView;
  press(...keys: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Role and name of what has the focus, as in «button Continue»; «nothing» where the focus is lost. */
  focused(): Promise<string>;
  /** Tab, or another key, until the focus is at such a node; where it is there already, no key at all. */
  moveTo(role: string, name: string, key?: string): Promise<AccessibleNode>;
}

/** More stops than any screen has: whoever presses Tab so often is caught in a trap. */
const MOST_STOPS = 120;

export async function keyboardOn(page: Page): Promise<Keyboard> {
  const view = await accessibleView(page);
  const press: Keyboard['press'] = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  return {
    view,
    press,
    type: (text) => page.keyboard.type(text),
    focused: async () => said(await view.focused()),
    async moveTo(role, name, key = 'Tab') {
      const passed: string[] = [];
      while (passed.length < MOST_STOPS) {
        const node = await view.focused();
        if (node?.role === role && node.name.includes(name)) return node;
        passed.push(said(node));
        await press(key);
      }
      throw new Error(`the keyboard does not reach ${role} ${name}; it went by ${[...new Set(passed)].join(', ')}`);
    },
  };
}

const said = (node: AccessibleNode | null): string => (node === null ? 'nothing' : `${node.role} ${node.name}`);
