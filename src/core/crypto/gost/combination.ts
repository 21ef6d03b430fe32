// u·G + v·Q for verification, where every number is public and time may depend on it. Jacobian coordinates (x = X/Z², y = Y/Z³) by
// dbl-2001-b and madd of the Explicit-Formulas Database, with both scalars in width-w NAF over one chain of doublings: half the time of
// complete formulas, whose evenness only a secret needs.
import { inverse, reductionOf } from './field.ts';
import type { ParameterSet } from './parameterSets.ts';

export interface AffinePoint {
  readonly x: bigint;
  readonly y: bigint;
}

/** Coordinates are congruent modulo p but not brought below it, and may be negative. Z is 0 at infinity and nowhere else. */
interface JacobianPoint extends AffinePoint {
  readonly z: bigint;
}

/** The x of u·G + v·Q, 0 <= x < p; null at infinity. Scalars are not negative; Q is a finite point of the curve. */
export type Combination = (u: bigint, v: bigint, q: AffinePoint) => bigint | null;

/** Digits of the scalars: the table of G is made once and may be larger. A width-w NAF needs 2^(w-2) odd multiples. */
const BASE_WIDTH = 8;
const KEY_WIDTH = 5;
const INFINITY: JacobianPoint = { x: 1n, y: 1n, z: 0n };

const made = new WeakMap<ParameterSet, Combination>();

export function combinationOf(set: ParameterSet): Combination {
  const known = made.get(set);
  if (known !== undefined) return known;
  const formulas = formulasOf(set);
  const { double, add } = formulas;
  const { toAffine, oddMultiples } = conversionsOf(set, formulas);
  const baseTable = oddMultiples({ x: set.gx, y: set.gy }, 1 << (BASE_WIDTH - 2));
  const combination: Combination = (u, v, q) => {
    const terms = [[nafDigits(u, BASE_WIDTH), baseTable], [nafDigits(v, KEY_WIDTH), oddMultiples(q, 1 << (KEY_WIDTH - 2))]] as const;
    let sum = INFINITY;
    for (let i = Math.max(...terms.map(([digits]) => digits.length)) - 1; i >= 0; i--) {
      sum = double(sum);
      for (const [digits, table] of terms) {
        const digit = digits[i] ?? 0;
        const point = table[Math.abs(digit) >> 1];
        if (digit !== 0 && point !== undefined) sum = add(sum, digit > 0 ? point : { x: point.x, y: -point.y });
      }
    }
    return sum.z === 0n ? null : toAffine([sum])[0]?.x ?? null;
  };
  made.set(set, combination);
  return combination;
}

/** Non-adjacent form, least significant digit first: each is 0 or odd and below 2^(width-1) in size (Guide to ECC, algorithm 3.35). */
export function nafDigits(scalar: bigint, width: number): Int8Array {
  const bits = Array.from(scalar.toString(2), Number).reverse();
  const digits = new Int8Array(bits.length + 1);
  let carry = 0;
  for (let i = 0; i < digits.length;) {
    if (((bits[i] ?? 0) ^ carry) === 0) {
      i += 1;
      continue;
    }
    let digit = carry;
    for (let j = 0; j < width; j++) digit += (bits[i + j] ?? 0) << j;
    carry = digit >= 1 << (width - 1) ? 1 : 0;
    digits[i] = digit - (carry << width);
    i += width;
  }
  return digits;
}

interface Formulas {
  /** Congruent, of about the length of p. */
  readonly reduce: (value: bigint) => bigint;
  /** Congruent, 0 <= value < p. */
  readonly below: (value: bigint) => bigint;
  readonly double: (point: JacobianPoint) => JacobianPoint;
  readonly add: (one: JacobianPoint, other: AffinePoint) => JacobianPoint;
}

function formulasOf(set: ParameterSet): Formulas {
  const { p, a } = set;
  const reduce = reductionOf(set);
  const below = (value: bigint): bigint => {
    const rest = value % p;
    return rest < 0n ? rest + p : rest;
  };
  const isMinusThree = a === p - 3n;
  /** Of no point with y = 0: a curve of prime order has none. */
  const double = ({ x, y, z }: JacobianPoint): JacobianPoint => {
    if (z === 0n) return INFINITY;
    const [delta, gamma] = [reduce(z * z), reduce(y * y)];
    const beta = reduce(x * gamma);
    const alpha = isMinusThree ? reduce(3n * (x - delta) * (x + delta)) : reduce(3n * x * x + a * reduce(delta * delta));
    const x3 = reduce(alpha * alpha - (beta << 3n));
    return { x: x3, y: reduce(alpha * ((beta << 2n) - x3) - ((gamma * gamma) << 3n)), z: reduce(y * z) << 1n };
  };
  const add = (one: JacobianPoint, other: AffinePoint): JacobianPoint => {
    if (one.z === 0n) return { x: other.x, y: other.y, z: 1n };
    const zz = reduce(one.z * one.z);
    const h = reduce(other.x * zz) - one.x;
    const r = reduce(other.y * reduce(one.z * zz)) - one.y;
    if (below(h) === 0n) return below(r) === 0n ? double(one) : INFINITY;
    const hh = reduce(h * h);
    const [hhh, v] = [reduce(h * hh), reduce(one.x * hh)];
    const x = reduce(r * r - hhh - (v << 1n));
    return { x, y: reduce(r * (v - x) - one.y * hhh), z: reduce(one.z * h) };
  };
  return { reduce, below, double, add };
}

function conversionsOf({ p }: ParameterSet, { reduce, below, double, add }: Formulas) {
  /** Finite points, coordinates below p; one inversion for all (Montgomery's trick). */
  const toAffine = (points: readonly JacobianPoint[]): AffinePoint[] => {
    const products = [1n];
    for (const { z } of points) products.push(reduce((products.at(-1) ?? 1n) * z));
    let inverted = inverse(below(products.pop() ?? 1n), p);
    return points.toReversed().map(({ x, y, z }) => {
      const zInverse = reduce(inverted * (products.pop() ?? 1n));
      inverted = reduce(inverted * z);
      const square = reduce(zInverse * zInverse);
      return { x: below(x * square), y: below(y * reduce(square * zInverse)) };
    }).reverse();
  };
  /** 1·P, 3·P, 5·P … */
  const oddMultiples = (point: AffinePoint, count: number): AffinePoint[] => {
    const first = { ...point, z: 1n };
    const [twice = point] = toAffine([double(first)]);
    const multiples: JacobianPoint[] = [first];
    while (multiples.length < count) multiples.push(add(multiples.at(-1) ?? first, twice));
    return toAffine(multiples);
  };
  return { toAffine, oddMultiples };
}
