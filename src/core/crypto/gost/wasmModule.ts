// The module compiled from assembly/, whose index.ts describes the functions.
import { ownBase64 } from '../../bytes.ts';
import { WASM_MODULE } from './wasmModule.generated.ts';

export interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly slots: WebAssembly.Global<'i32'>;
  readonly setCurve: () => void;
  readonly multiply: () => void;
  readonly sign: () => number;
  readonly addMultiples: () => number;
  readonly hasAbscissa: () => number;
  readonly hashConstants: WebAssembly.Global<'i32'>;
  readonly hashBlocks: WebAssembly.Global<'i32'>;
  readonly makeHashTables: () => void;
  readonly startHash: () => void;
  readonly absorbBlocks: (count: number) => void;
  readonly finishHash: (bits: bigint) => void;
}

/** A new instance; null where there is no WebAssembly or the content security policy refuses it. */
export function instantiate(): Exports | null {
  try {
    const module = new WebAssembly.Module(ownBase64(WASM_MODULE));
    return new WebAssembly.Instance(module).exports as unknown as Exports;
  } catch {
    return null;
  }
}
