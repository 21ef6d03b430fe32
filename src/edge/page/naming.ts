// The words beside a field, in the order in which they can be trusted: its label, its ARIA name, the header of its table cell,
// the text before it, its placeholder. HTML-AAM and the accessible-name computation, without what a person does not see.
import { MOST_LABEL, MOST_SECTION } from '../../core/draft/pageSnapshot.ts';
import { CONTROL, isLeftOut, textOf } from './seen.ts';

const GROUPS = 'fieldset,details,table,section,article,form,[role=group],[role=region],[role=radiogroup],[role=tabpanel],[role=dialog],[role=form]';
const OWN_NAME = ':scope > legend,:scope > summary,:scope > caption';
const FARTHEST_CAPTION = 4;

/** `header` is the table header or the term that the field stands under. */
export function labelOf(control: Element, header: string): string {
  return labelText(control) || ariaName(control) || header || captionOf(control) || (control.getAttribute('placeholder') ?? '').trim().slice(0, MOST_LABEL);
}

/** The name of a fieldset, table or ARIA group; empty where the element is no group or has none. */
export function groupName(element: Element): string {
  if (!element.matches(GROUPS)) return '';
  const named = element.querySelector(OWN_NAME);
  return (named === null ? ariaName(element) : textOf(named, MOST_LABEL)).slice(0, MOST_SECTION);
}

function labelText(control: Element): string {
  const wrapping = control.closest('label');
  const label = wrapping ?? (control.id === '' ? null : nearest(control, `label[for="${CSS.escape(control.id)}"]`));
  return label === null ? '' : textOf(label, MOST_LABEL);
}

export function ariaName(element: Element): string {
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/).filter((id) => id !== '' && id !== element.id) ?? [];
  const referred = ids.map((id) => nearest(element, `[id="${CSS.escape(id)}"]`)).map((found) => (found === null ? '' : textOf(found, MOST_LABEL)));
  return (referred.join(' ').trim() || (element.getAttribute('aria-label') ?? '').trim()).slice(0, MOST_LABEL);
}

/** The match that shares the closest ancestor: a stale copy of the form repeats the ids. */
function nearest(from: Element, selector: string): Element | null {
  for (let ancestor = from.parentElement; ancestor !== null; ancestor = ancestor.parentElement) {
    const found = ancestor.querySelector(selector);
    if (found !== null) return found;
  }
  return null;
}

/** The first text before the field inside the widest box that holds no other field. */
function captionOf(control: Element): string {
  let inner = control;
  for (let far = 0; far < FARTHEST_CAPTION; far++) {
    const box: Element | null = inner.parentElement;
    if (box === null || box.querySelectorAll(CONTROL).length > 1) return '';
    for (const node of box.childNodes) {
      if (node === inner) break;
      const text = node instanceof Element ? (isLeftOut(node) ? '' : textOf(node, MOST_LABEL)) : (node.nodeValue ?? '').trim().slice(0, MOST_LABEL);
      if (text !== '') return text;
    }
    inner = box;
  }
  return '';
}
