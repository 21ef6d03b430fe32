// Form controls, native and ARIA, as label and value. Passwords, files and hidden inputs are never looked at.
import { MOST_VALUE, type PageField } from '../../core/draft/pageSnapshot.ts';
import { ariaName, groupName, labelOf } from './naming.ts';
import { CONTROL, textOf } from './seen.ts';

export type ReadControl = Pick<PageField, 'label' | 'value' | 'kind'>;

const TEXTS = 'input:not([type]),input[type=text],input[type=number],input[type=tel],input[type=date],input[type=email],input[type=month],input[type=time],textarea';
const DRAWN_CHOICE = '[role=combobox]:not(input),button[aria-haspopup=listbox]';
const DRAWN_BOX = '[role=checkbox],[role=switch]';
const DRAWN_RADIOS = '[role=radiogroup]';

/** Whether the element is a control of its own, whose inside is not read any further. */
export const isControl = (element: Element): boolean => element.matches(`${CONTROL},option`) && !(element.matches(DRAWN_RADIOS) && element.querySelector('input') !== null);

/** The control's label and value, or null where there is nothing to read: a button, a password, a radio that is not its group's first. */
export function readControl(element: Element, header: string): ReadControl | null {
  if (element instanceof HTMLInputElement && element.type === 'radio') return readRadios(element, header);
  const read = valueOf(element);
  return read === null ? null : { ...read, value: read.value.trim().slice(0, MOST_VALUE), label: labelOf(element, header) };
}

function valueOf(element: Element): Pick<PageField, 'value' | 'kind'> | null {
  if (element.matches(TEXTS)) return { kind: 'text', value: (element as HTMLInputElement | HTMLTextAreaElement).value };
  if (element instanceof HTMLSelectElement) return { kind: 'choice', value: [...element.selectedOptions].filter(({ value }) => value !== '').map(({ text }) => text).join(', ') };
  if (element.matches('input[type=checkbox]')) return { kind: 'checkbox', value: (element as HTMLInputElement).checked ? 'yes' : '' };
  if (element.matches(DRAWN_BOX)) return { kind: 'checkbox', value: element.getAttribute('aria-checked') === 'true' ? 'yes' : '' };
  if (element.matches(DRAWN_RADIOS)) return { kind: 'choice', value: chosen(element) };
  if (element.matches(DRAWN_CHOICE)) return { kind: 'choice', value: textOf(element, MOST_VALUE) };
  return element.matches('[role=textbox]') ? { kind: 'text', value: textOf(element, MOST_VALUE) } : null;
}

const chosen = (group: Element): string => {
  const radio = group.querySelector('[role=radio][aria-checked=true]');
  return radio === null ? '' : ariaName(radio) || textOf(radio, MOST_VALUE);
};

/** A group of native radios is one field, told of at its first radio; its label is the name of the smallest box around the group. */
function readRadios(first: HTMLInputElement, header: string): ReadControl | null {
  const radios = [...(first.form ?? first.ownerDocument).querySelectorAll<HTMLInputElement>(`input[type=radio][name="${CSS.escape(first.name)}"]`)];
  if (first.name === '' || radios[0] !== first) return null;
  let box: Element | null = first.parentElement;
  while (box !== null && !radios.every((radio) => box?.contains(radio))) box = box.parentElement;
  const group = box?.closest('fieldset,[role=radiogroup]') ?? null;
  const alone = group !== null && group.querySelectorAll('input,select,textarea').length === radios.length;
  const checked = radios.find((radio) => radio.checked);
  const label = alone ? groupName(group) : header || (box === null ? '' : ariaName(box) || textBefore(box));
  return { kind: 'choice', label, value: checked === undefined ? '' : labelOf(checked, '').slice(0, MOST_VALUE) };
}

const textBefore = (box: Element): string => {
  const before = box.previousElementSibling;
  return before === null || before.querySelector(CONTROL) !== null ? '' : textOf(before, 200);
};
