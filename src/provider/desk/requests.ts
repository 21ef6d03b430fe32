// Requests as the desk reads and moves them. Each act is one statement together with its entry in
// the audit trail: both or neither.
import { NEXT_STAGES, type Stage } from '../../core/submission/status.ts';
import type { EpochMs, IsoDate } from '../../core/time.ts';
import type { Database } from '../storage/database.ts';
import { indexRequests } from './index.ts';
import { instant, startOf } from './instants.ts';
import type { DeskKeys } from './keys.ts';
import type { Act, By } from './trail.ts';

/** What was asked for, an empty text for nothing. Kept in the session, never in an address. */
export interface SearchTerms {
  /** The beginning of the number. */
  readonly number: string;
  readonly iin: string;
  readonly lastName: string;
  readonly from: IsoDate | '';
  readonly to: IsoDate | '';
  readonly stage: Stage | '';
}

export const NO_TERMS: SearchTerms = {
  number: '',
  iin: '',
  lastName: '',
  from: '',
  to: '',
  stage: '',
};

export type Order = 'newest' | 'oldest';

export interface Listed {
  readonly requestId: string;
  readonly receivedAt: EpochMs;
  readonly stage: Stage;
  readonly cms: Uint8Array;
}

export interface Change {
  readonly stage: Stage;
  readonly at: EpochMs;
  readonly reason: string | null;
}

export interface Opened extends Listed {
  /** The latest: one that was given anew goes before the first. */
  readonly receipt: Uint8Array;
  readonly history: readonly Change[];
}

interface Page {
  readonly limit: number;
  readonly offset: number;
}

export interface DeskRequests {
  list(
    terms: SearchTerms,
    order: Order,
    page: Page,
    by: By,
    act: 'listed' | 'searched' | 'exported-list',
  ): Promise<Listed[]>;
  /** Null where there is no such request; then nothing goes into the trail. */
  open(
    requestId: string,
    by: By,
    act: Extract<Act, 'viewed' | `exported-${string}`>,
  ): Promise<Opened | null>;
  /**
   * False if the request is no longer at `from`: somebody was faster. Throws RangeError where the
   * stage cannot follow.
   */
  move(
    requestId: string,
    change: { from: Stage; to: Stage; reason: string | null },
    by: By,
  ): Promise<boolean>;
}

const WHERE = `
  ($1 = '' OR starts_with(request_id::text, $1)) AND ($2::bytea IS NULL OR iin = $2) AND ($3::bytea IS NULL OR last_name = $3)
  AND ($4::timestamptz IS NULL OR received_at >= $4) AND ($5::timestamptz IS NULL OR received_at < $5) AND ($6 = '' OR stage = $6)`;
const list = (order: Order): string => {
  const direction = order === 'newest' ? 'DESC' : 'ASC';
  return `
    WITH found AS (
      SELECT request_id, received_at, stage, cms FROM requests LEFT JOIN desk_index USING (request_id) WHERE ${WHERE}
      ORDER BY received_at ${direction}, request_id LIMIT $7 OFFSET $8
    ), audited AS (
      INSERT INTO desk_audit (at, operator_id, act, detail) SELECT $9, $10, $11, jsonb_build_object('count', (SELECT count(*) FROM found))
    ) SELECT * FROM found ORDER BY received_at ${direction}, request_id`;
};
const OPEN = `
  WITH opened AS (
      SELECT request_id, received_at, stage, cms, coalesce((SELECT again.receipt FROM reissued_receipts AS again WHERE again.receipt_id = requests.receipt_id ORDER BY position DESC LIMIT 1), receipt) AS receipt
      FROM requests WHERE request_id = $1),
    audited AS (INSERT INTO desk_audit (at, operator_id, act, request_id) SELECT $2, $3, $4, request_id FROM opened)
  SELECT opened.*, status, changed_at, reason FROM opened JOIN status_changes USING (request_id) ORDER BY position`;
/** The row is locked and looked at again by whoever comes second, who then finds another stage. */
const MOVE = `
  WITH moved AS (UPDATE requests SET stage = $3 WHERE request_id = $1 AND stage = $2 RETURNING request_id),
    told AS (INSERT INTO status_changes (request_id, status, changed_at, reason) SELECT request_id, $3, $4, $5 FROM moved)
  INSERT INTO desk_audit (at, operator_id, act, request_id) SELECT $4, $6, $3, request_id FROM moved RETURNING position`;

export const deskRequests = (database: Database, keys: DeskKeys): DeskRequests => ({
  async list(terms, order, { limit, offset }, { operatorId, at }, act) {
    await indexRequests(database, keys);
    const { number, iin, lastName, from, to, stage } = terms;
    const values = [
      number.toLowerCase(),
      iin === '' ? null : keys.digest('iin', iin),
      lastName === '' ? null : keys.digest('lastName', lastName),
      from === '' ? null : startOf(from),
      to === '' ? null : startOf(to, 1),
      stage,
    ];
    return (
      await database.query(list(order), [...values, limit, offset, instant(at), operatorId, act])
    ).map(listedOf);
  },
  async open(requestId, { operatorId, at }, act) {
    const rows = await database.query(OPEN, [requestId, instant(at), operatorId, act]);
    const [first] = rows;
    if (first === undefined) return null;
    return {
      ...listedOf(first),
      receipt: first['receipt'] as Uint8Array,
      history: rows.map(changeOf),
    };
  },
  async move(requestId, { from, to, reason }, { operatorId, at }) {
    if (!NEXT_STAGES[from].includes(to)) throw new RangeError(`${to} does not follow ${from}`);
    return (
      (await database.query(MOVE, [requestId, from, to, instant(at), reason, operatorId]))
        .length === 1
    );
  },
});

const listedOf = (row: Record<string, unknown>): Listed => ({
  requestId: row['request_id'] as string,
  receivedAt: (row['received_at'] as Date).getTime(),
  stage: row['stage'] as Stage,
  cms: row['cms'] as Uint8Array,
});

const changeOf = (row: Record<string, unknown>): Change => ({
  stage: row['status'] as Stage,
  at: (row['changed_at'] as Date).getTime(),
  reason: row['reason'] as string | null,
});
