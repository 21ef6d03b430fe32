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

const C = Int32Array.from({ length: 12 * WORDS }, (_, i) =>
  hexWord(ITERATION[i >> 4]!, 128 - 8 * (i & 15)),
);

/**
 * LPSX of section 5: out := L(P(S(w xor k[at..]))). The transposition P is the choice of byte:
 * result word i takes byte i of each word. Written out because the unrolled form runs a third
 * faster than a loop, with the tables as constants of a closure because bundlers turn those of a
 * module into variables, which costs another third. `out` may be `w` or `k`.
 */
function makeLpsx() {
  const L0 = table(0, 'low'),
    H0 = table(0, 'high');
  const L1 = table(1, 'low'),
    H1 = table(1, 'high');
  const L2 = table(2, 'low'),
    H2 = table(2, 'high');
  const L3 = table(3, 'low'),
    H3 = table(3, 'high');
  const L4 = table(4, 'low'),
    H4 = table(4, 'high');
  const L5 = table(5, 'low'),
    H5 = table(5, 'high');
  const L6 = table(6, 'low'),
    H6 = table(6, 'high');
  const L7 = table(7, 'low'),
    H7 = table(7, 'high');
  return function lpsx(w: Int32Array, k: Int32Array, at: number, out: Int32Array): void {
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
    let x0 = a0 & 255,
      x1 = a1 & 255,
      x2 = a2 & 255,
      x3 = a3 & 255,
      x4 = a4 & 255,
      x5 = a5 & 255,
      x6 = a6 & 255,
      x7 = a7 & 255;
    out[0] = L0[x0]! ^ L1[x1]! ^ L2[x2]! ^ L3[x3]! ^ L4[x4]! ^ L5[x5]! ^ L6[x6]! ^ L7[x7]!;
    out[1] = H0[x0]! ^ H1[x1]! ^ H2[x2]! ^ H3[x3]! ^ H4[x4]! ^ H5[x5]! ^ H6[x6]! ^ H7[x7]!;
    x0 = (a0 >>> 8) & 255;
    x1 = (a1 >>> 8) & 255;
    x2 = (a2 >>> 8) & 255;
    x3 = (a3 >>> 8) & 255;
    x4 = (a4 >>> 8) & 255;
    x5 = (a5 >>> 8) & 255;
    x6 = (a6 >>> 8) & 255;
    x7 = (a7 >>> 8) & 255;
    out[2] = L0[x0]! ^ L1[x1]! ^ L2[x2]! ^ L3[x3]! ^ L4[x4]! ^ L5[x5]! ^ L6[x6]! ^ L7[x7]!;
    out[3] = H0[x0]! ^ H1[x1]! ^ H2[x2]! ^ H3[x3]! ^ H4[x4]! ^ H5[x5]! ^ H6[x6]! ^ H7[x7]!;
    x0 = (a0 >>> 16) & 255;
    x1 = (a1 >>> 16) & 255;
    x2 = (a2 >>> 16) & 255;
    x3 = (a3 >>> 16) & 255;
    x4 = (a4 >>> 16) & 255;
    x5 = (a5 >>> 16) & 255;
    x6 = (a6 >>> 16) & 255;
    x7 = (a7 >>> 16) & 255;
    out[4] = L0[x0]! ^ L1[x1]! ^ L2[x2]! ^ L3[x3]! ^ L4[x4]! ^ L5[x5]! ^ L6[x6]! ^ L7[x7]!;
    out[5] = H0[x0]! ^ H1[x1]! ^ H2[x2]! ^ H3[x3]! ^ H4[x4]! ^ H5[x5]! ^ H6[x6]! ^ H7[x7]!;
    x0 = a0 >>> 24;
    x1 = a1 >>> 24;
    x2 = a2 >>> 24;
    x3 = a3 >>> 24;
    x4 = a4 >>> 24;
    x5 = a5 >>> 24;
    x6 = a6 >>> 24;
    x7 = a7 >>> 24;
    out[6] = L0[x0]! ^ L1[x1]! ^ L2[x2]! ^ L3[x3]! ^ L4[x4]! ^ L5[x5]! ^ L6[x6]! ^ L7[x7]!;
    out[7] = H0[x0]! ^ H1[x1]! ^ H2[x2]! ^ H3[x3]! ^ H4[x4]! ^ H5[x5]! ^ H6[x6]! ^ H7[x7]!;
    x0 = b0 & 255;
    x1 = b1 & 255;
    x2 = b2 & 255;
    x3 = b3 & 255;
    x4 = b4 & 255;
    x5 = b5 & 255;
    x6 = b6 & 255;
    x7 = b7 & 255;
    out[8] = L0[x0]! ^ L1[x1]! ^ L2[x2]! ^ L3[x3]! ^ L4[x4]! ^ L5[x5]! ^ L6[x6]! ^ L7[x7]!;
    out[9] = H0[x0]! ^ H1[x1]! ^ H2[x2]! ^ H3[x3]! ^ H4[x4]! ^ H5[x5]! ^ H6[x6]! ^ H7[x7]!;
    x0 = (b0 >>> 8) & 255;
    x1 = (b1 >>> 8) & 255;
    x2 = (b2 >>> 8) & 255;
    x3 = (b3 >>> 8) & 255;
    x4 = (b4 >>> 8) & 255;
    x5 = (b5 >>> 8) & 255;
    x6 = (b6 >>> 8) & 255;
    x7 = (b7 >>> 8) & 255;
    out[10] = L0[x0]! ^ L1[x1]! ^ L2[x2]! ^ L3[x3]! ^ L4[x4]! ^ L5[x5]! ^ L6[x6]! ^ L7[x7]!;
    out[11] = H0[x0]! ^ H1[x1]! ^ H2[x2]! ^ H3[x3]! ^ H4[x4]! ^ H5[x5]! ^ H6[x6]! ^ H7[x7]!;
    x0 = (b0 >>> 16) & 255;
    x1 = (b1 >>> 16) & 255;
    x2 = (b2 >>> 16) & 255;
    x3 = (b3 >>> 16) & 255;
    x4 = (b4 >>> 16) & 255;
    x5 = (b5 >>> 16) & 255;
    x6 = (b6 >>> 16) & 255;
    x7 = (b7 >>> 16) & 255;
    out[12] = L0[x0]! ^ L1[x1]! ^ L2[x2]! ^ L3[x3]! ^ L4[x4]! ^ L5[x5]! ^ L6[x6]! ^ L7[x7]!;
    out[13] = H0[x0]! ^ H1[x1]! ^ H2[x2]! ^ H3[x3]! ^ H4[x4]! ^ H5[x5]! ^ H6[x6]! ^ H7[x7]!;
    x0 = b0 >>> 24;
    x1 = b1 >>> 24;
    x2 = b2 >>> 24;
    x3 = b3 >>> 24;
    x4 = b4 >>> 24;
    x5 = b5 >>> 24;
    x6 = b6 >>> 24;
    x7 = b7 >>> 24;
    out[14] = L0[x0]! ^ L1[x1]! ^ L2[x2]! ^ L3[x3]! ^ L4[x4]! ^ L5[x5]! ^ L6[x6]! ^ L7[x7]!;
    out[15] = H0[x0]! ^ H1[x1]! ^ H2[x2]! ^ H3[x3]! ^ H4[x4]! ^ H5[x5]! ^ H6[x6]! ^ H7[x7]!;
  };
}

const lpsx = makeLpsx();

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
