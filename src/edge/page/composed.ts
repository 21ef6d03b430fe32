// The tree as it is shown (DOM §4.2.2, the flat tree): into open shadow roots, light children where
// their slots put them. Closed roots stay closed.
import { all, get, matches, type Tree } from './node.ts';

/** Elements that cannot host a shadow root, or never do: this skips most of a large page. */
const MAY_HOST =
  ':not(a,b,button,dd,dt,form,i,img,input,label,li,option,p,path,script,select,svg,table,tbody,td,th,tr,ul)';

/** No page that was seen has a tenth of it. */
export const MOST_ROOTS = 1000;

/**
 * The open shadow roots of a tree, and those inside them, the outer before the inner; not many more
 * than the most, however many there are.
 */
export function rootsIn(tree: Tree): readonly ShadowRoot[] {
  const found: ShadowRoot[] = [];
  for (
    let at: Tree | undefined = tree, next = 0;
    at !== undefined && found.length <= MOST_ROOTS;
    at = found[next++]
  ) {
    for (const { shadowRoot } of all(at, MAY_HOST)) if (shadowRoot !== null) found.push(shadowRoot);
  }
  return found;
}

/** What is shown inside a node, in that order. */
export function childrenOf(node: Node): Iterable<Node> {
  const root = node instanceof Element ? get(node, 'shadowRoot') : null;
  if (root !== null) return root.childNodes;
  const given = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
  return given.length > 0 ? given : get(node, 'childNodes');
}

/** The element inside which the element is shown. */
export function parentOf(element: Element): Element | null {
  const parent = get(element, 'parentNode');
  return (
    get(element, 'assignedSlot') ??
    (parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null)
  );
}

/** All that match and are shown inside the box, once each. */
export function allIn(box: Tree, selector: string): readonly Element[] {
  const found = new Set(all(box, selector));
  const inner = [...(box instanceof Element ? [box] : []), ...all(box, MAY_HOST)];
  for (const element of inner) {
    const root = get(element, 'shadowRoot');
    if (root !== null) for (const match of allIn(root, selector)) found.add(match);
    if (!(element instanceof HTMLSlotElement)) continue;
    for (const given of element.assignedElements()) {
      if (matches(given, selector)) found.add(given);
      for (const match of allIn(given, selector)) found.add(match);
    }
  }
  return [...found];
}

export const closestIn = (element: Element, selector: string): Element | null => {
  for (let at: Element | null = element; at !== null; at = parentOf(at))
    if (matches(at, selector)) return at;
  return null;
};

export const isInside = (element: Element, box: Element): boolean => {
  for (let at: Element | null = element; at !== null; at = parentOf(at))
    if (at === box) return true;
  return false;
};

/** A slot takes no room itself: what is given to it does, or the box around it. */
export const placeOf = (element: Element): Element =>
  (element instanceof HTMLSlotElement
    ? (element.assignedElements()[0] ?? parentOf(element))
    : null) ?? element;
