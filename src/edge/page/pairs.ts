// A name and its value without markup that says so: a box of two texts, `<div><div>ИИН</div><div>9003…</div></div>`.
import { MOST_LABEL } from '../../core/draft/pageSnapshot.ts';
import { childrenOf } from './composed.ts';
import { holdsControl, isLeftOut, isOneText, textOf } from './seen.ts';

export interface Pair {
  readonly name: Element;
  readonly value: Element;
}

/** The pair that the box is, or null. What can be followed, and so leads to somewhere else, is no value. */
export function pairIn(box: Element): Pair | null {
  const shown = [...childrenOf(box)].filter((node) => (node instanceof Element ? !isLeftOut(node) : (node.nodeValue ?? '').trim() !== '' && node.nodeType === Node.TEXT_NODE));
  const [name, value] = shown;
  if (shown.length !== 2 || !(name instanceof Element) || !(value instanceof Element) || holdsControl(box)) return null;
  if (value.matches('a') || value.querySelector('a') !== null || !isOneText(name) || !isOneText(value)) return null;
  return isName(textOf(name, MOST_LABEL)) && textOf(value, 1) !== '' ? { name, value } : null;
}

const isName = (text: string): boolean => /\p{L}/u.test(text) && !/[.!?…]$/.test(text);
