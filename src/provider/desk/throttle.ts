// How often a login may be tried (OWASP ASVS 5.0, 6.3.1), counted in the database so that all
// instances count together. A narrow bound for one name from one address stops guessing without
// shutting that operator out elsewhere; a wide one for the name stops guessing from many addresses,
// and one for the address stops one password tried on many names.
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '../storage/database.ts';

const QUARTER_SECONDS = 15 * 60;
const PER_PAIR = 10;
const PER_ADDRESS = 50;
/** A hundred in an hour is what OWASP lets one account have. */
const HOUR_SECONDS = 60 * 60;
const PER_NAME = 100;

export interface Throttle {
  /** Counts a try before it is made. Seconds to wait where there were too many; 0 where it may be made. */
  take(name: string, address: string): Promise<number>;
  /** After a login that was right: the pair starts anew, name and address get this one try back. */
  forgive(name: string, address: string): Promise<void>;
}

/** `name` and `address` are stored as they are given: digests, that is. */
export function loginThrottle(database: Database): Throttle {
  const storeClient = {
    query: async ({ text, values }: { text: string; values: unknown[] }) => ({
      rows: await database.query(text, values),
    }),
  };
  const limiter = (keyPrefix: string, points: number, duration: number): RateLimiterPostgres =>
    new RateLimiterPostgres({
      storeClient,
      storeType: 'client',
      tableName: 'desk_attempts',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix,
      points,
      duration,
    });
  const addresses = limiter('address', PER_ADDRESS, QUARTER_SECONDS);
  const pairs = limiter('pair', PER_PAIR, QUARTER_SECONDS);
  const names = limiter('name', PER_NAME, HOUR_SECONDS);
  const pairOf = (name: string, address: string): string => `${name}:${address}`;
  return {
    async take(name, address) {
      try {
        await addresses.consume(address);
        await pairs.consume(pairOf(name, address));
        // Only what the other two let through counts: one address alone does not come to this bound.
        await names.consume(name);
        return 0;
      } catch (thrown) {
        if (thrown instanceof RateLimiterRes)
          return Math.max(1, Math.ceil(thrown.msBeforeNext / 1000));
        throw thrown;
      }
    },
    async forgive(name, address) {
      await Promise.all([
        pairs.delete(pairOf(name, address)),
        names.reward(name),
        addresses.reward(address),
      ]);
    },
  };
}
