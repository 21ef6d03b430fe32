// Complete addition on y² = x³ - 3x + b: the same steps for every pair of points, equal, opposite
// or infinite (0 : 1 : 0), so that neither time nor addresses tell which pair it was. Renes,
// Costello, Batina: Complete addition formulas for prime order elliptic curves (EUROCRYPT 2016),
// algorithm 4, with the products named after what they are of.
import { add, Element, ELEMENT, sub, times } from './element';
import { mul } from './product';

/** x = X/Z, y = Y/Z; three elements. */
export type Point = usize;
export const POINT: usize = 3 * ELEMENT;

export const curveB: Element = memory.data(72, 8);

export function addPoints(out: Point, p: Point, q: Point): void {
  const x1 = p, y1 = p + ELEMENT, z1 = p + 2 * ELEMENT;
  const x2 = q, y2 = q + ELEMENT, z2 = q + 2 * ELEMENT;
  const xx = memory.data(72, 8), yy = memory.data(72, 8), zz = memory.data(72, 8);
  const xy = memory.data(72, 8), yz = memory.data(72, 8), xz = memory.data(72, 8);
  mul(xx, x1, x2);
  mul(yy, y1, y2);
  mul(zz, z1, z2);
  cross(xy, x1, y1, x2, y2, xx, yy);
  cross(yz, y1, z1, y2, z2, yy, zz);
  cross(xz, x1, z1, x2, z2, xx, zz);

  const minus = memory.data(72, 8), plus = memory.data(72, 8), slope = memory.data(72, 8), t = memory.data(72, 8);
  mul(t, curveB, zz);
  sub(t, xz, t);
  times(t, t, 3);
  sub(minus, yy, t);
  add(plus, yy, t);
  times(zz, zz, 3);
  mul(t, curveB, xz);
  sub(t, t, zz);
  sub(t, t, xx);
  times(t, t, 3);
  times(slope, xx, 3);
  sub(slope, slope, zz);

  const x3 = out, y3 = out + ELEMENT, z3 = out + 2 * ELEMENT;
  sumOfProducts(y3, plus, minus, slope, t);
  sumOfProducts(z3, yz, minus, xy, slope);
  mul(x3, xy, plus);
  mul(t, yz, t);
  sub(x3, x3, t);
}

/** out := (a1 + b1)(a2 + b2) - aa - bb, which is a1 b2 + a2 b1. */
function cross(out: Element, a1: Element, b1: Element, a2: Element, b2: Element, aa: Element, bb: Element): void {
  const t = memory.data(72, 8);
  add(out, a1, b1);
  add(t, a2, b2);
  mul(out, out, t);
  sub(out, out, aa);
  sub(out, out, bb);
}

/** out := a b + c d. */
function sumOfProducts(out: Element, a: Element, b: Element, c: Element, d: Element): void {
  const t = memory.data(72, 8);
  mul(t, c, d);
  mul(out, a, b);
  add(out, out, t);
}
