// One thread of the fuzzer: runs the ranges that it is given, and says in shared memory which input
// it is at, so that whoever watches can name one that never ends.
import { parentPort, workerData } from 'node:worker_threads';
import { runRange, TARGETS } from './run.ts';

export interface Job {
  readonly target: number;
  readonly from: number;
  readonly to: number;
}

export interface WorkerTerms {
  readonly seed: number;
  /** Two numbers: of the input, and how many have begun. */
  readonly progress: SharedArrayBuffer;
}

const { seed, progress } = workerData as WorkerTerms;
const at = new Int32Array(progress);

parentPort?.on('message', ({ target, from, to }: Job) => {
  const found = TARGETS[target];
  if (found === undefined) throw new Error(`no target ${target}`);
  const begin = (number: number): void => {
    Atomics.store(at, 0, number);
    Atomics.add(at, 1, 1);
  };
  void runRange(found, seed, [from, to], begin).then((tally) => parentPort?.postMessage(tally));
});
