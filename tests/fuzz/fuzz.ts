// `npm run fuzz -- [--runs N] [--seed S] [--only TARGET] [--from I]`: a million changed inputs into
// every reader. Ends with 1 where one of them threw what is no coded error, took longer than a
// second, or passed although what was signed had changed; each is saved.
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { hasNuc } from '../world/nucFixtures.ts';
import { type Fault, inputFor, newTally, type Tally, TARGETS } from './run.ts';
import type { Job, WorkerTerms } from './worker.ts';

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    from: { type: 'string', default: '0' },
  },
});
const [runs, seed, from] = [Number(options.runs), Number(options.seed), Number(options.from)];
const FAULTS = path.join('test-results', 'fuzz');
/** Of one job: small enough that threads end together. */
const JOB = 500;
/** An input that takes this long counts as one that never ends. */
const HANG_MS = 20_000;
const WATCH_MS = 500;
const MEMORY_MB = 768;
const MOST_RESIDENT_BYTES = 3 * 2 ** 30;

function jobs(): Job[] {
  const chosen = TARGETS.filter(({ name }) => options.only === undefined || options.only === name);
  const whole = chosen.reduce((sum, { weight }) => sum + weight, 0);
  return chosen
    .flatMap((target) => {
      const to = from + Math.ceil((runs * target.weight) / whole);
      return Array.from({ length: Math.ceil((to - from) / JOB) }, (_, i) => ({
        target: TARGETS.indexOf(target),
        from: from + i * JOB,
        to: Math.min(from + (i + 1) * JOB, to),
      }));
    })
    .sort((a, b) => a.from - b.from);
}

const queue = jobs();
const total = queue.reduce((sum, job) => sum + job.to - job.from, 0);
const tallies = new Map<string, Tally>();
const faults: Fault[] = [];
const began = performance.now();

function add({ target, ...more }: Tally): void {
  const tally = tallies.get(target) ?? newTally(target);
  tallies.set(target, tally);
  tally.runs += more.runs;
  tally.accepted += more.accepted;
  tally.totalMs += more.totalMs;
  if (more.slowestMs > tally.slowestMs)
    [tally.slowestMs, tally.slowest] = [more.slowestMs, more.slowest];
  for (const fault of more.faults) report(fault);
}

/** Saves the input beside what it did, so that it needs no seed to be seen again. */
function report(fault: Fault): void {
  faults.push(fault);
  const target = TARGETS.find(({ name }) => name === fault.target);
  if (target === undefined) return;
  const { sample, mutant } = inputFor(target, seed, fault.number);
  mkdirSync(FAULTS, { recursive: true });
  const file = path.join(FAULTS, `${fault.target}-${seed}-${fault.number}`);
  writeFileSync(`${file}.bin`, mutant);
  writeFileSync(`${file}.txt`, `${sample.name}\n${fault.why}\n`);
  console.error(
    `${fault.target} ${fault.number} (${sample.name}): ${fault.why.split('\n')[0] ?? ''}\n  ${file}.bin`,
  );
}

/** Threads do not inherit the loader of TypeScript. */
const ENTRY = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(new URL('./worker.ts', import.meta.url))}); })`;

/**
 * A thread with its work; ends when there is none left. One that hangs or dies is replaced, and
 * goes on behind the input that did it.
 */
function thread(): Promise<void> {
  const progress = new SharedArrayBuffer(8);
  const at = new Int32Array(progress);
  const terms: WorkerTerms = { seed, progress };
  const worker = new Worker(ENTRY, {
    eval: true,
    execArgv: [],
    workerData: terms,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  let job: Job | undefined;
  return new Promise((resolve) => {
    let seen = { count: -1, since: performance.now() };
    const finish = (next: () => Promise<void>): void => {
      clearInterval(watch);
      worker.removeAllListeners();
      void worker.terminate().then(next).then(resolve);
    };
    const give = (): void => {
      job = queue.shift();
      seen = { count: -1, since: performance.now() };
      if (job === undefined) finish(() => Promise.resolve());
      else worker.postMessage(job);
    };
    const replace = (why: string): void =>
      finish(() => {
        const number = Atomics.load(at, 0);
        if (job !== undefined) {
          report({ target: TARGETS[job.target]?.name ?? '', number, why });
          if (number + 1 < job.to) queue.unshift({ ...job, from: number + 1 });
        }
        return thread();
      });
    const watch = setInterval(() => {
      const count = Atomics.load(at, 1);
      if (count !== seen.count) seen = { count, since: performance.now() };
      else if (performance.now() - seen.since > HANG_MS)
        replace(`hangs, or takes more than ${HANG_MS / 1000} s`);
    }, WATCH_MS);
    worker
      .on('message', (tally: Tally) => {
        add(tally);
        give();
      })
      .on('error', (error) => {
        // Before the first input it is the fuzzer that is broken.
        if (Atomics.load(at, 1) === 0) throw error;
        replace(`ended the thread: ${error.name}: ${error.message}`);
      });
    give();
  });
}

console.log(
  `${total} inputs, seed ${seed}${hasNuc ? '' : "; the national authority's files are not here, so the synthetic ones alone"}`,
);
let peak = 0;
const watchMemory = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss);
  const done = [...tallies.values()].reduce((sum, tally) => sum + tally.runs, 0);
  if (process.stdout.isTTY)
    process.stdout.write(`\r${done} of ${total}, ${faults.length} findings `);
}, 1000);
await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, thread));
clearInterval(watchMemory);

const seconds = (performance.now() - began) / 1000;
console.log(
  `\n${'target'.padEnd(14)}${'runs'.padStart(9)}${'accepted'.padStart(10)}${'ms each'.padStart(9)}${'slowest'.padStart(10)}  input`,
);
for (const { target, runs: count, accepted, totalMs, slowestMs, slowest } of tallies.values()) {
  console.log(
    `${target.padEnd(14)}${String(count).padStart(9)}${String(accepted).padStart(10)}${(totalMs / count).toFixed(2).padStart(9)}${`${Math.round(slowestMs)} ms`.padStart(10)}  ${slowest}`,
  );
}
if (peak > MOST_RESIDENT_BYTES) faults.push({ target: '', number: 0, why: 'memory' });
console.log(
  `${total} inputs in ${seconds.toFixed(0)} s, ${(total / seconds).toFixed(0)} a second; at most ${(peak / 2 ** 20).toFixed(0)} MiB; ${faults.length} findings`,
);
process.exitCode = faults.length > 0 ? 1 : 0;
