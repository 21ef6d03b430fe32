// Bending bytes: as bytes, as ASN.1, as JSON. Every choice comes from the seeded stream.
import type { Bytes } from './corpus.ts';
import type { Random } from './random.ts';
import { type Node, parse, walk, write } from './tlv.ts';

const TAGS = [
  0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x0a, 0x0c, 0x13, 0x17, 0x18, 0x1e, 0x24, 0x30, 0x31, 0x80,
  0xa0, 0xa1, 0x1f, 0x00,
] as const;
const ODD_BYTES = [0x00, 0x01, 0x7f, 0x80, 0x81, 0x84, 0xff, 0x30, 0x24] as const;
/** Numbers and times at the edges: empty, padded, huge, negative; months and days that are not. */
const ODD_CONTENTS: readonly Uint8Array[] = [
  new Uint8Array(),
  Uint8Array.of(0),
  Uint8Array.of(0xff),
  Uint8Array.of(0x80),
  Uint8Array.of(0, 1),
  Uint8Array.of(0, 0x80, 0, 0, 0),
  new Uint8Array(300).fill(0xff),
  new Uint8Array(300).fill(0x7f),
  Buffer.from('000001000000Z'),
  Buffer.from('20261399999999Z'),
  Buffer.from('99991231235959Z'),
  Buffer.from('20261122100000.9999999999Z'),
  Buffer.from('2a83', 'hex'),
  Buffer.from('ffffffffffffffff7f', 'hex'),
  Buffer.from('00bfffff', 'hex'),
  Buffer.from('0fffff', 'hex'),
];

export type Mutation = (bytes: Bytes, random: Random, other: () => Bytes) => Bytes;

const joined = (...pieces: readonly Uint8Array[]): Bytes => new Uint8Array(Buffer.concat(pieces));

function withByte(bytes: Bytes, random: Random): Bytes {
  if (bytes.length === 0) return Uint8Array.of(random.below(256));
  const at = random.below(bytes.length);
  const was = bytes[at] ?? 0;
  const how = random.below(3);
  return bytes.with(
    at,
    how === 0
      ? was ^ (1 << random.below(8))
      : how === 1
        ? random.below(256)
        : random.pick(ODD_BYTES),
  );
}

const BYTES: readonly [Mutation, ...Mutation[]] = [
  withByte,
  withByte,
  withByte,
  (bytes, random) => bytes.slice(0, random.below(bytes.length + 1)),
  (bytes, random) => {
    const [a, b, c] = [
      random.below(bytes.length + 1),
      random.below(bytes.length + 1),
      random.below(bytes.length + 1),
    ];
    const piece = bytes.subarray(Math.min(a, b), Math.max(a, b));
    return random.chance(2)
      ? joined(bytes.subarray(0, c), piece, bytes.subarray(c))
      : joined(bytes.subarray(0, Math.min(a, b)), bytes.subarray(Math.max(a, b)));
  },
  (bytes, random, other) => {
    const second = other();
    return joined(
      bytes.subarray(0, random.below(bytes.length + 1)),
      second.subarray(random.below(second.length + 1)),
    );
  },
  (bytes, random) =>
    joined(
      bytes,
      Uint8Array.from({ length: 1 + random.below(8) }, () => random.below(256)),
    ),
];

type Bend = (
  found: { readonly node: Node; readonly list: Node[] },
  random: Random,
  others: () => Node | undefined,
) => void;

/** Changes the content but keeps the tree well-formed, so that it passes the first reading. */
const BENDS: readonly [Bend, ...Bend[]] = [
  ({ node }, random) => {
    node.tag = random.pick(TAGS);
  },
  ({ node }, random) => {
    node.tag ^= random.chance(2) ? 0x20 : 0x80;
  },
  ({ node }, random) => {
    [node.children, node.content] = [null, random.pick(ODD_CONTENTS) ?? node.content];
  },
  ({ node }, random) => {
    if (node.children === null) node.content = withByte(Uint8Array.from(node.content), random);
  },
  ({ node }, random) => {
    if (node.children === null) node.content = withByte(Uint8Array.from(node.content), random);
  },
  ({ node, list }) => {
    list.splice(list.indexOf(node), 1);
  },
  ({ node, list }, random) => {
    list.splice(random.below(list.length + 1), 0, node);
  },
  ({ node, list }, random) => {
    for (let i = 0, count = 1 + random.below(20); i < count; i++) list.push(node);
  },
  ({ list }, random) => {
    list.splice(random.below(list.length), 0, ...list.splice(random.below(list.length), 1));
  },
  ({ node }) => {
    node.form = node.form === 'indefinite' ? 'definite' : 'indefinite';
  },
  ({ node }) => {
    node.form = 'padded';
  },
  ({ node, list }, random) => {
    let nested: Node = node;
    for (let i = 0, depth = 1 + random.below(60); i < depth; i++) {
      nested = {
        tag: node.tag | 0x20,
        children: [nested],
        content: nested.content,
        prefix: new Uint8Array(),
        form: random.chance(2) ? 'indefinite' : 'definite',
      };
    }
    list[list.indexOf(node)] = nested;
  },
  ({ node, list }, _, others) => {
    list[list.indexOf(node)] = others() ?? node;
  },
  ({ node, list }, _, others) => {
    list.splice(list.indexOf(node), 0, others() ?? node);
  },
  ({ node }, random) => {
    // A string in pieces, whole or with its end cut off.
    if (node.tag !== 0x04 || node.children !== null) return;
    const at = random.below(node.content.length + 1);
    const piece = (content: Uint8Array): Node => ({
      tag: 4,
      children: null,
      content,
      prefix: new Uint8Array(),
      form: 'definite',
    });
    [node.tag, node.form, node.children] = [
      0x24,
      random.chance(2) ? 'indefinite' : 'definite',
      [piece(node.content.subarray(0, at)), piece(node.content.subarray(at))],
    ];
  },
];

