// Other encodings of a request that is here already: its signed content in a CMS whose unsigned
// part differs. Each gets a receipt for its own bytes.
import { createHash } from 'node:crypto';
import { readSignedData } from '../../core/crypto/cms.ts';
import { sha256Hex } from '../../core/crypto/hex.ts';
import type { EpochMs } from '../../core/time.ts';
import { readableOrNull } from '../../core/verification/readable.ts';
import type { Database } from './database.ts';

/**
 * The most encodings beside the first. One more replaces the oldest, so that nobody who sends many
 * can keep the sender from a receipt.
 */
export const MAX_ENCODINGS = 8;

export interface Encoding {
  readonly requestId: string;
  readonly cmsSha256: string;
  readonly cms: Uint8Array;
  readonly receiptId: string;
  readonly receipt: Uint8Array;
  readonly receivedAt: EpochMs;
}

export interface EncodingStore {
  /**
   * SHA-256 of what was signed in a request that is here, and whether it came under this key; null
   * where there is none of that number.
   */
  holder(
    requestId: string,
    key: string,
  ): Promise<{ readonly requestSha256: string | null; readonly isOwn: boolean } | null>;
  /**
   * Keeps an encoding unless it is here, and gives the receipt that it has from then on; null where
   * the request has gone meanwhile.
   */
  keep(encoding: Encoding): Promise<Uint8Array | null>;
}

const HOLDER = 'SELECT cms, key_sha256 = $2 AS own FROM requests WHERE request_id = $1';
const RECEIPT = `
  SELECT receipt FROM requests WHERE request_id = $1 AND cms_sha256 = $2
  UNION ALL SELECT receipt FROM request_encodings WHERE request_id = $1 AND cms_sha256 = $2`;
/** Whoever erases the request or adds to it too is waited for. */
const KEEP = `
  WITH held AS (SELECT request_id FROM requests WHERE request_id = $1 FOR UPDATE),
    beyond AS (SELECT cms_sha256 FROM request_encodings WHERE request_id = $1 ORDER BY position DESC OFFSET ${MAX_ENCODINGS - 1}),
    dropped AS (DELETE FROM request_encodings WHERE request_id = $1 AND cms_sha256 IN (SELECT cms_sha256 FROM beyond))
  INSERT INTO request_encodings (request_id, cms_sha256, cms, receipt_id, receipt, received_at)
  SELECT request_id, $2, $3::bytea, $4::uuid, $5::bytea, $6::timestamptz FROM held ON CONFLICT DO NOTHING`;

/** Throws what the database throws. */
export function encodingStore(database: Database): EncodingStore {
  const receiptOf = async ({ requestId, cmsSha256 }: Encoding): Promise<Uint8Array | null> =>
    ((await database.query(RECEIPT, [requestId, cmsSha256]))[0]?.['receipt'] as
      Uint8Array | undefined) ?? null;
  return {
    async holder(requestId, key) {
      const [row] = await database.query(HOLDER, [
        requestId,
        createHash('sha256').update(key).digest(),
      ]);
      return row === undefined
        ? null
        : { requestSha256: contentSha256(row['cms'] as Uint8Array), isOwn: row['own'] === true };
    },
    async keep(encoding) {
      const known = await receiptOf(encoding);
      if (known !== null) return known;
      const { requestId, cmsSha256, cms, receiptId, receipt, receivedAt } = encoding;
      await database.query(KEEP, [
        requestId,
        cmsSha256,
        cms,
        receiptId,
        receipt,
        new Date(receivedAt).toISOString(),
      ]);
      return receiptOf(encoding);
    },
  };
}

function contentSha256(cms: Uint8Array): string | null {
  const content = readableOrNull(() => readSignedData(cms))?.content ?? null;
  return content && sha256Hex(content);
}
