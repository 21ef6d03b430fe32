// What stands over fields: headings by markup, and texts that stand before several fields.
import { allIn, parentOf } from './composed.ts';
import { CURRENT_STEP } from './hints.ts';
import { pairIn } from './pairs.ts';
import { CONTROL, isLeftOut, textOf } from './seen.ts';

export const HEADING = `h1,h2,h3,h4,h5,h6,[role=heading],${CURRENT_STEP}`;

/** The step that a wizard shows stands over everything in it. */
export const levelOf = (heading: Element): number =>
  heading.matches(CURRENT_STEP) ? 1 : Number(heading.getAttribute('aria-level') ?? heading.tagName.slice(1)) || 2;

const NO_HEADING = 'label *,a,a *,button,li,li *,th,td,dt,dd';
const FARTHEST = 3;

/** Whether what follows the text holds more than one field. Links beside it («change») are passed over. */
export function headsSeveral(text: Element): boolean {
  if (text.matches(NO_HEADING)) return false;
  let box: Element | null = text;
  for (let far = 0; far < FARTHEST && box !== null; far++) {
    let next = box.nextElementSibling;
    while (next !== null && (isLeftOut(next) || next.matches('a,button') || textOf(next, 1) === '' && allIn(next, CONTROL).length === 0)) next = next.nextElementSibling;
    if (next !== null) return holdsSeveral(next);
    box = parentOf(box);
  }
  return false;
}

/** The radios of one group are one field. */
function holdsSeveral(box: Element): boolean {
  const controls = new Set(allIn(box, CONTROL).map((control) => (control.matches('[type=radio]') ? control.getAttribute('name') : control)));
  const inner = [...box.children].flatMap((child) => [child, ...child.children]);
  return box.matches('dl,table') || controls.size + box.querySelectorAll('dt,td').length > 1 || inner.filter((each) => pairIn(each) !== null).length > 1;
}
