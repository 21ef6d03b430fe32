// Is this page the ordering form? By its words and by its having fields, never by its address or its markup.

const CONTROLS = 'input:not([type=hidden],[type=search],[type=submit],[type=button]),select,textarea,[role=combobox],[role=textbox],[role=radiogroup]';
const STATED = 'dd,td';
const WORDING = 'h1,h2,h3,h4,legend,caption,label,th,dt,[role=heading],[aria-label]';
const SERVICE = /индивидуальн\p{L}*\s+помощник|жеке\s+көмекші/iu;
const ORDER = /заказ|поставщик|возмещени|ипар|тапсырыс|өнім\s+беруші|өтеу|аожб/iu;
const FEWEST_FIELDS = 3;

/** Whether the page asks for an order of the individual-assistant service. Costs one look for fields on a page that has none. */
export function isOrderingForm(page: Document): boolean {
  if (page.querySelectorAll(CONTROLS).length + page.querySelectorAll(STATED).length < FEWEST_FIELDS) return false;
  const words = [page.title, ...[...page.querySelectorAll(WORDING)].map((element) => element.getAttribute('aria-label') ?? element.textContent)].join('\n');
  return SERVICE.test(words) && ORDER.test(words);
}
