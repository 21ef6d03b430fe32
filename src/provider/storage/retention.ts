// Retention: at the start and once a day, what has stood at a last stage for the operator's term is
// erased. Instances over one database share the work: a row is erased by whoever locks it first,
// the others skip it.
import type { EpochMs } from '../../core/time.ts';
import type { Database } from './database.ts';
import { countUnfinished, eraseEnded, fillExpiries, reclaim } from './erase.ts';
import { faultOf, type Log } from '../operation/log.ts';

const DAY_MS = 86_400_000;

export interface RetentionTerms {
  /**
   * After the last stage. Null erases nothing by itself: how long the law has the supplier keep a
   * request is for its operator to say.
   */
  readonly days: number | null;
  readonly now: () => EpochMs;
  readonly log: Log;
  readonly everyMs?: number;
}

export interface Retention {
  /** Since the start of this process, and what its last run found. */
  state(): { readonly erased: number; readonly unfinished: number };
  /** Begins no further batch; resolves when the present one is over. */
  stop(): Promise<void>;
}

/**
 * Over a database that was migrated. The first run begins at once; a run that fails is told in the
 * log, and the next one goes on.
 */
export function startRetention(
  database: Database,
  { days, now, log, everyMs = DAY_MS }: RetentionTerms,
): Retention {
  let state = { erased: 0, unfinished: 0 };
  let isStopped = false;
  const run = async (): Promise<void> => {
    const [at, begun] = [now(), state.erased];
    const before = at - (days ?? 0) * DAY_MS;
    await fillExpiries(database);
    for (let isMore = days !== null; isMore && !isStopped;) {
      const batch = await eraseEnded(database, { at, endedBefore: before });
      state = { ...state, erased: state.erased + batch.erased };
      isMore = batch.isMore;
    }
    if (isStopped) return;
    const erased = state.erased - begun;
    if (erased > 0) await reclaim(database);
    state = {
      ...state,
      unfinished: await countUnfinished(database, { at, receivedBefore: before }),
    };
    log({ event: 'retention', days: days ?? 'none', erased, unfinished: state.unfinished });
  };
  const telling = (): Promise<void> =>
    run().catch((thrown: unknown) => log({ event: 'retention', ...faultOf(thrown as Error) }));
  let running = telling();
  const timer = setInterval(() => {
    running = running.then(telling);
  }, everyMs).unref();
  return {
    state: () => state,
    stop: () => {
      isStopped = true;
      clearInterval(timer);
      return running;
    },
  };
}
