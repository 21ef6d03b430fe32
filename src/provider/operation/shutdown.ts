// The end of the process: what is under way is answered within a time, then it ends with 0; with 1
// where that time is over, or at a second signal.
import type { Log } from './log.ts';

export interface ShutdownTerms {
  /** In their order. */
  readonly steps: readonly (() => Promise<void> | void)[];
  readonly limitMs: number;
  readonly log: Log;
  readonly exit?: (status: number) => void;
}

export function endOnSignal({
  steps,
  limitMs,
  log,
  exit = (status) => process.exit(status),
}: ShutdownTerms): void {
  let isEnding = false;
  const end = (signal: string): void => {
    if (isEnding) {
      exit(1);
      return;
    }
    isEnding = true;
    log({ event: 'ending', signal });
    setTimeout(() => {
      log({ event: 'ended', status: 1 });
      exit(1);
    }, limitMs).unref();
    void inTurn(steps)
      .then(
        () => 0,
        () => 1,
      )
      .then((status) => {
        log({ event: 'ended', status });
        exit(status);
      });
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end);
}

async function inTurn(steps: ShutdownTerms['steps']): Promise<void> {
  for (const step of steps) await step();
}
