// Entries of the outbox, and the events that change them.
import { enqueue, next, type OutboxEvent } from '../../../src/core/submission/outbox.ts';
import type { OutboxEntry } from '../../../src/core/submission/outboxEntry.ts';
import { keyOf, NOW, sampleReceipt, sampleSigned, verified, WEEK_MS } from './sample.ts';

export const queued = (changes: Partial<OutboxEntry> = {}): OutboxEntry => ({
  ...enqueue(sampleSigned(), keyOf(1), NOW),
  ...changes,
});
export const sending = (): OutboxEntry => next(queued(), { type: 'claimed' }, NOW);
export const failed = (jitter = 0, retryAfterMs: number | null = null): OutboxEvent => ({
  type: 'failed',
  problem: { type: 'ERR_PROVIDER_UNREACHABLE', detail: '' },
  retryAfterMs,
  jitter,
});
export const refused: OutboxEvent = {
  type: 'refused',
  problem: { type: 'signature-invalid', detail: 'no' },
};
export const receipt = verified(sampleReceipt(sampleSigned()));
export const stamped = {
  type: 'stamped' as const,
  signed: sampleSigned(1, { cms: Uint8Array.of(0x30, 0), cmsSha256: 'cd'.repeat(32) }),
  proof: { time: NOW, authority: 'TSA', level: 'CAdES-T' as const },
};
export const OVER = NOW + WEEK_MS;
