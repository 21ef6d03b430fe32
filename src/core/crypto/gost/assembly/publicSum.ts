// u G + v Q for verification, where every number is public and time may depend on it. Jacobian
// coordinates (x = X/Z², y = Y/Z³) by dbl-2001-b and add-1998-cmo-2 of the Explicit-Formulas
// Database, both scalars in sliding windows over one chain of doublings.
import { Point, POINT } from './completeAddition';
import { add, Bytes, Element, ELEMENT, fromBytes, isZero, sub, times } from './element';
import { mul, sqr } from './product';

/** Bits of a window. A table holds the odd multiples below 2^width; that of G is made once and may be larger. */
const BASE_WIDTH: usize = 8;
const KEY_WIDTH: usize = 5;
const BITS: usize = 512;
const baseTable = memory.data(128 * 216, 8);
const keyTable = memory.data(16 * 216, 8);
const sum: Point = memory.data(216, 8);

export function makeBaseTable(base: Point): void {
  oddMultiples(baseTable, base, BASE_WIDTH);
}

/**
 * Computes u G + v Q for `isAbscissa`. False where the formulas met a case that they do not cover,
 * or the sum is infinite: Z, once 0, stays 0.
 */
export function combine(u: Bytes, v: Bytes, key: Point): bool {
  const ofBase = memory.data(512, 8), ofKey = memory.data(512, 8);
  oddMultiples(keyTable, key, KEY_WIDTH);
  windows(ofBase, u, BASE_WIDTH);
  windows(ofKey, v, KEY_WIDTH);
  let isEmpty = true;
  for (let i: isize = BITS - 1; i >= 0; i--) {
    if (!isEmpty) double(sum, sum);
    isEmpty = addMultiple(baseTable, load<u8>(ofBase + i), isEmpty);
    isEmpty = addMultiple(keyTable, load<u8>(ofKey + i), isEmpty);
  }
  return !isEmpty && !isZero(sum + 2 * ELEMENT);
}

/** Whether the sum's x is congruent to this number modulo p. */
export function isAbscissa(x: Bytes): bool {
  const t = memory.data(72, 8), zz = memory.data(72, 8);
  fromBytes(t, x);
  sqr(zz, sum + 2 * ELEMENT);
  mul(t, t, zz);
  sub(t, t, sum);
  return isZero(t);
}

function addMultiple(table: usize, odd: usize, isEmpty: bool): bool {
  if (odd == 0) return isEmpty;
  const point = table + (odd >> 1) * POINT;
  if (isEmpty) memory.copy(sum, point, POINT);
  else addJacobian(sum, sum, point);
  return false;
}

/** At each bit 0, or the odd number that starts there: the scalar is their sum. */
function windows(out: usize, scalar: Bytes, width: usize): void {
  memory.fill(out, 0, BITS);
  let i: usize = 0;
  while (i < BITS) {
    let odd: u32 = bitAt(scalar, i);
    if (odd == 0) {
      i += 1;
      continue;
    }
    for (let j: usize = 1; j < width && i + j < BITS; j++) odd |= bitAt(scalar, i + j) << <u32>j;
    store<u8>(out + i, <u8>odd);
    i += width;
  }
}

// @ts-ignore: decorator
@inline
function bitAt(scalar: Bytes, i: usize): u32 {
  return (<u32>load<u8>(scalar + (i >> 3)) >> <u32>(i & 7)) & 1;
}

/** P, 3 P, 5 P … (2^width - 1) P. */
function oddMultiples(table: usize, point: Point, width: usize): void {
  const twice = memory.data(216, 8);
  memory.copy(table, point, POINT);
  double(twice, point);
  for (let i: usize = 1; i < <usize>1 << (width - 1); i++) addJacobian(table + i * POINT, table + (i - 1) * POINT, twice);
}

/** No point of a curve of prime order has y = 0. */
function double(out: Point, p: Point): void {
  const x = p, y = p + ELEMENT, z = p + 2 * ELEMENT;
  const delta = memory.data(72, 8), gamma = memory.data(72, 8), beta = memory.data(72, 8), alpha = memory.data(72, 8), t = memory.data(72, 8);
  sqr(delta, z);
  sqr(gamma, y);
  mul(beta, x, gamma);
  sub(t, x, delta);
  add(alpha, x, delta);
  mul(alpha, alpha, t);
  times(alpha, alpha, 3);
  mul(t, y, z);
  times(out + 2 * ELEMENT, t, 2);
  times(beta, beta, 4);
  sqr(t, alpha);
  sub(t, t, beta);
  sub(out, t, beta);
  sub(beta, beta, out);
  mul(beta, alpha, beta);
  sqr(gamma, gamma);
  times(gamma, gamma, 8);
  sub(out + ELEMENT, beta, gamma);
}

/** Of two finite points that are neither equal nor opposite: of others the Z of the result is 0. */
function addJacobian(out: Point, p: Point, q: Point): void {
  const zz = memory.data(72, 8), u = memory.data(72, 8), s = memory.data(72, 8), h = memory.data(72, 8), r = memory.data(72, 8), t = memory.data(72, 8);
  sqr(zz, q + 2 * ELEMENT);
  mul(u, p, zz);
  mul(zz, zz, q + 2 * ELEMENT);
  mul(s, p + ELEMENT, zz);
  sqr(zz, p + 2 * ELEMENT);
  mul(h, q, zz);
  mul(zz, zz, p + 2 * ELEMENT);
  mul(r, q + ELEMENT, zz);
  sub(h, h, u);
  sub(r, r, s);
  mul(t, p + 2 * ELEMENT, q + 2 * ELEMENT);
  mul(out + 2 * ELEMENT, t, h);
  sqr(zz, h);
  mul(h, zz, h);
  mul(u, u, zz);
  sqr(t, r);
  sub(t, t, h);
  sub(t, t, u);
  sub(out, t, u);
  sub(u, u, out);
  mul(u, r, u);
  mul(s, s, h);
  sub(out + ELEMENT, u, s);
}
