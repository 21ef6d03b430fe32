// «Streebog» in WebAssembly: twice as fast as in JavaScript, which has no 64-bit integers that are fast.
import { concat, fromHex } from '../../bytes.ts';
import { ITERATION, MATRIX, PI } from './streebogConstants.ts';
import { instantiate } from './wasmModule.ts';

const BLOCK = 64;
/** Bytes that assembly/streebog.ts takes at a time. */
const WINDOW = 32_768;

const little = (hex: string): Uint8Array => fromHex(hex).reverse();

/** Null where WebAssembly is refused. */
export function wasmStreebog(): ((data: Uint8Array) => Uint8Array<ArrayBuffer>) | null {
  const exports = instantiate();
  if (exports === null) return null;
  const memory = exports.memory.buffer;
  const window = new Uint8Array(memory, exports.hashBlocks.value, WINDOW);
  new Uint8Array(memory).set(
    concat([fromHex(PI), ...MATRIX.map(little), ...ITERATION.map(little)]),
    exports.hashConstants.value,
  );
  exports.makeHashTables();
  return (data) => {
    exports.startHash();
    const whole = data.length - (data.length % BLOCK);
    for (let offset = 0; offset < whole; offset += WINDOW) {
      const part = data.subarray(offset, Math.min(offset + WINDOW, whole));
      window.set(part);
      exports.absorbBlocks(part.length / BLOCK);
    }
    const rest = data.subarray(whole);
    window.fill(0, 0, BLOCK);
    window.set(rest);
    window[rest.length] = 1;
    exports.finishHash(BigInt(8 * rest.length));
    return Uint8Array.from(window.subarray(0, BLOCK));
  };
}
