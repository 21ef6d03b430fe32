// What is compiled from assembly/: that the committed module is its source, and its field against BigInt.
import fs from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileAssembly, GENERATED, moduleOf } from '../../../../scripts/wasm.ts';
import { WASM_MODULE } from '../../../../src/core/crypto/gost/wasmModule.generated.ts';

describe('the module', () => {
  it('is what its source compiles to (npm run wasm)', () => {
    expect(moduleOf(compileAssembly('index.ts')) === fs.readFileSync(GENERATED, 'utf8')).toBe(true);
  });

  it('is small, and reaches nothing outside', () => {
    const bytes = Buffer.from(WASM_MODULE, 'base64');
    expect(bytes.length).toBeLessThanOrEqual(10 * 1024);
    expect(WebAssembly.Module.imports(new WebAssembly.Module(bytes))).toEqual([]);
  });
});

const P = 2n ** 512n - 569n;
const LIMBS = 18;
/** The bound that element.ts promises: limbs are below it. */
const LIMIT = 2 ** 29 + 2 ** 24;

describe('the field', () => {
  interface Field {
    readonly memory: WebAssembly.Memory;
    readonly mul: (out: number, a: number, b: number) => void;
    readonly sqr: (out: number, a: number) => void;
    readonly add: (out: number, a: number, b: number) => void;
    readonly sub: (out: number, a: number, b: number) => void;
    readonly times: (out: number, a: number, n: bigint) => void;
    readonly invert: (out: number, a: number) => void;
    readonly fromBytes: (out: number, bytes: number) => void;
    readonly toBytes: (out: number, a: number) => void;
    readonly isZero: (a: number) => number;
  }
  const module = new WebAssembly.Module(compileAssembly('field.ts'));
  const field = new WebAssembly.Instance(module).exports as unknown as Field;
  field.memory.grow(1);
  const free = field.memory.buffer.byteLength - 65_536;
  const [A, B, OUT, BYTES] = [free, free + 128, free + 256, free + 384];
  const limbsAt = (place: number): Uint32Array =>
    new Uint32Array(field.memory.buffer, place, LIMBS);
  const valueOf = (limbs: Iterable<number>): bigint =>
    [...limbs].reduceRight((sum, limb) => (sum << 29n) + BigInt(limb), 0n);
  const bytesAt = (place: number): Uint8Array => new Uint8Array(field.memory.buffer, place, 64);
  const little = (value: bigint): number[] =>
    Array.from({ length: 64 }, (_, i) => Number((value >> BigInt(8 * i)) & 255n));
  const reduced = (value: bigint): bigint => ((value % P) + P) % P;

  const limb = fc.oneof(fc.nat(LIMIT - 1), fc.constantFrom(0, 1, 2 ** 29 - 1, 2 ** 29, LIMIT - 1));
  const element = fc.oneof(
    fc.array(limb, { minLength: LIMBS, maxLength: LIMBS }),
    fc.constantFrom(LIMIT - 1, 2 ** 29 - 1, 0).map((value) => Array<number>(LIMBS).fill(value)),
    fc
      .constantFrom(0n, 1n, P - 1n, P, P + 1n, 2n * P, 2n * P - 1n, 1023n * P)
      .map((value) =>
        Array.from({ length: LIMBS }, (_, i) => Number((value >> BigInt(29 * i)) & 0x1fffffffn)),
      ),
  );
  const check = (place: number, expected: bigint): void => {
    expect(limbsAt(place).every((value) => value < LIMIT)).toBe(true);
    expect(reduced(valueOf(limbsAt(place)))).toBe(reduced(expected));
  };

  it('answers as BigInt does, and leaves limbs below the limit, on any limbs below it', () => {
    fc.assert(
      fc.property(element, element, fc.bigInt(1n, 8n), (a, b, n) => {
        limbsAt(A).set(a);
        limbsAt(B).set(b);
        const [x, y] = [valueOf(a), valueOf(b)];
        for (const [operation, expected] of [
          ['mul', x * y],
          ['add', x + y],
          ['sub', x - y],
        ] as const) {
          field[operation](OUT, A, B);
          check(OUT, expected);
        }
        field.sqr(OUT, A);
        check(OUT, x * x);
        field.times(OUT, A, n);
        check(OUT, n * x);
      }),
      { numRuns: 2000 },
    );
  });

  it('may write over what it reads', () => {
    fc.assert(
      fc.property(element, element, (a, b) => {
        for (const operation of ['mul', 'add', 'sub'] as const) {
          const expected = {
            mul: valueOf(a) * valueOf(b),
            add: valueOf(a) + valueOf(b),
            sub: valueOf(a) - valueOf(b),
          }[operation];
          for (const place of [A, B]) {
            limbsAt(A).set(a);
            limbsAt(B).set(b);
            field[operation](place, A, B);
            check(place, expected);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('inverts, zero to zero', () => {
    fc.assert(
      fc.property(element, (a) => {
        limbsAt(A).set(a);
        field.invert(OUT, A);
        field.mul(OUT, OUT, A);
        check(OUT, reduced(valueOf(a)) === 0n ? 0n : 1n);
      }),
      { numRuns: 60 },
    );
  });

  it('writes the one number below p, reads any 64 bytes, and knows zero', () => {
    fc.assert(
      fc.property(element, (a) => {
        limbsAt(A).set(a);
        const value = reduced(valueOf(a));
        field.toBytes(BYTES, A);
        expect([...bytesAt(BYTES)]).toEqual(little(value));
        expect(field.isZero(A)).toBe(value === 0n ? 1 : 0);
      }),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(
        fc.oneof(fc.bigInt(0n, 2n ** 512n - 1n), fc.constantFrom(0n, P - 1n, P, P + 568n)),
        fc.nat(255),
        (value, after) => {
          new Uint8Array(field.memory.buffer, BYTES + 64, 8).fill(after);
          bytesAt(BYTES).set(little(value));
          field.fromBytes(OUT, BYTES);
          expect(valueOf(limbsAt(OUT))).toBe(value);
        },
      ),
      { numRuns: 300 },
    );
  });
});
