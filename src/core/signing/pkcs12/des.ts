// DES and Triple DES, decryption (FIPS 46-3): the key bags of NUC files. Tables from the standard; made for files of
// kilobytes. Bits are numbered from 1 at the left, as in the standard.
import type { DecryptBlock } from './cbc.ts';

type Halves = readonly [left: number, right: number];

const fromDownBy8 = (...firsts: readonly number[]): number[] =>
  firsts.flatMap((first) => Array.from({ length: 8 }, (_, index) => first - 8 * index));

const INITIAL = fromDownBy8(58, 60, 62, 64, 57, 59, 61, 63);
const FINAL = INITIAL.map((_, index) => INITIAL.indexOf(index + 1) + 1);
const CHOICE_1 = [
  ...fromDownBy8(57, 58, 59),
  60,
  52,
  44,
  36,
  ...fromDownBy8(63, 62, 61),
  28,
  20,
  12,
  4,
];
const CHOICE_2 = [
  14, 17, 11, 24, 1, 5, 3, 28, 15, 6, 21, 10, 23, 19, 12, 4, 26, 8, 16, 7, 27, 20, 13, 2, 41, 52,
  31, 37, 47, 55, 30, 40, 51, 45, 33, 48, 44, 49, 39, 56, 34, 53, 46, 42, 50, 36, 29, 32,
];
const KEY_SHIFTS = [1, 1, 2, 2, 2, 2, 2, 2, 1, 2, 2, 2, 2, 2, 2, 1];
const P = [
  16, 7, 20, 21, 29, 12, 28, 17, 1, 15, 23, 26, 5, 18, 31, 10, 2, 8, 24, 14, 32, 27, 3, 9, 19, 13,
  30, 6, 22, 11, 4, 25,
];

/** The substitution boxes, four rows of sixteen each, a hexadecimal digit an entry. */
const S = [
  'e4d12fb83a6c59070f74e2d1a6cb953841e8d62bfc973a50fc8249175b3ea06d',
  'f18e6b34972dc05a3d47f28ec01a69b50e7ba4d158c6932fd8a13f42b67c05e9',
  'a09e63f51dc7b428d709346a285ecbf1d6498f30b12c5ae71ad069874fe3b52c',
  '7de3069a1285bc4fd8b56f03472c1ae9a690cb7df13e52843f06a1d8945bc72e',
  '2c417ab6853fd0e9eb2c47d150fa3986421bad78f9c5630eb8c71e2d6f09a453',
  'c1af92680d34e75baf427c9561de0b389ef528c3704a1db6432c95fabe17608d',
  '4b2ef08d3c975a61d0b7491ae35c2f8614bdc37eaf6805926bd814a7950fe23c',
  'd2846fb1a93e50c71fd8a374c56b0e927b419ce206adf35821e74a8dfc90356b',
];

/** The bits at the table's positions out of two halves of `width` bits; the result is cut into halves likewise. */
function select(table: readonly number[], width: number, [left, right]: Halves): Halves {
  const bits = table.map(
    (position) =>
      (position <= width ? left >>> (width - position) : right >>> (2 * width - position)) & 1,
  );
  const joined = (half: readonly number[]): number =>
    half.reduce((value, bit) => (value << 1) | bit, 0);
  return [joined(bits.slice(0, bits.length / 2)), joined(bits.slice(bits.length / 2))];
}

/** Each box with P behind it: six bits in, 32 bits out. */
const SP = S.map((box, number) =>
  Int32Array.from({ length: 64 }, (_, six) => {
    const entry = Number.parseInt(
      box.charAt((six & 0x20) | ((six & 1) << 4) | ((six >> 1) & 15)),
      16,
    );
    const [high, low] = select(P, 32, [entry << (28 - 4 * number), 0]);
    return (high << 16) | low;
  }),
);

/** A round's key: eight values of six bits, one for each box. */
type RoundKey = readonly number[];

function roundKeys(key: Uint8Array): RoundKey[] {
  let [left, right] = select(CHOICE_1, 32, halves(key));
  return KEY_SHIFTS.map((shift) => {
    const rotate = (half: number): number =>
      ((half << shift) | (half >>> (28 - shift))) & 0xfffffff;
    [left, right] = [rotate(left), rotate(right)];
    const chosen = select(CHOICE_2, 28, [left, right]);
    return chosen.flatMap((half) => [18, 12, 6, 0].map((down) => (half >>> down) & 63));
  });
}

/** The sixteen rounds without the initial and final permutations, which cancel out between two passes. */
function pass(keys: readonly RoundKey[], [left, right]: Halves): Halves {
  for (const key of keys) {
    let mixed = left;
    for (const [box, six] of key.entries()) {
      const turn = (4 * box + 5) % 32;
      mixed ^= SP[box]?.[(((right << turn) | (right >>> (32 - turn))) & 63) ^ six] ?? 0;
    }
    [left, right] = [right, mixed];
  }
  return [right, left];
}

/**
 * EDE with three keys of eight bytes, parity bits ignored; a key of sixteen bytes uses its first eight again (two-key).
 */
export function tripleDesDecryptor(key: Uint8Array): DecryptBlock {
  const [first, second, third] = [0, 8, 16 % key.length].map((at) =>
    roundKeys(key.subarray(at, at + 8)),
  );
  const passes = [third?.toReversed(), second, first?.toReversed()];
  return (block) => {
    const entered = select(INITIAL, 32, halves(block));
    const left = passes.reduce((state, keys) => pass(keys ?? [], state), entered);
    return bytes(select(FINAL, 32, left));
  };
}

function halves(block: Uint8Array): Halves {
  const view = new DataView(block.buffer, block.byteOffset, 8);
  return [view.getInt32(0), view.getInt32(4)];
}

function bytes([left, right]: Halves): Uint8Array {
  const view = new DataView(new ArrayBuffer(8));
  view.setInt32(0, left);
  view.setInt32(4, right);
  return new Uint8Array(view.buffer);
}
