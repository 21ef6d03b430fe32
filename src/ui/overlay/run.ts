// Drives the overlay on one page: looks, and where it is the form and there is consent, reads it,
// sends what was read and shows the answer.
import type { PageSnapshot } from '../../core/draft/pageSnapshot.ts';
import type { OnForm, OverlayView } from '../../edge/messaging/protocol.ts';
import { isOrderingForm } from '../../edge/page/detect.ts';
import { readDocument } from '../../edge/page/snapshot.ts';
import { watchPage } from '../../edge/page/watch.ts';
import { makeGate, type GatePorts } from './gate.ts';
import { mountOverlay, type Overlay } from './overlay.ts';
import type { TrayPorts } from './tray.ts';

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
    const form = await gate.pass();
    if (form === null) return;
    const { snapshot, elements } = readDocument(page);
    const text = JSON.stringify(snapshot);
    if (text !== sent) {
      sent = text;
      const view = await ports.capture(snapshot);
      // The form has gone meanwhile.
      if (sent !== text) return;
      shown.mount(elements, form);
      shown.show(view);
    }
    shown.place(elements);
  };
  const lookOrLeave = oneAtATime(async () => {
    if (!ports.isOrphan()) await look().catch(() => ports.isOrphan() || leave());
    // It can neither read nor ask, and says so.
    if (ports.isOrphan()) [gate, shown].forEach((part) => part.look());
  });
  const reconsider = ({ given }: { readonly given: boolean }): void => {
    if (given && shown.isThere()) return;
    leave();
    lookOrLeave();
  };
  const hearing = [ports.onReport(shown.show), ports.onConsent(reconsider)];
  const ends = [watchPage(page, lookOrLeave), ...hearing, leave];
  return () => ends.forEach((end) => end());
}

/** The overlay, where there is one, and what it shows: the same is not shown twice. */
interface Shown {
  readonly isThere: () => boolean;
  readonly mount: (elements: ReadonlyMap<number, Element>, form: OnForm) => void;
  readonly show: (view: OverlayView) => void;
  readonly place: (elements: ReadonlyMap<number, Element>) => void;
  readonly look: () => void;
  readonly remove: () => void;
}

function makeShown(page: Document, ports: TrayPorts): Shown {
  let overlay: Overlay | null = null;
  let shown: OverlayView | null = null;
  return {
    isThere: () => overlay !== null,
    mount: (elements, form) =>
      void (overlay ??= mountOverlay(page, elements, { ...ports, ...form })),
    show: (view) => {
      if (overlay === null || JSON.stringify(view) === JSON.stringify(shown)) return;
      overlay.show(view);
      shown = view;
    },
    place: (elements) => overlay?.place(elements),
    look: () => overlay?.look(),
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
