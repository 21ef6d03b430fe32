// «Streebog» (RFC 6986) where WebAssembly is refused. Numbers are little-endian: word 0 is the least significant.
/* eslint-disable @typescript-eslint/no-non-null-assertion --
   every index is a byte or a constant below the array's length */
import { ITERATION, MATRIX, PI } from './streebogConstants.ts';

const BLOCK = 64;
const WORDS = 16;

const hexWord = (hex: string, end: number): number => parseInt(hex.slice(end - 8, end), 16) | 0;

/**
 * One table per byte position: substitution (6.2) and linear transformation (6.4) of a byte in one
 * look-up. 64-bit results are kept as 32-bit halves, because JavaScript has no fast 64-bit integer
 * in every browser.
 */
function table(position: number, half: 'low' | 'high'): Int32Array {
  const end = half === 'high' ? 8 : 16;
  return Int32Array.from({ length: 256 }, (_, byte) => {
    const substitute = parseInt(PI.slice(2 * byte, 2 * byte + 2), 16);
    let word = 0;
    for (let bit = 0; bit < 8; bit++)
      if ((substitute >>> bit) & 1) word ^= hexWord(MATRIX[63 - (8 * position + bit)]!, end);
    return word;
  });
}

type Eight<T> = [T, T, T, T, T, T, T, T];
const tables = (half: 'low' | 'high') =>
  Array.from({ length: 8 }, (_, position) => table(position, half)) as Eight<Int32Array>;

const C = Int32Array.from({ length: 12 * WORDS }, (_, i) =>
  hexWord(ITERATION[i >> 4]!, 128 - 8 * (i & 15)),
);

/**
 * S and L of section 5 for a word whose bytes are the lowest of eight numbers. The tables are constants of a closure
 * because bundlers
 * turn those of a module into variables, which costs a third.
 */
function makeWord() {
  const [L0, L1, L2, L3, L4, L5, L6, L7] = tables('low');
  const [H0, H1, H2, H3, H4, H5, H6, H7] = tables('high');
  return function word(
    out: Int32Array,
    at: number,
    a: number,
    b: number,
    c: number,
    d: number,
    e: number,
    f: number,
    g: number,
    h: number,
  ): void {
    const x0 = a & 255,
      x1 = b & 255,
      x2 = c & 255,
      x3 = d & 255,
      x4 = e & 255,
      x5 = f & 255,
      x6 = g & 255,
      x7 = h & 255;
    out[at] = L0[x0]! ^ L1[x1]! ^ L2[x2]! ^ L3[x3]! ^ L4[x4]! ^ L5[x5]! ^ L6[x6]! ^ L7[x7]!;
    out[at + 1] = H0[x0]! ^ H1[x1]! ^ H2[x2]! ^ H3[x3]! ^ H4[x4]! ^ H5[x5]! ^ H6[x6]! ^ H7[x7]!;
  };
}

const word = makeWord();

/** The transposition P is the choice of byte: of eight halves of words, the four words of their bytes. */
function fourWords(
  out: Int32Array,
  at: number,
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
  f: number,
  g: number,
  h: number,
): void {
  word(out, at, a, b, c, d, e, f, g, h);
  word(out, at + 2, a >>> 8, b >>> 8, c >>> 8, d >>> 8, e >>> 8, f >>> 8, g >>> 8, h >>> 8);
  word(out, at + 4, a >>> 16, b >>> 16, c >>> 16, d >>> 16, e >>> 16, f >>> 16, g >>> 16, h >>> 16);
  word(out, at + 6, a >>> 24, b >>> 24, c >>> 24, d >>> 24, e >>> 24, f >>> 24, g >>> 24, h >>> 24);
}

/**
 * LPSX of section 5: out := L(P(S(w xor k[at..]))). Written out, which is faster than a loop. `out` may be `w` or `k`.
 */
function lpsx(w: Int32Array, k: Int32Array, at: number, out: Int32Array): void {
  const a0 = w[0]! ^ k[at]!,
    a1 = w[2]! ^ k[at + 2]!,
    a2 = w[4]! ^ k[at + 4]!,
    a3 = w[6]! ^ k[at + 6]!,
    a4 = w[8]! ^ k[at + 8]!,
    a5 = w[10]! ^ k[at + 10]!,
    a6 = w[12]! ^ k[at + 12]!,
    a7 = w[14]! ^ k[at + 14]!;
  const b0 = w[1]! ^ k[at + 1]!,
    b1 = w[3]! ^ k[at + 3]!,
    b2 = w[5]! ^ k[at + 5]!,
    b3 = w[7]! ^ k[at + 7]!,
    b4 = w[9]! ^ k[at + 9]!,
    b5 = w[11]! ^ k[at + 11]!,
    b6 = w[13]! ^ k[at + 13]!,
    b7 = w[15]! ^ k[at + 15]!;
  fourWords(out, 0, a0, a1, a2, a3, a4, a5, a6, a7);
  fourWords(out, 8, b0, b1, b2, b3, b4, b5, b6, b7);
}

const key = new Int32Array(WORDS);
const state = new Int32Array(WORDS);
const ZERO = new Int32Array(WORDS);

/** g_N of section 8: h := E(LPSX(h, n), m) xor h xor m. */
function compress(h: Int32Array, n: Int32Array, m: Int32Array): void {
  lpsx(h, n, 0, key);
  state.set(m);
  for (let round = 0; round < 12; round++) {
    lpsx(state, key, 0, state);
    lpsx(key, C, round * WORDS, key);
  }
  for (let i = 0; i < WORDS; i++) h[i]! ^= state[i]! ^ key[i]! ^ m[i]!;
}

/** sum := sum + term modulo 2^512. */
function add(sum: Int32Array, term: Int32Array): void {
  let carry = 0;
  for (let i = 0; i < WORDS; i++) {
    const word = (sum[i]! >>> 0) + (term[i]! >>> 0) + carry;
    sum[i] = word | 0;
    carry = word > 0xffffffff ? 1 : 0;
  }
}

function load(block: Int32Array, bytes: DataView, offset: number): void {
  for (let i = 0; i < WORDS; i++) block[i] = bytes.getInt32(offset + 4 * i, true);
}

export function scriptStreebog(data: Uint8Array): Uint8Array<ArrayBuffer> {
  const h = new Int32Array(WORDS),
    length = new Int32Array(WORDS),
    sum = new Int32Array(WORDS),
    block = new Int32Array(WORDS);
  const step = new Int32Array(WORDS);
  const tail = data.length % BLOCK;
  const absorb = (bytes: DataView, offset: number, size: number): void => {
    load(block, bytes, offset);
    compress(h, length, block);
    step[0] = 8 * size;
    add(length, step);
    add(sum, block);
  };
  const whole = new DataView(data.buffer, data.byteOffset, data.length);
  for (let offset = 0; offset + BLOCK <= data.length; offset += BLOCK) absorb(whole, offset, BLOCK);
  const last = new Uint8Array(BLOCK);
  last.set(data.subarray(data.length - tail));
  last[tail] = 1;
  absorb(new DataView(last.buffer), 0, tail);
  compress(h, ZERO, length);
  compress(h, ZERO, sum);
  const digest = new DataView(new ArrayBuffer(BLOCK));
  h.forEach((word, i) => {
    digest.setInt32(4 * i, word, true);
  });
  return new Uint8Array(digest.buffer);
}