/** The tests of the bounds measure what large files cost, not this fuzzer. */
const LARGEST = 64 * 1024;

/** One to three bends of the tree; as bytes where they are no tree. */
const mutateTree: Mutation = (bytes, random, other) => {
  const tree = parse(bytes);
  if (tree === null || tree.length === 0) return mutateBytes(bytes, random, other);
  const others = (): Node | undefined => {
    const second = parse(other());
    return random.pick(Array.from(walk(second ?? []), ({ node }) => node));
  };
  for (let i = 0, count = 1 + random.below(3); i < count; i++) {
    const found = random.pick(Array.from(walk(tree)));
    // A subtree put into itself would have no end.
    if (found !== undefined) random.pick(BENDS)(found, random, () => structuredClone(others()));
  }
  const mutant = write(tree);
  return mutant.length > LARGEST ? mutateBytes(bytes, random, other) : mutant;
};

export const mutateBytes: Mutation = (bytes, random, other) => {
  let mutant = bytes;
  for (let i = 0, count = 1 + random.below(4); i < count; i++)
    mutant = random.pick(BYTES)(mutant, random, other);
  return mutant;
};

export const mutateAsn1: Mutation = (bytes, random, other) =>
  (random.chance(3) ? mutateBytes : mutateTree)(bytes, random, other);

const TEXTS = [
  '',
  ' ',
  '__proto__',
  'constructor',
  '\ud800',
  '\u202e',
  '\u0000',
  'é',
  '12',
  'null',
  '😀',
  '%',
  'a\nb',
  '../',
  '2026-02-30',
  '2026-11-22T14:45:03+05:00',
  '1e999',
] as const;

/** A value that has no business there. */
function oddValue(random: Random): unknown {
  switch (random.below(12)) {
    case 0:
      return null;
    case 1:
      return random.chance(2);
    case 2:
      return random.pick([0, -0, -1, 0.1, 1e21, 2 ** 53, 1e308, -2147483648]);
    case 3:
      return [];
    case 4:
      return {};
    case 5:
      return random.pick(TEXTS).repeat(1 + random.below(400));
    case 6:
      return Array.from({ length: random.below(400) }, () => random.pick(TEXTS));
    case 7:
      return Object.fromEntries(
        Array.from({ length: random.below(30) }, () => [random.pick(TEXTS), random.pick(TEXTS)]),
      );
    case 8:
      return nested(random.below(500));
    default:
      return random.pick(TEXTS);
  }
}

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let i = 0; i < depth; i++) value = i % 2 === 0 ? [value] : { a: value };
  return value;
}

/** A member renamed, taken out, added or given an odd value; then sometimes a changed byte. */
export const mutateJson: Mutation = (bytes, random, other) => {
  if (random.chance(4)) return mutateBytes(bytes, random, other);
  const document = JSON.parse(Buffer.from(bytes).toString()) as object;
  for (let i = 0, count = 1 + random.below(3); i < count; i++)
    bendJson(random.pick(containersIn(document)) ?? document, random);
  const text = JSON.stringify(document);
  return new Uint8Array(
    Buffer.from(
      random.chance(10)
        ? text.replace(/[{,]/, '$& ')
        : random.chance(20)
          ? text.replace('{', '{"__proto__":{"a":1},')
          : text,
    ),
  );
};

function containersIn(value: object): object[] {
  const found = [value];
  // The list grows while it is gone through.
  for (const container of found)
    for (const member of Object.values(container) as unknown[])
      if (typeof member === 'object' && member !== null) found.push(member);
  return found;
}

function bendJson(container: object, random: Random): void {
  const members = container as Record<string, unknown>;
  const name = random.pick(Object.keys(members)) ?? 'x';
  const text = members[name];
  switch (random.below(5)) {
    case 0:
      Reflect.deleteProperty(members, name);
      break;
    case 1:
      members[random.pick(TEXTS)] = oddValue(random);
      break;
    case 2:
      if (typeof text === 'string' && text.length < 500_000)
        members[name] =
          `${text.slice(0, random.below(text.length + 1))}${random.pick(TEXTS)}${text.slice(random.below(text.length + 1))}`;
      break;
    default:
      members[name] = oddValue(random);
  }
}
