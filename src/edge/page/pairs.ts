// A name and its value without markup that says so: a box of two texts, `<div><div>ИИН</div><div>9003…</div></div>`.
import { MOST_LABEL } from '../../core/draft/pageSnapshot.ts';
import { childrenOf } from './composed.ts';
import { first, get, matches } from './node.ts';
import { CONTROL, holdsControl, isLeftOut, isOneText, textOf, WORDED } from './seen.ts';

export interface Pair {
  readonly name: Element;
  readonly value: Element;
}

/**
 * The pair that the box is, or null. A link is no value, and neither is a remark after the field.
 */
export function pairIn(box: Element): Pair | null {
  const [name, value, ...more] = [...childrenOf(box)].filter(isWorded);
  if (
    more.length > 0 ||
    !(name instanceof Element) ||
    !(value instanceof Element) ||
    holdsControl(box)
  )
    return null;
  if (matches(value, 'a') || first(value, 'a') !== null || !isOneText(name) || !isOneText(value))
    return null;
  const next = get(box, 'nextElementSibling');
  if (next !== null && opensWithControl(next) === true) return null;
  return isName(textOf(name, MOST_LABEL)) ? { name, value } : null;
}

const isWorded = (node: Node): boolean => {
  if (node instanceof Element) return !isLeftOut(node) && WORDED.test(textOf(node, MOST_LABEL));
  return node.nodeType === Node.TEXT_NODE && WORDED.test(node.nodeValue ?? '');
};

/** A sentence names nothing; «Ф.И.О.» does. */
const isName = (text: string): boolean =>
  /\p{L}/u.test(text) && !/([!?…]|\p{Ll}{3}\.)$/u.test(text);

/**
 * Whether the first thing in a box is a field that has its words before it, and no word; null where there is neither.
 */
function opensWithControl(box: Element): boolean | null {
  if (matches(box, CONTROL))
    return !matches(box, '[type=checkbox],[type=radio],[role=checkbox],[role=switch]');
  for (const node of childrenOf(box)) {
    if (node.nodeType === Node.TEXT_NODE && WORDED.test(node.nodeValue ?? '')) return false;
    const found = node instanceof Element && !isLeftOut(node) ? opensWithControl(node) : null;
    if (found !== null) return found;
  }
  return null;
}
