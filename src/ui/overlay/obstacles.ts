// What stands on the page and must not be covered: texts, controls and pictures, as boxes in the window.
import type { Box } from './place.ts';

const SOLID = 'input,select,textarea,button,img,svg,video,canvas,iframe,[role=combobox],[role=checkbox],[role=switch],[role=textbox],[role=radio]';
const MOST = 3000;

export function obstaclesOf(page: Document): readonly Box[] {
  const solid = [...page.body.querySelectorAll(SOLID)].slice(0, MOST).map((element) => element.getBoundingClientRect());
  return [...solid, ...textBoxes(page)].filter(({ width, height }) => width > 1 && height > 1);
}

function textBoxes(page: Document): readonly DOMRect[] {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  const range = page.createRange();
  const boxes: DOMRect[] = [];
  while (boxes.length < MOST && walker.nextNode() !== null) {
    if ((walker.currentNode.nodeValue ?? '').trim() === '') continue;
    range.selectNodeContents(walker.currentNode);
    boxes.push(...range.getClientRects());
  }
  return boxes;
}
