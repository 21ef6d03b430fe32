// The overlay on the ordering page. No key, file or cryptography comes here.
import { onPush, sendToBackground } from '../../src/edge/messaging/client.ts';
import { takeOver } from '../../src/edge/takeOver.ts';
import { runOverlay } from '../../src/ui/overlay/run.ts';

takeOver(() =>
  runOverlay(document, {
    found: (lang) => sendToBackground('page.found', { lang }),
    capture: (snapshot) => sendToBackground('page.captured', snapshot),
    openPanel: () => sendToBackground('panel.open', {}),
    onReport: (show) => onPush('report.changed', show),
    onConsent: (ask) => onPush('consent.changed', ask),
  }),
);
