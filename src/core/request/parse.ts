// Bytes → request fields, for whoever did not make them: the screen, the signing worker, the provider, a verifier.
import { equalBytes, utf8Text } from '../bytes.ts';
import { AppError } from '../errors.ts';
import { packFor } from '../rules/packs/index.ts';
import { canonicalBytes, canonicalSha256, canonicalText } from './canonical.ts';
import { requestSchema, type RequestFields } from './request.ts';

/** More than any request that the schema admits in practice; above it nothing is even decoded. */
export const MAX_REQUEST_BYTES = 256 * 1024;

/**
 * The fields that the bytes say. Strict: unknown or missing members, any spelling but the canonical one, and parts that
 * contradict each other are ERR_REQUEST_UNREADABLE. Whether the statement tells the same is `statementMatches`.
 */
export function parseRequest(dtbs: Uint8Array): RequestFields {
  const parsed = requestSchema.safeParse(jsonOf(dtbs));
  if (!parsed.success) throw unreadable('schema');
  if (!isCanonical(parsed.data, dtbs)) throw unreadable('canonical');
  const contradiction = contradictionIn(parsed.data);
  if (contradiction !== null) throw unreadable(contradiction);
  return parsed.data;
}

/** Whether the statement is what the pack named in the request renders from the fields; false for an unknown pack. */
export function statementMatches({ statement, ...fields }: RequestFields): boolean {
  const pack = packFor(fields.pack.id, fields.pack.version);
  return pack !== null && pack.statement(fields).normalize('NFC') === statement;
}

function contradictionIn({
  applicant,
  filer,
  order,
  application,
  pack,
  createdAt,
  expiresAt,
}: RequestFields): string | null {
  if (application.orderSha256 !== canonicalSha256(order)) return 'orderSha256';
  if (application.claim + application.topUp !== order.price) return 'topUp';
  if (filer.role === 'self' && canonicalText(filer.person) !== canonicalText(applicant.person))
    return 'filer';
  if ((filer.role === 'attorney') !== (filer.poa !== null)) return 'poa';
  // The law was applied as of the day on which the document was made.
  if (order.date !== pack.asOf || !createdAt.startsWith(pack.asOf)) return 'asOf';
  return Date.parse(createdAt) < Date.parse(expiresAt) ? null : 'expiresAt';
}

function jsonOf(dtbs: Uint8Array): unknown {
  if (dtbs.length > MAX_REQUEST_BYTES) throw unreadable('length');
  try {
    return JSON.parse(utf8Text(dtbs));
  } catch (cause) {
    throw new AppError('ERR_REQUEST_UNREADABLE', { reason: 'json' }, { cause });
  }
}

/** What JCS has no form for, such as half of a surrogate pair, is not canonical either. */
function isCanonical(fields: RequestFields, dtbs: Uint8Array): boolean {
  try {
    return equalBytes(canonicalBytes(fields), dtbs);
  } catch (thrown) {
    if (thrown instanceof RangeError) return false;
    throw thrown;
  }
}

const unreadable = (reason: string): AppError => new AppError('ERR_REQUEST_UNREADABLE', { reason });
