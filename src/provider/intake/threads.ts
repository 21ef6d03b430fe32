// Judging in worker threads: a slow signature or a long list holds up one thread, and never the
// answers to others. A task that takes too long ends its thread, and what no thread has room for is
// sent away for now.
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Piscina } from 'piscina';
import type { TrustProfile } from '../../core/verification/trust.ts';
import type { Judgement, Judging } from './judge.ts';
import { Refusal } from '../network/refusal.ts';

export interface ThreadTerms {
  readonly trust: TrustProfile;
  readonly threads: number;
  /** Tasks that wait for a thread. */
  readonly queue: number;
  /** Of one task, its waiting included. */
  readonly limitMs: number;
}

export interface Threads {
  readonly judging: Judging;
  /** How many there are, how many of them work, how many tasks wait. */
  readonly state: () => {
    readonly threads: number;
    readonly busy: number;
    readonly waiting: number;
  };
  /** Ends the threads; what is under way is lost. */
  close(): Promise<void>;
}

/** A list's bytes under a number: shared by all threads, and copied into each once. */
export interface SharedList {
  readonly id: number;
  readonly bytes: Uint8Array<SharedArrayBuffer>;
}

export type TrustFacts = Omit<TrustProfile, 'intermediates'> & {
  readonly intermediates: readonly Uint8Array[];
};

/** `.ts` from the source, `.js` from the build. */
const ENDING = path.extname(import.meta.filename);
/** Worker threads run TypeScript by the same loader, whatever the main thread was started by. */
const loader = (): string[] =>
  ENDING === '.js'
    ? []
    : ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href];

export function judgingThreads({ trust, threads, queue, limitMs }: ThreadTerms): Threads {
  const facts: TrustFacts = { ...trust, intermediates: trust.intermediates.map(({ der }) => der) };
  const pool = new Piscina({
    filename: new URL(`./judgeThread${ENDING}`, import.meta.url).href,
    name: 'judgeInThread',
    workerData: facts,
    minThreads: threads,
    maxThreads: threads,
    execArgv: [...process.execArgv, ...loader()],
    recordTiming: false,
    atomics: 'async',
  });
  // Each task hears of a fault by its own promise.
  pool.on('error', () => undefined);
  const shared = sharing();
  let underWay = 0;
  return {
    judging: async ({ crls, ...task }) => {
      // The pool's own bound lets more through while it starts.
      if (underWay >= threads + queue) throw new Refusal('unavailable');
      underWay += 1;
      return within(
        limitMs,
        async (signal) =>
          pool.run({ ...task, lists: crls.map(shared) }, { signal }) as Promise<Judgement>,
      ).finally(() => {
        underWay -= 1;
      });
    },
    state: () => ({
      threads: pool.threads.length,
      busy: Math.min(underWay, threads),
      waiting: Math.max(underWay - threads, 0),
    }),
    close: () => pool.destroy(),
  };
}

async function within(
  ms: number,
  work: (signal: AbortSignal) => Promise<Judgement>,
): Promise<Judgement> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), ms);
  try {
    return await work(abort.signal);
  } catch (cause) {
    if (abort.signal.aborted || isOfThePool(cause))
      throw new Refusal('unavailable', null, { cause });
    throw cause;
  } finally {
    clearTimeout(timer);
  }
}

/** The thread has ended under the task; what the task itself throws is a fault of ours. */
const isOfThePool = (thrown: unknown): boolean =>
  thrown instanceof Error &&
  (/^(Terminating worker thread|worker exited)/.test(thrown.message) ||
    ('code' in thrown && thrown.code === 'ERR_WORKER_OUT_OF_MEMORY'));

function sharing(): (list: Uint8Array) => SharedList {
  const known = new WeakMap<Uint8Array, SharedList>();
  let last = 0;
  return (list) => {
    const shared = known.get(list) ?? { id: ++last, bytes: copied(list) };
    known.set(list, shared);
    return shared;
  };
}

function copied(list: Uint8Array): Uint8Array<SharedArrayBuffer> {
  const bytes = new Uint8Array(new SharedArrayBuffer(list.length));
  bytes.set(list);
  return bytes;
}
