// The outbox, step by step.
import { describe, expect, it } from 'vitest';
import {
  due,
  enqueue,
  isCancellable,
  isErasable,
  isInDoubt,
  LONGEST_WAIT_MS,
  next,
  nextDueAt,
  settle,
  type OutboxEvent,
} from '../../../src/core/submission/outbox.ts';
import type { OutboxEntry } from '../../../src/core/submission/outboxEntry.ts';
import { keyOf, NOW, sampleReceipt, sampleSigned, verified } from './sample.ts';
import { failed, OVER, queued, receipt, refused, sending } from './outboxSample.ts';

describe('one step', () => {
  it('is due at once and is claimed once', () => {
    expect(due([queued()], NOW)).toHaveLength(1);
    expect(sending()).toMatchObject({ state: 'sending', attempts: 1 });
    expect(due([sending()], NOW)).toEqual([]);
    expect(next(sending(), { type: 'claimed' }, NOW)).toEqual(sending());
  });

  it('delivers by a matching receipt and stays delivered', () => {
    const delivered = next(sending(), { type: 'delivered', receipt }, NOW + 5);
    expect(delivered).toMatchObject({ state: 'delivered', settledAt: NOW + 5, receipt });
    for (const event of [
      refused,
      failed(),
      { type: 'interrupted' },
      { type: 'expired' },
      { type: 'claimed' },
    ] as OutboxEvent[]) {
      expect(next(delivered, event, OVER)).toBe(delivered);
    }
  });

  it.each(['requestId', 'requestSha256', 'cmsSha256'] as const)(
    'refuses a receipt with another %s',
    (field) => {
      const other = verified(sampleReceipt(sampleSigned(), { [field]: sampleSigned(2)[field] }));
      expect(() => settle(sending(), other, NOW)).toThrow(
        expect.objectContaining({ code: 'ERR_RECEIPT_MISMATCH', params: { field } }),
      );
    },
  );

  it('takes a receipt that comes by hand, in any state', () => {
    const byHand = sampleSigned(1, { audience: { ...sampleSigned().audience, origin: null } });
    expect(settle(enqueue(byHand, keyOf(1), NOW), receipt, NOW).state).toBe('delivered');
    expect(settle(next(sending(), refused, NOW), receipt, NOW).state).toBe('delivered');
  });

  it('is not made under a key that the request does not commit to, for nobody would take it', () => {
    expect(() => enqueue(sampleSigned(), keyOf(2), NOW)).toThrow('ERR_INTERNAL');
    const committed = sampleSigned(1, { requestId: '00000000-0000-4000-8000-000000000001' });
    expect(() => enqueue(committed, keyOf(1), NOW)).toThrow('ERR_INTERNAL');
  });

  it('is never due without an endpoint', () => {
    const byHand = enqueue(
      sampleSigned(1, { audience: { ...sampleSigned().audience, origin: null } }),
      keyOf(1),
      NOW,
    );
    expect(due([byHand], NOW)).toEqual([]);
    expect(nextDueAt([byHand])).toBeNull();
  });

  it('waits longer after each failure, between half and the whole of 5 s · 2ⁿ, at most an hour', () => {
    const delays: number[] = [];
    let entry = queued();
    for (let at = NOW; delays.length < 13; at = entry.nextAttemptAt) {
      entry = next(next(entry, { type: 'claimed' }, at), failed(0), at);
      delays.push(entry.nextAttemptAt - at);
    }
    expect(delays.slice(0, 4)).toEqual([2500, 5000, 10_000, 20_000]);
    expect(delays.at(-1)).toBe(1_800_000);
    expect(next(sending(), failed(0.999_999), NOW).nextAttemptAt).toBe(NOW + 5000);
  });

  it('honours Retry-After', () => {
    expect(next(sending(), failed(0, 600_000), NOW).nextAttemptAt).toBe(NOW + 600_000);
  });

  it('takes an attempt over when it is dead: at the start of a process, or after its time', () => {
    expect(next(sending(), { type: 'interrupted' }, NOW + 1)).toMatchObject({
      state: 'queued',
      nextAttemptAt: NOW + 1,
      attempts: 1,
    });
    const dead = sending().nextAttemptAt;
    expect(nextDueAt([sending()])).toBe(dead);
    expect(next(sending(), { type: 'claimed' }, dead)).toMatchObject({
      state: 'sending',
      attempts: 2,
    });
  });

  describe('kept long enough', () => {
    const [DAY, aged] = [86_400_000, { type: 'aged' } as const];
    const delivered = settle(sending(), receipt, NOW);
    const seen = next(delivered, aged, NOW + 90 * DAY);

    it('is erasable a week after that was seen, and in no other state', () => {
      expect(next(delivered, aged, NOW + 90 * DAY - 1)).toBe(delivered);
      expect(seen.overdueSince).toBe(NOW + 90 * DAY);
      expect([
        next(seen, aged, NOW + 96 * DAY),
        isErasable(seen, NOW + 97 * DAY - 1),
        isErasable(seen, NOW + 97 * DAY),
      ]).toEqual([seen, false, true]);
      expect(isErasable(delivered, NOW * 2)).toBe(false);
      expect(next(next(sending(), refused, NOW), aged, NOW * 2).overdueSince).toBeNull();
    });

    it('is not believed of a clock that was ahead and was put right', () => {
      const ahead = next(delivered, aged, NOW + 4000 * DAY);
      expect([ahead.overdueSince, next(ahead, aged, NOW + DAY)]).toEqual([
        NOW + 4000 * DAY,
        delivered,
      ]);
      expect(next(ahead, aged, NOW + 91 * DAY).overdueSince).toBe(NOW + 91 * DAY);
    });
  });
});

