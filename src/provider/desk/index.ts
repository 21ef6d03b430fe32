// The index by which requests are searched: keyed digests of the applicant's IIN and last name,
// made for each request not yet in it.
import type { Database } from '../storage/database.ts';
import { fieldsOf } from './applicant.ts';
import type { DeskKeys } from './keys.ts';

/** Read at once, so that memory stays flat whatever is behind. */
const BATCH = 100;
const BEHIND = `
  SELECT request_id, cms FROM requests LEFT JOIN desk_index USING (request_id)
  WHERE key_id IS DISTINCT FROM $1 LIMIT ${BATCH}`;
/** A request that was erased meanwhile is left alone. */
const PUT = `
  INSERT INTO desk_index (request_id, key_id, iin, last_name) SELECT request_id, $2, $3, $4 FROM requests WHERE request_id = $1
  ON CONFLICT (request_id) DO UPDATE SET key_id = excluded.key_id, iin = excluded.iin, last_name = excluded.last_name`;

/**
 * Brings the index up to date; also after the key has changed. Older requests, and those received
 * while the desk was off, are found then.
 */
export async function indexRequests(database: Database, keys: DeskKeys): Promise<void> {
  for (;;) {
    const rows = await database.query(BEHIND, [keys.searchId]);
    for (const row of rows) {
      const person = fieldsOf(row['cms'] as Uint8Array)?.applicant.person ?? null;
      await database.query(PUT, [
        row['request_id'],
        keys.searchId,
        person && keys.digest('iin', person.iin),
        person && keys.digest('lastName', person.lastName),
      ]);
    }
    if (rows.length < BATCH) return;
  }
}
