// Product and square in GF(2^512 - 569), column by column: limb k of the result is the sum of a[i]
// b[k-i], plus FOLD times the same sum of column k+18. Written out because limbs that are locals
// take half the time of limbs that a loop fetches.
//
// Nothing overflows: limbs are below 2^29 + 2^24, so a column of 18 products is below 2^62.3, and
// what is added to it (a folded column cut into 29 bits and the rest, and a carry) below 2^53. The
// last carry, folded, leaves limb 0 below 2^29 and limb 1 below 2^29 + 2^24.
import { BITS, Element, FOLD, MASK } from './element';

// @ts-ignore: decorator
@inline
function limb(a: Element, i: usize): u64 {
  return load<u32>(a + 4 * i);
}

// @ts-ignore: decorator
@inline
function put(out: Element, i: usize, value: u64): void {
  store<u32>(out + 4 * i, <u32>value);
}

/** out := a b. Any two of the three may be the same place. */
export function mul(out: Element, a: Element, b: Element): void {
  const a0 = limb(a, 0), a1 = limb(a, 1), a2 = limb(a, 2), a3 = limb(a, 3), a4 = limb(a, 4), a5 = limb(a, 5);
  const a6 = limb(a, 6), a7 = limb(a, 7), a8 = limb(a, 8), a9 = limb(a, 9), a10 = limb(a, 10), a11 = limb(a, 11);
  const a12 = limb(a, 12), a13 = limb(a, 13), a14 = limb(a, 14), a15 = limb(a, 15), a16 = limb(a, 16), a17 = limb(a, 17);
  const b0 = limb(b, 0), b1 = limb(b, 1), b2 = limb(b, 2), b3 = limb(b, 3), b4 = limb(b, 4), b5 = limb(b, 5);
  const b6 = limb(b, 6), b7 = limb(b, 7), b8 = limb(b, 8), b9 = limb(b, 9), b10 = limb(b, 10), b11 = limb(b, 11);
  const b12 = limb(b, 12), b13 = limb(b, 13), b14 = limb(b, 14), b15 = limb(b, 15), b16 = limb(b, 16), b17 = limb(b, 17);
  let t: u64, high: u64, up: u64 = 0;
  high = a1 * b17 + a2 * b16 + a3 * b15 + a4 * b14 + a5 * b13 + a6 * b12 + a7 * b11 + a8 * b10 + a9 * b9 + a10 * b8 + a11 * b7 + a12 * b6 + a13 * b5 + a14 * b4 + a15 * b3 + a16 * b2 + a17 * b1;
  t = a0 * b0 + (high & MASK) * FOLD;
  const r0 = t & MASK;
  up = high >> BITS;
  high = a2 * b17 + a3 * b16 + a4 * b15 + a5 * b14 + a6 * b13 + a7 * b12 + a8 * b11 + a9 * b10 + a10 * b9 + a11 * b8 + a12 * b7 + a13 * b6 + a14 * b5 + a15 * b4 + a16 * b3 + a17 * b2;
  t = (t >> BITS) + a0 * b1 + a1 * b0 + (up + (high & MASK)) * FOLD;
  const r1 = t & MASK;
  up = high >> BITS;
  high = a3 * b17 + a4 * b16 + a5 * b15 + a6 * b14 + a7 * b13 + a8 * b12 + a9 * b11 + a10 * b10 + a11 * b9 + a12 * b8 + a13 * b7 + a14 * b6 + a15 * b5 + a16 * b4 + a17 * b3;
  t = (t >> BITS) + a0 * b2 + a1 * b1 + a2 * b0 + (up + (high & MASK)) * FOLD;
  put(out, 2, t & MASK);
  up = high >> BITS;
  high = a4 * b17 + a5 * b16 + a6 * b15 + a7 * b14 + a8 * b13 + a9 * b12 + a10 * b11 + a11 * b10 + a12 * b9 + a13 * b8 + a14 * b7 + a15 * b6 + a16 * b5 + a17 * b4;
  t = (t >> BITS) + a0 * b3 + a1 * b2 + a2 * b1 + a3 * b0 + (up + (high & MASK)) * FOLD;
  put(out, 3, t & MASK);
  up = high >> BITS;
  high = a5 * b17 + a6 * b16 + a7 * b15 + a8 * b14 + a9 * b13 + a10 * b12 + a11 * b11 + a12 * b10 + a13 * b9 + a14 * b8 + a15 * b7 + a16 * b6 + a17 * b5;
  t = (t >> BITS) + a0 * b4 + a1 * b3 + a2 * b2 + a3 * b1 + a4 * b0 + (up + (high & MASK)) * FOLD;
  put(out, 4, t & MASK);
  up = high >> BITS;
  high = a6 * b17 + a7 * b16 + a8 * b15 + a9 * b14 + a10 * b13 + a11 * b12 + a12 * b11 + a13 * b10 + a14 * b9 + a15 * b8 + a16 * b7 + a17 * b6;
  t = (t >> BITS) + a0 * b5 + a1 * b4 + a2 * b3 + a3 * b2 + a4 * b1 + a5 * b0 + (up + (high & MASK)) * FOLD;
  put(out, 5, t & MASK);
  up = high >> BITS;
  high = a7 * b17 + a8 * b16 + a9 * b15 + a10 * b14 + a11 * b13 + a12 * b12 + a13 * b11 + a14 * b10 + a15 * b9 + a16 * b8 + a17 * b7;
  t = (t >> BITS) + a0 * b6 + a1 * b5 + a2 * b4 + a3 * b3 + a4 * b2 + a5 * b1 + a6 * b0 + (up + (high & MASK)) * FOLD;
  put(out, 6, t & MASK);
  up = high >> BITS;
  high = a8 * b17 + a9 * b16 + a10 * b15 + a11 * b14 + a12 * b13 + a13 * b12 + a14 * b11 + a15 * b10 + a16 * b9 + a17 * b8;
  t = (t >> BITS) + a0 * b7 + a1 * b6 + a2 * b5 + a3 * b4 + a4 * b3 + a5 * b2 + a6 * b1 + a7 * b0 + (up + (high & MASK)) * FOLD;
  put(out, 7, t & MASK);
  up = high >> BITS;
  high = a9 * b17 + a10 * b16 + a11 * b15 + a12 * b14 + a13 * b13 + a14 * b12 + a15 * b11 + a16 * b10 + a17 * b9;
  t = (t >> BITS) + a0 * b8 + a1 * b7 + a2 * b6 + a3 * b5 + a4 * b4 + a5 * b3 + a6 * b2 + a7 * b1 + a8 * b0 + (up + (high & MASK)) * FOLD;
  put(out, 8, t & MASK);
  up = high >> BITS;
  high = a10 * b17 + a11 * b16 + a12 * b15 + a13 * b14 + a14 * b13 + a15 * b12 + a16 * b11 + a17 * b10;
  t = (t >> BITS) + a0 * b9 + a1 * b8 + a2 * b7 + a3 * b6 + a4 * b5 + a5 * b4 + a6 * b3 + a7 * b2 + a8 * b1 + a9 * b0 + (up + (high & MASK)) * FOLD;
  put(out, 9, t & MASK);
  up = high >> BITS;
  high = a11 * b17 + a12 * b16 + a13 * b15 + a14 * b14 + a15 * b13 + a16 * b12 + a17 * b11;
  t = (t >> BITS) + a0 * b10 + a1 * b9 + a2 * b8 + a3 * b7 + a4 * b6 + a5 * b5 + a6 * b4 + a7 * b3 + a8 * b2 + a9 * b1 + a10 * b0 + (up + (high & MASK)) * FOLD;
  put(out, 10, t & MASK);
  up = high >> BITS;
  high = a12 * b17 + a13 * b16 + a14 * b15 + a15 * b14 + a16 * b13 + a17 * b12;
  t = (t >> BITS) + a0 * b11 + a1 * b10 + a2 * b9 + a3 * b8 + a4 * b7 + a5 * b6 + a6 * b5 + a7 * b4 + a8 * b3 + a9 * b2 + a10 * b1 + a11 * b0 + (up + (high & MASK)) * FOLD;
  put(out, 11, t & MASK);
  up = high >> BITS;
  high = a13 * b17 + a14 * b16 + a15 * b15 + a16 * b14 + a17 * b13;
  t = (t >> BITS) + a0 * b12 + a1 * b11 + a2 * b10 + a3 * b9 + a4 * b8 + a5 * b7 + a6 * b6 + a7 * b5 + a8 * b4 + a9 * b3 + a10 * b2 + a11 * b1 + a12 * b0 + (up + (high & MASK)) * FOLD;
  put(out, 12, t & MASK);
  up = high >> BITS;
  high = a14 * b17 + a15 * b16 + a16 * b15 + a17 * b14;
  t = (t >> BITS) + a0 * b13 + a1 * b12 + a2 * b11 + a3 * b10 + a4 * b9 + a5 * b8 + a6 * b7 + a7 * b6 + a8 * b5 + a9 * b4 + a10 * b3 + a11 * b2 + a12 * b1 + a13 * b0 + (up + (high & MASK)) * FOLD;
  put(out, 13, t & MASK);
  up = high >> BITS;
  high = a15 * b17 + a16 * b16 + a17 * b15;
  t = (t >> BITS) + a0 * b14 + a1 * b13 + a2 * b12 + a3 * b11 + a4 * b10 + a5 * b9 + a6 * b8 + a7 * b7 + a8 * b6 + a9 * b5 + a10 * b4 + a11 * b3 + a12 * b2 + a13 * b1 + a14 * b0 + (up + (high & MASK)) * FOLD;
  put(out, 14, t & MASK);
  up = high >> BITS;
  high = a16 * b17 + a17 * b16;
  t = (t >> BITS) + a0 * b15 + a1 * b14 + a2 * b13 + a3 * b12 + a4 * b11 + a5 * b10 + a6 * b9 + a7 * b8 + a8 * b7 + a9 * b6 + a10 * b5 + a11 * b4 + a12 * b3 + a13 * b2 + a14 * b1 + a15 * b0 + (up + (high & MASK)) * FOLD;
  put(out, 15, t & MASK);
  up = high >> BITS;
  high = a17 * b17;
  t = (t >> BITS) + a0 * b16 + a1 * b15 + a2 * b14 + a3 * b13 + a4 * b12 + a5 * b11 + a6 * b10 + a7 * b9 + a8 * b8 + a9 * b7 + a10 * b6 + a11 * b5 + a12 * b4 + a13 * b3 + a14 * b2 + a15 * b1 + a16 * b0 + (up + (high & MASK)) * FOLD;
  put(out, 16, t & MASK);
  up = high >> BITS;
  t = (t >> BITS) + a0 * b17 + a1 * b16 + a2 * b15 + a3 * b14 + a4 * b13 + a5 * b12 + a6 * b11 + a7 * b10 + a8 * b9 + a9 * b8 + a10 * b7 + a11 * b6 + a12 * b5 + a13 * b4 + a14 * b3 + a15 * b2 + a16 * b1 + a17 * b0 + up * FOLD;
  put(out, 17, t & MASK);
  t = r0 + (t >> BITS) * FOLD;
  put(out, 0, t & MASK);
  put(out, 1, r1 + (t >> BITS));
}

