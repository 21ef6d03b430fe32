// Findings beside their fields: one mark a field, which opens to the text. A mark that would cover
// anything is not shown; the summary has all.
import type { OverlayFinding, OverlayView } from '../../edge/messaging/protocol.ts';
import { boxOf, get } from '../../edge/page/node.ts';
import { button, make } from './element.ts';
import { controlsIn, obstaclesOf } from './obstacles.ts';
import { overlap, placeBeside, placeFrom, windowOf, type Box } from './place.ts';

interface Mark {
  readonly field: number;
  readonly button: HTMLButtonElement;
  readonly note: HTMLElement;
}

export interface Marks {
  readonly layer: HTMLElement;
  show(view: OverlayView): void;
  /** Puts every mark beside its element of now. */
  place(elements: ReadonlyMap<number, Element>): void;
  /** Opens and focuses the mark of a field, where it is shown. */
  open(field: number): void;
}

export function makeMarks(page: Document): Marks {
  const layer = make('div', { class: 'marks' });
  const openNote = (mark: Mark, isOpen = mark.note.hidden): void => {
    toggle(mark, isOpen);
    if (isOpen) placeNote(page, mark, layer);
  };
  let marks: readonly Mark[] = [];
  return {
    layer,
    show({ findings, words }) {
      const focused = (layer.getRootNode() as ShadowRoot).activeElement;
      const before = marks;
      const fields = [...new Set(findings.map(({ field }) => field))].filter((at) => at !== null);
      marks = fields.map((field) =>
        makeMark(
          field,
          findings.filter((finding) => finding.field === field),
          words,
          openNote,
        ),
      );
      layer.replaceChildren(...marks.flatMap(({ button: mark, note }) => [mark, note]));
      goOn(before, marks, focused);
    },
    place(elements) {
      const taken: Box[] = [...obstaclesOf(page)];
      // The whole page, not the window: what has been scrolled past keeps its marks.
      const { left, top } = layer.getBoundingClientRect();
      const whole: Box = {
        left,
        top,
        right: left + get(page, 'documentElement').scrollWidth,
        bottom: Infinity,
      };
      for (const mark of marks) placeMark(mark, elements.get(mark.field), taken, whole);
      for (const mark of marks) if (!mark.note.hidden) placeNote(page, mark, layer);
    },
    open(field) {
      const mark = marks.find((one) => one.field === field);
      if (mark === undefined || mark.button.hidden) return;
      openNote(mark, true);
      mark.button.focus();
    },
  };
}

/** The focus and an open note move to the new mark of the same field. */
function goOn(before: readonly Mark[], after: readonly Mark[], focused: Element | null): void {
  for (const { field, button: old, note } of before) {
    const mark = after.find((one) => one.field === field);
    if (mark === undefined) continue;
    toggle(mark, !note.hidden);
    if (old === focused) mark.button.focus({ preventScroll: true });
  }
}

function makeMark(
  field: number,
  findings: readonly OverlayFinding[],
  words: OverlayView['words'],
  openNote: (mark: Mark, isOpen?: boolean) => void,
): Mark {
  const refused = findings.some(
    ({ severity, outcome }) => severity === 'blocking' && outcome === 'failed',
  );
  const note = make(
    'div',
    { class: 'note', id: `note-${field}`, role: 'note', hidden: '' },
    ...findings.flatMap((finding) => paragraphs(finding, words)),
  );
  const label = findings.map(({ kind, text }) => `${kind}: ${text}`).join(' ');
  const mark: Mark = {
    field,
    note,
    button: button(
      {
        class: refused ? 'mark' : 'mark open',
        'aria-label': label,
        'aria-expanded': 'false',
        'aria-controls': note.id,
      },
      refused ? '!' : '?',
      () => openNote(mark),
    ),
  };
  const close = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') toggle(mark, false);
  };
  mark.button.addEventListener('keydown', close);
  return mark;
}

/** The words of one finding: its kind and text, and the provision. */
export const paragraphs = (
  { kind, text, provision }: OverlayFinding,
  words: OverlayView['words'],
): readonly HTMLElement[] => [
  make('p', {}, make('strong', {}, `${kind}. `), text),
  ...(provision === null ? [] : [make('p', { class: 'law' }, `${words.provision}: ${provision}`)]),
];

function toggle({ button: mark, note }: Mark, open = note.hidden): void {
  note.hidden = !open;
  mark.setAttribute('aria-expanded', String(open));
}

function placeMark(
  { button: mark, note }: Mark,
  element: Element | undefined,
  taken: Box[],
  page: Box,
): void {
  const place =
    element !== undefined && get(element, 'isConnected')
      ? placeBeside(boxOf(element), taken, page)
      : null;
  mark.hidden = place === null;
  if (place === null) {
    note.hidden = true;
    return;
  }
  taken.push(place);
  Object.assign(mark.style, {
    left: `${place.left - page.left}px`,
    top: `${place.top - page.top}px`,
  });
}

/** Below its mark or above it; where a control stands there, anywhere in the window over none. */
function placeNote(page: Document, { button: mark, note }: Mark, layer: Element): void {
  const [at, size, all] = [boxOf(mark), boxOf(note), windowOf(page)];
  const { left: from, top } = layer.getBoundingClientRect();
  const left = Math.max(0, Math.min(at.left, all.right - size.width));
  const near = [at.bottom + 4, at.top - 4 - size.height].map((y) => ({
    left,
    top: y,
    right: left + size.width,
    bottom: y + size.height,
  }));
  const taken = controlsIn(page).map(boxOf);
  const place =
    near.find((each) => !taken.some((box) => overlap(each, box))) ??
    placeFrom(0, size, taken, all) ??
    near[0];
  if (place !== undefined)
    Object.assign(note.style, { left: `${place.left - from}px`, top: `${place.top - top}px` });
}
