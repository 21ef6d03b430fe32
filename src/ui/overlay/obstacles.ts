// What stands on the page and must not be covered: texts, controls and pictures, as boxes in the window.
import { rootsIn } from '../../edge/page/composed.ts';
import { all, boxOf, call, get, type Tree } from '../../edge/page/node.ts';
import type { Box } from './place.ts';

const SOLID =
  'input,select,textarea,button,img,svg,video,canvas,iframe,[role=combobox],[role=checkbox],[role=switch],[role=textbox],[role=radio],[role=spinbutton]';
const MOST = 3000;

export function obstaclesOf(page: Document): readonly Box[] {
  const trees = [get(page, 'body'), ...rootsIn(page)];
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
