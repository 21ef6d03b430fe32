// The list of requests: none, every state of one, one asked whether to erase, its verdict opened; and the notice of a held one.
import { frame } from '../../locales/panel.ts';
import { outbox, stamp } from '../../locales/signing.ts';
import { verdict } from '../../locales/validation.ts';
import { AppError } from '../../src/core/errors.ts';
import type { OutboxEntry } from '../../src/core/submission/outbox.ts';
import type { State } from './gallery.ts';
import type { Hand } from './hand.ts';
import { panel } from './panelStates.tsx';
import { HELD, REQUESTS, VERDICT } from './requests.ts';

const list = (entries: readonly OutboxEntry[], then?: (hand: Hand) => Promise<void>): State => ({
  element: panel({ draft: null, entries, ports: { validate: () => Promise.resolve(VERDICT) } }),
  setUp: async (hand) => {
    await hand.press(frame.myRequests);
    await then?.(hand);
  },
});
const delivered = REQUESTS.filter(({ state }) => state === 'delivered');

export const empty = list([]);
export const all = list(REQUESTS);
export const receipt = list(delivered, async (hand) => {
  await hand.press(verdict.ofRequest);
  for (const summary of document.querySelectorAll<HTMLElement>('summary')) if (!summary.parentElement?.hasAttribute('open')) summary.click();
});
export const eraseAsked = list(delivered, (hand) => hand.press(outbox.erase));
export const held: State = { element: panel({ draft: null, entries: [HELD] }), setUp: (hand) => hand.see(stamp.heldNotice) };
export const failed: State = {
  element: panel({ draft: null, ports: { watchOutbox: (_next, fail) => {
    fail(new AppError('ERR_STORAGE_UNAVAILABLE'));
    return () => undefined;
  } } }),
};
