// Any parameter set in BigInt, by the complete formulas of @noble/curves: for the curves that have
// no WebAssembly, and where that is refused. Slow, and a BigInt's time depends on its value:
// tests/timing shows by how much.
import { weierstrass } from '@noble/curves/abstract/weierstrass.js';
import { bytesToNumberLE, numberToBytesLE } from '@noble/curves/utils.js';
import { concat } from '../../bytes.ts';
import type { Curve } from './curve.ts';
import type { ParameterSet } from './parameterSets.ts';

export function bigintCurve({ p, a, b, q, gx, gy, size }: ParameterSet): Curve {
  const Point = weierstrass({ p, n: q, h: 1n, a, b, Gx: gx, Gy: gy });
  const joined = (first: bigint, second: bigint): Uint8Array<ArrayBuffer> =>
    concat([numberToBytesLE(first, size), numberToBytesLE(second, size)]);
  return {
    multiplyBase: (d) => {
      const { x, y } = Point.BASE.multiply(bytesToNumberLE(d)).toAffine();
      return joined(x, y);
    },
    signWith: (nonce, d, e) => {
      const k = bytesToNumberLE(nonce);
      if (k === 0n || k >= q) return null;
      const r = Point.BASE.multiply(k).toAffine().x % q;
      const s = (r * bytesToNumberLE(d) + k * bytesToNumberLE(e)) % q;
      return r === 0n || s === 0n ? null : joined(r, s);
    },
    hasSum: (u, v, publicKey, r) => {
      const key = Point.fromAffine({
        x: bytesToNumberLE(publicKey.subarray(0, size)),
        y: bytesToNumberLE(publicKey.subarray(size)),
      });
      const sum = Point.BASE.multiplyUnsafe(u).add(key.multiplyUnsafe(v));
      return !sum.is0() && sum.toAffine().x % q === r;
    },
  };
}