describe('cancelled by the person', () => {
  const cancel = (entry: OutboxEntry): OutboxEntry => next(entry, { type: 'cancelled' }, NOW + 7);

  it('goes nowhere any more where it was never taken up', () => {
    const cancelled = cancel(queued());
    expect(cancelled).toEqual({ ...queued(), state: 'cancelled', settledAt: NOW + 7 });
    expect(isInDoubt(cancelled)).toBe(false);
    for (const type of [
      'claimed',
      'hurried',
      'interrupted',
      'expired',
      'released',
      'cancelled',
    ] as const)
      expect(next(cancelled, { type }, OVER)).toBe(cancelled);
    expect([
      due([cancelled], OVER),
      nextDueAt([cancelled]),
      isErasable(cancelled, NOW * 2),
    ]).toEqual([[], null, false]);
  });

  it('is in doubt where it was taken up, and is settled by the answer that still comes', () => {
    const cancelled = cancel(sending());
    expect(isInDoubt(cancelled)).toBe(true);
    expect(due([cancelled], OVER)).toEqual([]);
    expect(next(cancelled, failed(), OVER)).toBe(cancelled);
    expect(next(cancelled, { type: 'delivered', receipt }, OVER)).toMatchObject({
      state: 'delivered',
      settledAt: OVER,
      receipt,
    });
    expect(next(cancelled, refused, OVER)).toMatchObject({
      state: 'rejected',
      problem: { type: 'signature-invalid' },
    });
  });

  it('can be so from every state that may still be sent, and from no other', () => {
    const held = queued({ awaits: 'stamp' });
    const doubtful = next(sending(), { type: 'interrupted' }, OVER);
    for (const entry of [queued(), sending(), held, doubtful, next(sending(), failed(), NOW)])
      expect([isCancellable(entry), cancel(entry).state]).toEqual([true, 'cancelled']);
    const byHand = queued({
      signed: sampleSigned(1, { audience: { ...sampleSigned().audience, origin: null } }),
    });
    const ended = [
      settle(sending(), receipt, NOW),
      next(sending(), refused, NOW),
      next(queued(), { type: 'expired' }, OVER),
      byHand,
      { ...byHand, awaits: 'stamp' as const },
    ];
    for (const entry of ended)
      expect([isCancellable(entry), cancel(entry)]).toEqual([false, entry]);
  });
});

describe('a clock that was wrong', () => {
  it('does not put an attempt off for longer than anything is waited for', () => {
    const put = next(sending(), failed(0, LONGEST_WAIT_MS), NOW);
    expect(due([put], NOW)).toEqual([]);
    expect(due([put], NOW - 1)).toEqual([put]);
  });
});

describe('expiry', () => {
  it('is shown, and an entry that was never sent rests', () => {
    const expired = next(queued(), { type: 'expired' }, OVER);
    expect(expired.state).toBe('expired');
    expect(due([expired, queued()], OVER)).toEqual([]);
    expect(next(queued(), { type: 'expired' }, OVER - 1).state).toBe('queued');
  });

  it('does not end a delivery in doubt: it is asked about with the same key', () => {
    const doubtful = next(sending(), { type: 'interrupted' }, OVER);
    expect(doubtful.state).toBe('expired');
    const [again] = due([doubtful], OVER);
    expect(again?.idempotencyKey).toBe(keyOf(1));
    expect(
      next(next(doubtful, { type: 'claimed' }, OVER), { type: 'delivered', receipt }, OVER).state,
    ).toBe('delivered');
    expect(next(next(doubtful, { type: 'claimed' }, OVER), failed(), OVER).state).toBe('expired');
  });

  it('is judged anew when the person hurries: it may have been told by a clock that was ahead', () => {
    const doubtful = next(sending(), failed(), OVER);
    expect(next(doubtful, { type: 'hurried' }, OVER + 1)).toEqual({
      ...doubtful,
      nextAttemptAt: OVER + 1,
    });
    expect(next(doubtful, { type: 'hurried' }, NOW)).toEqual({
      ...doubtful,
      state: 'queued',
      nextAttemptAt: NOW,
    });
  });
});
