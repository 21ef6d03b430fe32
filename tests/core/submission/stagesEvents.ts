// The events of the stages, on an entry.
import { next } from '../../../src/core/submission/outbox.ts';
import type { OutboxEntry } from '../../../src/core/submission/outboxEntry.ts';
import type { StatusAnswer } from '../../../src/core/submission/stages.ts';

export const asking = (entry: OutboxEntry, when: number): OutboxEntry =>
  next(entry, { type: 'stages', event: { type: 'asking' } }, when);
export const answered = (
  entry: OutboxEntry,
  answer: StatusAnswer,
  when: number,
  jitter = 0.999_999,
): OutboxEntry =>
  next(entry, { type: 'stages', event: { type: 'answered', answer, jitter } }, when);
