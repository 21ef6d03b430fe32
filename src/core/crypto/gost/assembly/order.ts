// Numbers modulo the order q of the curve, 64 bytes each, without a branch or an address that
// depends on a value: one bit at a time, because a signature needs two products only.
import { Bytes, BYTES } from './element';

export const order: Bytes = memory.data(64, 8);

/** out := a b mod q, for b below q. */
export function mulModOrder(out: Bytes, a: Bytes, b: Bytes): void {
  const sum = memory.data(64, 8), term = memory.data(64, 8);
  memory.fill(sum, 0, BYTES);
  for (let bit = 511; bit >= 0; bit--) {
    const mask = -((<u32>load<u8>(a + (bit >> 3)) >> (bit & 7)) & 1);
    for (let i: usize = 0; i < BYTES; i += 4) store<u32>(term + i, load<u32>(b + i) & mask);
    addModOrder(sum, sum, sum);
    addModOrder(sum, sum, term);
  }
  memory.copy(out, sum, BYTES);
}

/** out := a + b mod q, for both below q. */
export function addModOrder(out: Bytes, a: Bytes, b: Bytes): void {
  let carry: u64 = 0;
  for (let i: usize = 0; i < BYTES; i += 4) {
    carry += <u64>load<u32>(a + i) + load<u32>(b + i);
    store<u32>(out + i, <u32>carry);
    carry >>= 32;
  }
  reduceOnce(out, <u32>carry);
}

/** a := carry 2^512 + a modulo q, for a sum below 2 q. */
export function reduceOnce(a: Bytes, carry: u32): void {
  const reduced = memory.data(64, 8);
  const borrow = minusOrder(reduced, a);
  const mask = (borrow & (carry ^ 1)) - 1;
  for (let i: usize = 0; i < BYTES; i += 4) {
    const kept = load<u32>(a + i);
    store<u32>(a + i, kept ^ ((kept ^ load<u32>(reduced + i)) & mask));
  }
}

/** out := a - q modulo 2^512. Answers 1 where a is below q, 0 elsewhere. */
export function minusOrder(out: Bytes, a: Bytes): u32 {
  let t: i64 = 0;
  for (let i: usize = 0; i < BYTES; i += 4) {
    t += <i64>load<u32>(a + i) - <i64>load<u32>(order + i);
    store<u32>(out + i, <u32>t);
    t >>= 32;
  }
  return <u32>(t & 1);
}
