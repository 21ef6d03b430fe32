// Firefox's accessibility tree, as the browser's own process keeps it of a page for assistive
// technology (nsIAccessible).
import type { Page } from '@playwright/test';
import type { AccessibleNode, AccessibleTree, Box } from './accessibility.ts';
import { inBrowser, pageSession } from './bidi.ts';

interface FlatNode extends Omit<AccessibleNode, 'within'> {
  readonly parentId: number;
  readonly box: Box;
}

/** Firefox's own words where ARIA has none, in Chromium's. */
const ROLES: Readonly<Record<string, string>> = {
  document: 'RootWebArea',
  'text leaf': 'StaticText',
  statictext: 'StaticText',
  label: 'LabelText',
  summary: 'DisclosureTriangle',
  'password text': 'textbox',
};

export function firefoxTree(page: Page): Promise<AccessibleTree> {
  const { sessionId: context } = pageSession(page);
  const ask = (scrollTo: number | null): Promise<readonly FlatNode[]> =>
    inBrowser(page.context(), askProcess, { context, read: String(readTree), scrollTo });
  return Promise.resolve({
    read: async () => nested(await ask(null)),
    scrollTo: async ({ nodeId }) => {
      await ask(nodeId);
    },
    box: async ({ nodeId }) => {
      const found = (await ask(null)).find((node) => node.nodeId === nodeId);
      if (found === undefined) throw new Error('the node has no box');
      return found.box;
    },
  });
}

function nested(flat: readonly FlatNode[]): readonly AccessibleNode[] {
  const byId = new Map<number, AccessibleNode>();
  return flat.map((node) => {
    const around = byId.get(node.parentId);
    const placed = {
      ...node,
      role: ROLES[node.role] ?? node.role,
      within: around === undefined ? [] : [...around.within, around],
    };
    byId.set(node.nodeId, placed);
    return placed;
  });
}

interface Out {
  value?: number;
}

/**
 * The parts of nsIAccessible that are read here. XPCOM interfaces return several values in objects.
 */
interface Accessible {
  readonly uniqueID: number;
  readonly name: string | null;
  readonly role: number;
  readonly computedARIARole: string;
  readonly attributes: { has(key: string): boolean; getStringProperty(key: string): string };
  /** Of texts there is no type. */
  readonly DOMNode: { readonly type?: string } | null;
  readonly firstChild: Accessible | null;
  readonly nextSibling: Accessible | null;
  getState(state: Out, extraState: Out): void;
  getBoundsInCSSPixels(x: Out, y: Out, width: Out, height: Out): void;
  scrollTo(type: number): void;
}

interface MessageManager {
  loadFrameScript(address: string, allowDelayed: boolean): void;
  addMessageListener(name: string, listener: (message: { readonly data: Answer }) => void): void;
  removeMessageListener(name: string, listener: (message: { readonly data: Answer }) => void): void;
}

interface Answer {
  readonly nodes: readonly FlatNode[];
  readonly wrong?: string;
}

interface Asked {
  readonly context: string;
  readonly read: string;
  readonly scrollTo: number | null;
}

/**
 * Runs in the browser's window: has the tree read in the process of the page, where it and the
 * focus are of this moment.
 */
function askProcess({ context, read, scrollTo }: Asked): Promise<readonly FlatNode[]> {
  const { ChromeUtils } = globalThis as unknown as {
    ChromeUtils: {
      importESModule(address: string): {
        NavigableManager: {
          getBrowsingContextById(id: string): {
            embedderElement: { messageManager: MessageManager };
          };
        };
      };
    };
  };
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const { messageManager } = NavigableManager.getBrowsingContextById(context).embedderElement;
  const name = 'komekshi:accessible';
  const script = `{ const __name = (named) => named; let answer; try { answer = { nodes: (${read})(content.document, ${scrollTo}) }; } catch (thrown) { answer = { nodes: [], wrong: String(thrown) }; } sendAsyncMessage('${name}', answer); }`;
  return new Promise((resolve, reject) => {
    const listener = ({ data: { nodes, wrong } }: { readonly data: Answer }): void => {
      messageManager.removeMessageListener(name, listener);
      if (wrong === undefined) resolve(nodes);
      else reject(new Error(wrong));
    };
    messageManager.addMessageListener(name, listener);
    messageManager.loadFrameScript(
      `data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`,
      false,
    );
  });
}

interface Privileged {
  readonly Cc: Readonly<
    Record<
      string,
      {
        getService(type: unknown): {
          getAccessibleFor(node: object): Accessible | null;
          getStringRole(role: number): string;
        };
      }
    >
  >;
  readonly Ci: {
    readonly nsIAccessibilityService: unknown;
    readonly nsIAccessibleStates: {
      readonly STATE_FOCUSED: number;
      readonly STATE_FOCUSABLE: number;
    };
    readonly nsIAccessibleScrollType: { readonly SCROLL_TYPE_ANYWHERE: number };
  };
}

/**
 * Runs in the page's process. Every node in the order in which it is read, boxes from the corner of
 * the page; scrolls to one of them first where it is told to.
 */
function readTree(document: object, scrollTo: number | null): readonly FlatNode[] {
  const { Cc, Ci } = globalThis as unknown as Privileged;
  const service = Cc['@mozilla.org/accessibilityService;1']?.getService(Ci.nsIAccessibilityService);
  // Held as long as the tab exists. A service without a reference is ended by the next garbage
  // collection, with its trees.
  Object.assign(globalThis, { komekshiHeld: service });
  const root = service?.getAccessibleFor(document) ?? null;
  const boxOf = (node: Accessible): Box => {
    const [x, y, width, height]: [Out, Out, Out, Out] = [{}, {}, {}, {}];
    node.getBoundsInCSSPixels(x, y, width, height);
    return { x: x.value ?? 0, y: y.value ?? 0, width: width.value ?? 0, height: height.value ?? 0 };
  };
  const corner = root === null ? { x: 0, y: 0 } : boxOf(root);
  const nodes: FlatNode[] = [];
  const walk = (node: Accessible, parentId: number): void => {
    // A file input has the name of the browser's own button in it, in the browser's language.
    const state: Out = {},
      { uniqueID: nodeId } = node,
      box = boxOf(node),
      ownButton = node.DOMNode?.type === 'file' ? (node.firstChild?.name ?? null) : null;
    node.getState(state, {});
    if (nodeId === scrollTo) node.scrollTo(Ci.nsIAccessibleScrollType.SCROLL_TYPE_ANYWHERE);
    nodes.push({
      nodeId,
      parentId,
      name: (node.name ?? '').split(ownButton ?? '\n')[0]?.trim() ?? '',
      role: node.computedARIARole || (service?.getStringRole(node.role) ?? ''),
      isFocused: ((state.value ?? 0) & Ci.nsIAccessibleStates.STATE_FOCUSED) !== 0,
      isFocusable: ((state.value ?? 0) & Ci.nsIAccessibleStates.STATE_FOCUSABLE) !== 0,
      level: node.attributes.has('level')
        ? Number(node.attributes.getStringProperty('level'))
        : null,
      box: { ...box, x: box.x - corner.x, y: box.y - corner.y },
    });
    if (ownButton === null)
      for (let child = node.firstChild; child !== null; child = child.nextSibling)
        walk(child, nodeId);
  };
  if (root !== null) walk(root, 0);
  return nodes;
}
