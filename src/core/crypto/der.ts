// A strict reader of ASN.1 in DER (ITU-T X.690), and of the BER that CMS and PKCS#12 files use:
// indefinite lengths, strings in pieces. It reads lazily from the given bytes, so a CRL of a
// million entries costs no tree, and recursion is bounded.

/** An unreadable element. It never leaves core: each format wraps it in its own error code. */
export class DerError extends Error {
  override readonly name = 'DerError';
}

/**
 * One element. `raw` is the whole of it, `content` what its length spans (without the end mark of
 * an indefinite length).
 */
export interface Element {
  readonly tag: number;
  readonly content: Uint8Array<ArrayBuffer>;
  readonly raw: Uint8Array<ArrayBuffer>;
}

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  enumerated: 0x0a,
  utf8String: 0x0c,
  printableString: 0x13,
  teletexString: 0x14,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  bmpString: 0x1e,
  sequence: 0x30,
  set: 0x31,
  constructedOctetString: 0x24,
} as const;

/** Context-specific tags: [n] constructed (explicit, or an implicit structure), and [n] primitive. */
export const contextTag = (n: number): number => 0xa0 | n;
export const contextPrimitive = (n: number): number => 0x80 | n;

const MAX_DEPTH = 32;
/** Of whatever is read whole. Lists alone may be longer. */
export const MAX_BYTES = 16 * 1024 * 1024;
const CONSTRUCTED = 0x20;

const byteAt = (bytes: Uint8Array, at: number): number => {
  const byte = bytes[at];
  if (byte === undefined) throw new DerError('truncated');
  return byte;
};

/** The length octets from `at`: null is the indefinite form. */
function readLength(bytes: Uint8Array, at: number): { length: number | null; next: number } {
  const first = byteAt(bytes, at);
  if (first < 0x80) return { length: first, next: at + 1 };
  const count = first & 0x7f;
  if (count === 0) return { length: null, next: at + 1 };
  if (count > 4) throw new DerError('length');
  let length = 0;
  for (let i = 1; i <= count; i++) length = length * 256 + byteAt(bytes, at + i);
  return { length, next: at + 1 + count };
}

/**
 * Where the element at `at` ends. Makes no objects for its contents: millions of small elements are
 * only skipped.
 */
function endOf(bytes: Uint8Array, at: number, depth: number): number {
  if (depth > MAX_DEPTH) throw new DerError('depth');
  const tag = byteAt(bytes, at);
  if ((tag & 0x1f) === 0x1f || tag === 0) throw new DerError('tag');
  const { length, next } = readLength(bytes, at + 1);
  if (length !== null) {
    if (next + length > bytes.length) throw new DerError('truncated');
    return next + length;
  }
  if ((tag & CONSTRUCTED) === 0) throw new DerError('indefinite primitive');
  let end = next;
  while (byteAt(bytes, end) !== 0) end = endOf(bytes, end, depth + 1);
  if (byteAt(bytes, end + 1) !== 0) throw new DerError('end mark');
  return end + 2;
}

/** How many octets the first element takes, whatever comes behind it. */
export const firstLength = (bytes: Uint8Array): number => endOf(bytes, 0, 0);

function elementAt(bytes: Uint8Array<ArrayBuffer>, at: number): Element {
  const end = endOf(bytes, at, 0);
  const { length, next } = readLength(bytes, at + 1);
  return {
    tag: byteAt(bytes, at),
    content: bytes.subarray(next, length === null ? end - 2 : end),
    raw: bytes.subarray(at, end),
  };
}

/** The first element, whatever follows it: for files that other programs also read so. */
export function parseFirst(bytes: Uint8Array, maxBytes = MAX_BYTES): Element {
  if (bytes.length > maxBytes) throw new DerError('size');
  return elementAt(bytes as Uint8Array<ArrayBuffer>, 0);
}

/** The one element that the bytes are: anything after it is refused. `maxBytes` is raised on purpose for CRLs. */
export function parseOne(bytes: Uint8Array, maxBytes = MAX_BYTES): Element {
  const element = parseFirst(bytes, maxBytes);
  if (element.raw.length !== bytes.length) throw new DerError('trailing bytes');
  return element;
}

/** The elements inside a constructed one, one after another. */
export function* elements(parent: Element): Generator<Element, undefined> {
  if ((parent.tag & CONSTRUCTED) === 0) throw new DerError('not constructed');
  for (let at = 0; at < parent.content.length;) {
    const element = elementAt(parent.content, at);
    at += element.raw.length;
    yield element;
  }
}

/** The elements inside a constructed one, refused where there are more. */
export function atMost(parent: Element, limit: number): Element[] {
  const found: Element[] = [];
  for (const element of elements(parent)) {
    if (found.length === limit) throw new DerError('too many');
    found.push(element);
  }
  return found;
}

/** Reads the fields of a structure in order; `end` refuses what was not asked for. */
export class Fields {
  private at = 0;
  private readonly content: Uint8Array<ArrayBuffer>;

  constructor(parent: Element, tag: number = TAG.sequence) {
    this.content = expectTag(parent, tag).content;
  }

  /** The next field, which must have this tag. */
  take(tag: number): Element {
    return expectTag(this.any(), tag);
  }

  /** The next field if it has this tag. */
  optional(tag: number): Element | null {
    return this.content[this.at] === tag ? this.take(tag) : null;
  }

  /** The next field, whatever it is. */
  any(): Element {
    const element = elementAt(this.content, this.at);
    this.at += element.raw.length;
    return element;
  }

  get done(): boolean {
    return this.at >= this.content.length;
  }

  /** Refuses fields that were not read: they could mean something to another reader. */
  end(): void {
    if (!this.done) throw new DerError('extra elements');
  }
}

/** The element itself, which must have this tag. */
export function expectTag(element: Element, tag: number): Element {
  if (element.tag !== tag) throw new DerError(`tag ${element.tag} instead of ${tag}`);
  return element;
}

/** The single element inside an explicit tag. */
export const inside = (element: Element): Element => parseOne(element.content);
