// How often a login may be tried: for each name and for each address, counted in the database so that all instances count together.
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '../database.ts';

const WINDOW_SECONDS = 15 * 60;
const PER_NAME = 10;
const PER_ADDRESS = 50;

export interface Throttle {
  /** Counts a try before it is made. Seconds to wait where there were too many; 0 where it may be made. */
  take(name: string, address: string): Promise<number>;
  /** After a login that was right: its name starts anew, its address gets the try back. */
  forgive(name: string, address: string): Promise<void>;
}

/** `name` and `address` are stored as they are given: digests, that is. */
export function loginThrottle(database: Database): Throttle {
  const storeClient = { query: async ({ text, values }: { text: string; values: unknown[] }) => ({ rows: await database.query(text, values) }) };
  const limiter = (keyPrefix: string, points: number): RateLimiterPostgres => new RateLimiterPostgres({
    storeClient, storeType: 'client', tableName: 'desk_attempts', tableCreated: true, clearExpiredByTimeout: false, keyPrefix, points, duration: WINDOW_SECONDS,
  });
  const [names, addresses] = [limiter('name', PER_NAME), limiter('address', PER_ADDRESS)];
  return {
    async take(name, address) {
      try {
        await addresses.consume(address);
        await names.consume(name);
        return 0;
      } catch (thrown) {
        if (thrown instanceof RateLimiterRes) return Math.max(1, Math.ceil(thrown.msBeforeNext / 1000));
        throw thrown;
      }
    },
    async forgive(name, address) {
      await Promise.all([names.delete(name), addresses.reward(address)]);
    },
  };
}
