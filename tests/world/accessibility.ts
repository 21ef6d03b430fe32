// Finds and uses what a screen reader finds: the accessibility tree goes into closed shadow roots,
// where locators cannot.
import type { Page } from '@playwright/test';
import { isFirefox } from './bidi.ts';
import { chromiumTree } from './accessibilityChromium.ts';
import { firefoxTree } from './accessibilityFirefox.ts';

export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
  readonly isFocused: boolean;
  readonly isFocusable: boolean;
  /** Of a heading. */
  readonly level: number | null;
  /** What it stands in, from the outermost to the innermost. */
  readonly within: readonly Pick<AccessibleNode, 'role' | 'name' | 'nodeId'>[];
  /** The browser's own number of it. */
  readonly nodeId: number;
}

export interface AccessibleView {
  /** Everything there is, in the order in which it is read. */
  nodes(): Promise<readonly AccessibleNode[]>;
  /** Every name and text there is. */
  names(): Promise<readonly string[]>;
  /** What the keyboard is at; null where that is the page as a whole, or nothing. */
  focused(): Promise<AccessibleNode | null>;
  /** Nodes of a role whose name contains the text or matches the pattern; waits for none. */
  all(role: string, name?: string | RegExp): Promise<AccessibleNode[]>;
  /** The first such node, as soon as it is there. */
  first(role: string, name?: string | RegExp): Promise<AccessibleNode>;
  click(role: string, name: string | RegExp): Promise<void>;
  box(node: AccessibleNode): Promise<Box>;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The tree of one page, as its browser gives it to assistive technology. */
export interface AccessibleTree {
  read(): Promise<readonly AccessibleNode[]>;
  scrollTo(node: AccessibleNode): Promise<void>;
  /** In CSS pixels of the page's viewport. */
  box(node: AccessibleNode): Promise<Box>;
}

const TIMEOUT_MS = 15_000;

export async function accessibleView(page: Page): Promise<AccessibleView> {
  const tree = await (isFirefox(page) ? firefoxTree : chromiumTree)(page);
  const nodes: AccessibleView['nodes'] = () => tree.read();
  const names: AccessibleView['names'] = async () => (await tree.read()).map(({ name }) => name);
  const focused: AccessibleView['focused'] = async () =>
    (await tree.read()).findLast(({ isFocused, role }) => isFocused && role !== 'RootWebArea') ??
    null;
  const all: AccessibleView['all'] = async (role, name) =>
    (await tree.read()).filter((node) => node.role === role && matches(node.name, name));
  const first: AccessibleView['first'] = (role, name) =>
    until(page, async () => (await all(role, name))[0], `${role} ${String(name ?? '')}`);
  const box: AccessibleView['box'] = (node) => tree.box(node);
  const click: AccessibleView['click'] = async (role, name) => {
    const node = await first(role, name);
    await tree.scrollTo(node);
    const { x, y, width, height } = await tree.box(node);
    await page.mouse.click(x + width / 2, y + height / 2);
  };
  return { nodes, names, focused, all, first, click, box };
}

const matches = (text: string, name: string | RegExp | undefined): boolean =>
  name === undefined || (typeof name === 'string' ? text.includes(name) : name.test(text));

/** Asks again at each animation frame of the page, so that nothing waits longer than the page itself. */
async function until<T>(page: Page, look: () => Promise<T | undefined>, what: string): Promise<T> {
  const end = Date.now() + TIMEOUT_MS;
  while (Date.now() < end) {
    const found = await look();
    if (found !== undefined) return found;
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          requestAnimationFrame(resolve);
        }),
    );
  }
  throw new Error(`not in the accessibility tree: ${what}`);
}
