// A reader of BER (X.690) for key files: the containers of the NUC have indefinite lengths and strings cut into pieces,
// which readers of strict DER refuse. Every failure is ERR_KEY_DAMAGED.
import { AppError } from '../../errors.ts';

/** One element. `tag` is the identifier octet; `children` is empty where the encoding is primitive. */
export interface Ber {
  readonly tag: number;
  readonly content: Uint8Array<ArrayBuffer>;
  readonly children: readonly Ber[];
}

export const SEQUENCE = 0x30;
export const SET = 0x31;
export const INTEGER = 0x02;
export const OCTET_STRING = 0x04;
export const OBJECT_IDENTIFIER = 0x06;
/** [0], constructed. */
export const CONTEXT_0 = 0xa0;

const CONSTRUCTED = 0x20;
const END_OF_CONTENTS = 0;
/** Real files need 12; a hostile one could exhaust the stack. */
const MAX_DEPTH = 40;

export const damaged = (): AppError => new AppError('ERR_KEY_DAMAGED');

/** The one element that fills `bytes`. */
export function readBer(bytes: Uint8Array<ArrayBuffer>): Ber {
  const [element, end] = readElement(bytes, 0, MAX_DEPTH);
  if (end !== bytes.length) throw damaged();
  return element;
}

/** Reads the element at `start`; the second value is the offset after it. */
function readElement(bytes: Uint8Array<ArrayBuffer>, start: number, depth: number): [Ber, number] {
  const tag = bytes[start];
  const [from, length] = readLength(bytes, start + 1);
  if (tag === undefined || (tag & 0x1f) === 0x1f || depth === 0) throw damaged();
  const constructed = (tag & CONSTRUCTED) !== 0;
  if (length === 'indefinite') {
    if (!constructed) throw damaged();
    const [children, end] = readChildren(bytes, from, null, depth);
    return [{ tag, content: bytes.subarray(from, end - 2), children }, end];
  }
  const end = from + length;
  if (end > bytes.length) throw damaged();
  const children = constructed ? readChildren(bytes, from, end, depth)[0] : [];
  return [{ tag, content: bytes.subarray(from, end), children }, end];
}

/** Elements up to `end`, or where it is null up to the end-of-contents octets, which are passed over. */
function readChildren(bytes: Uint8Array<ArrayBuffer>, start: number, end: number | null, depth: number): [Ber[], number] {
  const within = end === null ? bytes : bytes.subarray(0, end);
  const children: Ber[] = [];
  let at = start;
  while (at !== end) {
    const [child, next] = readElement(within, at, depth - 1);
    at = next;
    if (end === null && child.tag === END_OF_CONTENTS && child.content.length === 0) break;
    children.push(child);
  }
  return [children, at];
}

function readLength(bytes: Uint8Array, at: number): [from: number, length: number | 'indefinite'] {
  const first = bytes[at];
  if (first === undefined) throw damaged();
  if (first === 0x80) return [at + 1, 'indefinite'];
  if (first < 0x80) return [at + 1, first];
  const octets = bytes.subarray(at + 1, at + 1 + (first & 0x7f));
  if (octets.length !== (first & 0x7f) || octets.length > 4) throw damaged();
  return [at + 1 + octets.length, octets.reduce((length, octet) => length * 256 + octet, 0)];
}

/** The child at `index`, which must have the tag. */
export function child(parent: Ber, index: number, tag: number): Ber {
  const found = parent.children[index];
  if (found?.tag !== tag) throw damaged();
  return found;
}

/** The octets of a string, its pieces joined. The tag may be an implicit one. */
export function octets(element: Ber): Uint8Array<ArrayBuffer> {
  if ((element.tag & CONSTRUCTED) === 0) return element.content;
  const pieces = element.children.map((piece) => {
    if ((piece.tag & ~CONSTRUCTED) !== OCTET_STRING) throw damaged();
    return octets(piece);
  });
  const joined = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

/** The OCTET STRING at `index`, primitive or in pieces. */
export function octetString(parent: Ber, index: number): Uint8Array<ArrayBuffer> {
  const found = parent.children[index];
  if (found === undefined || (found.tag & ~CONSTRUCTED) !== OCTET_STRING) throw damaged();
  return octets(found);
}

/** The OBJECT IDENTIFIER at `index` in dotted form. */
export function objectIdentifier(parent: Ber, index: number): string {
  const [arcs] = child(parent, index, OBJECT_IDENTIFIER).content.reduce<[number[], number]>(([done, high], octet) => {
    const arc = high * 128 + (octet & 0x7f);
    return octet < 0x80 ? [[...done, arc], 0] : [done, arc];
  }, [[], 0]);
  const [first = 0, ...rest] = arcs;
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - 40 * root, ...rest].join('.');
}

/** A non-negative INTEGER of at most seven octets; a larger or negative one is damage in any file read here. */
export function smallInteger({ tag, content }: Ber): number {
  if (tag !== INTEGER || content.length === 0 || content.length > 7 || (content[0] ?? 0) >= 0x80) throw damaged();
  return content.reduce((value, octet) => value * 256 + octet, 0);
}
