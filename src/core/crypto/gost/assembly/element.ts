// GF(p), p = 2^512 - 569, without a branch or an address that depends on a value. An element is 18
// limbs of 29 bits in 72 bytes, least significant first, congruent modulo p and not necessarily
// below it. 29 bits, because a whole column of a product then fits into 64 bits, so that a
// multiplication needs no carry before its columns are done.
//
// Invariant of every element in memory: limbs below LIMIT = 2^29 + 2^24. Each function takes and leaves such elements.
import { mul, sqr } from './product';

export type Element = usize;
/** A number of 64 bytes, least significant first. */
export type Bytes = usize;

export const ELEMENT: usize = 72;
export const BYTES: usize = 64;
export const BITS: u64 = 29;
export const MASK: u64 = (1 << BITS) - 1;
/** 2^522 modulo p: what overflows the highest limb comes back times this. */
export const FOLD: u64 = 569 << 10;
/**
 * 2^11 p in limbs of which each is above LIMIT, so that a difference stays positive: 2 (2^29 - 1)
 * in each, less 2 FOLD - 2 in the first.
 */
const MULTIPLE: u64 = 2 * MASK;
const MULTIPLE_0: u64 = 2 * MASK + 2 - 2 * FOLD;

/** Ends a chain of carries. What comes out of the highest limb is at most 8 here, so limb 0 stays below LIMIT. */
// @ts-ignore: decorator
@inline
function foldCarry(out: Element, carry: u64): void {
  store<u32>(out, load<u32>(out) + <u32>(carry * FOLD));
}

export function add(out: Element, a: Element, b: Element): void {
  let t: u64 = 0;
  for (let i: usize = 0; i < ELEMENT; i += 4) {
    t = (t >> BITS) + load<u32>(a + i) + load<u32>(b + i);
    store<u32>(out + i, <u32>(t & MASK));
  }
  foldCarry(out, t >> BITS);
}

export function sub(out: Element, a: Element, b: Element): void {
  let t: u64 = MULTIPLE_0 + load<u32>(a) - load<u32>(b);
  store<u32>(out, <u32>(t & MASK));
  for (let i: usize = 4; i < ELEMENT; i += 4) {
    t = (t >> BITS) + MULTIPLE + load<u32>(a + i) - load<u32>(b + i);
    store<u32>(out + i, <u32>(t & MASK));
  }
  foldCarry(out, t >> BITS);
}

/** out := n a, for n up to 8. */
export function times(out: Element, a: Element, n: u64): void {
  let t: u64 = 0;
  for (let i: usize = 0; i < ELEMENT; i += 4) {
    t = (t >> BITS) + n * load<u32>(a + i);
    store<u32>(out + i, <u32>(t & MASK));
  }
  foldCarry(out, t >> BITS);
}

/** out := 1/a, or 0 of 0, as a^(p-2). The exponent 2^512 - 571 is 502 ones and then the ten bits of 453. */
export function invert(out: Element, a: Element): void {
  const power = memory.data(72, 8);
  memory.copy(power, a, ELEMENT);
  for (let i = 510; i >= 0; i--) {
    sqr(power, power);
    if (i >= 10 || (453 >> i) & 1) mul(power, power, a);
  }
  memory.copy(out, power, ELEMENT);
}

/** Any 64 bytes, also a number of p or more. Reads a few bytes past them, which do not count. */
export function fromBytes(out: Element, bytes: Bytes): void {
  for (let i: usize = 0; i < 18; i++) {
    const bit = i * 29;
    const limb = (load<u64>(bytes + (bit >> 3)) >> (bit & 7)) & MASK;
    store<u32>(out + 4 * i, <u32>limb);
  }
  store<u32>(out + 68, load<u32>(out + 68) & TOP_MASK);
}

/** The one number below p. */
export function toBytes(out: Bytes, a: Element): void {
  const limbs = canonical(a);
  memory.fill(out, 0, BYTES);
  for (let i: usize = 0; i < 18; i++) {
    const bit = i * 29;
    const at = out + (bit >> 3);
    store<u64>(at, load<u64>(at) | (<u64>load<u32>(limbs + 4 * i) << (bit & 7)));
  }
}

export function isZero(a: Element): bool {
  const limbs = canonical(a);
  let any: u32 = 0;
  for (let i: usize = 0; i < ELEMENT; i += 4) any |= load<u32>(limbs + i);
  return any == 0;
}

/** Bits of the highest limb below 2^512. */
const TOP_BITS: u64 = 512 - 17 * BITS;
const TOP_MASK: u32 = (1 << <u32>TOP_BITS) - 1;

/** The limbs of the one number below p, in a place of its own: valid until the next call. */
function canonical(a: Element): Element {
  const limbs = memory.data(72, 8), probe = memory.data(72, 8);
  memory.copy(limbs, a, ELEMENT);
  const overflow = addAndCut(limbs, 0);
  const again = addAndCut(limbs, 569 * overflow);
  addAndCut(limbs, 569 * again);
  memory.copy(probe, limbs, ELEMENT);
  const isAtLeastP = addAndCut(probe, 569);
  addAndCut(limbs, 569 * isAtLeastP);
  return limbs;
}

/** limbs := (limbs + term) mod 2^512, and what was cut off as a multiple of 2^512. */
function addAndCut(limbs: Element, term: u64): u64 {
  let t = term;
  for (let i: usize = 0; i < 68; i += 4) {
    t += load<u32>(limbs + i);
    store<u32>(limbs + i, <u32>(t & MASK));
    t >>= BITS;
  }
  t += load<u32>(limbs + 68);
  store<u32>(limbs + 68, <u32>t & TOP_MASK);
  return t >> TOP_BITS;
}
