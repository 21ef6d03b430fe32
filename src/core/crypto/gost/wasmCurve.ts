// The curves over p = 2^512 - 569 with a = -3 in WebAssembly, compiled from assembly/: even in time
// where numbers are secret, which BigInt cannot be, and in verification several times faster
// (docs/TIMING.md).
import { concatBytes, numberToBytesLE } from '@noble/curves/utils.js';
import { bigintCurve } from './bigintCurve.ts';
import type { Curve } from './curve.ts';
import type { ParameterSet } from './parameterSets.ts';
import { type Exports, instantiate } from './wasmModule.ts';

const SIZE = 64;
const P = 2n ** 512n - 569n;

/** Null for other curves, and where there is no WebAssembly or the content security policy refuses it. */
export function wasmCurve(set: ParameterSet): Curve | null {
  if (set.p !== P || set.a !== P - 3n) return null;
  const exports = instantiate();
  return exports && curveBy(exports, set);
}

const isZero = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0);
const bytesOf = (number: bigint): Uint8Array => numberToBytesLE(number, SIZE);

function curveBy(exports: Exports, set: ParameterSet): Curve {
  const slots = new Uint8Array(exports.memory.buffer, exports.slots.value, 4 * SIZE);
  const write = (...numbers: readonly Uint8Array[]): void => slots.set(concatBytes(...numbers));
  const firstTwo = (): Uint8Array<ArrayBuffer> => Uint8Array.from(slots.subarray(0, 2 * SIZE));
  write(bytesOf(set.b), bytesOf(set.q), bytesOf(set.gx), bytesOf(set.gy));
  exports.setCurve();
  return {
    multiplyBase: (d) => {
      write(d);
      exports.multiply();
      return firstTwo();
    },
    signWith: (k, d, e) => {
      write(k, d, e);
      if (exports.sign() === 0) return null;
      const signature = firstTwo();
      return isZero(signature.subarray(0, SIZE)) || isZero(signature.subarray(SIZE))
        ? null
        : signature;
    },
    hasSum: (u, v, publicKey, r) => {
      write(bytesOf(u), bytesOf(v), publicKey);
      // Equal or opposite points during the computation, which only a specially made signature
      // reaches; or an infinite sum.
      if (exports.addMultiples() === 0) return bigintCurve(set).hasSum(u, v, publicKey, r);
      for (let x = r; x < set.p; x += set.q) {
        write(bytesOf(x));
        if (exports.hasAbscissa() === 1) return true;
      }
      return false;
    },
  };
}
