// Certificate revocation lists (RFC 5280 section 5).
import { hex } from '../bytes.ts';
import { AppError } from '../errors.ts';
import type { EpochMs } from '../time.ts';
import {
  atMost,
  contextTag,
  DerError,
  type Element,
  elements,
  expectTag,
  Fields,
  inside,
  parseOne,
  TAG,
} from './der.ts';
import {
  bitBytes,
  expectSameAlgorithm,
  insideOctets,
  integerBytes,
  serialNumber as readSerialNumber,
  smallInteger,
  time,
} from './derValues.ts';
import { readName } from './names.ts';
import { OID } from './oids.ts';
import { derFromPem } from './pem.ts';
import { type Extension, invalidityDate, readExtensions } from './x509.ts';

const MAX_CRL_BYTES = 64 * 1024 * 1024;

export interface RevokedEntry {
  readonly revokedAt: EpochMs;
  /** CRLReason of RFC 5280 5.3.1; 0 where it is not said. */
  readonly reason: number;
  /** Since when the key is known or suspected to be lost (5.3.2); null where it is not said. */
  readonly invalidSince: EpochMs | null;
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
  /** Entries about the issuer's own certificates by serial number, upper-case hex of its content bytes. */
  readonly revoked: ReadonlyMap<string, RevokedEntry>;
  /**
   * Some entry has a critical extension that is not acted on here (5.3); one is the name of another
   * issuer, of lists for several.
   */
  readonly hasUnknownEntries: boolean;
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
  const entries = readEntries(fields.optional(TAG.sequence), issuer);
  const extensions = readExtensions(fields.optional(contextTag(0)));
  fields.end();

  return {
    tbs: tbs.raw,
    signatureOid,
    signature,
    issuer,
    thisUpdate,
    nextUpdate: nextUpdate && time(nextUpdate),
    extensions,
    ...entries,
    number: numberIn(extensions.get(OID.crlNumber)),
    baseNumber: numberIn(extensions.get(OID.deltaCrlIndicator)),
  };
}

/** Up to 20 octets, never negative (RFC 5280 5.2.3). */
function numberIn(extension: Extension | undefined): bigint | null {
  if (extension === undefined) return null;
  const content = integerBytes(insideOctets(extension.value));
  if (content.length > 21 || (content[0] ?? 0) > 0x7f) throw new DerError('number');
  return BigInt(`0x${hex(content)}`);
}

function readEntries(
  list: Element | null,
  issuer: string,
): Pick<Crl, 'revoked' | 'hasUnknownEntries'> {
  const revoked = new Map<string, RevokedEntry>();
  let hasUnknownEntries = false;
  let about = issuer;
  for (const element of list === null ? [] : elements(list)) {
    const fields = new Fields(element);
    const serialNumber = readSerialNumber(fields.take(TAG.integer));
    const revokedAt = time(fields.any());
    const extensions = readEntryExtensions(fields.optional(TAG.sequence));
    fields.end();
    // RFC 5280 5.3.3: once an entry names another issuer, those after it are of that issuer too.
    about = issuerNamedBy(extensions) ?? about;
    hasUnknownEntries ||= Array.from(extensions).some(
      ([id, { critical }]) => critical && !KNOWN_ENTRY_EXTENSIONS.includes(id),
    );
    // Serial numbers repeat from one issuer to another.
    if (about === issuer && !revoked.has(serialNumber))
      revoked.set(serialNumber, { revokedAt, ...readReason(extensions) });
  }
  return { revoked, hasUnknownEntries };
}

const KNOWN_ENTRY_EXTENSIONS: readonly string[] = [OID.reasonCode, OID.invalidityDate];

const readEntryExtensions = (list: Element | null): ReadonlyMap<string, Extension> =>
  list === null ? new Map<string, Extension>() : readExtensions({ ...list, content: list.raw });

function readReason(
  extensions: ReadonlyMap<string, Extension>,
): Pick<RevokedEntry, 'reason' | 'invalidSince'> {
  const reason = extensions.get(OID.reasonCode);
  return {
    reason:
      reason === undefined
        ? 0
        : smallInteger(
            { ...expectTag(insideOctets(reason.value), TAG.enumerated), tag: TAG.integer },
            10,
          ),
    invalidSince: invalidityDate(extensions),
  };
}

const DIRECTORY_NAME = contextTag(4);
const MAX_NAMES = 16;

/** Hex of the DER of the name in certificateIssuer (5.3.3); null where the entry names nobody. */
function issuerNamedBy(extensions: ReadonlyMap<string, Extension>): string | null {
  const extension = extensions.get(OID.certificateIssuer);
  if (extension === undefined) return null;
  const name = atMost(expectTag(insideOctets(extension.value), TAG.sequence), MAX_NAMES).find(
    ({ tag }) => tag === DIRECTORY_NAME,
  );
  if (name === undefined) throw new DerError('certificate issuer');
  return readName(inside(name)).der;
}
