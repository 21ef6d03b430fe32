// Form controls, native and ARIA, as label and value. Passwords, files and hidden inputs are never looked at.
import { MOST_VALUE, type PageField } from '../../core/draft/pageSnapshot.ts';
import { allIn, closestIn, isInside, parentOf } from './composed.ts';
import { PLACEHOLDER } from './hints.ts';
import { ariaName, groupName, labelOf } from './naming.ts';
import { all, attribute, first, get, matches, type Tree } from './node.ts';
import { CONTROL, holdsControl, textOf } from './seen.ts';

export type ReadControl = Pick<PageField, 'label' | 'value' | 'kind'>;

const TEXTS =
  'input:not([type]),input[type=text],input[type=number],input[type=tel],input[type=date],input[type=email],input[type=month],input[type=time],textarea';
const CHOICE_INPUT = 'input[role=combobox]';
const DRAWN_CHOICE = '[role=combobox]:not(input),button[aria-haspopup=listbox]';
const DRAWN_BOX = '[role=checkbox],[role=switch]';
const DRAWN_RADIOS = '[role=radiogroup]';
const DATE_PART = '[role=spinbutton]:not(input)';
const GROUPS = 'fieldset,[role=radiogroup]';
const FARTHEST_DRAWN = 2;

/** Whether the element is a control of its own, whose inside is not read any further. */
export const isControl = (element: Element): boolean =>
  isDateGroup(element) ||
  (matches(element, `${CONTROL},option`) &&
    !(matches(element, DRAWN_RADIOS) && allIn(element, 'input').length > 0));

/** A date as a group of numbers to be turned: day, month, year. */
const isDateGroup = (element: Element): boolean =>
  matches(element, '[role=group]') &&
  first(element, DATE_PART) !== null &&
  first(element, `${CONTROL}:not(${DATE_PART})`) === null;

/**
 * The control's label and value, or null where there is nothing to read: a button, a password, a
 * radio that is not its group's first.
 */
export function readControl(element: Element, header: string): ReadControl | null {
  if (element instanceof HTMLInputElement && element.type === 'radio')
    return readRadios(element, header);
  const read = matches(element, CHOICE_INPUT)
    ? readChoiceInput(element as HTMLInputElement, header)
    : withLabel(element, header);
  return read === null ? null : { ...read, value: read.value.trim().slice(0, MOST_VALUE) };
}

function withLabel(element: Element, header: string): ReadControl | null {
  const read = valueOf(element);
  return read === null ? null : { ...read, label: labelOf(element, header) };
}

function valueOf(element: Element): Pick<PageField, 'value' | 'kind'> | null {
  if (matches(element, TEXTS))
    return { kind: 'text', value: (element as HTMLInputElement | HTMLTextAreaElement).value };
  if (element instanceof HTMLSelectElement)
    return {
      kind: 'choice',
      value: [...element.selectedOptions]
        .filter(({ value }) => value !== '')
        .map(({ text }) => text)
        .join(', '),
    };
  if (matches(element, 'input[type=checkbox]'))
    return { kind: 'checkbox', value: (element as HTMLInputElement).checked ? 'yes' : '' };
  if (matches(element, DRAWN_BOX))
    return { kind: 'checkbox', value: attribute(element, 'aria-checked') === 'true' ? 'yes' : '' };
  if (matches(element, DRAWN_RADIOS)) return { kind: 'choice', value: chosen(element) };
  if (matches(element, DRAWN_CHOICE)) return { kind: 'choice', value: textOf(element, MOST_VALUE) };
  if (isDateGroup(element)) return { kind: 'text', value: dateOf([...all(element, DATE_PART)]) };
  return matches(element, '[role=textbox]')
    ? { kind: 'text', value: textOf(element, MOST_VALUE) }
    : null;
}

const chosen = (group: Element): string => {
  const [radio] = allIn(group, '[role=radio][aria-checked=true]');
  return radio === undefined ? '' : ariaName(radio) || textOf(radio, MOST_VALUE);
};

/** The numbers joined as they are; empty while one of them is missing. */
function dateOf(parts: readonly Element[]): string {
  const texts = parts.map((part) => textOf(part, 10).replace(/\D/g, ''));
  return texts.includes('') ? '' : texts.join(texts[0]?.length === 4 ? '-' : '.');
}

/**
 * A custom select draws its value beside an empty input. A text beside it is its label where no other words name it.
 */
function readChoiceInput(input: HTMLInputElement, header: string): ReadControl {
  const drawn = input.value === '' ? drawnBox(input) : null;
  if (drawn === null) return { kind: 'choice', label: labelOf(input, header), value: input.value };
  const [label, value] = [labelOf(input, header, drawn), textOf(drawn, MOST_VALUE)];
  if (label === '') return { kind: 'choice', label: value, value: '' };
  return {
    kind: 'choice',
    label,
    value: first(drawn, PLACEHOLDER) === null && value !== label ? value : '',
  };
}

function drawnBox(input: Element): Element | null {
  for (
    let box = parentOf(input), far = 0;
    box !== null && far < FARTHEST_DRAWN;
    box = parentOf(box), far++
  ) {
    if (first(box, 'label') !== null) return null;
    if (textOf(box, MOST_VALUE) !== '') return box;
  }
  return null;
}

/**
 * A group of native radios is one field, told of at its first radio; its label is the name of the
 * smallest box around the group.
 */
function readRadios(radio: HTMLInputElement, header: string): ReadControl | null {
  const radios = radiosWith(radio);
  if (radios[0] !== radio) return null;
  let box = parentOf(radio);
  while (box !== null && !radios.every((other) => box !== null && isInside(other, box)))
    box = parentOf(box);
  const group = box === null ? null : closestIn(box, GROUPS);
  const alone = group !== null && allIn(group, 'input,select,textarea').length === radios.length;
  const checked = radios.find((other) => other.checked);
  const label =
    (alone ? groupName(group) : '') ||
    (box === null ? '' : labelOf(box, header) || textBefore(box));
  return {
    kind: 'choice',
    label,
    value: checked === undefined ? '' : labelOf(checked, '').slice(0, MOST_VALUE),
  };
}

/** Those of the same name; without a name those of the same group. */
function radiosWith(radio: HTMLInputElement): readonly HTMLInputElement[] {
  const group = radio.closest(GROUPS);
  const [tree, named] =
    radio.name === ''
      ? [group, '']
      : [radio.form ?? (radio.getRootNode() as Tree), `[name="${CSS.escape(radio.name)}"]`];
  return tree === null ? [] : ([...all(tree, `input[type=radio]${named}`)] as HTMLInputElement[]);
}

const textBefore = (box: Element): string => {
  const before = get(box, 'previousElementSibling');
  return before === null || holdsControl(before) ? '' : textOf(before, 200);
};
