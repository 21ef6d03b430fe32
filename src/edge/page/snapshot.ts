// Document → PageSnapshot: one walk in reading order that knows under which headings it is. Text
// only; nothing on the page is changed.
import {
  MOST_FIELDS,
  MOST_LABEL,
  MOST_SECTION,
  MOST_VALUE,
  SECTION_SEPARATOR,
  type PageField,
  type PageSnapshot,
} from '../../core/draft/pageSnapshot.ts';
import { childrenOf, placeOf } from './composed.ts';
import { isControl, readControl } from './controls.ts';
import { HEADING, headsSeveral, levelOf } from './headings.ts';
import { groupName } from './naming.ts';
import { all, get, matches } from './node.ts';
import { pairIn } from './pairs.ts';
import { holdsControl, isLeftOut, isShown, textOf } from './seen.ts';
import { cellsOf } from './table.ts';

/** The snapshot, and for the reader alone the element that each field number stands for. */
export interface PageReading {
  readonly snapshot: PageSnapshot;
  readonly elements: ReadonlyMap<number, Element>;
}

interface Heading {
  readonly level: number;
  readonly text: string;
}

const CONSUMED = 'legend,caption,summary,label';
/** A text that names a part of the order and stands before several fields is a heading, whatever its markup. */
const PART =
  /помощник|получател|заявител|представител|поставщик|заказ|график|стоимост|возмещен|доверенност|ипар|көмекші|алушы|өкіл|беруші|тапсырыс|кесте|құны|өтеу|сенімхат|аожб/iu;
const LOWEST_LEVEL = 7;
const LONGEST_TITLE = 150;

export function readDocument(page: Document): PageReading {
  const walk = new Walk(page);
  walk.inside(get(page, 'body'), [], '');
  return {
    snapshot: {
      title: walk.title.slice(0, MOST_LABEL),
      lang: get(page, 'documentElement').lang.slice(0, 35),
      fields: walk.fields,
    },
    elements: walk.elements,
  };
}

class Walk {
  readonly fields: PageField[] = [];
  readonly elements = new Map<number, Element>();
  /** The only first-level heading titles the page and divides nothing. */
  readonly title: string;
  private readonly titleElement: Element | null;

  constructor(page: Document) {
    const [first, second] = all(page, 'h1');
    this.titleElement = second === undefined ? (first ?? null) : null;
    this.title =
      this.titleElement === null ? get(page, 'title') : textOf(this.titleElement, MOST_LABEL);
  }

  /**
   * Reads the children of a box. Gives the headings in it where it holds no field: they then stand
   * over what follows the box.
   */
  inside(box: Element, above: readonly string[], header: string): readonly Heading[] {
    const before = this.fields.length;
    let headings: readonly Heading[] = [];
    let label = header;
    for (const node of childrenOf(box)) {
      if (this.fields.length >= MOST_FIELDS) break;
      const trail = [...above, ...headings.map(({ text }) => text)];
      if (node.nodeType === Node.TEXT_NODE) label = this.text(node, box, trail, label, header);
      if (
        !(node instanceof Element) ||
        isLeftOut(node) ||
        (matches(node, CONSUMED) && !holdsControl(node))
      )
        continue;
      const heading = this.headingIn(node);
      const term = termIn(node);
      if (heading !== null) headings = heading.reduce(under, headings);
      else if (term !== null) label = term;
      else {
        headings = this.element(node, trail, label, header).reduce(under, headings);
        if (!matches(node, 'dd')) label = header;
      }
    }
    return this.fields.length === before ? headings : [];
  }

  /** `header` names controls only; a `label` that differs from it was said just before, and names a text too. */
  private element(
    element: Element,
    trail: readonly string[],
    label: string,
    header: string,
  ): readonly Heading[] {
    if (isControl(element)) return this.control(element, trail, label);
    if (element instanceof HTMLTableElement) return this.table(element, trail);
    if (
      get(element, 'childElementCount') === 0 &&
      get(element, 'shadowRoot') === null &&
      !matches(element, 'slot')
    )
      return this.leaf(element, trail, label === header ? '' : label);
    const pair = pairIn(element);
    if (pair !== null) return this.stated(pair.value, trail, textOf(pair.name, MOST_LABEL));
    if (matches(element, 'dd') && !holdsControl(element)) return this.stated(element, trail, label);
    const name = groupName(element);
    return this.inside(element, name === '' ? trail : [...trail, name], label);
  }

