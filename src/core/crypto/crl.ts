// Certificate revocation lists (RFC 5280 section 5).
import { AppError } from '../errors.ts';
import type { EpochMs } from '../time.ts';
import { contextTag, DerError, type Element, elements, Fields, parseOne, TAG } from './der.ts';
import { bitBytes, expectSameAlgorithm, insideOctets, integerBytes, smallInteger, time } from './derValues.ts';
import { hex } from './hex.ts';
import { readName } from './names.ts';
import { OID } from './oids.ts';
import { derFromPem } from './pem.ts';
import { type Extension, readExtensions } from './x509.ts';

const MAX_CRL_BYTES = 64 * 1024 * 1024;

export interface RevokedEntry {
  readonly revokedAt: EpochMs;
  /** CRLReason of RFC 5280 5.3.1; 0 where it is not said. */
  readonly reason: number;
  /** The entry is about another issuer's certificate, or carries a critical extension that we do not know. */
  readonly foreign: boolean;
}

export interface Crl {
  readonly tbs: Uint8Array<ArrayBuffer>;
  readonly signatureOid: string;
  readonly signature: Uint8Array<ArrayBuffer>;
  /** Hex of the DER of the issuer's name. */
  readonly issuer: string;
  readonly thisUpdate: EpochMs;
  /** Null where the list does not say, although RFC 5280 5.1.2.5 requires it. */
  readonly nextUpdate: EpochMs | null;
  readonly extensions: ReadonlyMap<string, Extension>;
  /** Entries by serial number, upper-case hex of its content bytes. */
  readonly revoked: ReadonlyMap<string, RevokedEntry>;
}

/** Reads a CRL, DER or PEM. Throws ERR_CRL_UNREADABLE. */
export function readCrl(bytes: Uint8Array): Crl {
  try {
    const [der] = derFromPem(bytes);
    if (der === undefined) throw new DerError('neither DER nor PEM');
    return readFields(parseOne(der, MAX_CRL_BYTES));
  } catch (cause) {
    if (cause instanceof DerError) throw new AppError('ERR_CRL_UNREADABLE', {}, { cause });
    throw cause;
  }
}

function readFields(list: Element): Crl {
  const outer = new Fields(list);
  const tbs = outer.take(TAG.sequence);
  const algorithm = outer.take(TAG.sequence);
  const signature = bitBytes(outer.take(TAG.bitString));
  outer.end();

  const fields = new Fields(tbs);
  const version = fields.optional(TAG.integer);
  if (version !== null && smallInteger(version, 1) !== 1) throw new DerError('version');
  const signatureOid = expectSameAlgorithm(fields.take(TAG.sequence), algorithm);
  const issuer = readName(fields.take(TAG.sequence)).der;
  const thisUpdate = time(fields.any());
  const nextUpdate = fields.optional(TAG.utcTime) ?? fields.optional(TAG.generalizedTime);
  const revoked = readEntries(fields.optional(TAG.sequence));
  const extensions = readExtensions(fields.optional(contextTag(0)));
  fields.end();

  return {
    tbs: tbs.raw, signatureOid, signature, issuer, thisUpdate,
    nextUpdate: nextUpdate && time(nextUpdate), extensions, revoked,
  };
}

function readEntries(list: Element | null): ReadonlyMap<string, RevokedEntry> {
  const revoked = new Map<string, RevokedEntry>();
  if (list === null) return revoked;
  for (const entry of elements(list)) {
    const fields = new Fields(entry);
    const serialNumber = hex(integerBytes(fields.take(TAG.integer))).toUpperCase();
    revoked.set(serialNumber, readEntry(time(fields.any()), fields.optional(TAG.sequence)));
    fields.end();
  }
  return revoked;
}

const KNOWN_ENTRY_EXTENSIONS: readonly string[] = [OID.reasonCode, OID.invalidityDate];

function readEntry(revokedAt: EpochMs, list: Element | null): RevokedEntry {
  const extensions = list === null ? new Map<string, Extension>() : readExtensions({ ...list, content: list.raw });
  const reason = extensions.get(OID.reasonCode);
  return {
    revokedAt,
    reason: reason === undefined ? 0 : (insideOctets(reason.value).content[0] ?? 0),
    foreign: Array.from(extensions).some(([id, { critical }]) => critical && !KNOWN_ENTRY_EXTENSIONS.includes(id)),
  };
}
