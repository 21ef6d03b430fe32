// The words beside a field, in the order in which they can be trusted: its label, its ARIA name,
// the header of its table cell, the text beside it, its placeholder. HTML-AAM and the
// accessible-name computation, without what a person does not see.
import { MOST_LABEL, MOST_SECTION } from '../../core/draft/pageSnapshot.ts';
import { allIn, childrenOf, closestIn, isInside, parentOf } from './composed.ts';
import { all, attribute, call, closest, first, get, matches, type Tree } from './node.ts';
import { CONTROL, isLeftOut, textOf } from './seen.ts';

const GROUPS =
  'fieldset,details,table,section,article,form,[role=group],[role=region],[role=radiogroup],[role=tabpanel],[role=dialog]';
const OWN_NAME = ':scope > legend,:scope > summary,:scope > caption';
const DRAWN = '[role=combobox],[role=textbox],button';
/** Buttons that clear, open or turn a field are its own. */
const BUTTON = 'button:not([role],[aria-haspopup=listbox])';
const FARTHEST_CAPTION = 7;

/** `header` is the table header or the term that the field stands under, `drawn` the box that draws the control. */
export function labelOf(control: Element, header: string, drawn = control): string {
  return (
    labelText(control) ||
    ariaName(control) ||
    header ||
    captionOf(drawn) ||
    (attribute(control, 'placeholder') ?? '').trim().slice(0, MOST_LABEL)
  );
}

/** The name of a fieldset, table or ARIA group; empty where the element is no group or has none. */
export function groupName(element: Element): string {
  if (!matches(element, GROUPS)) return '';
  const named = first(element, OWN_NAME);
  return (named === null ? ariaName(element) : textOf(named, MOST_LABEL)).slice(0, MOST_SECTION);
}

/** The text of the control's own label element; empty where it has none. */
export function labelText(control: Element): string {
  const id = attribute(control, 'id') ?? '';
  const label =
    closestIn(control, 'label') ??
    (id === '' ? null : nearest(control, `label[for="${CSS.escape(id)}"]`));
  return label === null ? '' : textOf(label, MOST_LABEL);
}

/** A custom select that refers to its own value for its name is not named by it. */
export function ariaName(element: Element): string {
  const ids =
    attribute(element, 'aria-labelledby')
      ?.split(/\s+/)
      .filter((id) => id !== '') ?? [];
  const referred = ids
    .map((id) => nearest(element, `[id="${CSS.escape(id)}"]`))
    .filter(
      (found) => found !== null && !(matches(element, DRAWN) && call(element, 'contains', found)),
    );
  return (
    referred
      .map((found) => (found === null ? '' : textOf(found, MOST_LABEL)))
      .join(' ')
      .trim() || (attribute(element, 'aria-label') ?? '').trim()
  ).slice(0, MOST_LABEL);
}

/** The match of the same tree that shares the closest ancestor: a stale copy of the form repeats the ids. */
function nearest(from: Element, selector: string): Element | null {
  for (
    let ancestor = get(from, 'parentNode');
    ancestor !== null;
    ancestor = get(ancestor, 'parentNode')
  ) {
    const found = first(ancestor as Tree, selector);
    if (found !== null) return found;
  }
  return null;
}

/**
 * The first text before the field inside the widest box that holds no other field; a label that
 * floats over the field stands after it.
 */
export function captionOf(control: Element): string {
  let inner = control;
  for (let far = 0; far < FARTHEST_CAPTION; far++) {
    const box = parentOf(inner);
    if (box === null || holdsAnother(box, control)) return '';
    for (const node of childrenOf(box)) {
      if (node === inner) break;
      const text =
        node instanceof Element
          ? isLeftOut(node)
            ? ''
            : textOf(node, MOST_LABEL)
          : (node.nodeValue ?? '').trim().slice(0, MOST_LABEL);
      if (/\p{L}/u.test(text)) return text;
    }
    const floating = first(box, ':scope > label:not([for])');
    if (floating !== null) return textOf(floating, MOST_LABEL);
    inner = box;
  }
  return '';
}

function holdsAnother(box: Element, control: Element): boolean {
  const isAnother = (other: Element): boolean =>
    !matches(other, BUTTON) &&
    closest(other, '[aria-hidden=true],[hidden],[type=hidden]') === null &&
    !isInside(other, control) &&
    !isInside(control, other);
  return [...all(box, CONTROL)].some(isAnother) || allIn(box, CONTROL).some(isAnother);
}
