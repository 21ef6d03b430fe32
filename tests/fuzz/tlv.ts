// ASN.1 as a tree to be bent and written again (X.690), by a hand that shares nothing with the
// readers under test: whatever does not parse stays a string of octets.
export interface Node {
  tag: number;
  /** Null in a primitive element. */
  children: Node[] | null;
  content: Uint8Array;
  /** Octets before the children: a BIT STRING's count of unused bits. */
  prefix: Uint8Array;
  form: 'definite' | 'indefinite' | 'padded';
}

const OCTET_STRING = 0x04,
  BIT_STRING = 0x03;

/**
 * The elements that the bytes are, one after another; null where they are none. Strings that hold
 * elements are opened too.
 */
export function parse(bytes: Uint8Array, depth = 0): Node[] | null {
  const nodes: Node[] = [];
  for (let at = 0; at < bytes.length;) {
    const header = headerAt(bytes, at);
    if (header === null || depth > 30) return null;
    const { tag, start, end, next, form } = header;
    const content = bytes.subarray(start, end);
    nodes.push({ tag, content, form, ...inside(tag, content, depth) });
    at = next;
  }
  return nodes;
}

function inside(
  tag: number,
  content: Uint8Array,
  depth: number,
): Pick<Node, 'children' | 'prefix'> {
  const none = new Uint8Array();
  if ((tag & 0x20) !== 0) return { children: parse(content, depth + 1), prefix: none };
  if (tag === OCTET_STRING && content.length > 1)
    return { children: parse(content, depth + 1), prefix: none };
  if (tag === BIT_STRING && content.length > 2 && content[0] === 0)
    return { children: parse(content.subarray(1), depth + 1), prefix: content.subarray(0, 1) };
  return { children: null, prefix: none };
}

interface Header {
  readonly tag: number;
  readonly start: number;
  readonly end: number;
  readonly next: number;
  readonly form: Node['form'];
}

function headerAt(bytes: Uint8Array, at: number): Header | null {
  const [tag, first] = [bytes[at], bytes[at + 1]];
  if (tag === undefined || first === undefined || tag === 0 || (tag & 0x1f) === 0x1f) return null;
  if (first === 0x80) {
    let end = at + 2;
    while (bytes[end] !== 0 || bytes[end + 1] !== 0) {
      const child = headerAt(bytes, end);
      if (child === null) return null;
      end = child.next;
    }
    return { tag, start: at + 2, end, next: end + 2, form: 'indefinite' };
  }
  const count = first < 0x80 ? 0 : first & 0x7f;
  if (count > 4) return null;
  let length = count === 0 ? first : 0;
  for (let i = 0; i < count; i++) length = length * 256 + (bytes[at + 2 + i] ?? 0);
  const start = at + 2 + count;
  return start + length > bytes.length
    ? null
    : { tag, start, end: start + length, next: start + length, form: 'definite' };
}

export function write(nodes: readonly Node[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(
    Buffer.concat(
      nodes.map(({ tag, children, content, prefix, form }) => {
        const body = children === null ? content : Buffer.concat([prefix, write(children)]);
        if (form === 'indefinite')
          return Buffer.concat([Uint8Array.of(tag, 0x80), body, Uint8Array.of(0, 0)]);
        return Buffer.concat([Uint8Array.of(tag, ...lengthOf(body.length, form)), body]);
      }),
    ),
  );
}

function lengthOf(length: number, form: 'definite' | 'padded'): number[] {
  const octets = [length >>> 24, (length >>> 16) & 255, (length >>> 8) & 255, length & 255];
  if (form === 'padded') return [0x84, ...octets];
  if (length < 0x80) return [length];
  const shortest = octets.slice(octets.findIndex((octet) => octet !== 0));
  return [0x80 | shortest.length, ...shortest];
}

/** Every node with the list that holds it. */
export function* walk(list: Node[]): Generator<{ readonly node: Node; readonly list: Node[] }> {
  for (const node of list) {
    yield { node, list };
    if (node.children !== null) yield* walk(node.children);
  }
}
