// What may become of an entry, written a second time without the code under test: by whom, when,
// and never.
import { isDeepStrictEqual } from 'node:util';
import type { OutboxEntry } from '../../../../src/core/submission/outboxEntry.ts';
import { BUSY_SECONDS } from './network.ts';
import type { ModelProvider } from './modelProvider.ts';

export interface Change {
  readonly before: OutboxEntry;
  readonly after: OutboxEntry;
  readonly by: 'person' | 'recovery' | 'run';
  /** By the clock of its profile. */
  readonly at: number;
  readonly provider: ModelProvider;
}

const [MINUTE, DAY] = [60_000, 86_400_000];

/** What is wrong with a change; null where it is lawful. */
export function wrongWith(change: Change): string | null {
  const { before, after, by } = change;
  if (after.idempotencyKey !== before.idempotencyKey) return 'its key has changed';
  if (
    after.signed !== before.signed &&
    (by !== 'person' || before.awaits !== 'stamp' || before.attempts > 0)
  )
    return 'its bytes have changed when they might be out';
  if (before.awaits !== after.awaits && by !== 'person') return 'it was let go by nobody';
  if (before.state === 'delivered')
    return by === 'run' &&
      isDeepStrictEqual({ ...after, overdueSince: before.overdueSince }, before)
      ? null
      : 'what is delivered has changed';
  if (before.state === 'rejected' && after.state !== 'delivered')
    return 'what is rejected has come back';
  if (before.state === 'cancelled' && after.state !== 'delivered' && after.state !== 'rejected')
    return 'what is cancelled has come back';
  return after.attempts === before.attempts ? wrongStep(change) : wrongClaim(change);
}

function wrongClaim({ before, after, by, at }: Change): string | null {
  if (by !== 'run' || after.state !== 'sending' || after.attempts !== before.attempts + 1)
    return 'attempts changed without a claim';
  if (before.awaits !== null || before.signed.audience.origin === null)
    return 'taken up though it is not to be sent';
  if (before.state === 'expired' && before.attempts === 0) return 'taken up though it rests';
  if (before.attempts === 0 && before.signed.expiresAt <= at)
    return 'taken up for the first time after its expiry';
  if (before.nextAttemptAt > at && before.nextAttemptAt <= at + DAY)
    return `taken up ${String(before.nextAttemptAt - at)} ms too early`;
  // No exchange lasts a minute (edge/net/http.ts).
  return after.nextAttemptAt >= at + MINUTE
    ? null
    : 'taken up for so short a time that a live attempt may be taken over';
}

function wrongStep({ before, after, by, at, provider }: Change): string | null {
  const { requestId, cmsSha256, expiresAt } = after.signed;
  if (after.state === 'delivered') {
    const [row] = provider.rowsOf(after.signed);
    const given = Buffer.from(after.receipt?.cms ?? []);
    return given.equals(row?.receipts.get(cmsSha256) ?? Buffer.of()) &&
      after.receipt?.receipt.requestId === requestId
      ? null
      : 'delivered without its receipt';
  }
  if (after.state === 'rejected')
    return provider.refused.has(cmsSha256) ? null : 'rejected though nobody has refused it';
  if (after.state === 'cancelled') return by === 'person' ? null : 'cancelled by nobody';
  if (after.state === 'expired' && expiresAt > at) return 'expired before its time';
  if (before.state === 'sending' && by === 'run') return wrongWait(after, at);
  if (before.state === 'sending' && by === 'recovery')
    return after.nextAttemptAt <= at ? null : 'nobody sends it, and it waits';
  return by === 'person' || after.state === 'expired' ? null : 'changed by nobody';
}

/** The back-off: at least half of 5 s · 2ⁿ, an hour at most, and never less than was asked for. */
function wrongWait({ attempts, nextAttemptAt, problem }: OutboxEntry, at: number): string | null {
  const wait = nextAttemptAt - at;
  const least =
    problem?.type === 'revocation-unknown'
      ? BUSY_SECONDS * 1000
      : Math.min(3_600_000, 5000 * 2 ** (attempts - 1)) / 2;
  return wait >= least && wait <= 3_600_000
    ? null
    : `tried again after ${String(wait)} ms, attempt ${String(attempts)}`;
}