  private control(element: Element, trail: readonly string[], header: string): readonly Heading[] {
    const read = isShown(element) ? readControl(element, header) : null;
    return read === null
      ? []
      : this.add(element, trail.at(-1) === read.label ? trail.slice(0, -1) : trail, read);
  }

  private table(table: HTMLTableElement, trail: readonly string[]): readonly Heading[] {
    const name = groupName(table);
    for (const { cell, label, row } of cellsOf(table)) {
      const under = [...trail, name, row].filter((part) => part !== '');
      if (cell.childElementCount > 0 && (label === '' || holdsControl(cell)))
        this.inside(cell, under, label);
      else if (label !== '') this.stated(cell, under, label);
    }
    return [];
  }

  /** A text with no markup inside: a value under its label, «label: value», or a heading without the markup of one. */
  private leaf(element: Element, trail: readonly string[], label: string): readonly Heading[] {
    const text = textOf(element, MOST_VALUE);
    const colon = text.indexOf(':');
    const [own, value] = [text.slice(0, Math.max(colon, 0)), text.slice(colon + 1).trim()];
    if (/\p{L}/u.test(own) && value !== '') return this.stated(element, trail, own, value);
    if (label !== '' && text !== '') return this.stated(element, trail, label, text);
    return text.length <= LONGEST_TITLE &&
      PART.test(text) &&
      !/[.!?…]$/.test(text) &&
      headsSeveral(element)
      ? [{ level: LOWEST_LEVEL, text }]
      : [];
  }

  /** Bare text beside elements: `<b>ИИН:</b> 9003…`. Gives the label that is still waiting for its value. */
  private text(
    node: Node,
    box: Element,
    trail: readonly string[],
    label: string,
    header: string,
  ): string {
    const text = textOf(node, MOST_VALUE);
    if (text === '') return label;
    if (endsAsLabel(text)) return text;
    if (label !== header) this.stated(box, trail, label, text);
    return header;
  }

  private headingIn(element: Element): readonly Heading[] | null {
    if (!matches(element, HEADING)) return null;
    return element === this.titleElement || !isShown(element)
      ? []
      : [{ level: levelOf(element), text: textOf(element, MOST_LABEL) }];
  }

  /** A value that stands as text. */
  private stated(
    element: Element,
    trail: readonly string[],
    label: string,
    value = textOf(element, MOST_VALUE),
  ): readonly Heading[] {
    return this.add(element, trail, { label, value, kind: 'static' });
  }

  private add(
    element: Element,
    trail: readonly string[],
    read: Pick<PageField, 'label' | 'value' | 'kind'>,
  ): readonly Heading[] {
    const label = read.label.replace(/[\s:*]+$/, '').slice(0, MOST_LABEL);
    const place = placeOf(element);
    if (label === '' || (read.kind === 'static' && !isShown(place))) return [];
    const field = this.fields.length;
    const section = trail
      .filter((part, index) => part !== trail[index - 1])
      .join(SECTION_SEPARATOR)
      .slice(-MOST_SECTION);
    this.fields.push({ ...read, field, label, section });
    this.elements.set(field, place);
    return [];
  }
}

const endsAsLabel = (text: string): boolean =>
  text.endsWith(':') && text.indexOf(':') === text.length - 1 && /\p{L}/u.test(text);

/** A heading ends those of its own level and below. */
const under = (headings: readonly Heading[], next: Heading): readonly Heading[] => [
  ...headings.filter(({ level }) => level < next.level),
  next,
];

/** A term whose value follows: `dt`, or a text that ends in a colon. */
function termIn(element: Element): string | null {
  if (matches(element, 'dt')) return textOf(element, MOST_LABEL);
  if (get(element, 'childElementCount') > 1 || isControl(element) || holdsControl(element))
    return null;
  const text = textOf(element, MOST_LABEL);
  return endsAsLabel(text) ? text : null;
}
