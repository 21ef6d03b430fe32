// What a person sees: the text of an element without what is hidden in it, and whether a field is shown at all.
import { allIn, childrenOf, parentOf } from './composed.ts';
import { boxOf, call, get, matches } from './node.ts';

const NEVER_READ =
  'script,style,template,noscript,svg,canvas,iframe,object,[hidden],[inert],[aria-hidden=true]';
export const CONTROL =
  'input,select,textarea,button,[role=combobox],[role=textbox],[role=radiogroup],[role=checkbox],[role=switch],[role=spinbutton]';

/** Whether the whole subtree is kept from the person: by element or by attribute, with no style asked for. */
export const isLeftOut = (element: Element): boolean => matches(element, NEVER_READ);

export const holdsControl = (box: Element): boolean => allIn(box, CONTROL).length > 0;

/** Text with single spaces, of at most `most` characters, without controls and what is left out. */
export function textOf(node: Node, most: number): string {
  return collect(node, most * 2)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, most);
}

function collect(node: Node, most: number): string {
  let text = node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '').slice(0, most) : '';
  for (const child of childrenOf(node)) {
    if (text.length > most) break;
    if (child.nodeType === Node.TEXT_NODE) text += collect(child, most);
    else if (child instanceof Element && !matches(child, CONTROL) && !isLeftOut(child))
      text += ` ${collect(child, most)} `;
  }
  return text;
}

/** Whether a text carries meaning: an asterisk or a bullet does not, a dash does. */
export const WORDED = /[\p{L}\p{N}–—-]/u;

/** Whether all the text of an element is one run: boxes of one box, down to a text. */
export function isOneText(element: Element): boolean {
  const inner = [...childrenOf(element)].filter(
    (child) => child instanceof Element && !isLeftOut(child) && WORDED.test(textOf(child, 200)),
  ) as Element[];
  return (
    inner.length === 0 || (inner.length === 1 && inner[0] !== undefined && isOneText(inner[0]))
  );
}

/** Whether the element is shown: a stale copy, collapsed, transparent or moved off the page, is not. */
export function isShown(element: Element): boolean {
  // Component libraries draw their own box over a transparent native one: then that box counts.
  const drawnOver = matches(element, '[type=checkbox],[type=radio],input[role=combobox]');
  if (!call(element, 'checkVisibility', { visibilityProperty: true, opacityProperty: !drawnOver }))
    return false;
  if (get(get(element, 'ownerDocument'), 'documentElement').getBoundingClientRect().width === 0)
    return true;
  let box: Element | null = drawnOver ? parentOf(element) : element;
  while (drawnOver && box !== null && isEmpty(boxOf(box))) box = parentOf(box);
  return (
    box !== null &&
    (!drawnOver || call(box, 'checkVisibility', { opacityProperty: true })) &&
    isOnPage(boxOf(box)) &&
    !isFolded(box)
  );
}

/** Inside a box without height or width that hides overflow, such as a closed accordion. */
function isFolded(element: Element): boolean {
  for (let box = parentOf(element); box !== null; box = parentOf(box)) {
    if (isEmpty(boxOf(box)) && getComputedStyle(box).overflow !== 'visible') return true;
  }
  return false;
}

const isEmpty = ({ width, height }: DOMRect): boolean => width === 0 || height === 0;
const isOnPage = (box: DOMRect): boolean =>
  !isEmpty(box) && box.right + scrollX > 0 && box.bottom + scrollY > 0;
