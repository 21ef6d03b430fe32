// The outbox while an entry is held for its time stamp.
import { describe, expect, it } from 'vitest';
import { due, enqueue, isHeld, next, nextDueAt } from '../../../src/core/submission/outbox.ts';
import type { OutboxEntry } from '../../../src/core/submission/outboxEntry.ts';
import { keyOf, NOW, sampleSigned } from './sample.ts';
import { OVER, sending, stamped } from './outboxSample.ts';

const MINUTE_MS = 60_000;

describe('held for a time stamp', () => {
  const held = (): OutboxEntry => enqueue(sampleSigned(), keyOf(1), NOW, { awaits: 'stamp' });

  it('is not due, not even when the person hurries or the process begins anew', () => {
    for (const type of ['hurried', 'claimed', 'interrupted'] as const)
      expect(next(held(), { type }, NOW)).toEqual(held());
    expect(due([held()], OVER)).toEqual([]);
    expect(nextDueAt([held()])).toBe(NOW + MINUTE_MS);
  });

  it('leaves the first minute to the window that has signed, and then asks at longer and longer times', () => {
    let [entry, at] = [held(), NOW];
    expect(next(entry, { type: 'stamping' }, at)).toBe(entry);
    const waits: number[] = [];
    while (waits.length < 9) {
      at = entry.nextAttemptAt;
      entry = next(entry, { type: 'stamping' }, at);
      waits.push((entry.nextAttemptAt - at) / MINUTE_MS);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
    expect(entry).toMatchObject({ awaits: 'stamp', attempts: 0 });
  });

  it('is asked for by one at a time', () => {
    const asked = next(held(), { type: 'stamping' }, NOW + MINUTE_MS);
    expect(next(asked, { type: 'stamping' }, NOW + MINUTE_MS)).toBe(asked);
  });

  it('does not wait where the network is back, and nothing else is hurried by that', () => {
    expect(next(held(), { type: 'reconnected' }, NOW + 1).nextAttemptAt).toBe(NOW + 1);
    const failedOnce = { ...enqueue(sampleSigned(), keyOf(1), NOW), nextAttemptAt: NOW + 9 };
    expect(next(failedOnce, { type: 'reconnected' }, NOW)).toBe(failedOnce);
  });

  it('takes its stamp once, with the digest of the new bytes, and is then due', () => {
    const entry = next(held(), stamped, NOW + 9);
    expect(entry).toMatchObject({
      awaits: null,
      proof: stamped.proof,
      nextAttemptAt: NOW + 9,
      attempts: 0,
    });
    expect(entry.signed).toBe(stamped.signed);
    expect(due([entry], NOW + 9)).toEqual([entry]);
    expect(
      next(entry, { ...stamped, signed: sampleSigned(1, { cmsSha256: 'ef'.repeat(32) }) }, NOW),
    ).toBe(entry);
  });

  it('takes none that is of another request or of another text', () => {
    for (const other of [sampleSigned(2), sampleSigned(1, { requestSha256: 'cd'.repeat(32) })]) {
      const entry = held();
      expect(next(entry, { ...stamped, signed: other }, NOW)).toBe(entry);
    }
  });

  it('goes without it by the person’s word alone, and takes none afterwards: the provider may have those bytes', () => {
    const entry = next(held(), { type: 'released' }, NOW + 9);
    expect(entry).toEqual({ ...held(), awaits: null, nextAttemptAt: NOW + 9 });
    expect(next(entry, stamped, NOW)).toBe(entry);
    expect(next(sending(), stamped, NOW)).toEqual(sending());
  });

  it('expires where it lies', () => {
    const entry = next(held(), { type: 'expired' }, OVER);
    expect([entry.state, isHeld(entry), due([entry], OVER)]).toEqual(['expired', false, []]);
    expect(next(entry, stamped, OVER)).toBe(entry);
  });
});
