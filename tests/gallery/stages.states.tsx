// Where a delivered request stands, by the supplier's word: each stage, nothing yet, a word taken
// back, no answer, and receipts that do not hold.
import { frame } from '../../locales/panel.ts';
import { stages as words } from '../../locales/stages.ts';
import { next } from '../../src/core/submission/outbox.ts';
import type { OutboxEntry } from '../../src/core/submission/outboxEntry.ts';
import type { ReceiptFault } from '../../src/core/submission/receipt.ts';
import type { StagesKept } from '../../src/core/submission/stagesKept.ts';
import type { RequestStatus, Stage } from '../../src/core/submission/status.ts';
import { NOW, SIGNED } from '../ui/fakePorts.ts';
import { historyTo, stagesKept } from '../ui/stages.ts';
import type { State } from './gallery.ts';
import type { Hand } from './hand.ts';
import { panel } from './panelStates.tsx';
import { REQUESTS } from './requests.ts';
import { asSigned, asVerified } from '../world/sealed.ts';

const DELIVERED = REQUESTS.filter(({ state }) => state === 'delivered').map(
  (entry): OutboxEntry => ({
    ...entry,
    receipt: entry.receipt && asVerified({ ...entry.receipt, statusToken: 't'.repeat(43) }),
  }),
);
const SENDING = REQUESTS.filter(({ state }) => state === 'sending');

const list = (entries: readonly OutboxEntry[], then?: (hand: Hand) => Promise<void>): State => ({
  element: panel({ draft: null, entries }),
  setUp: async (hand) => {
    await hand.press(frame.myRequests);
    await then?.(hand);
  },
});
const stands = (
  status: RequestStatus | null,
  changes: Partial<StagesKept> = {},
  then?: (hand: Hand) => Promise<void>,
): State =>
  list(
    DELIVERED.map((entry) => ({ ...entry, stages: stagesKept(status, changes) })),
    then,
  );
const at = (stage: Stage): State =>
  stands(historyTo(stage), stage === 'declined' || stage === 'reimbursed' ? { nextAt: null } : {});

export const unasked = list(DELIVERED);
export const received = at('received');
export const accepted = at('accepted');
export const declined = at('declined');
export const inService = at('in-service');
export const reimbursed = at('reimbursed');
export const takenBack = stands(historyTo('declined'), {
  takenBack: [{ status: historyTo('in-service'), noticedAt: NOW }],
});
export const silent = stands(historyTo('accepted'), { problem: 'unreachable' });
export const notFound = stands(null, { problem: 'not-found' });
export const askedTooSoon = stands(historyTo('accepted'), {}, (hand) => hand.press(words.check));
export const askedLater = stands(historyTo('accepted'), { notBefore: NOW + 3_600_000 }, (hand) =>
  hand.press(words.check),
);
export const byHand = list(
  DELIVERED.map((entry) => ({
    ...entry,
    signed: asSigned({ ...SIGNED, audience: { ...SIGNED.audience, origin: null } }),
    receipt: entry.receipt && asVerified({ ...entry.receipt, statusToken: null }),
  })),
);

const answered = (detail: ReceiptFault): State =>
  list(
    SENDING.map((entry) =>
      next(
        entry,
        {
          type: 'failed',
          problem: { type: 'ERR_RECEIPT_SIGNATURE', detail },
          retryAfterMs: null,
          jitter: 0,
        },
        NOW,
      ),
    ),
  );
export const receiptBroken = answered('signature');
export const receiptUnconfirmed = answered('unconfirmed');
