// The list of requests: none, every state of one, one asked whether to erase, its verdict opened;
// and the notice of a held one.
import { frame } from '../../locales/panel.ts';
import { importing as words } from '../../locales/receipts.ts';
import { cancelling, outbox } from '../../locales/outbox.ts';
import { stamp } from '../../locales/signing.ts';
import { verdict } from '../../locales/validation.ts';
import { AppError } from '../../src/core/errors.ts';
import type { OutboxEntry } from '../../src/core/submission/outboxEntry.ts';
import type { State } from './gallery.ts';
import type { Hand } from './hand.ts';
import { KEY, panel } from './panelStates.tsx';
import { GIVEN_UP, HELD, REQUESTS, VERDICT } from './requests.ts';
import { asSigned } from '../world/sealed.ts';

const list = (entries: readonly OutboxEntry[], then?: (hand: Hand) => Promise<void>): State => ({
  element: panel({ draft: null, entries, ports: { validate: () => Promise.resolve(VERDICT) } }),
  setUp: async (hand) => {
    await hand.press(frame.myRequests);
    await then?.(hand);
  },
});
function unfold(): Promise<void> {
  for (const summary of document.querySelectorAll<HTMLElement>('main > details > summary'))
    if (!summary.parentElement?.hasAttribute('open')) summary.click();
  return Promise.resolve();
}
const delivered = REQUESTS.filter(({ state }) => state === 'delivered');

export const empty = list([]);
export const all = list(REQUESTS);
export const unfolded = list(REQUESTS, unfold);
export const receipt = list(delivered, async (hand) => {
  await hand.press(verdict.ofRequest);
  for (const summary of document.querySelectorAll<HTMLElement>('summary'))
    if (!summary.parentElement?.hasAttribute('open')) summary.click();
});
export const eraseAsked = list(delivered, (hand) => hand.press(outbox.erase));
export const givenUp = list(GIVEN_UP, unfold);
export const cancelAsked = list(
  REQUESTS.filter(({ state }) => state === 'sending'),
  (hand) => hand.press(cancelling.button),
);
export const cancelNeverSent = list(
  REQUESTS.filter(
    ({ attempts, state, awaits }) => state === 'queued' && attempts === 0 && awaits === null,
  ).slice(0, 1),
  (hand) => hand.press(cancelling.button),
);
export const damaged: State = {
  element: panel({
    draft: null,
    ports: {
      watchDamaged: (next) => {
        next([HELD.signed.requestId]);
        return () => undefined;
      },
    },
  }),
  setUp: (hand) => hand.press(frame.myRequests),
};
const handed = REQUESTS.filter(({ signed }) => signed.audience.origin === null);
const importing = (error: AppError): State => ({
  element: panel({
    draft: null,
    entries: handed,
    ports: { importReceipt: () => Promise.reject(error) },
  }),
  setUp: async (hand) => {
    await hand.press(frame.myRequests);
    await hand.press(words.title);
    await hand.choose(`receipt-${handed[0]?.signed.requestId ?? ''}-file`, KEY);
    await hand.press(words.check);
  },
});
export const receiptAsked = list(handed, async (hand) => {
  await hand.press(words.title);
  await hand.press(words.check);
});
export const receiptOfAnother = importing(
  new AppError('ERR_RECEIPT_MISMATCH', { field: 'requestId' }),
);
export const receiptNotKept = importing(new AppError('ERR_STORAGE_UNAVAILABLE'));
export const receiptTaken = list(
  delivered.map((entry) => ({
    ...entry,
    signed: asSigned({ ...entry.signed, audience: { ...entry.signed.audience, origin: null } }),
  })),
);
export const held: State = {
  element: panel({ draft: null, entries: [HELD] }),
  setUp: (hand) => hand.see(stamp.heldNotice),
};
export const failed: State = {
  element: panel({
    draft: null,
    ports: {
      watchOutbox: (_next, fail) => {
        fail(new AppError('ERR_STORAGE_UNAVAILABLE'));
        return () => undefined;
      },
    },
  }),
};
