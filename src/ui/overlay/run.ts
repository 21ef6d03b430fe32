// Drives the overlay on one page: looks, and where it is the form and there is consent, reads it,
// sends what was read and shows the answer.
import type { PageSnapshot } from '../../core/draft/pageSnapshot.ts';
import type { OverlayView } from '../../edge/messaging/protocol.ts';
import { isOrderingForm } from '../../edge/page/detect.ts';
import { readDocument } from '../../edge/page/snapshot.ts';
import { watchPage } from '../../edge/page/watch.ts';
import { makeGate, type GatePorts } from './gate.ts';
import { mountOverlay, type Overlay } from './overlay.ts';

export interface OverlayPorts extends GatePorts {
  readonly capture: (snapshot: PageSnapshot) => Promise<OverlayView>;
  /** Calls back with each later report on what was captured; gives what ends that. */
  readonly onReport: (show: (view: OverlayView) => void) => () => void;
  /** Calls back when consent may have been given or taken back; gives what ends that. */
  readonly onConsent: (ask: (now: { readonly given: boolean }) => void) => () => void;
}

/** Begins on a page and gives what ends it, leaving nothing behind. */
export function runOverlay(page: Document, ports: OverlayPorts): () => void {
  const gate = makeGate(page, ports);
  const shown = makeShown(page, ports);
  let sent = '';
  const leave = (): void => {
    shown.remove();
    gate.forget();
    sent = '';
  };
  const look = async (): Promise<void> => {
    if (!isOrderingForm(page)) {
      leave();
      return;
    }
    if (!(await gate.isOpen())) return;
    const { snapshot, elements } = readDocument(page);
    const text = JSON.stringify(snapshot);
    if (text !== sent) {
      sent = text;
      const view = await ports.capture(snapshot);
      // The form has gone meanwhile.
      if (sent !== text) return;
      shown.mount(elements);
      shown.show(view);
    }
    shown.place(elements);
  };
  const lookOrLeave = oneAtATime(() => look().catch(leave));
  const reconsider = ({ given }: { readonly given: boolean }): void => {
    if (given && shown.isThere()) return;
    leave();
    lookOrLeave();
  };
  const ends = [
    watchPage(page, lookOrLeave),
    ports.onReport(shown.show),
    ports.onConsent(reconsider),
    leave,
  ];
  return () => ends.forEach((end) => end());
}

/** The overlay, where there is one, and what it shows: the same is not shown twice. */
interface Shown {
  readonly isThere: () => boolean;
  readonly mount: (elements: ReadonlyMap<number, Element>) => void;
  readonly show: (view: OverlayView) => void;
  readonly place: (elements: ReadonlyMap<number, Element>) => void;
  readonly remove: () => void;
}

function makeShown(page: Document, { openPanel }: Pick<OverlayPorts, 'openPanel'>): Shown {
  let overlay: Overlay | null = null;
  let shown: OverlayView | null = null;
  const sign = (): void => void openPanel().catch(() => overlay?.say(shown?.words.notOpened ?? ''));
  return {
    isThere: () => overlay !== null,
    mount: (elements) => void (overlay ??= mountOverlay(page, elements, sign)),
    show: (view) => {
      if (overlay === null || JSON.stringify(view) === JSON.stringify(shown)) return;
      overlay.show(view);
      shown = view;
    },
    place: (elements) => overlay?.place(elements),
    remove: () => {
      overlay?.remove();
      [overlay, shown] = [null, null];
    },
  };
}

/**
 * A call during a reading starts one more after it, so that a page that never stops changing has at
 * most one reading under way.
 */
function oneAtATime(work: () => Promise<void>): () => void {
  let [goesOn, isWanted] = [false, false];
  const begin = (): void => {
    isWanted = goesOn;
    if (goesOn) return;
    goesOn = true;
    void work().then(() => {
      goesOn = false;
      if (isWanted) begin();
    });
  };
  return begin;
}
