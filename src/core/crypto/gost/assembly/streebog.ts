// GOST R 34.11-2012 «Streebog», 512 bits (RFC 6986), on words of 64 bits, which JavaScript does not
// have. As in every form of it with tables, addresses depend on the data.

/**
 * π (256 bytes), the rows of the matrix (64 words), the iteration constants (12 of 64 bytes):
 * written by the caller before `makeHashTables`.
 */
export const hashConstants: usize = memory.data(1536, 8);
/** Blocks to absorb; in the end the digest. */
export const hashBlocks: usize = memory.data(32768, 8);
const PI = hashConstants, MATRIX = hashConstants + 256, ITERATION = hashConstants + 768;
const BLOCK: usize = 64;

const tables: usize = memory.data(16384, 8);
const h: usize = memory.data(64, 8), length: usize = memory.data(64, 8), sum: usize = memory.data(64, 8);
const zero: usize = memory.data(64, 8), key: usize = memory.data(64, 8), state: usize = memory.data(64, 8);

/** One table for each byte of a word: substitution (6.2) and linear transformation (6.4) in one look-up. */
export function makeHashTables(): void {
  for (let entry: usize = 0; entry < 2048; entry++) {
    const substitute = load<u8>(PI + (entry & 255));
    let word: u64 = 0;
    for (let bit: u8 = 0; bit < 8; bit++) {
      if ((substitute >> bit) & 1) word ^= load<u64>(MATRIX + 8 * (63 - 8 * (entry >> 8) - bit));
    }
    store<u64>(tables + 8 * entry, word);
  }
}

export function startHash(): void {
  memory.fill(h, 0, BLOCK);
  memory.fill(length, 0, BLOCK);
  memory.fill(sum, 0, BLOCK);
}

export function absorbBlocks(count: usize): void {
  for (let i: usize = 0; i < count; i++) absorb(hashBlocks + i * BLOCK, 512);
}

/** The padded block of what is left, of which so many bits count. */
export function finishHash(bits: u64): void {
  absorb(hashBlocks, bits);
  compress(zero, length);
  compress(zero, sum);
  memory.copy(hashBlocks, h, BLOCK);
}

function absorb(block: usize, bits: u64): void {
  compress(length, block);
  store<u64>(state, bits);
  memory.fill(state + 8, 0, BLOCK - 8);
  addWords(length, state);
  addWords(sum, block);
}

/** g_N of section 8: h := E(LPSX(h, n), m) xor h xor m. */
function compress(n: usize, m: usize): void {
  lpsx(key, h, n);
  memory.copy(state, m, BLOCK);
  for (let round: usize = 0; round < 12; round++) {
    lpsx(state, state, key);
    lpsx(key, key, ITERATION + round * BLOCK);
  }
  for (let i: usize = 0; i < BLOCK; i += 8) store<u64>(h + i, load<u64>(h + i) ^ load<u64>(state + i) ^ load<u64>(key + i) ^ load<u64>(m + i));
}

/**
 * Section 5: out := L(P(S(a xor b))). The transposition is the choice of byte: word i of the result
 * takes byte i of each word.
 */
function lpsx(out: usize, a: usize, b: usize): void {
  let w0 = mixed(a, b, 0), w1 = mixed(a, b, 8), w2 = mixed(a, b, 16), w3 = mixed(a, b, 24);
  let w4 = mixed(a, b, 32), w5 = mixed(a, b, 40), w6 = mixed(a, b, 48), w7 = mixed(a, b, 56);
  for (let i: usize = 0; i < BLOCK; i += 8) {
    store<u64>(out + i, entry(0, w0) ^ entry(1, w1) ^ entry(2, w2) ^ entry(3, w3) ^ entry(4, w4) ^ entry(5, w5) ^ entry(6, w6) ^ entry(7, w7));
    w0 >>= 8; w1 >>= 8; w2 >>= 8; w3 >>= 8; w4 >>= 8; w5 >>= 8; w6 >>= 8; w7 >>= 8;
  }
}

// @ts-ignore: decorator
@inline
function mixed(a: usize, b: usize, at: usize): u64 {
  return load<u64>(a + at) ^ load<u64>(b + at);
}

// @ts-ignore: decorator
@inline
function entry(table: usize, word: u64): u64 {
  return load<u64>(tables + 2048 * table + 8 * <usize>(word & 255));
}

/** total := total + term modulo 2^512. */
function addWords(total: usize, term: usize): void {
  let carry: u64 = 0;
  for (let i: usize = 0; i < BLOCK; i += 4) {
    carry += <u64>load<u32>(total + i) + load<u32>(term + i);
    store<u32>(total + i, <u32>carry);
    carry >>= 32;
  }
}
