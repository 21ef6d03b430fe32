// When the stages are asked about.
import { describe, expect, it } from 'vitest';
import { next } from '../../../src/core/submission/outbox.ts';
import type { OutboxEntry } from '../../../src/core/submission/outboxEntry.ts';
import { nextAskAt, nextAskOf, toBeAsked } from '../../../src/core/submission/stages.ts';
import { NOW } from './sample.ts';
import { DAY, delivered, history, MINUTE, said } from './stagesSample.ts';
import { answered, asking } from './stagesEvents.ts';

const hurried = (entry: OutboxEntry, when: number): OutboxEntry =>
  next(entry, { type: 'stages', event: { type: 'hurried' } }, when);

describe('when it is asked', () => {
  it('first a quarter of an hour after the receipt, then ever later, to half a day; a change brings it back', () => {
    let entry = delivered();
    expect(nextAskAt(entry)).toBe(NOW + 15 * MINUTE);
    const waits: number[] = [];
    for (let when = NOW + 15 * MINUTE; waits.length < 9; when = nextAskAt(entry) ?? 0) {
      entry = answered(
        asking(entry, when),
        waits.length === 0 ? said(history('received')) : { kind: 'unchanged' },
        when,
      );
      waits.push(Math.round(((nextAskAt(entry) ?? 0) - when) / MINUTE));
    }
    expect(waits).toEqual([15, 30, 60, 120, 240, 480, 720, 720, 720]);
    expect(answered(entry, said(history('received', 'accepted')), NOW + DAY).stages).toMatchObject({
      waitMs: 15 * MINUTE,
      nextAt: NOW + DAY + 15 * MINUTE,
    });
    expect(answered(entry, said(history('received')), NOW + DAY).stages?.waitMs).toBe(720 * MINUTE);
  });

  it('no two together: up to a quarter of the wait is jitter', () => {
    const [early, late] = [0, 0.999_999].map((jitter) =>
      nextAskAt(answered(delivered(), said(history('received')), NOW, jitter)),
    );
    expect([early, late]).toEqual([NOW + 11.25 * MINUTE, NOW + 15 * MINUTE]);
  });

  it('never again after a last stage, nor when the request is old', () => {
    expect(nextAskAt(answered(delivered(), said(history('received', 'declined')), NOW))).toBeNull();
    expect(
      nextAskAt(
        answered(
          delivered(),
          said(history('received', 'accepted', 'in-service', 'reimbursed')),
          NOW,
        ),
      ),
    ).toBeNull();
    expect(nextAskAt(answered(delivered(), said(history('received')), NOW + 90 * DAY))).toBeNull();
    expect(
      nextAskOf([answered(delivered(), said(history('received', 'declined')), NOW)]),
    ).toBeNull();
  });

  it('not before the time that the provider has named, not even by a press', () => {
    const entry = answered(
      asking(delivered(), NOW + DAY),
      { kind: 'problem', problem: 'unexpected', retryAfterMs: 5 * 3_600_000 },
      NOW + DAY,
    );
    expect(nextAskAt(entry)).toBe(NOW + DAY + 5 * 3_600_000);
    expect(hurried(entry, NOW + DAY + 4 * 3_600_000)).toBe(entry);
    expect(toBeAsked([entry], NOW + DAY + 4 * 3_600_000)).toEqual([]);
  });

  it('by a press at once, but once a minute', () => {
    expect(hurried(delivered(), NOW + MINUTE - 1)).toEqual(delivered());
    const entry = hurried(delivered(), NOW + MINUTE);
    expect(toBeAsked([entry], NOW + MINUTE)).toEqual([entry]);
    const asked = asking(entry, NOW + MINUTE);
    expect(asking(asked, NOW + MINUTE)).toBe(asked);
    expect(hurried(asked, NOW + 2 * MINUTE - 1)).toBe(asked);
    expect(toBeAsked([hurried(asked, NOW + 2 * MINUTE)], NOW + 2 * MINUTE)).toHaveLength(1);
  });

  it('by a press after a last stage too', () => {
    const over = answered(delivered(), said(history('received', 'declined')), NOW);
    expect(toBeAsked([hurried(over, NOW + DAY)], NOW + DAY)).toHaveLength(1);
  });

  it('though the clock was once far ahead', () => {
    const ahead = answered(
      asking(delivered(), NOW + 300 * DAY),
      { kind: 'unchanged' },
      NOW + 30 * DAY,
    );
    expect(
      toBeAsked(
        [{ ...ahead, stages: ahead.stages && { ...ahead.stages, nextAt: NOW + 300 * DAY } }],
        NOW + DAY,
      ),
    ).toHaveLength(1);
  });
});
