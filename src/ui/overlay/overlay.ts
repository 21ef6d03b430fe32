// The overlay on the ordering form: the summary and the marks beside its fields. The page's own nodes stay as they are.
import type { OverlayView } from '../../edge/messaging/protocol.ts';
import { focusField } from '../../edge/page/focus.ts';
import { boxOf, call, get } from '../../edge/page/node.ts';
import { mountHost } from './host.ts';
import { makeMarks } from './marks.ts';
import { overlap } from './place.ts';
import { SMALL } from './style.ts';
import { makeSummary, type Summary } from './summary.ts';

export interface Overlay {
  show(view: OverlayView): void;
  /** The page's elements by field number, as they are now; puts the marks beside them. */
  place(elements: ReadonlyMap<number, Element>): void;
  say(text: string): void;
  remove(): void;
}

/** Room beside the form that the open summary needs, in pixels. */
const ROOM = 380;

export function mountOverlay(
  page: Document,
  elements: ReadonlyMap<number, Element>,
  sign: () => void,
): Overlay {
  const marks = makeMarks(page);
  let known = elements;
  const goTo = (field: number): void => {
    const element = known.get(field);
    if (element !== undefined) bring(element);
    if (element !== undefined) uncover(element, summary);
    if (element === undefined || !focusField(element)) marks.open(field);
  };
  const small = get(page, 'defaultView')?.matchMedia(SMALL);
  const summary = makeSummary(
    { goTo, sign },
    small?.matches !== true && roomBeside(page, elements) >= ROOM,
  );
  marks.layer.addEventListener('focusin', ({ target }) => uncover(target as Element, summary));
  const host = mountHost(page, summary.region, marks.layer);
  const place = (): void => marks.place(known);
  const end = new AbortController();
  const onSize = ({ matches }: MediaQueryListEvent): void => {
    if (matches) summary.collapse();
  };
  small?.addEventListener('change', onSize, { signal: end.signal });
  onMoved(page, place, end.signal);
  return {
    show(view) {
      summary.show(view);
      marks.show(view);
      place();
    },
    place(next) {
      known = next;
      place();
    },
    say: (text) => summary.say(text),
    remove() {
      end.abort();
      host.remove();
    },
  };
}

/** Calls back when the page's fields may stand elsewhere beside the marks. */
function onMoved(page: Document, place: () => void, signal: AbortSignal): void {
  // Scrolling inside a box of the page moves its fields; the page's own scrolling moves the marks with it.
  const onScroll = ({ target }: Event): void => {
    if (target !== page) place();
  };
  get(page, 'defaultView')?.addEventListener('resize', place, { signal });
  call(page, 'addEventListener', 'scroll', onScroll, { capture: true, passive: true, signal });
}

/** What has the focus is not left under the summary (WCAG 2.2, 2.4.11). */
function uncover(element: Element, summary: Summary): void {
  if (!overlap(boxOf(element), summary.region.getBoundingClientRect())) return;
  summary.collapse();
  bring(element);
}

const bring = (element: Element): void => call(element, 'scrollIntoView', { block: 'center' });

const roomBeside = (page: Document, elements: ReadonlyMap<number, Element>): number =>
  get(page, 'documentElement').clientWidth -
  Math.max(0, ...[...elements.values()].map((element) => boxOf(element).right));
