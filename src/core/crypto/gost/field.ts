// Arithmetic modulo the primes of our curves, p = 2^n - c with a small c: reduction by folding instead of division, which nearly
// halves the time of a signature. Replaces only the four operations that point arithmetic spends its time in.
import { Field, type IField } from '@noble/curves/abstract/modular.js';
import type { ParameterSet } from './parameterSets.ts';

/** The field of a parameter set; one whose prime or `a` has another shape gets the general arithmetic. */
export function fieldOf({ p, a, size }: ParameterSet): IField<bigint> {
  const general = Field(p);
  const bits = BigInt(8 * size);
  const c = (1n << bits) - p;
  if (c <= 0n || c >= 1n << 16n || a !== p - 3n) return general;
  const mask = (1n << bits) - 1n;
  const once = (value: bigint): bigint => (value >= p ? value - p : value);
  /** 2^n = c modulo p: the upper half comes back multiplied by c, and what that overflows once more. */
  const reduce = (value: bigint): bigint => {
    const folded = (value & mask) + (value >> bits) * c;
    return once((folded & mask) + (folded >> bits) * c);
  };
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
