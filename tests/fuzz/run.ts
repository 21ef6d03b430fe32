// One input after another into one target. An input is known by seed, target and number, and is
// made anew from these at any time.
import { readFileSync } from 'node:fs';
import { ofProcess } from '../world/outside.ts';
import { DOCUMENT_TARGETS } from './documentTargets.ts';
import { FORMAT_TARGETS } from './formatTargets.ts';
import { Random } from './random.ts';
import type { Outcome, Target } from './target.ts';
import { VERDICT_TARGETS } from './verdictTargets.ts';

export const TARGETS: readonly Target[] = [
  ...FORMAT_TARGETS,
  ...VERDICT_TARGETS,
  ...DOCUMENT_TARGETS,
];
/** No input may take longer. */
const SLOWEST_MS = 1000;

export interface Fault {
  readonly target: string;
  readonly number: number;
  readonly why: string;
}

export interface Tally {
  readonly target: string;
  runs: number;
  accepted: number;
  totalMs: number;
  slowestMs: number;
  slowest: number;
  readonly faults: Fault[];
}

export const newTally = (target: string): Tally => ({
  target,
  runs: 0,
  accepted: 0,
  totalMs: 0,
  slowestMs: 0,
  slowest: 0,
  faults: [],
});

export const inputFor = (target: Target, seed: number, number: number) =>
  target.input(new Random(seed, TARGETS.indexOf(target), number));

/** Runs inputs `from` up to, not including, `to`; `begin` is told of each before it runs. */
export async function runRange(
  target: Target,
  seed: number,
  [from, to]: readonly [from: number, to: number],
  begin: (number: number) => void = () => undefined,
): Promise<Tally> {
  const tally = newTally(target.name);
  for (let number = from; number < to; number++) {
    begin(number);
    const input = inputFor(target, seed, number);
    try {
      const { outcome, ms } = await timed(target, input);
      tally.accepted += outcome === 'accepted' ? 1 : 0;
      tally.totalMs += ms;
      if (ms > tally.slowestMs) [tally.slowestMs, tally.slowest] = [ms, number];
      if (ms > SLOWEST_MS)
        tally.faults.push({ target: target.name, number, why: `took ${Math.round(ms)} ms` });
    } catch (thrown) {
      tally.faults.push({
        target: target.name,
        number,
        why:
          thrown instanceof Error
            ? `${thrown.name}: ${thrown.message}\n${thrown.stack ?? ''}`
            : String(thrown),
      });
    }
    tally.runs += 1;
  }
  return tally;
}

/**
 * The best of three if it took long, in the thread's own processor time, so that a busy machine
 * does not count as a slow reader.
 */
async function timed(
  target: Target,
  { sample, mutant }: ReturnType<Target['input']>,
): Promise<{ readonly outcome: Outcome; readonly ms: number }> {
  let best = Infinity;
  for (let attempt = 0; ; attempt++) {
    const clock = attempt === 0 ? () => performance.now() : threadTime;
    const began = clock();
    const outcome = await target.run(mutant.slice(), sample);
    best = Math.min(best, clock() - began);
    if (best <= SLOWEST_MS || attempt === 2) return { outcome, ms: best };
  }
}

/** Milliseconds that this thread has run on a processor, where the system tells; else those that have passed. */
function threadTime(): number {
  try {
    return Number(readFileSync(ofProcess('thread-self', 'schedstat'), 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return performance.now();
  }
}
