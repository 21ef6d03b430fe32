// What is kept of a provider's words on a request after its receipt.
import type { EpochMs } from '../time.ts';
import type { RequestStatus } from './status.ts';

/**
 * Why there is no newer word: nobody answered, something else did, the token does not open it, the
 * provider does not have it, the person has removed the provider.
 */
export type StagesProblem = 'unreachable' | 'unexpected' | 'unauthorized' | 'not-found' | 'removed';

/** A word that the provider no longer stands by. */
export interface TakenBack {
  readonly status: RequestStatus;
  readonly noticedAt: EpochMs;
}

export interface StagesKept {
  /** Its last word; null before the first. */
  readonly status: RequestStatus | null;
  readonly takenBack: readonly TakenBack[];
  readonly etag: string | null;
  /** Null before it was first asked. */
  readonly askedAt: EpochMs | null;
  /** When it last gave its word, or said that nothing has changed. */
  readonly heardAt: EpochMs | null;
  /** Null where it is not asked again by itself. */
  readonly nextAt: EpochMs | null;
  /** Nobody asks before this time, not even on the person's wish: the provider said so. */
  readonly notBefore: EpochMs | null;
  /** The present wait between two requests, before jitter. */
  readonly waitMs: number;
  readonly problem: StagesProblem | null;
}
