// The overlay on the ordering page. No key, file or cryptography comes here.
import { isOrphan, onPush, sendToBackground } from '../../src/edge/messaging/client.ts';
import { takeOver } from '../../src/edge/takeOver.ts';
import { runOverlay } from '../../src/ui/overlay/run.ts';

takeOver(() =>
  runOverlay(document, {
    found: (lang) => sendToBackground('page.found', { lang }),
    capture: (snapshot) => sendToBackground('page.captured', snapshot),
    openPanel: () => sendToBackground('panel.open', {}),
    // If it cannot be kept, the overlay still stands as the person has put it.
    keep: (standing) => void sendToBackground('overlay.placed', standing).catch(() => undefined),
    isOrphan,
    onReport: (show) => onPush('report.changed', show),
    onConsent: (ask) => onPush('consent.changed', ask),
  }),
);
