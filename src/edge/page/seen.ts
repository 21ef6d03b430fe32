// What a person sees: the text of an element without what is hidden in it, and whether a field is shown at all.

const NEVER_READ = 'script,style,template,noscript,svg,canvas,iframe,object,[hidden],[inert],[aria-hidden=true]';
export const CONTROL = 'input,select,textarea,button,[role=combobox],[role=textbox],[role=radiogroup],[role=checkbox],[role=switch]';

/** Whether the whole subtree is kept from the person: by element or by attribute, with no style asked for. */
export const isLeftOut = (element: Element): boolean => element.matches(NEVER_READ);

/** Text with single spaces, of at most `most` characters, without controls and what is left out. */
export function textOf(node: Node, most: number): string {
  return collect(node, most * 2).replace(/\s+/g, ' ').trim().slice(0, most);
}

function collect(node: Node, most: number): string {
  let text = node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '').slice(0, most) : '';
  for (const child of node.childNodes) {
    if (text.length > most) break;
    if (child.nodeType === Node.TEXT_NODE) text += collect(child, most);
    else if (child instanceof Element && !child.matches(CONTROL) && !isLeftOut(child)) text += ` ${collect(child, most)} `;
  }
  return text;
}

/** Whether the element is shown: a stale copy, collapsed, transparent or moved off the page, is not. */
export function isShown(element: Element): boolean {
  // Component libraries draw their own box over a transparent native one.
  const drawnOver = element.matches('[type=checkbox],[type=radio]');
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: !drawnOver })) return false;
  if (drawnOver || element.ownerDocument.documentElement.getBoundingClientRect().width === 0) return true;
  const { width, height, right, bottom } = element.getBoundingClientRect();
  return width > 0 && height > 0 && right + scrollX > 0 && bottom + scrollY > 0;
}
