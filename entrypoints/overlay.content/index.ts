// The overlay on the ordering page: the top frame of the portal's hosts, the isolated world. No
// key, file or cryptography comes here.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { onPush, sendToBackground } from '../../src/edge/messaging/client.ts';
import { PORTAL_MATCHES } from '../../src/edge/net/hosts.ts';
import { runOverlay } from '../../src/ui/overlay/run.ts';

export default defineContentScript({
  matches: PORTAL_MATCHES,
  runAt: 'document_idle',
  main(context) {
    context.onInvalidated(
      runOverlay(document, {
        found: (lang) => sendToBackground('page.found', { lang }),
        capture: (snapshot) => sendToBackground('page.captured', snapshot),
        openPanel: () => sendToBackground('panel.open', {}),
        onReport: (show) => onPush('report.changed', show),
        onConsent: (ask) => onPush('consent.changed', ask),
      }),
    );
  },
});
