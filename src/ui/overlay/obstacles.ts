// What stands on the page and must not be covered: by a mark texts, controls and pictures, as boxes in
// the window; by the card controls.
import { rootsIn } from '../../edge/page/composed.ts';
import { all, boxOf, call, first, get, matches, type Tree } from '../../edge/page/node.ts';
import type { Box } from './place.ts';

const FIELDS =
  'input,select,textarea,button,video,canvas,iframe,[role=combobox],[role=checkbox],[role=switch],[role=textbox],[role=radio],[role=spinbutton]';
const SOLID = `${FIELDS},img,svg`;
const CONTROLS = `${FIELDS},a,area,summary,audio,object,embed,label:has([type=checkbox],[type=radio]),[role=button],[role=link],[role=tab],[role=option],[role=slider],[role^=menuitem],[contenteditable],[onclick]`;
const MOST = 3000;

const treesIn = (page: Document): readonly Tree[] => [get(page, 'body'), ...rootsIn(page)];

/** What can be pressed, typed into or played: by what it is, or by the hand that the pointer turns into over it. */
export const controlsIn = (page: Document): readonly Element[] =>
  treesIn(page)
    .flatMap((tree) => [...all(tree, '*')])
    .filter((element) => matches(element, CONTROLS) || isPressed(element));

/** What fills half of the window and holds controls is the ground of a page or of a dialog. */
function isPressed(element: Element): boolean {
  if (getComputedStyle(element).cursor !== 'pointer') return false;
  const { width, height } = boxOf(element);
  return width * height < (innerWidth * innerHeight) / 2 || first(element, CONTROLS) === null;
}

export function obstaclesOf(page: Document): readonly Box[] {
  const trees = treesIn(page);
  const solid = trees
    .flatMap((tree) => [...all(tree, SOLID)])
    .slice(0, MOST)
    .map(boxOf);
  return [...solid, ...trees.flatMap((tree) => textBoxes(page, tree))].filter(
    ({ width, height }) => width > 1 && height > 1,
  );
}

function textBoxes(page: Document, tree: Tree): readonly DOMRect[] {
  const walker = call(page, 'createTreeWalker', tree, NodeFilter.SHOW_TEXT);
  const range = call(page, 'createRange');
  const boxes: DOMRect[] = [];
  while (boxes.length < MOST && walker.nextNode() !== null) {
    if ((walker.currentNode.nodeValue ?? '').trim() === '') continue;
    range.selectNodeContents(walker.currentNode);
    boxes.push(...range.getClientRects());
  }
  return boxes;
}
