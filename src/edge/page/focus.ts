// Putting the keyboard on a field, wherever in the page it is drawn: in an open shadow root, in a group, in a select without an input.
import { allIn } from './composed.ts';

const FOCUSABLE = 'input:not([type=hidden]),select,textarea,button,a[href],[tabindex],[contenteditable=true]';
const CHOSEN = 'input:checked,[aria-checked=true]';

/** Whether the keyboard is now at the field: what is disabled or only text cannot have it. The page is not scrolled. */
export function focusField(element: Element): boolean {
  const inner = (selector: string): readonly Element[] => allIn(element, selector).filter((each) => each.matches(`:is(${FOCUSABLE}):not([tabindex="-1"])`));
  return [element, ...inner(CHOSEN), ...inner(FOCUSABLE)].some(takesFocus);
}

function takesFocus(element: Element): boolean {
  if (!(element instanceof HTMLElement) || !element.matches(FOCUSABLE)) return false;
  element.focus({ preventScroll: true });
  return (element.getRootNode() as Document | ShadowRoot).activeElement === element;
}
