// `npm run timing [measurements]`: does the time of a secret operation tell its secret? Running
// times with one fixed secret against those with random ones, taken in random order. The controls
// must leak: a harness that never caught a leak proves nothing by finding none.
import os from 'node:os';
import { weierstrass } from '@noble/curves/abstract/weierstrass.js';
import { bytesToNumberLE, numberToBytesLE } from '@noble/curves/utils.js';
import { bigintCurve } from '../../src/core/crypto/gost/bigintCurve.ts';
import { GOST_2015_512 } from '../../src/core/crypto/gost/parameterSets.ts';
import { wasmCurve } from '../../src/core/crypto/gost/wasmCurve.ts';
import { leak, type Sample } from './welch.ts';

/** dudect's two thresholds: probably, and certainly. */
const SUSPECT = 4.5;
const CERTAIN = 10;

const { p, a, b, q, gx, gy, size } = GOST_2015_512;
const bytes = (value: bigint): Uint8Array => numberToBytesLE(value, size);
const random = (): Uint8Array =>
  bytes(bytesToNumberLE(crypto.getRandomValues(new Uint8Array(size))) % q);

interface Subject {
  readonly what: string;
  readonly run: (secret: Uint8Array) => unknown;
  readonly fixed: Uint8Array;
  /** A share of the measurements, for what is slow. */
  readonly share?: number;
}

function measure({ run, fixed, share = 1 }: Subject, measurements: number): Sample {
  const sample = { fixed: [] as number[], random: [] as number[] };
  const count = Math.ceil(measurements * share);
  for (let i = -count / 10; i < count; i++) {
    const kind = (crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) < 128 ? 'fixed' : 'random';
    // Both are made anew, so that neither is warmer than the other.
    const other = random();
    const secret = kind === 'fixed' ? Uint8Array.from(fixed) : other;
    const start = performance.now();
    run(secret);
    const time = performance.now() - start;
    if (i >= 0) sample[kind].push(time);
  }
  return sample;
}

function subjects(): {
  readonly controls: readonly Subject[];
  readonly tested: readonly Subject[];
  readonly shown: readonly Subject[];
} {
  const wasm = wasmCurve(GOST_2015_512);
  if (wasm === null) throw new Error('no WebAssembly here');
  const bigint = bigintCurve(GOST_2015_512);
  const { BASE } = weierstrass({ p, n: q, h: 1n, a, b, Gx: gx, Gy: gy });
  const [half, dense, one] = [bytes((1n << 256n) - 1n), bytes(q - 1n), bytes(1n)];
  const [k, d, e, key] = [random(), random(), random(), wasm.multiplyBase(random())];
  return {
    controls: [
      {
        what: 'control: BigInt k·G, k of 256 bits',
        run: (secret) => BASE.multiplyUnsafe(bytesToNumberLE(secret)),
        fixed: half,
        share: 0.05,
      },
      {
        what: 'control: WASM verification, v of 256 bits',
        run: (secret) => wasm.hasSum(1n, bytesToNumberLE(secret), key, 1n),
        fixed: half,
        share: 0.2,
      },
    ],
    tested: [
      { what: 'WASM k·G, k = 1', run: wasm.multiplyBase, fixed: one },
      { what: 'WASM k·G, k = q - 1', run: wasm.multiplyBase, fixed: dense },
      { what: 'WASM k·G, k of 256 bits', run: wasm.multiplyBase, fixed: half },
      { what: 'WASM k·G, k any', run: wasm.multiplyBase, fixed: random() },
      {
        what: 'WASM signature, nonce of 256 bits',
        run: (secret) => wasm.signWith(secret, d, e),
        fixed: half,
      },
      { what: 'WASM signature, key = 1', run: (secret) => wasm.signWith(k, secret, e), fixed: one },
      {
        what: 'WASM signature, key any',
        run: (secret) => wasm.signWith(k, secret, e),
        fixed: random(),
      },
    ],
    shown: [
      { what: 'BigInt fallback k·G, k = 1', run: bigint.multiplyBase, fixed: one, share: 0.25 },
      {
        what: 'BigInt fallback k·G, k of 256 bits',
        run: bigint.multiplyBase,
        fixed: half,
        share: 0.25,
      },
    ],
  };
}

function report(subject: Subject, measurements: number): number {
  const t = leak(measure(subject, measurements));
  const verdict = t > CERTAIN ? 'leaks' : t > SUSPECT ? 'may leak' : 'no leak seen';
  console.log(
    `${subject.what.padEnd(44)} ${String(Math.ceil(measurements * (subject.share ?? 1))).padStart(7)}  |t| ${t.toFixed(2).padStart(8)}  ${verdict}`,
  );
  return t;
}

const measurements = Number(process.argv[2] ?? 20_000);
const { controls, tested, shown } = subjects();
console.log(
  `node ${process.version}, ${os.cpus()[0]?.model ?? ''}, load average ${os.loadavg()[0]?.toFixed(1) ?? ''}`,
);
if (controls.some((control) => report(control, measurements) <= CERTAIN)) {
  console.error('A control did not leak: this run can say nothing.');
  process.exit(2);
}
const suspects = tested.filter((subject) => report(subject, measurements) > SUSPECT);
for (const subject of shown) report(subject, measurements);
process.exitCode = suspects.length === 0 ? 0 : 1;
