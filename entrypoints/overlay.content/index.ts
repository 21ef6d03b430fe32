// Where the overlay runs: the top frame of the portal's hosts, the isolated world. `begin.ts` is
// what runs there: the build begins with it in place of WXT's own entry (wxt.config.ts).
import { defineContentScript } from 'wxt/utils/define-content-script';
import { PORTAL_MATCHES } from '../../src/edge/net/hosts.ts';

export default defineContentScript({
  matches: PORTAL_MATCHES,
  runAt: 'document_idle',
  main: () => import('./begin.ts').then(() => undefined),
});
