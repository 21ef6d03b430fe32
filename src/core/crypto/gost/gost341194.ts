// GOST R 34.11-94 (RFC 5831) with the test parameter set id-GostR3411-94-TestParamSet: the hash of
// GOST 34.310-2004 signatures. Only old signatures are read with it, so it is written to be read,
// not to be fast. Numbers are little-endian.
/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is below the array's fixed length */

/** Substitution rows of RFC 4357 section 11.2 (TestParamSet); row 0 replaces the lowest four bits. */
const S_BOX = [
  '4a92d80e6b1c7f53',
  'eb4c6dfa23810759',
  '581da342efc7609b',
  '7da1089fe46cb253',
  '6c715fd84a9e03b2',
  '4ba0721d36859cfe',
  'db413f590ae7682c',
  '1fd057a4923e6b8c',
].map((row) => Array.from(row, (digit) => parseInt(digit, 16)));

const BLOCK = 32;
/** C3 of RFC 5831 section 5.1, least significant byte first; C2 and C4 are zero. */
const C3 = Uint8Array.from(
  '00ff00ff00ff00ffff00ff00ff00ff0000ffff00ff0000ffff000000ffff00ff'.match(/../g) ?? [],
  (byte) => parseInt(byte, 16),
);

const xor = (a: Uint8Array, b: Uint8Array): Uint8Array => a.map((byte, i) => byte ^ b[i]!);

/** A of section 5.1: the lowest 64 bits leave, y1 xor y2 enters on top. */
function shiftKey(y: Uint8Array): Uint8Array {
  const out = new Uint8Array(BLOCK);
  out.set(y.subarray(8));
  for (let i = 0; i < 8; i++) out[24 + i] = y[i]! ^ y[8 + i]!;
  return out;
}

/** P of section 5.1. */
const permute = (w: Uint8Array): Uint8Array => w.map((_, at) => w[8 * (at & 3) + (at >> 2)]!);

function substitute(word: number): number {
  let out = 0;
  for (let row = 0; row < 8; row++) out |= S_BOX[row]![(word >>> (4 * row)) & 15]! << (4 * row);
  return (out << 11) | (out >>> 21);
}

/** GOST 28147-89 in simple substitution: 32 rounds, the key's eight words three times upwards and once downwards. */
function encrypt(key: Uint8Array, block: Uint8Array, at: number, out: Uint8Array): void {
  const words = new DataView(key.buffer);
  const view = new DataView(block.buffer);
  let low = view.getInt32(at, true);
  let high = view.getInt32(at + 4, true);
  for (let round = 0; round < 32; round++) {
    const word = words.getInt32(4 * (round < 24 ? round & 7 : 7 - (round & 7)), true);
    [low, high] = [high ^ substitute((low + word) | 0), low];
  }
  const result = new DataView(out.buffer);
  result.setInt32(at, high, true);
  result.setInt32(at + 4, low, true);
}

/** ψ of section 5.3, applied several times: a shift register of sixteen 16-bit words. */
function mix(bytes: Uint8Array, times: number): Uint8Array {
  const out = Uint8Array.from(bytes);
  for (let n = 0; n < times; n++) {
    const low = out[0]! ^ out[2]! ^ out[4]! ^ out[6]! ^ out[24]! ^ out[30]!;
    const high = out[1]! ^ out[3]! ^ out[5]! ^ out[7]! ^ out[25]! ^ out[31]!;
    out.copyWithin(0, 2);
    out[30] = low;
    out[31] = high;
  }
  return out;
}

/** The step function χ(M, H) of section 5. */
function step(m: Uint8Array, h: Uint8Array): Uint8Array {
  const enciphered = new Uint8Array(BLOCK);
  let u = h;
  let v = m;
  for (let part = 0; part < 4; part++) {
    if (part > 0) {
      u = part === 2 ? xor(shiftKey(u), C3) : shiftKey(u);
      v = shiftKey(shiftKey(v));
    }
    encrypt(permute(xor(u, v)), h, 8 * part, enciphered);
  }
  return mix(xor(h, mix(xor(m, mix(enciphered, 12)), 1)), 61);
}

function add(sum: Uint8Array, block: Uint8Array): void {
  let carry = 0;
  for (let i = 0; i < BLOCK; i++) {
    carry += sum[i]! + block[i]!;
    sum[i] = carry & 255;
    carry >>>= 8;
  }
}

/** The 32-byte digest of the data, least significant byte first. */
export function gost341194(data: Uint8Array): Uint8Array<ArrayBuffer> {
  let h: Uint8Array = new Uint8Array(BLOCK);
  const sum = new Uint8Array(BLOCK);
  for (let offset = 0; offset < data.length; offset += BLOCK) {
    const block = new Uint8Array(BLOCK);
    block.set(data.subarray(offset, offset + BLOCK));
    h = step(block, h);
    add(sum, block);
  }
  const length = new Uint8Array(BLOCK);
  new DataView(length.buffer).setBigUint64(0, 8n * BigInt(data.length), true);
  return Uint8Array.from(step(sum, step(length, h)));
}
