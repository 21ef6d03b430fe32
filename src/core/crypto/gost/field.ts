// Arithmetic modulo the primes of our curves, p = 2^n - c with a small c: reduction by folding instead of division, which nearly
// halves the time of a signature. Replaces only the four operations that point arithmetic spends its time in.
import { Field, type IField } from '@noble/curves/abstract/modular.js';
import type { ParameterSet } from './parameterSets.ts';

/**
 * Brings the product of two numbers near p, negative ones too, back to about the length of p: congruent, not necessarily below p.
 * What 2^n overflows comes back multiplied by c, twice. A prime of another shape gets a division.
 */
export function reductionOf({ p, size }: Pick<ParameterSet, 'p' | 'size'>): (value: bigint) => bigint {
  const bits = BigInt(8 * size);
  const c = (1n << bits) - p;
  if (c <= 0n || c >= 1n << 16n) return (value) => value % p;
  const mask = (1n << bits) - 1n;
  return (value) => {
    const folded = (value & mask) + (value >> bits) * c;
    return (folded & mask) + (folded >> bits) * c;
  };
}

/** The field of a parameter set; one whose prime or `a` has another shape gets the general arithmetic. */
export function fieldOf(set: ParameterSet): IField<bigint> {
  const { p, a, size } = set;
  const general = Field(p);
  const c = (1n << BigInt(8 * size)) - p;
  if (c <= 0n || c >= 1n << 16n || a !== p - 3n) return general;
  const fold = reductionOf(set);
  const once = (value: bigint): bigint => (value >= p ? value - p : value);
  const reduce = (value: bigint): bigint => once(fold(value));
  /** The formulas multiply by the coefficient a = -3 in every addition. */
  const timesA = (value: bigint): bigint => once(p - reduce(3n * value));
  const operations: Pick<IField<bigint>, 'mul' | 'sqr' | 'add' | 'sub'> = {
    mul: (left, right) => (typeof right !== 'bigint' ? general.mul(left, right) : left === a ? timesA(right) : reduce(left * right)),
    sqr: (value) => reduce(value * value),
    add: (left, right) => once(left + right),
    sub: (left, right) => once(left - right + p),
  };
  return Object.create(general, Object.getOwnPropertyDescriptors(operations)) as IField<bigint>;
}

/** The inverse modulo a prime, 0 < value < modulus, by the extended Euclid: its time depends on the value, so it is for public ones. */
export function inverse(value: bigint, modulus: bigint): bigint {
  let [r0, r1, t0, t1] = [modulus, value, 0n, 1n];
  while (r1 !== 0n) {
    const quotient = r0 / r1;
    [r0, r1, t0, t1] = [r1, r0 - quotient * r1, t1, t0 - quotient * t1];
  }
  return t0 < 0n ? t0 + modulus : t0;
}
