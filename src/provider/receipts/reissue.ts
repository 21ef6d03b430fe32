// New receipts for requests that were received before: the very words of the first receipt, signed
// by the present key and stamped. The first one stays: it is what the idempotency key is answered
// with. The status tells the sender of the new one.
import { readSignedData } from '../../core/crypto/cms.ts';
import { OID } from '../../core/crypto/oids.ts';
import { readReceipt, type Receipt } from '../../core/submission/receipt.ts';
import type { EpochMs } from '../../core/time.ts';
import { readableOrNull } from '../../core/verification/readable.ts';
import type { Database } from '../storage/database.ts';
import type { Receipts } from './receipts.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface ReissueTerms {
  /** Numbers of requests or of receipts; or received in this time, both ends among it. */
  readonly chosen: readonly string[] | { readonly from: EpochMs; readonly to: EpochMs };
  /** Only where the latest receipt has no time stamp. */
  readonly unstamped: boolean;
  /** The owner of the present key. Receipts in another name are left alone. */
  readonly bin: string;
  readonly receipts: Pick<Receipts, 'sign'>;
  readonly now: () => EpochMs;
  /** How many are read from the database at a time. */
  readonly atOnce?: number;
}

export interface Reissued {
  readonly reissued: number;
  /** Of them, without a time stamp. */
  readonly unstamped: number;
  /** Left as they were: stamped already where only the others were wanted. */
  readonly left: number;
  /** Requests whose first receipt differs from the row, is unreadable, or names another BIN. */
  readonly strange: readonly string[];
}

/** A CMS may have a MiB, a receipt has a few KiB. */
const AT_ONCE = 100;
const LATEST =
  '(SELECT again.receipt FROM reissued_receipts AS again WHERE again.receipt_id = given.receipt_id ORDER BY position DESC LIMIT 1)';
/**
 * Of every encoding, in order of number, from the last one on, so that what is added meanwhile
 * neither repeats nor hides any.
 */
const CHOSEN = `
  WITH given AS (
    SELECT request_id, receipt_id, cms_sha256, receipt, received_at FROM requests
    UNION ALL SELECT request_id, receipt_id, cms_sha256, receipt, received_at FROM request_encodings
  )
  SELECT request_id, receipt_id, cms_sha256, receipt, coalesce(${LATEST}, receipt) AS latest FROM given
  WHERE receipt_id > $1 AND ($2::uuid[] IS NULL OR request_id = ANY($2) OR receipt_id = ANY($2))
    AND ($3::timestamptz IS NULL OR received_at BETWEEN $3 AND $4)
  ORDER BY receipt_id LIMIT $5`;
/** The receipt and its line in the audit trail, or neither. */
const ADD = `
  WITH reissued AS (INSERT INTO reissued_receipts (request_id, receipt_id, receipt, issued_at) SELECT request_id, $2, $3, $4 FROM requests WHERE request_id = $1 RETURNING request_id)
  INSERT INTO desk_audit (at, act, request_id, detail) SELECT $4, 'reissued', request_id, jsonb_build_object('by', 'operator') FROM reissued RETURNING position`;
const FIRST = '00000000-0000-0000-0000-000000000000';

const instant = (at: EpochMs): string => new Date(at).toISOString();

/**
 * May be stopped anywhere and run again. Throws the Refusal `not-ready` where the key may not sign,
 * and what the database throws.
 */
export async function reissue(database: Database, terms: ReissueTerms): Promise<Reissued> {
  const { chosen, atOnce = AT_ONCE } = terms;
  const range =
    'from' in chosen
      ? [null, instant(chosen.from), instant(chosen.to)]
      : [`{${chosen.join()}}`, null, null];
  const told = { reissued: 0, unstamped: 0, left: 0, strange: [] as string[] };
  for (let last = FIRST; ;) {
    const rows = await database.query(CHOSEN, [last, ...range, atOnce]);
    for (const row of rows) await one(row, database, terms, told);
    if (rows.length < atOnce) return told;
    last = String(rows.at(-1)?.['receipt_id']);
  }
}

async function one(
  row: Record<string, unknown>,
  database: Database,
  { unstamped, bin, receipts, now }: ReissueTerms,
  told: { reissued: number; unstamped: number; left: number; strange: string[] },
): Promise<void> {
  const requestId = String(row['request_id']);
  const said = saidBy(row['receipt'] as Uint8Array);
  if (unstamped && isStamped(row['latest'] as Uint8Array)) told.left += 1;
  else if (said === null || !isOf(said.receipt, row, bin)) told.strange.push(requestId);
  else {
    const receipt = await receipts.sign(said.dtbs);
    const added = await database.query(ADD, [
      requestId,
      row['receipt_id'],
      receipt,
      instant(now()),
    ]);
    told.reissued += added.length;
    told.unstamped += added.length > 0 && !isStamped(receipt) ? 1 : 0;
  }
}

/** From the endpoint's own table: exactly what was signed before is signed again. */
function saidBy(cms: Uint8Array): { readonly dtbs: Bytes; readonly receipt: Receipt } | null {
  const dtbs = readableOrNull(() => readSignedData(cms))?.content ?? null;
  return (
    dtbs && readableOrNull(() => ({ dtbs: Uint8Array.from(dtbs), receipt: readReceipt(dtbs) }))
  );
}

const isOf = (
  { receiptId, requestId, cmsSha256, provider }: Receipt,
  row: Record<string, unknown>,
  bin: string,
): boolean =>
  requestId === row['request_id'] &&
  receiptId === row['receipt_id'] &&
  cmsSha256 === row['cms_sha256'] &&
  provider.bin === bin;

const isStamped = (cms: Uint8Array): boolean =>
  readableOrNull(() => readSignedData(cms))?.signers.some(({ unsigned }) =>
    unsigned.has(OID.timeStampToken),
  ) === true;
