// Just enough DER and BER (X.690) to write certificates, CRLs and key files. It shares no code with
// the readers under test.

type Bytes = Uint8Array<ArrayBuffer>;

export const concat = (...pieces: readonly Uint8Array[]): Bytes =>
  new Uint8Array(Buffer.concat(pieces));

export function tagged(tag: number, ...contents: readonly Uint8Array[]): Bytes {
  const content = Buffer.concat(contents);
  const size = content.length.toString(16);
  const octets = Buffer.from(size.padStart(size.length + (size.length % 2), '0'), 'hex');
  const length = content.length < 0x80 ? [content.length] : [0x80 | octets.length, ...octets];
  return concat(Uint8Array.of(tag, ...length), content);
}

export const sequence = (...members: readonly Uint8Array[]): Bytes => tagged(0x30, ...members);
export const set = (...members: readonly Uint8Array[]): Bytes => tagged(0x31, ...members);
export const octetString = (content: Uint8Array): Bytes => tagged(0x04, content);
export const bitString = (content: Uint8Array, unusedBits = 0): Bytes =>
  tagged(0x03, Uint8Array.of(unusedBits), content);
export const utf8 = (text: string): Bytes => tagged(0x0c, Buffer.from(text));
export const printable = (text: string): Bytes => tagged(0x13, Buffer.from(text, 'latin1'));
export const uri = (text: string): Bytes => tagged(0x86, Buffer.from(text, 'latin1'));
export const yes: Bytes = Uint8Array.of(1, 1, 0xff);
export const nothing: Bytes = Uint8Array.of(5, 0);

/** Non-negative, below 2^48. */
export function integer(value: number): Bytes {
  const content = Buffer.alloc(7);
  content.writeUIntBE(value, 1, 6);
  const first = content.findIndex(
    (octet, index) => octet !== 0 || (content[index + 1] ?? 0x80) >= 0x80,
  );
  return tagged(0x02, content.subarray(first));
}

/** UTCTime up to 2049, GeneralizedTime from 2050 (RFC 5280 4.1.2.5). */
export function time(at: number): Bytes {
  const digits = new Date(at).toISOString().replaceAll(/[-:T]|\.\d+/g, '');
  return digits < '2050'
    ? tagged(0x17, Buffer.from(digits.slice(2)))
    : tagged(0x18, Buffer.from(digits));
}

export function oid(dotted: string): Bytes {
  const [root = 0, second = 0, ...arcs] = dotted.split('.').map(Number);
  const octets = [root * 40 + second, ...arcs].flatMap((arc) => {
    const groups = [arc % 128];
    for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128))
      groups.unshift(0x80 | (rest % 128));
    return groups;
  });
  return tagged(0x06, Uint8Array.from(octets));
}

const END_OF_CONTENTS = Uint8Array.of(0, 0);
const open = (tag: number, members: readonly Uint8Array[]): Bytes =>
  concat(Uint8Array.of(tag, 0x80), ...members, END_OF_CONTENTS);

/** Of indefinite length: a SEQUENCE, or another constructed tag. */
export const indefinite = Object.assign(
  (...members: readonly Uint8Array[]): Bytes => open(0x30, members),
  { tagged: (tag: number, ...members: readonly Uint8Array[]): Bytes => open(tag, members) },
);

/** A string cut into pieces of 1 000 octets: an OCTET STRING, or an implicit tag over one. */
export function cut(content: Uint8Array, tag = 0x24): Bytes {
  const count = Math.ceil(content.length / 1000);
  return open(
    tag,
    Array.from({ length: count }, (_, index) =>
      octetString(content.subarray(1000 * index, 1000 * index + 1000)),
    ),
  );
}
