// What waits for the person, and what lapses soon.
import { describe, expect, it } from 'vitest';
import { attentionOf, nextAttentionAt } from '../../../src/core/submission/attention.ts';
import { enqueue, next } from '../../../src/core/submission/outbox.ts';
import type { OutboxEntry } from '../../../src/core/submission/outboxEntry.ts';
import { failed, receipt, refused, sending } from './outboxSample.ts';
import { BIN, keyOf, NOW, sampleSigned, WEEK_MS } from './sample.ts';
import { asSigned } from '../../world/sealed.ts';

const DAY_MS = 86_400_000;
const queued = (): OutboxEntry => enqueue(sampleSigned(), keyOf(1), NOW);
const held = (): OutboxEntry => enqueue(sampleSigned(), keyOf(1), NOW, { awaits: 'stamp' });
const byHand = (entry: OutboxEntry): OutboxEntry => ({
  ...entry,
  signed: asSigned({ ...entry.signed, audience: { origin: null, bin: BIN } }),
});
const asks = (entry: OutboxEntry, at = NOW): unknown =>
  attentionOf([entry], at).get(entry.signed.requestId) ?? null;

it.each<[string, OutboxEntry, string | null]>([
  ['queued', queued(), null],
  ['held: it tries again by itself', held(), null],
  ['being sent', sending(), null],
  ['tried in vain', next(sending(), failed(), NOW), null],
  [
    'its receipt by a certificate that nobody has confirmed',
    { ...queued(), problem: { type: 'ERR_RECEIPT_SIGNATURE', detail: 'unconfirmed' } },
    'waits',
  ],
  ['a file to be handed over', byHand(queued()), 'waits'],
  ['a file that has no time stamp yet', byHand(held()), null],
  ['refused', next(sending(), refused, NOW), 'waits'],
  ['expired', { ...queued(), state: 'expired' }, 'waits'],
  ['delivered', next(sending(), { type: 'delivered', receipt }, NOW), null],
  ['given up', next(queued(), { type: 'cancelled' }, NOW), null],
])('%s', (_, entry, expected) => expect(asks(entry)).toBe(expected));

it.each([queued(), held(), byHand(held())])('lapses in its last three days', (entry) => {
  expect(asks(entry, entry.signed.expiresAt - 3 * DAY_MS - 1)).toBe(null);
  expect(asks(entry, entry.signed.expiresAt - 3 * DAY_MS)).toBe('lapses');
});

describe('one that another order has taken the place of', () => {
  const rejected = next(sending(), refused, NOW);
  const again = (about = sampleSigned(2).about): OutboxEntry =>
    enqueue(sampleSigned(2, { about }), keyOf(2), NOW + 1);
  it('asks for nothing', () => expect(attentionOf([rejected, again()], NOW).size).toBe(0));
  it('asks where the other was given up, or is a part of its time', () => {
    const { about } = sampleSigned(2);
    const part = about && { ...about, periodFrom: about.periodTo };
    expect(attentionOf([rejected, next(again(), { type: 'cancelled' }, NOW)], NOW).size).toBe(1);
    expect(attentionOf([rejected, again(part)], NOW).size).toBe(1);
  });
  it('lapses as long as it may be sent', () => {
    const soon = queued();
    const delivered = next(sending(), { type: 'delivered', receipt }, NOW);
    const other = { ...delivered, signed: again().signed, queuedAt: NOW + 1 };
    const asked = attentionOf([soon, other], soon.signed.expiresAt - DAY_MS);
    expect([...asked]).toEqual([[soon.signed.requestId, 'lapses']]);
  });
  it('is not one for other days', () => {
    const { about } = sampleSigned(2);
    const later = about && {
      ...about,
      periodFrom: '2027-01-01' as const,
      periodTo: '2027-01-31' as const,
    };
    expect(attentionOf([rejected, again(later)], NOW).size).toBe(1);
  });
});

it('says when to look again: before the last days begin, and when they are over', () => {
  expect(nextAttentionAt([byHand(queued())], NOW)).toBe(NOW + WEEK_MS - 3 * DAY_MS);
  expect(nextAttentionAt([byHand(queued())], NOW + WEEK_MS - DAY_MS)).toBe(NOW + WEEK_MS);
  expect(nextAttentionAt([next(sending(), refused, NOW)], NOW)).toBeNull();
});
