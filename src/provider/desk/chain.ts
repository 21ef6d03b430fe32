// Whether the audit trail is whole: each entry carries the digest of the one before. The whole
// chain is read at the first view, once an hour and for every export; in between, what came since,
// and the last entry that was seen, which must still be there.
import type { EpochMs } from '../../core/time.ts';
import type { Database } from '../storage/database.ts';

/** Read in one statement, so that none takes long however much there is. */
const BATCH = 5_000;
const WHOLE_MS = 3_600_000;

export interface Checked {
  /**
   * The position of the first entry that does not follow from the one before it, or that is gone;
   * null where the chain holds.
   */
  readonly brokenAt: number | null;
  /** When the whole chain was read last. */
  readonly wholeAt: EpochMs;
}

export interface Chain {
  check(how?: 'whole' | 'since'): Promise<Checked>;
}

interface Seen {
  readonly position: number;
  /** Null before the first entry. */
  readonly hash: Uint8Array | null;
}

const START: Seen = { position: 0, hash: null };
const NEXT = `
  SELECT min(position) FILTER (WHERE hash <> told OR position <> number + $1) AS broken, (array_agg(hash ORDER BY position DESC))[1] AS hash, count(*) AS count
  FROM (
    SELECT position, hash, desk_audit_hash(lag(hash, 1, $2::bytea) OVER trail, desk_audit) AS told, row_number() OVER trail AS number
    FROM desk_audit WHERE position > $1 WINDOW trail AS (ORDER BY position) ORDER BY position LIMIT ${BATCH}
  ) AS entries`;

/** What was seen is kept in memory: another process, or the next, reads the whole chain for itself. */
export function chainOf(database: Database, now: () => EpochMs): Chain {
  let seen = START;
  let wholeAt: EpochMs | null = null;
  const isThere = async ({ position, hash }: Seen): Promise<boolean> =>
    hash === null ||
    (
      await database.query('SELECT 1 FROM desk_audit WHERE position = $1 AND hash = $2', [
        position,
        hash,
      ])
    ).length === 1;
  return {
    async check(how = 'since') {
      const at = now();
      const isWhole = how === 'whole' || wholeAt === null || at - wholeAt >= WHOLE_MS;
      const since = wholeAt ?? at;
      if (!(await isThere(seen))) return { brokenAt: seen.position, wholeAt: since };
      const read = await follow(database, isWhole ? START : seen);
      if (typeof read === 'number') return { brokenAt: read, wholeAt: since };
      seen = read;
      wholeAt = isWhole ? at : since;
      return { brokenAt: null, wholeAt };
    },
  };
}

/** The last entry that follows, or the position of the first that does not. */
async function follow(database: Database, from: Seen): Promise<Seen | number> {
  let seen = from;
  for (;;) {
    const [row] = await database.query(NEXT, [seen.position, seen.hash]);
    const { broken = null, hash = null, count = 0 } = row ?? {};
    if (broken !== null) return Number(broken);
    if (Number(count) === 0) return seen;
    seen = { position: seen.position + Number(count), hash: hash as Uint8Array };
    if (Number(count) < BATCH) return seen;
  }
}
