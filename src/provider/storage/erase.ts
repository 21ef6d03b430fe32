// What is erased, and how: a request with its receipt, history and index goes in the one statement
// that puts the act into the audit trail. The trail's line (number, act, stage) is all that stays.
import { parseRequest } from '../../core/request/parse.ts';
import { readSignedData } from '../../core/crypto/cms.ts';
import { isLast, STAGES, type Stage } from '../../core/submission/status.ts';
import type { EpochMs } from '../../core/time.ts';
import { readableOrNull } from '../../core/verification/readable.ts';
import type { Database } from './database.ts';

const DAY_MS = 86_400_000;
/**
 * Time after a request's own expiry, so that another instance with a slow clock does not receive
 * the same bytes as a new request.
 */
const MARGIN_MS = DAY_MS;
/** Rows per statement: a CMS may have a MiB, and no statement may take long. */
const READ_AT_ONCE = 20,
  ERASED_AT_ONCE = 100;

const instant = (at: EpochMs): string => new Date(at).toISOString();
const LAST = `(${STAGES.filter(isLast)
  .map((stage) => `'${stage}'`)
  .join(', ')})`;

/** `chosen` is a SELECT of the rows to be erased; $1 is now. */
const erasing = (chosen: string, by: 'term' | 'operator'): string => `
  WITH chosen AS (${chosen}),
    erased AS (DELETE FROM requests WHERE request_id IN (SELECT request_id FROM chosen) RETURNING request_id, stage)
  INSERT INTO desk_audit (at, act, request_id, detail)
  SELECT $1, 'erased', request_id, jsonb_build_object('by', '${by}', 'stage', stage) FROM erased RETURNING position`;
/** Rows that another instance is erasing, or an operator is moving, are skipped. */
const ERASE_ENDED = erasing(
  `
  SELECT request_id FROM requests WHERE stage IN ${LAST} AND expires_at < $2
    AND (SELECT max(changed_at) FROM status_changes WHERE status_changes.request_id = requests.request_id) < $3
  LIMIT ${ERASED_AT_ONCE} FOR UPDATE SKIP LOCKED`,
  'term',
);
const ERASE_ONE = erasing(
  `SELECT request_id FROM requests WHERE request_id = $2 AND ($3 OR stage IN ${LAST} AND expires_at < $4) FOR UPDATE`,
  'operator',
);

/**
 * Erases a bounded number of requests that came to their last stage before `endedBefore` and whose
 * own expiry is over by a day. Gives how many, and whether there may be more. Throws what the
 * database throws.
 */
export async function eraseEnded(
  database: Database,
  { at, endedBefore }: { readonly at: EpochMs; readonly endedBefore: EpochMs },
): Promise<{ erased: number; isMore: boolean }> {
  const erased = (
    await database.query(ERASE_ENDED, [instant(at), instant(at - MARGIN_MS), instant(endedBefore)])
  ).length;
  return { erased, isMore: erased === ERASED_AT_ONCE };
}

export type Erasure =
  | { readonly outcome: 'erased' }
  | { readonly outcome: 'unknown' }
  | { readonly outcome: 'refused'; readonly stage: Stage; readonly erasableAfter: EpochMs };

/**
 * Erases one request, by its number or its receipt's; one that is not at a last stage, or may still
 * be received, only with `force`.
 */
export async function eraseRequest(
  database: Database,
  id: string,
  { at, force }: { readonly at: EpochMs; readonly force: boolean },
): Promise<Erasure> {
  await fillExpiries(database);
  const [found] = await database.query(
    'SELECT request_id, stage, expires_at FROM requests WHERE request_id = $1 OR receipt_id = $1 OR request_id IN (SELECT request_id FROM request_encodings WHERE receipt_id = $1)',
    [id],
  );
  if (found === undefined) return { outcome: 'unknown' };
  const erased = await database.query(ERASE_ONE, [
    instant(at),
    found['request_id'],
    force,
    instant(at - MARGIN_MS),
  ]);
  if (erased.length === 1) return { outcome: 'erased' };
  return {
    outcome: 'refused',
    stage: found['stage'] as Stage,
    erasableAfter: (found['expires_at'] as Date).getTime() + MARGIN_MS,
  };
}

/**
 * Of requests received by an earlier version. One that this version cannot read is refused when it
 * comes again: it counts as expired.
 */
export async function fillExpiries(database: Database): Promise<void> {
  for (;;) {
    const rows = await database.query(
      `SELECT request_id, cms, received_at FROM requests WHERE expires_at IS NULL LIMIT ${READ_AT_ONCE}`,
      [],
    );
    for (const row of rows) {
      const expiry = expiryOf(row['cms'] as Uint8Array) ?? (row['received_at'] as Date).getTime();
      await database.query('UPDATE requests SET expires_at = $2 WHERE request_id = $1', [
        row['request_id'],
        instant(expiry),
      ]);
    }
    if (rows.length < READ_AT_ONCE) return;
  }
}

function expiryOf(cms: Uint8Array): EpochMs | null {
  const content = readableOrNull(() => readSignedData(cms))?.content ?? null;
  return content && readableOrNull(() => Date.parse(parseRequest(content).expiresAt));
}

/**
 * Requests that stand at no last stage although they came before `receivedBefore` and have expired:
 * never erased by themselves.
 */
export async function countUnfinished(
  database: Database,
  { at, receivedBefore }: { readonly at: EpochMs; readonly receivedBefore: EpochMs },
): Promise<number> {
  const [row] = await database.query(
    `SELECT count(*) AS count FROM requests WHERE stage NOT IN ${LAST} AND expires_at < $1 AND received_at < $2`,
    [instant(at - MARGIN_MS), instant(receivedBefore)],
  );
  return Number(row?.['count'] ?? 0);
}

/** Frees the space within the table's own files, so that new rows overwrite what was erased. */
export const reclaim = (database: Database): Promise<void> =>
  database.run('VACUUM requests, request_encodings, status_changes, reissued_receipts, desk_index');
