// Is this page the ordering form? By its words and by its having fields, never by its address or
// its markup. No value is looked at.
import { MOST_ROOTS, rootsIn } from './composed.ts';
import { all, attribute, call, closest, first, get, type Tree } from './node.ts';

const CONTROLS =
  'input:not([type=hidden],[type=search]:not([role=combobox]),[type=submit],[type=button]),select,textarea,[role=combobox],[role=textbox],[role=radiogroup]';
const STATED = 'dd,td';
const TITLE = 'h1';
const WORDING = 'h1,h2,h3,h4,h5,h6,legend,caption,label,th,dt,[role=heading],[aria-label]';
const SERVICE = /индивидуальн\p{L}*\s+помощник|жеке\s+көмекші/iu;
const ORDER = /заказ|поставщик|возмещени|ипар|тапсырыс|өнім\s+беруші|өтеу|аожб/iu;
/** What a form is known by where its names and values are texts alone. */
const NAME = /^\s*(ИИН|ЖСН|БИН|БСН|Имя|Аты|Номер|Нөмірі)(?!\p{L})/u;
const FEWEST_FIELDS = 3;
const MOST_TEXTS = 3000;
/**
 * The reader's work grows with the page: one that is larger than this is not read. Options are not
 * walked into, and a list of places has thousands.
 */
const ELEMENT = ':not(option)';
const MOST_ELEMENTS = 20_000;
const MOST_CONTROLS = 2000;
const TOO_DEEP = `${'*>'.repeat(256)}*`;
const MOST_TEXT = 4_000_000;
const MOST_WORDING = 300;
const MOST_WORDS = 40_000;

/**
 * Whether the page asks for an order of the individual-assistant service, or shows one, and is of a
 * size that can be read. Costs one look for fields on a page that has none.
 */
export function isOrderingForm(page: Document): boolean {
  const trees = [page, ...rootsIn(page)];
  const controls = countIn(trees, CONTROLS);
  const count = controls + countIn(trees, STATED);
  if (
    controls > MOST_CONTROLS ||
    trees.length > MOST_ROOTS ||
    countIn(trees, ELEMENT) > MOST_ELEMENTS
  )
    return false;
  const title = get(page, 'title').slice(0, MOST_WORDING);
  const asks = count >= FEWEST_FIELDS && speaksOf(title + wordsIn(trees, WORDING));
  // One step of several may ask for a single thing, and the last one for none.
  return (
    (asks ||
      (speaksOf(title + wordsIn(trees, TITLE)) && (count > 0 || trees.some(namesSeveral)))) &&
    trees.every((tree) => first(tree, TOO_DEEP) === null) &&
    get(get(page, 'body'), 'textContent').length <= MOST_TEXT
  );
}

const countIn = (trees: readonly Tree[], selector: string): number =>
  trees.reduce((sum, tree) => sum + all(tree, selector).length, 0);

const speaksOf = (words: string): boolean => SERVICE.test(words) && ORDER.test(words);

/** A heading that is a link leads to the form and is not over it. */
function wordsIn(trees: readonly Tree[], selector: string): string {
  let words = '';
  for (const element of trees.flatMap((tree) => [...all(tree, selector)])) {
    if (words.length > MOST_WORDS) break;
    if (closest(element, 'a') === null && first(element, 'a') === null)
      words += `\n${(attribute(element, 'aria-label') ?? get(element, 'textContent')).slice(0, MOST_WORDING)}`;
  }
  return words;
}

function namesSeveral(tree: Document | ShadowRoot): boolean {
  const walker = call(document, 'createTreeWalker', tree, NodeFilter.SHOW_TEXT);
  let named = 0;
  for (
    let count = 0;
    count < MOST_TEXTS && named < FEWEST_FIELDS && walker.nextNode() !== null;
    count++
  )
    if (NAME.test(walker.currentNode.nodeValue ?? '')) named++;
  return named >= FEWEST_FIELDS;
}
