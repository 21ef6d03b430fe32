// What the endpoint keeps. Idempotency is held by the database's unique constraints, not by a check before the write.
import { createHash } from 'node:crypto';
import { toBase64 } from '../../core/submission/encoding.ts';
import { MAX_REISSUED, type RequestStatus, type Stage } from '../../core/submission/status.ts';
import { almatyInstant, type EpochMs } from '../../core/time.ts';
import type { Database } from './database.ts';
import { encodingStore, type EncodingStore } from './encodings.ts';

/** A request that was received, with the receipt for it. `key` and `statusToken` are kept as digests only. */
interface Reception {
  readonly requestId: string;
  readonly key: string;
  readonly statusToken: string;
  readonly cmsSha256: string;
  readonly cms: Uint8Array;
  readonly receiptId: string;
  readonly receipt: Uint8Array;
  readonly receivedAt: EpochMs;
  readonly expiresAt: EpochMs;
}

/** What an earlier delivery left: the receipt is answered again as it is. */
interface Kept {
  readonly requestId: string;
  readonly receipt: Uint8Array;
}

export interface RequestStore {
  /** What was received under an Idempotency-Key as these very bytes; null where nothing was. */
  received(key: string, cmsSha256: string): Promise<Kept | null>;
  /** Whether anything was received under an Idempotency-Key. */
  isTaken(key: string): Promise<boolean>;
  /**
   * Keeps a request and its receipt, committed when this resolves; false where its number or its
   * key is taken, or it was erased.
   */
  add(reception: Reception): Promise<boolean>;
  /** Null where the request is unknown; `false` where the token is not its own. */
  status(requestId: string, statusToken: string): Promise<RequestStatus | false | null>;
  /** The same content in other bytes. */
  readonly encodings: EncodingStore;
  /** Resolves where the database answers. */
  ready(): Promise<void>;
}

/**
 * One statement is one transaction: the request, its receipt and the first line of its history, or
 * nothing. What was erased stays so.
 */
const ADD = `
  WITH received AS (
    INSERT INTO requests (request_id, key_sha256, token_sha256, cms_sha256, cms, receipt_id, receipt, received_at, expires_at)
    SELECT $1::uuid, $2::bytea, $3::bytea, $4, $5::bytea, $6::uuid, $7::bytea, $8::timestamptz, $9::timestamptz
    WHERE NOT EXISTS (SELECT FROM desk_audit WHERE desk_audit.request_id = $1 AND act = 'erased')
    ON CONFLICT DO NOTHING RETURNING request_id, received_at
  )
  INSERT INTO status_changes (request_id, status, changed_at) SELECT request_id, 'received', received_at FROM received RETURNING request_id`;
const RECEIVED = `
  SELECT request_id, receipt FROM requests WHERE key_sha256 = $1 AND cms_sha256 = $2
  UNION ALL
  SELECT request_id, request_encodings.receipt FROM requests JOIN request_encodings USING (request_id)
  WHERE key_sha256 = $1 AND request_encodings.cms_sha256 = $2`;
const TAKEN = 'SELECT FROM requests WHERE key_sha256 = $1';
const TOKEN = 'SELECT token_sha256 = $2 AS opens FROM requests WHERE request_id = $1';
/** The latest of each receipt. */
const REISSUED = `
  SELECT receipt FROM (SELECT DISTINCT ON (receipt_id) receipt, position FROM reissued_receipts WHERE request_id = $1 ORDER BY receipt_id, position DESC) AS latest
  ORDER BY position DESC LIMIT ${MAX_REISSUED}`;
const HISTORY =
  'SELECT status, changed_at, reason FROM status_changes WHERE request_id = $1 ORDER BY position';

/**
 * The store over a database that was migrated. Every method is one statement or a few reads, and
 * throws what the database throws.
 */
export function requestStore(database: Database): RequestStore {
  return {
    encodings: encodingStore(database),
    async received(key, cmsSha256) {
      const [row] = await database.query(RECEIVED, [sha256(key), cmsSha256]);
      return row === undefined
        ? null
        : { requestId: String(row['request_id']), receipt: row['receipt'] as Uint8Array };
    },
    isTaken: async (key) => (await database.query(TAKEN, [sha256(key)])).length > 0,
    async add(reception) {
      return (await database.query(ADD, valuesOf(reception))).length === 1;
    },
    async status(requestId, statusToken) {
      const [token] = await database.query(TOKEN, [requestId, sha256(statusToken)]);
      if (token === undefined) return null;
      if (token['opens'] !== true) return false;
      return statusOf(requestId, database);
    },
    async ready() {
      await database.query('SELECT 1', []);
    },
  };
}

const valuesOf = (reception: Reception): readonly unknown[] => [
  reception.requestId,
  sha256(reception.key),
  sha256(reception.statusToken),
  reception.cmsSha256,
  reception.cms,
  reception.receiptId,
  reception.receipt,
  instant(reception.receivedAt),
  instant(reception.expiresAt),
];

async function statusOf(requestId: string, database: Database): Promise<RequestStatus> {
  const history = (await database.query(HISTORY, [requestId])).map(changeOf);
  const receipts = (await database.query(REISSUED, [requestId])).map(({ receipt }) =>
    toBase64(receipt as Uint8Array),
  );
  return {
    requestId,
    status: history.at(-1)?.status ?? 'received',
    history,
    ...(receipts.length > 0 && { receipts }),
  };
}

/** The database holds no other stages: its own constraint says so. */
const changeOf = (row: Record<string, unknown>): RequestStatus['history'][number] => ({
  status: row['status'] as Stage,
  at: almatyInstant((row['changed_at'] as Date).getTime()),
  ...(row['reason'] === null ? {} : { reason: row['reason'] as string }),
});

const instant = (at: EpochMs): string => new Date(at).toISOString();
const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
