// Certificate revocation lists (RFC 5280 section 5).
import { AppError } from '../errors.ts';
import type { EpochMs } from '../time.ts';
import { contextTag, DerError, type Element, elements, expectTag, Fields, parseOne, TAG } from './der.ts';
import { bitBytes, expectSameAlgorithm, insideOctets, integerBytes, serialNumber as readSerialNumber, smallInteger, time } from './derValues.ts';
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
  /** CRLNumber (RFC 5280 5.2.3); null where the list has none. */
  readonly number: bigint | null;
  /** The number of the list that a delta list changes (5.2.4); null in a complete one. */
  readonly baseNumber: bigint | null;
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
    number: numberIn(extensions.get(OID.crlNumber)), baseNumber: numberIn(extensions.get(OID.deltaCrlIndicator)),
  };
}

/** Up to 20 octets, never negative (RFC 5280 5.2.3). */
function numberIn(extension: Extension | undefined): bigint | null {
  if (extension === undefined) return null;
  const content = integerBytes(insideOctets(extension.value));
  if (content.length > 21 || (content[0] ?? 0) > 0x7f) throw new DerError('number');
  return BigInt(`0x${hex(content)}`);
}

function readEntries(list: Element | null): ReadonlyMap<string, RevokedEntry> {
  const revoked = new Map<string, RevokedEntry>();
  if (list === null) return revoked;
  let isOfOthers = false;
  for (const element of elements(list)) {
    const fields = new Fields(element);
    const serialNumber = readSerialNumber(fields.take(TAG.integer));
    const entry = readEntry(time(fields.any()), fields.optional(TAG.sequence));
    fields.end();
    // RFC 5280 5.3.3: once an entry names another issuer, those after it are of that issuer too.
    isOfOthers ||= entry.foreign;
    // Serial numbers repeat from one issuer to another: what is said of a certificate of this one stands.
    if (revoked.get(serialNumber)?.foreign !== false) revoked.set(serialNumber, isOfOthers ? { ...entry, foreign: true } : entry);
  }
  return revoked;
}

const KNOWN_ENTRY_EXTENSIONS: readonly string[] = [OID.reasonCode, OID.invalidityDate];

function readEntry(revokedAt: EpochMs, list: Element | null): RevokedEntry {
  const extensions = list === null ? new Map<string, Extension>() : readExtensions({ ...list, content: list.raw });
  const reason = extensions.get(OID.reasonCode);
  return {
    revokedAt,
    reason: reason === undefined ? 0 : smallInteger({ ...expectTag(insideOctets(reason.value), TAG.enumerated), tag: TAG.integer }, 10),
    foreign: Array.from(extensions).some(([id, { critical }]) => critical && !KNOWN_ENTRY_EXTENSIONS.includes(id)),
  };
}
