// Bundled into the page under test: the reader's own code reads the page once more and says by
// which words it found each field. The content script does not send this, because it would cost
// every user bytes.
import {
  SECTION_SEPARATOR,
  type PageField,
  type PageSnapshot,
} from '../../src/core/draft/pageSnapshot.ts';
import { closestIn, parentOf } from '../../src/edge/page/composed.ts';
import { isOrderingForm } from '../../src/edge/page/detect.ts';
import { ariaName, captionOf, groupName, labelText } from '../../src/edge/page/naming.ts';
import { readDocument } from '../../src/edge/page/snapshot.ts';
import { cellsOf } from '../../src/edge/page/table.ts';

/**
 * By which words, in the reader's order of trust: the label element, the ARIA name, the legend or
 * name of the group, the header of the table cell, the term of a description list, a text beside
 * it, the placeholder.
 */
export type FoundBy = 'label' | 'aria' | 'group' | 'header' | 'term' | 'text' | 'placeholder';

export interface Explanation {
  readonly isOrderingForm: boolean;
  readonly snapshot: PageSnapshot;
  /**
   * One for each field of the snapshot, in its order. `at` is a path of elements to be read by a
   * person; ` >> ` goes into a shadow root.
   */
  readonly found: readonly { readonly foundBy: FoundBy; readonly at: string }[];
}

export function explain(): Explanation {
  const { snapshot, elements } = readDocument(document);
  const found = snapshot.fields.map((field) => {
    const element = elements.get(field.field) ?? document.body;
    return { foundBy: foundBy(element, field), at: pathTo(element) };
  });
  return { isOrderingForm: isOrderingForm(document), snapshot, found };
}

/** The element that a field's number stands for. */
export const elementOf = (field: number): Element | null =>
  readDocument(document).elements.get(field) ?? null;

function foundBy(element: Element, { label, section, kind }: PageField): FoundBy {
  const isIt = (words: string): boolean => words !== '' && words.replace(/[\s:*]+$/, '') === label;
  if (kind !== 'static') {
    const group = closestIn(element, 'fieldset,[role=radiogroup]');
    // A radio's own label is its option's.
    if (!element.matches('[type=radio]') && isIt(labelText(element))) return 'label';
    if (isIt(ariaName(element))) return 'aria';
    if (
      group !== null &&
      isIt(groupName(group)) &&
      !section.endsWith(`${SECTION_SEPARATOR}${label}`)
    )
      return 'group';
  }
  if (isIt(headerOf(element))) return 'header';
  if (closestIn(element, 'dd') !== null) return 'term';
  return isIt(element.getAttribute('placeholder') ?? '') && !isIt(captionOf(element))
    ? 'placeholder'
    : 'text';
}

/** As the reader names a cell. */
function headerOf(element: Element): string {
  const [table, at] = [closestIn(element, 'table'), closestIn(element, 'td,th')];
  return table instanceof HTMLTableElement
    ? (cellsOf(table).find(({ cell }) => cell === at)?.label ?? '')
    : '';
}

function pathTo(element: Element): string {
  const parent = parentOf(element);
  const root = element.getRootNode();
  const isOutermost = root instanceof ShadowRoot && element.parentNode === root;
  const before =
    parent === null || parent === document.documentElement
      ? ''
      : `${pathTo(parent)}${isOutermost ? ' >> ' : ' > '}`;
  return before + stepTo(element);
}

function stepTo(element: Element): string {
  const name = element.localName;
  const alike = [...(element.parentNode?.children ?? [])].filter(
    (other) => other.localName === name,
  );
  return alike.length < 2 ? name : `${name}:nth-of-type(${alike.indexOf(element) + 1})`;
}
