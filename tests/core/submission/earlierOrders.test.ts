// What the outbox tells the checks of the orders that were signed before.
import { describe, expect, it } from 'vitest';
import { earlierOrders } from '../../../src/core/submission/earlierOrders.ts';
import { enqueue, next } from '../../../src/core/submission/outbox.ts';
import type { OutboxEntry } from '../../../src/core/submission/outboxEntry.ts';
import { STAGES, type Stage } from '../../../src/core/submission/status.ts';
import { receipt, refused, sending } from './outboxSample.ts';
import { ABOUT, BIN, keyOf, NOW, sampleSigned } from './sample.ts';
import { asSigned } from '../../world/sealed.ts';

const queued = (): OutboxEntry => enqueue(sampleSigned(), keyOf(1), NOW);
const byHand = (): OutboxEntry => ({
  ...queued(),
  signed: asSigned({ ...sampleSigned(), audience: { origin: null, bin: BIN } }),
});
const standing = (entry: OutboxEntry): unknown => earlierOrders([entry])[0]?.standing ?? null;

it('says for whom, for which days and since when', () => {
  const { applicantIin, periodFrom, periodTo } = ABOUT;
  expect(earlierOrders([queued()])).toEqual([
    {
      requestId: sampleSigned().requestId,
      applicantIin,
      periodFrom,
      periodTo,
      signedAt: NOW,
      standing: 'queued',
    },
  ]);
});

it('says nothing of a record that does not know for whom it is', () => {
  const { signed, ...rest } = queued();
  expect(earlierOrders([{ ...rest, signed: asSigned({ ...signed, about: null }) }])).toEqual([]);
});

describe('where it stands', () => {
  const expired = (entry: OutboxEntry): OutboxEntry => ({ ...entry, state: 'expired' });
  const cancelled = (entry: OutboxEntry): OutboxEntry => next(entry, { type: 'cancelled' }, NOW);
  it.each<[string, OutboxEntry, string | null]>([
    ['held', enqueue(sampleSigned(), keyOf(1), NOW, { awaits: 'stamp' }), 'held'],
    ['being sent', sending(), 'queued'],
    ['delivered', next(sending(), { type: 'delivered', receipt }, NOW), 'delivered'],
    ['handed over', byHand(), 'byHand'],
    ['handed over, its time for an endpoint out', expired(byHand()), 'byHand'],
    ['held till its time was out', expired({ ...byHand(), awaits: 'stamp' }), null],
    ['refused', next(sending(), refused, NOW), null],
    ['given up before anybody had it', cancelled(queued()), null],
    ['given up in doubt', cancelled(sending()), 'inDoubt'],
    ['expired before anybody had it', expired(queued()), null],
    ['expired in doubt', expired(sending()), 'inDoubt'],
  ])('%s', (_, entry, expected) => expect(standing(entry)).toBe(expected));

  it.each(STAGES.map((stage) => [stage, stage === 'declined' ? null : 'delivered'] as const))(
    'delivered, and then %s',
    (status: Stage, expected) => {
      const requestId = sampleSigned().requestId;
      const entry = next(sending(), { type: 'delivered', receipt }, NOW);
      const kept = { takenBack: [], etag: null, askedAt: null, heardAt: NOW, nextAt: null };
      const stages = {
        ...kept,
        ...{ notBefore: null, waitMs: 1, problem: null },
        status: { requestId, status, history: [] },
      };
      expect(standing({ ...entry, stages })).toBe(expected);
    },
  );
});
