// A delivery, checked in the order of the contract and received: the row and its receipt are
// committed before anything is answered.
import { createHmac, randomUUID } from 'node:crypto';
import { isFilersKey } from '../../core/constraints/signers.ts';
import { sha256Hex } from '../../core/crypto/hex.ts';
import { AppError } from '../../core/errors.ts';
import { canonicalBytes } from '../../core/request/canonical.ts';
import { parseRequest, statementMatches } from '../../core/request/parse.ts';
import type { RequestFields } from '../../core/request/request.ts';
import { isSender } from '../../core/request/requestId.ts';
import { toBase64 } from '../../core/submission/encoding.ts';
import type { Receipt } from '../../core/submission/receipt.ts';
import { almatyInstant, type EpochMs } from '../../core/time.ts';
import type { Delivery } from './delivery.ts';
import type { Encoding } from '../storage/encodings.ts';
import type { JudgedRequest } from './judge.ts';
import { judge } from './judgement.ts';
import type { Office } from '../office.ts';
import { Refusal } from '../network/refusal.ts';

/** The body of 201. */
export interface Received {
  readonly receipt: string;
  readonly statusToken: string;
}

/**
 * Takes deliveries in. The same bytes under the same key that come while they are being received
 * share its answer: one judgement and one receipt for all of them. Across processes the database
 * holds that; `isNew` is called for what was received for the first time.
 */
export function receiving(
  office: Office,
  isNew: () => void = () => undefined,
): (delivery: Delivery) => Promise<Received> {
  const underWay = new Map<string, Promise<Received>>();
  return (delivery) => {
    const name = `${delivery.cmsSha256} ${delivery.key ?? ''}`;
    const known =
      underWay.get(name) ?? receive(delivery, office, isNew).finally(() => underWay.delete(name));
    underWay.set(name, known);
    return known;
  };
}

/**
 * Receives a delivery or throws its Refusal. The same key with the same bytes is answered before
 * all other checks: those bytes passed them once, and an answer that was lost must not turn into a
 * refusal because a key has expired or was revoked since.
 */
async function receive(delivery: Delivery, office: Office, isNew: () => void): Promise<Received> {
  const { key } = delivery;
  const again = key === null ? null : await earlier(key, delivery, office);
  if (again !== null) return again;
  const at = office.now();
  const judged = await judge(delivery.cms, office, at);
  const fields = readFields(judged);
  const isHeld =
    key !== null &&
    Date.parse(fields.expiresAt) <= at &&
    (await holds(fields, judged, key, office));
  checkFields(fields, judged, office, { at, isHeld });
  if (key === null) throw new Refusal('idempotency-key-missing');
  if (!isSender(fields, key)) throw new Refusal('not-the-sender');
  return keep(fields, judged, { ...delivery, key }, office, { at, isHeld }, isNew);
}

async function earlier(
  key: string,
  { cmsSha256 }: Delivery,
  { store }: Office,
): Promise<Received | null> {
  const kept = await store.received(key, cmsSha256);
  return kept && { receipt: toBase64(kept.receipt), statusToken: statusToken(key, kept.requestId) };
}

interface Moment {
  readonly at: EpochMs;
  /** Received from this sender while there was time: only the encoding is another, and nothing is received late. */
  readonly isHeld: boolean;
}

async function holds(
  { requestId }: RequestFields,
  { dtbs }: JudgedRequest,
  key: string,
  { store }: Office,
): Promise<boolean> {
  const holder = await store.encodings.holder(requestId, key);
  return holder !== null && holder.isOwn && holder.requestSha256 === sha256Hex(dtbs);
}

function readFields({ dtbs }: JudgedRequest): RequestFields {
  try {
    return parseRequest(dtbs);
  } catch (thrown) {
    throw thrown instanceof AppError
      ? new Refusal('request-unreadable', null, { cause: thrown })
      : thrown;
  }
}

function checkFields(
  fields: RequestFields,
  { certificate }: JudgedRequest,
  { identity, trust }: Office,
  { at, isHeld }: Moment,
): void {
  if (!isFilersKey(certificate, fields.filer.person.iin)) throw new Refusal('signer-mismatch');
  const { origin, bin } = fields.audience;
  // Without an origin the file was made to be handed over, and the BIN alone says for whom.
  if (
    bin !== identity.bin ||
    (origin ?? identity.origin) !== identity.origin ||
    fields.trust !== trust.name
  )
    throw new Refusal('wrong-audience');
  if (!isHeld && Date.parse(fields.expiresAt) <= at) throw new Refusal('request-expired');
  if (!statementMatches(fields)) throw new Refusal('statement-mismatch');
}

const receiptOf = (
  of: Pick<Receipt, 'requestId' | 'requestSha256' | 'cmsSha256'>,
  at: EpochMs,
  { identity }: Office,
): Receipt => ({
  receiptId: randomUUID(),
  ...of,
  receivedAt: almatyInstant(at),
  status: 'received',
  provider: identity,
});

async function keep(
  { requestId, ...fields }: RequestFields,
  { dtbs }: JudgedRequest,
  delivery: Delivery & { key: string },
  office: Office,
  { at, isHeld }: Moment,
  isNew: () => void,
): Promise<Received> {
  const { key, cms, cmsSha256 } = delivery;
  const payload = receiptOf({ requestId, requestSha256: sha256Hex(dtbs), cmsSha256 }, at, office);
  // Nothing is stored under a key that may not sign now.
  const receipt = await office.receipts.sign(canonicalBytes(payload));
  const token = statusToken(key, requestId);
  const { receiptId } = payload;
  const expiresAt = Date.parse(fields.expiresAt);
  // Judging takes its time: nothing is received that another instance may refuse as expired meanwhile.
  if (!isHeld && expiresAt <= office.now()) throw new Refusal('request-expired');
  const added = await office.store.add({
    requestId,
    key,
    statusToken: token,
    cmsSha256,
    cms,
    receiptId,
    receipt,
    receivedAt: at,
    expiresAt,
  });
  if (added) {
    isNew();
    return { receipt: toBase64(receipt), statusToken: token };
  }
  // Somebody was faster: the same client once more, or not.
  const encoding = { requestId, cmsSha256, cms, receiptId, receipt, receivedAt: at };
  return (
    (await earlier(key, delivery, office)) ??
    beside(encoding, payload.requestSha256, { key, token }, office)
  );
}

/**
 * The answer for a request that is here already: where the content is the same, a receipt for these
 * bytes, whatever has become of the unsigned part on the way. Whoever brings under another key what
 * was handed over gets it too, without the token.
 */
async function beside(
  encoding: Encoding,
  requestSha256: string,
  { key, token }: { key: string; token: string },
  { store }: Office,
): Promise<Received> {
  const holder = await store.encodings.holder(encoding.requestId, key);
  if (holder?.requestSha256 !== requestSha256)
    throw new Refusal(
      (await store.isTaken(key)) ? 'idempotency-key-reused' : 'request-already-received',
    );
  const kept = await store.encodings.keep(encoding);
  if (kept === null) throw new Refusal('request-already-received');
  const receipt = toBase64(kept);
  if (!holder.isOwn) throw new Refusal('request-already-received', null, { receipt });
  return { receipt, statusToken: token };
}

/**
 * Derived from the sender's random key, so that the same answer can be given again while the
 * database holds neither of the two.
 */
const statusToken = (key: string, requestId: string): string =>
  createHmac('sha256', key).update(`komekshi status token ${requestId}`).digest('base64url');
