// k G for a secret k: 129 complete additions, one for each signed hexadecimal digit of k, each from
// a table of its own position that is read from end to end. No branch and no address depends on k.
import { addPoints, Point, POINT } from './completeAddition';
import { Bytes, BYTES, Element, ELEMENT, invert, sub, toBytes } from './element';
import { mul } from './product';

const POSITIONS: usize = 129;
/** A row of the table: 1 to 8 times 16^position G. */
const MULTIPLES: usize = 8;
const table = memory.data(129 * 8 * 216, 8);
export const base: Point = memory.data(216, 8);

export function makeTable(): void {
  const first: Point = memory.data(216, 8);
  memory.copy(first, base, POINT);
  for (let position: usize = 0; position < POSITIONS; position++) {
    const row = rowOf(position), last = row + (MULTIPLES - 1) * POINT;
    memory.copy(row, first, POINT);
    for (let point = row; point < last; point += POINT) addPoints(point + POINT, point, row);
    addPoints(first, last, last);
  }
}

// @ts-ignore: decorator
@inline
function rowOf(position: usize): usize {
  return table + position * MULTIPLES * POINT;
}

/** out := x(k G), y(k G), 64 bytes each; both 0 where k is a multiple of q. */
export function multiplyBase(out: Bytes, k: Bytes): void {
  const sum = memory.data(216, 8), term = memory.data(216, 8), digits = memory.data(129, 8);
  signedDigits(digits, k);
  infinity(sum);
  for (let position: usize = 0; position < POSITIONS; position++) {
    select(term, rowOf(position), <i32>load<i8>(digits + position));
    addPoints(sum, sum, term);
  }
  const inverse = memory.data(72, 8);
  invert(inverse, sum + 2 * ELEMENT);
  for (let i: usize = 0; i < 2; i++) {
    mul(sum + i * ELEMENT, sum + i * ELEMENT, inverse);
    toBytes(out + i * BYTES, sum + i * ELEMENT);
  }
}

/** Digits of -8 to 7, least significant first: those of k + 888…8 in base 16, each less 8. The last is 0 or 1. */
function signedDigits(out: usize, k: Bytes): void {
  let carry: u32 = 0;
  for (let i: u32 = 0; i < 128; i++) {
    const digit = ((<u32>load<u8>(k + (i >> 1)) >> (4 * (i & 1))) & 15) + 8 + carry;
    store<u8>(out + i, <u8>((digit & 15) - 8));
    carry = digit >> 4;
  }
  store<u8>(out + 128, <u8>carry);
}

/** out := digit times the row's first point. */
function select(out: Point, row: usize, digit: i32): void {
  const sign = digit >> 31;
  const size = (digit ^ sign) - sign;
  infinity(out);
  for (let multiple = 1; multiple <= <i32>MULTIPLES; multiple++) {
    const mask = <u64>(<i64>((multiple ^ size) - 1) >> 63);
    for (let i: usize = 0; i < POINT; i += 8) choose(out + i, row + i, mask);
    row += POINT;
  }
  const y = out + ELEMENT, negated = memory.data(72, 8);
  sub(negated, zero, y);
  for (let i: usize = 0; i < ELEMENT; i += 8) choose(y + i, negated + i, <u64><i64>sign);
}

const zero: Element = memory.data(72, 8);

function infinity(out: Point): void {
  memory.fill(out, 0, POINT);
  store<u32>(out + ELEMENT, 1);
}

/** Eight bytes of `other` where the mask is all ones, and of `out` where it is zero. */
// @ts-ignore: decorator
@inline
function choose(out: usize, other: usize, mask: u64): void {
  const kept = load<u64>(out);
  store<u64>(out, kept ^ ((kept ^ load<u64>(other)) & mask));
}
