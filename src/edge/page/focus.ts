// Putting the keyboard on a field, wherever in the page it is drawn: in an open shadow root, in a
// group, in a select without an input.
import { allIn } from './composed.ts';
import { call, get, matches } from './node.ts';

const FOCUSABLE =
  'input:not([type=hidden]),select,textarea,button,a[href],[tabindex],[contenteditable=true]';

/**
 * Whether the keyboard is now at the field, of a group at what is chosen in it. What is disabled or
 * only text cannot have it. The page is not scrolled.
 */
export const focusField = (element: Element): boolean =>
  [
    element,
    ...allIn(element, 'input:checked,[aria-checked=true]'),
    ...allIn(element, FOCUSABLE),
  ].some(takesFocus);

function takesFocus(element: Element): boolean {
  if (!(element instanceof HTMLElement) || !matches(element, FOCUSABLE)) return false;
  call(element, 'focus', { preventScroll: true });
  return get(call(element, 'getRootNode') as Document | ShadowRoot, 'activeElement') === element;
}
