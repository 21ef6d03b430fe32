// Waits for a database that is not up yet.
import type { Log } from '../operation/log.ts';
import { StartError } from '../operation/settings.ts';
import type { Database } from './database.ts';
import { DatabaseAway } from './databaseAway.ts';

export interface WaitTerms {
  readonly log: Log;
  readonly forMs: number;
  readonly everyMs?: number;
}

/** Resolves when the database answers; asks again and again and says so. Throws StartError when the time is over. */
export async function awaitDatabase(
  database: Database,
  { log, forMs, everyMs = 1_000 }: WaitTerms,
): Promise<void> {
  const until = performance.now() + forMs;
  for (let attempt = 1; ; attempt++) {
    const fault = await faultOf(database);
    if (fault === null) {
      if (attempt > 1) log({ event: 'database', state: 'answers', attempt });
      return;
    }
    log({ event: 'database', state: 'away', attempt, fault });
    if (performance.now() + everyMs > until)
      throw new StartError(
        `DATABASE_URL: the database did not answer for ${Math.round(forMs / 1000)} seconds (${fault})`,
      );
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}

async function faultOf(database: Database): Promise<string | null> {
  try {
    await database.query('SELECT 1', []);
    return null;
  } catch (thrown) {
    if (thrown instanceof DatabaseAway) return thrown.code;
    throw thrown;
  }
}
