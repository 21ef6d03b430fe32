// Finds and uses what a screen reader finds: the accessibility tree goes into closed shadow roots, where locators cannot.
import type { CDPSession, Page } from '@playwright/test';

export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
  readonly isFocused: boolean;
  readonly isFocusable: boolean;
  /** Of a heading. */
  readonly level: number | null;
  /** What it stands in, from the outermost to the innermost. */
  readonly within: readonly Pick<AccessibleNode, 'role' | 'name' | 'backendNodeId'>[];
  readonly backendNodeId: number;
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
  box(node: AccessibleNode): Promise<{ x: number; y: number; width: number; height: number }>;
}

const TIMEOUT_MS = 15_000;

export async function accessibleView(page: Page): Promise<AccessibleView> {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  await session.send('DOM.enable');
  const nodes: AccessibleView['nodes'] = () => tree(session);
  const names: AccessibleView['names'] = async () => (await tree(session)).map(({ name }) => name);
  const focused: AccessibleView['focused'] = async () => (await tree(session)).findLast(({ isFocused, role }) => isFocused && role !== 'RootWebArea') ?? null;
  const all: AccessibleView['all'] = async (role, name) => (await tree(session)).filter((node) => node.role === role && matches(node.name, name));
  const first: AccessibleView['first'] = (role, name) => until(page, async () => (await all(role, name))[0], `${role} ${String(name ?? '')}`);
  const box: AccessibleView['box'] = (node) => boxOf(session, node);
  const click: AccessibleView['click'] = async (role, name) => {
    const node = await first(role, name);
    await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: node.backendNodeId });
    const { x, y, width, height } = await box(node);
    await page.mouse.click(x + width / 2, y + height / 2);
  };
  return { nodes, names, focused, all, first, click, box };
}

const matches = (text: string, name: string | RegExp | undefined): boolean =>
  name === undefined || (typeof name === 'string' ? text.includes(name) : name.test(text));

async function tree(session: CDPSession): Promise<AccessibleNode[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const walk = (id: string, within: AccessibleNode['within']): AccessibleNode[] => {
    const node = byId.get(id);
    if (node === undefined) return [];
    const { ignored, role, name, properties = [], backendDOMNodeId, childIds = [] } = node;
    const valueOf = (property: string): unknown => properties.find((each) => each.name === property)?.value.value;
    const own: AccessibleNode[] = ignored || backendDOMNodeId === undefined ? [] : [{
      role: String(role?.value), name: String(name?.value ?? ''), backendNodeId: backendDOMNodeId, within,
      isFocused: valueOf('focused') === true, isFocusable: valueOf('focusable') === true, level: Number(valueOf('level') ?? 0) || null,
    }];
    return [...own, ...childIds.flatMap((child) => walk(child, [...within, ...own]))];
  };
  return nodes.filter(({ parentId }) => parentId === undefined).flatMap(({ nodeId }) => walk(nodeId, []));
}

async function boxOf(session: CDPSession, { backendNodeId }: AccessibleNode) {
  const { quads } = await session.send('DOM.getContentQuads', { backendNodeId });
  const quad = quads[0];
  if (quad === undefined) throw new Error('the node has no box');
  const xs = quad.filter((_value, index) => index % 2 === 0);
  const ys = quad.filter((_value, index) => index % 2 === 1);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Asks again at each animation frame of the page, so that nothing waits longer than the page itself. */
async function until<T>(page: Page, look: () => Promise<T | undefined>, what: string): Promise<T> {
  const end = Date.now() + TIMEOUT_MS;
  while (Date.now() < end) {
    const found = await look();
    if (found !== undefined) return found;
    await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(resolve); }));
  }
  throw new Error(`not in the accessibility tree: ${what}`);
}
