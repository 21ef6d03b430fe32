// Values of ASN.1 elements (ITU-T X.690): numbers, identifiers, strings and times, each read from its content bytes.
import { concat, equalBytes, hex } from '../bytes.ts';
import type { EpochMs } from '../time.ts';
import { DerError, type Element, elements, expectTag, Fields, inside, TAG } from './der.ts';

/** RFC 5280 4.1.2.2: 20 octets, and one for the sign of authorities that counted without it. */
const MAX_SERIAL = 21;
/** The longest in use take 20 octets. */
const MAX_OID = 64;
/** 16 MiB in pieces of 256 octets. */
const MAX_PIECES = 65_536;

/**
 * Content bytes of an INTEGER: two's complement, big-endian, the fewest that do (8.3.2), so that
 * one number is written in one way.
 */
export function integerBytes(element: Element): Uint8Array<ArrayBuffer> {
  const { content } = expectTag(element, TAG.integer);
  const [first, second] = content;
  const isPadded =
    second !== undefined && ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80));
  if (first === undefined || isPadded) throw new DerError('integer');
  return content;
}

/** The serial number of a certificate: upper-case hex of the content bytes. */
export function serialNumber(element: Element): string {
  const content = integerBytes(element);
  if (content.length > MAX_SERIAL) throw new DerError('serial number');
  return hex(content).toUpperCase();
}

/** An INTEGER that must lie between 0 and `max`. */
export function smallInteger(element: Element, max: number): number {
  const content = integerBytes(element);
  if (content.length > 6 || (content[0] ?? 0) > 0x7f) throw new DerError('integer');
  const value = content.reduce((sum, byte) => sum * 256 + byte, 0);
  if (value > max) throw new DerError('integer');
  return value;
}

/** A BOOLEAN: BER takes any octet but zero as true. */
export function boolean(element: Element): boolean {
  const { content } = expectTag(element, TAG.boolean);
  if (content.length !== 1) throw new DerError('boolean');
  return content[0] !== 0;
}

/** Dotted form of an OBJECT IDENTIFIER, each arc in the fewest octets (8.19.2). */
export function oid(element: Element): string {
  const { content } = expectTag(element, TAG.oid);
  if (content.length > MAX_OID) throw new DerError('oid');
  const arcs: number[] = [];
  let arc = 0;
  for (const [i, byte] of content.entries()) {
    if (byte === 0x80 && (content[i - 1] ?? 0) < 0x80) throw new DerError('oid');
    arc = arc * 128 + (byte & 0x7f);
    if (arc > Number.MAX_SAFE_INTEGER / 128) throw new DerError('oid');
    if (byte < 0x80) {
      arcs.push(arc);
      arc = 0;
    }
  }
  const first = arcs.shift();
  if (first === undefined || (content.at(-1) ?? 0x80) > 0x7f) throw new DerError('oid');
  const root = Math.min(Math.floor(first / 40), 2);
  return [root, first - 40 * root, ...arcs].join('.');
}

/** The bytes of an OCTET STRING; one that BER sent in pieces, nested at most eight deep, is put together. */
export function octets(element: Element): Uint8Array<ArrayBuffer> {
  if (element.tag === TAG.octetString) return element.content;
  const pieces: Uint8Array[] = [];
  let count = 0;
  for (const { tag, content } of piecesOf(element, 0)) {
    if (++count > MAX_PIECES) throw new DerError('octet string');
    if (tag === TAG.octetString) pieces.push(content);
  }
  return concat(pieces);
}

/** Every string inside, those of strings in pieces too. */
function* piecesOf(element: Element, depth: number): Generator<Element, undefined> {
  if (element.tag !== TAG.constructedOctetString || depth > 8) throw new DerError('octet string');
  for (const piece of elements(element)) {
    yield piece;
    if (piece.tag !== TAG.octetString) yield* piecesOf(piece, depth + 1);
  }
}

/** The bytes of a BIT STRING that has no unused bits. */
export function bitBytes(element: Element): Uint8Array<ArrayBuffer> {
  const { content } = expectTag(element, TAG.bitString);
  if (content[0] !== 0) throw new DerError('bit string');
  return content.subarray(1);
}

/** Numbers of the set bits of a named BIT STRING, bit 0 first. */
export function bitNumbers(element: Element): number[] {
  const [unused = 8, ...bits] = expectTag(element, TAG.bitString).content.subarray(0, 10);
  if (bits.length > 8 || unused > 7 || (unused > 0 && bits.length === 0))
    throw new DerError('bit string');
  return Array.from({ length: 8 * bits.length }, (_, n) => n).filter(
    (n) => ((bits[n >> 3] ?? 0) >> (7 - (n & 7))) & 1,
  );
}

/** The identifier of an AlgorithmIdentifier and its parameters; NULL parameters are the same as none. */
export function algorithmIdentifier(element: Element): {
  readonly oid: string;
  readonly parameters: Element | null;
} {
  const fields = new Fields(element);
  const identifier = oid(fields.take(TAG.oid));
  const parameters = fields.done ? null : fields.any();
  fields.end();
  return { oid: identifier, parameters: parameters?.tag === TAG.null ? null : parameters };
}

/** RFC 5280 4.1.1.2: inside and outside name one algorithm. The NUC's lists leave NULL out on one side. */
export function expectSameAlgorithm(inner: Element, outer: Element): string {
  const [a, b] = [algorithmIdentifier(inner), algorithmIdentifier(outer)];
  const isSame =
    a.oid === b.oid &&
    equalBytes(a.parameters?.raw ?? new Uint8Array(), b.parameters?.raw ?? new Uint8Array());
  if (!isSame) throw new DerError('signature algorithms differ');
  return a.oid;
}

/** Text of the string types that names use; null for other types. */
export function text(element: Element): string | null {
  switch (element.tag) {
    case TAG.utf8String:
      return decode('utf-8', element);
    case TAG.bmpString:
      return decode('utf-16be', element);
    case TAG.printableString:
    case TAG.ia5String:
    case TAG.teletexString:
      return decode('iso-8859-1', element);
    default:
      return null;
  }
}

function decode(encoding: string, element: Element): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(element.content);
  } catch (cause) {
    throw new DerError('string', { cause });
  }
}

const TIME = /^(\d{2}|\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/;

/** UTCTime or GeneralizedTime as RFC 5280 4.1.2.5 writes them: seconds, `Z`, a moment that exists. */
export function time(element: Element): EpochMs {
  if (
    (element.tag !== TAG.utcTime && element.tag !== TAG.generalizedTime) ||
    element.content.length > 15
  )
    throw new DerError('time');
  const parts = TIME.exec(decode('iso-8859-1', element))?.slice(1).map(Number);
  const [year = 0, month = 0, day, hours, minutes, seconds] = parts ?? [];
  if (parts === undefined || (element.tag === TAG.utcTime) !== (element.content.length === 13))
    throw new DerError('time');
  const fullYear =
    element.tag === TAG.generalizedTime ? year : year < 50 ? 2000 + year : 1900 + year;
  const at = Date.UTC(fullYear, month - 1, day, hours, minutes, seconds);
  const digits = new Date(at).toISOString().replace(/\D/g, '').slice(0, 14);
  if (!digits.endsWith(String.fromCharCode(...element.content.subarray(0, -1))))
    throw new DerError('time');
  return at;
}

/** The element inside an OCTET STRING, as extensions carry it. */
export const insideOctets = (element: Element): Element =>
  inside({ ...element, content: octets(element) });