/** out := a a. */
export function sqr(out: Element, a: Element): void {
  const a0 = limb(a, 0), a1 = limb(a, 1), a2 = limb(a, 2), a3 = limb(a, 3), a4 = limb(a, 4), a5 = limb(a, 5);
  const a6 = limb(a, 6), a7 = limb(a, 7), a8 = limb(a, 8), a9 = limb(a, 9), a10 = limb(a, 10), a11 = limb(a, 11);
  const a12 = limb(a, 12), a13 = limb(a, 13), a14 = limb(a, 14), a15 = limb(a, 15), a16 = limb(a, 16), a17 = limb(a, 17);
  let t: u64, high: u64, up: u64 = 0;
  high = 2 * (a1 * a17 + a2 * a16 + a3 * a15 + a4 * a14 + a5 * a13 + a6 * a12 + a7 * a11 + a8 * a10) + a9 * a9;
  t = a0 * a0 + (high & MASK) * FOLD;
  const r0 = t & MASK;
  up = high >> BITS;
  high = 2 * (a2 * a17 + a3 * a16 + a4 * a15 + a5 * a14 + a6 * a13 + a7 * a12 + a8 * a11 + a9 * a10);
  t = (t >> BITS) + 2 * a0 * a1 + (up + (high & MASK)) * FOLD;
  const r1 = t & MASK;
  up = high >> BITS;
  high = 2 * (a3 * a17 + a4 * a16 + a5 * a15 + a6 * a14 + a7 * a13 + a8 * a12 + a9 * a11) + a10 * a10;
  t = (t >> BITS) + 2 * a0 * a2 + a1 * a1 + (up + (high & MASK)) * FOLD;
  put(out, 2, t & MASK);
  up = high >> BITS;
  high = 2 * (a4 * a17 + a5 * a16 + a6 * a15 + a7 * a14 + a8 * a13 + a9 * a12 + a10 * a11);
  t = (t >> BITS) + 2 * (a0 * a3 + a1 * a2) + (up + (high & MASK)) * FOLD;
  put(out, 3, t & MASK);
  up = high >> BITS;
  high = 2 * (a5 * a17 + a6 * a16 + a7 * a15 + a8 * a14 + a9 * a13 + a10 * a12) + a11 * a11;
  t = (t >> BITS) + 2 * (a0 * a4 + a1 * a3) + a2 * a2 + (up + (high & MASK)) * FOLD;
  put(out, 4, t & MASK);
  up = high >> BITS;
  high = 2 * (a6 * a17 + a7 * a16 + a8 * a15 + a9 * a14 + a10 * a13 + a11 * a12);
  t = (t >> BITS) + 2 * (a0 * a5 + a1 * a4 + a2 * a3) + (up + (high & MASK)) * FOLD;
  put(out, 5, t & MASK);
  up = high >> BITS;
  high = 2 * (a7 * a17 + a8 * a16 + a9 * a15 + a10 * a14 + a11 * a13) + a12 * a12;
  t = (t >> BITS) + 2 * (a0 * a6 + a1 * a5 + a2 * a4) + a3 * a3 + (up + (high & MASK)) * FOLD;
  put(out, 6, t & MASK);
  up = high >> BITS;
  high = 2 * (a8 * a17 + a9 * a16 + a10 * a15 + a11 * a14 + a12 * a13);
  t = (t >> BITS) + 2 * (a0 * a7 + a1 * a6 + a2 * a5 + a3 * a4) + (up + (high & MASK)) * FOLD;
  put(out, 7, t & MASK);
  up = high >> BITS;
  high = 2 * (a9 * a17 + a10 * a16 + a11 * a15 + a12 * a14) + a13 * a13;
  t = (t >> BITS) + 2 * (a0 * a8 + a1 * a7 + a2 * a6 + a3 * a5) + a4 * a4 + (up + (high & MASK)) * FOLD;
  put(out, 8, t & MASK);
  up = high >> BITS;
  high = 2 * (a10 * a17 + a11 * a16 + a12 * a15 + a13 * a14);
  t = (t >> BITS) + 2 * (a0 * a9 + a1 * a8 + a2 * a7 + a3 * a6 + a4 * a5) + (up + (high & MASK)) * FOLD;
  put(out, 9, t & MASK);
  up = high >> BITS;
  high = 2 * (a11 * a17 + a12 * a16 + a13 * a15) + a14 * a14;
  t = (t >> BITS) + 2 * (a0 * a10 + a1 * a9 + a2 * a8 + a3 * a7 + a4 * a6) + a5 * a5 + (up + (high & MASK)) * FOLD;
  put(out, 10, t & MASK);
  up = high >> BITS;
  high = 2 * (a12 * a17 + a13 * a16 + a14 * a15);
  t = (t >> BITS) + 2 * (a0 * a11 + a1 * a10 + a2 * a9 + a3 * a8 + a4 * a7 + a5 * a6) + (up + (high & MASK)) * FOLD;
  put(out, 11, t & MASK);
  up = high >> BITS;
  high = 2 * (a13 * a17 + a14 * a16) + a15 * a15;
  t = (t >> BITS) + 2 * (a0 * a12 + a1 * a11 + a2 * a10 + a3 * a9 + a4 * a8 + a5 * a7) + a6 * a6 + (up + (high & MASK)) * FOLD;
  put(out, 12, t & MASK);
  up = high >> BITS;
  high = 2 * (a14 * a17 + a15 * a16);
  t = (t >> BITS) + 2 * (a0 * a13 + a1 * a12 + a2 * a11 + a3 * a10 + a4 * a9 + a5 * a8 + a6 * a7) + (up + (high & MASK)) * FOLD;
  put(out, 13, t & MASK);
  up = high >> BITS;
  high = 2 * a15 * a17 + a16 * a16;
  t = (t >> BITS) + 2 * (a0 * a14 + a1 * a13 + a2 * a12 + a3 * a11 + a4 * a10 + a5 * a9 + a6 * a8) + a7 * a7 + (up + (high & MASK)) * FOLD;
  put(out, 14, t & MASK);
  up = high >> BITS;
  high = 2 * a16 * a17;
  t = (t >> BITS) + 2 * (a0 * a15 + a1 * a14 + a2 * a13 + a3 * a12 + a4 * a11 + a5 * a10 + a6 * a9 + a7 * a8) + (up + (high & MASK)) * FOLD;
  put(out, 15, t & MASK);
  up = high >> BITS;
  high = a17 * a17;
  t = (t >> BITS) + 2 * (a0 * a16 + a1 * a15 + a2 * a14 + a3 * a13 + a4 * a12 + a5 * a11 + a6 * a10 + a7 * a9) + a8 * a8 + (up + (high & MASK)) * FOLD;
  put(out, 16, t & MASK);
  up = high >> BITS;
  t = (t >> BITS) + 2 * (a0 * a17 + a1 * a16 + a2 * a15 + a3 * a14 + a4 * a13 + a5 * a12 + a6 * a11 + a7 * a10 + a8 * a9) + up * FOLD;
  put(out, 17, t & MASK);
  t = r0 + (t >> BITS) * FOLD;
  put(out, 0, t & MASK);
  put(out, 1, r1 + (t >> BITS));
}
