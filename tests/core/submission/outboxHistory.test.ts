// The outbox under any history of events.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { due, next, nextDueAt, type OutboxEvent } from '../../../src/core/submission/outbox.ts';
import { NOW, sampleReceipt, sampleSigned, verified } from './sample.ts';
import { failed, queued, receipt, refused, stamped } from './outboxSample.ts';

describe('any history', () => {
  const event: fc.Arbitrary<OutboxEvent> = fc.oneof(
    fc.constant<OutboxEvent>({ type: 'claimed' }),
    fc.constant<OutboxEvent>({ type: 'expired' }),
    fc.constant<OutboxEvent>({ type: 'interrupted' }),
    fc.constant<OutboxEvent>({ type: 'released' }),
    fc.constant<OutboxEvent>(stamped),
    fc.constant(refused),
    fc.constant<OutboxEvent>({ type: 'delivered', receipt }),
    fc.constant<OutboxEvent>({
      type: 'delivered',
      receipt: verified(sampleReceipt(sampleSigned(2))),
    }),
    fc
      .record({
        jitter: fc.double({ min: 0, max: 0.999, noNaN: true }),
        retry: fc.option(fc.nat(10_000_000)),
      })
      .map(({ jitter, retry }) => failed(jitter, retry)),
  );
  const history = fc.array(fc.tuple(event, fc.nat(86_400_000)), { maxLength: 60 });

  it('[O1] keeps the bytes once they may be out, and the key, and leaves only by receipt or refusal', () => {
    fc.assert(
      fc.property(history, fc.constantFrom(null, 'stamp' as const), (steps, awaits) => {
        let at = NOW;
        let entry = queued({ awaits });
        for (const [happening, passed] of steps) {
          at += passed;
          const before = entry;
          try {
            entry = next(before, happening, at);
          } catch {
            continue;
          }
          if (entry.signed !== before.signed)
            expect([before.awaits, before.attempts, happening]).toEqual(['stamp', 0, stamped]);
          if (entry.state === 'sending') expect(entry.awaits).toBeNull();
          expect(entry.idempotencyKey).toBe(before.idempotencyKey);
          expect(entry.attempts).toBeGreaterThanOrEqual(before.attempts);
          if (before.state === 'delivered') expect(entry).toBe(before);
          if (entry.state === 'delivered') expect(entry.receipt).toEqual(receipt);
          if (entry.state === 'rejected' && before.state !== 'rejected')
            expect([before.state, happening]).toEqual(['sending', refused]);
          // Whatever was taken up and has no answer comes round again by itself.
          if (entry.attempts > 0 && !['delivered', 'rejected'].includes(entry.state)) {
            expect(due([entry], nextDueAt([entry]) ?? -1)).toEqual([entry]);
          }
        }
      }),
    );
  });
});
