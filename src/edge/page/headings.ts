// What stands over fields: headings by markup, and texts that stand before several fields.
import { allIn, parentOf } from './composed.ts';
import { CURRENT_STEP } from './hints.ts';
import { all, attribute, get, matches } from './node.ts';
import { pairIn } from './pairs.ts';
import { CONTROL, isLeftOut, textOf } from './seen.ts';

export const HEADING = `h1,h2,h3,h4,h5,h6,[role=heading],${CURRENT_STEP}`;

/** The step that a wizard shows stands over everything in it. */
export const levelOf = (heading: Element): number =>
  matches(heading, CURRENT_STEP)
    ? 1
    : Number(attribute(heading, 'aria-level') ?? get(heading, 'tagName').slice(1)) || 2;

const NO_HEADING = 'label *,a,a *,button,li,li *,th,td,dt,dd';
const FARTHEST = 3;

/** Whether what follows the text holds more than one field. Links beside it («change») are passed over. */
export function headsSeveral(text: Element): boolean {
  if (matches(text, NO_HEADING)) return false;
  let box: Element | null = text;
  for (let far = 0; far < FARTHEST && box !== null; far++) {
    let next = get(box, 'nextElementSibling');
    while (
      next !== null &&
      (isLeftOut(next) ||
        matches(next, 'a,button') ||
        (textOf(next, 1) === '' && allIn(next, CONTROL).length === 0))
    )
      next = get(next, 'nextElementSibling');
    if (next !== null) return holdsSeveral(next);
    box = parentOf(box);
  }
  return false;
}

/** The radios of one group are one field. */
function holdsSeveral(box: Element): boolean {
  const controls = new Set(
    allIn(box, CONTROL).map((control) =>
      matches(control, '[type=radio]') ? attribute(control, 'name') : control,
    ),
  );
  const inner = [...all(box, ':scope > *,:scope > * > *')];
  return (
    matches(box, 'dl,table') ||
    controls.size + all(box, 'dt,td').length > 1 ||
    inner.filter((each) => pairIn(each) !== null).length > 1
  );
}
