// Drives the overlay on one page: looks, sends what was read, shows the answer; on a page that is not the form it only looks.
import type { PageSnapshot } from '../../core/draft/pageSnapshot.ts';
import type { OverlayView } from '../../edge/messaging/protocol.ts';
import { isOrderingForm } from '../../edge/page/detect.ts';
import { readDocument } from '../../edge/page/snapshot.ts';
import { watchPage } from '../../edge/page/watch.ts';
import { mountOverlay, type Overlay } from './overlay.ts';

export interface OverlayPorts {
  readonly capture: (snapshot: PageSnapshot) => Promise<OverlayView>;
  readonly openPanel: () => Promise<unknown>;
  /** Calls back with each later report on what was captured; gives what ends that. */
  readonly onReport: (show: (view: OverlayView) => void) => () => void;
}

/** Begins on a page and gives what ends it, leaving nothing behind. */
export function runOverlay(page: Document, ports: OverlayPorts): () => void {
  let overlay: Overlay | null = null;
  let sent = '';
  let shown: OverlayView | null = null;
  const leave = (): void => {
    overlay?.remove();
    [overlay, sent, shown] = [null, '', null];
  };
  const show = (view: OverlayView): void => {
    if (overlay === null || JSON.stringify(view) === JSON.stringify(shown)) return;
    overlay.show(view);
    shown = view;
  };
  const sign = (): void => void ports.openPanel().catch(() => overlay?.say(shown?.words.notOpened ?? ''));
  const look = async (): Promise<void> => {
    if (!isOrderingForm(page)) {
      leave();
      return;
    }
    const { snapshot, elements } = readDocument(page);
    const text = JSON.stringify(snapshot);
    if (text !== sent) {
      sent = text;
      const view = await ports.capture(snapshot);
      // A later reading has overtaken this one.
      if (sent !== text) return;
      overlay ??= mountOverlay(page, elements, sign);
      show(view);
    }
    overlay?.place(elements);
  };
  const endWatch = watchPage(page, () => void look().catch(leave));
  const endReports = ports.onReport(show);
  return () => {
    endWatch();
    endReports();
    leave();
  };
}
