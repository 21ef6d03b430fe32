// Is this page the ordering form? By its words and by its having fields, never by its address or its markup. No value is looked at.
import { rootsIn } from './composed.ts';
import { all, attribute, call, closest, first, get, type Tree } from './node.ts';

const CONTROLS = 'input:not([type=hidden],[type=search]:not([role=combobox]),[type=submit],[type=button]),select,textarea,[role=combobox],[role=textbox],[role=radiogroup]';
const STATED = 'dd,td';
const TITLE = 'h1';
const WORDING = 'h1,h2,h3,h4,h5,h6,legend,caption,label,th,dt,[role=heading],[aria-label]';
const SERVICE = /индивидуальн\p{L}*\s+помощник|жеке\s+көмекші/iu;
const ORDER = /заказ|поставщик|возмещени|ипар|тапсырыс|өнім\s+беруші|өтеу|аожб/iu;
/** What a form is known by where its names and values are texts alone. */
const NAME = /^\s*(ИИН|ЖСН|БИН|БСН|Имя|Аты|Номер|Нөмірі)(?!\p{L})/u;
const FEWEST_FIELDS = 3;
const MOST_TEXTS = 3000;

/** Whether the page asks for an order of the individual-assistant service, or shows one. Costs one look for fields on a page that has none. */
export function isOrderingForm(page: Document): boolean {
  const trees = [page, ...rootsIn(page)];
  const count = trees.reduce((sum, tree) => sum + all(tree, `${CONTROLS},${STATED}`).length, 0);
  if (count >= FEWEST_FIELDS && speaksOf(`${get(page, 'title')}\n${wordsIn(trees, WORDING)}`)) return true;
  // One step of several may ask for a single thing, and the last one for none.
  return speaksOf(`${get(page, 'title')}\n${wordsIn(trees, TITLE)}`) && (count > 0 || trees.some(namesSeveral));
}

const speaksOf = (words: string): boolean => SERVICE.test(words) && ORDER.test(words);

/** A heading that is a link leads to the form and is not over it. */
const wordsIn = (trees: readonly Tree[], selector: string): string => trees
  .flatMap((tree) => [...all(tree, selector)]).filter((element) => closest(element, 'a') === null && first(element, 'a') === null)
  .map((element) => attribute(element, 'aria-label') ?? get(element, 'textContent')).join('\n');

function namesSeveral(tree: Document | ShadowRoot): boolean {
  const walker = call(document, 'createTreeWalker', tree, NodeFilter.SHOW_TEXT);
  let named = 0;
  for (let count = 0; count < MOST_TEXTS && named < FEWEST_FIELDS && walker.nextNode() !== null; count++) if (NAME.test(walker.currentNode.nodeValue ?? '')) named++;
  return named >= FEWEST_FIELDS;
}
