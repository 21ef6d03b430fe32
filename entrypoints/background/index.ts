// The background: routes messages, drives the outbox, keeps drafts. It holds no key and no password,
// and may be killed at any time.
import { defineBackground } from 'wxt/utils/define-background';
import { serve } from '../../src/edge/messaging/channel.ts';
import { keepFromContentScripts } from '../../src/edge/storage/items.ts';
import { handlers } from '../../src/extension/background/handlers.ts';
import { makeRuns, runOnEvents } from '../../src/extension/background/runs.ts';
import { attendTabs } from '../../src/extension/background/tabs.ts';

// Every listener is registered in the first turn: the browser wakes the worker for those alone. It
// is a module, so that it shares its code with the panel: a copy would be a fifth of the package.
export default defineBackground({ type: 'module', main });

function main(): void {
  const runs = makeRuns();
  serve(handlers(runs));
  void keepFromContentScripts();
  attendTabs();
  runOnEvents(runs);
  void runs.outbox();
}
