// The overlay on the ordering form: the summary and the marks beside its fields. The page's own nodes stay as they are.
import type { OverlayView } from '../../edge/messaging/protocol.ts';
import { focusField } from '../../edge/page/focus.ts';
import { call, get } from '../../edge/page/node.ts';
import { mountHost } from './host.ts';
import { makeMarks } from './marks.ts';
import { makeSummary } from './summary.ts';
import type { TrayTerms } from './tray.ts';

export interface Overlay {
  show(view: OverlayView): void;
  /** The page's elements by field number, as they are now; puts the marks beside them. */
  place(elements: ReadonlyMap<number, Element>): void;
  look(): void;
  remove(): void;
}

export function mountOverlay(
  page: Document,
  elements: ReadonlyMap<number, Element>,
  terms: TrayTerms,
): Overlay {
  const marks = makeMarks(page);
  const host = mountHost(page, 'komekshi-marks', terms.sheet, 'after', marks.layer);
  let known = elements;
  const goTo = (field: number): void => {
    const element = known.get(field);
    if (element !== undefined) call(element, 'scrollIntoView', { block: 'center' });
    if (element === undefined || !focusField(element)) marks.open(field);
  };
  const others = (): Iterable<Element> => marks.layer.children;
  const summary = makeSummary(page, { ...terms, others }, goTo);
  const place = (): void => {
    marks.place(known);
    summary.look();
  };
  const end = new AbortController();
  onMoved(page, () => marks.place(known), end.signal);
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
    look: summary.look,
    remove() {
      end.abort();
      host.remove();
      summary.remove();
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
