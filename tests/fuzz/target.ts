// What a target of the fuzzer is, and what counts as a finding.
import { AppError } from '../../src/core/errors.ts';
import type { Bytes, Sample } from './corpus.ts';
import type { Random } from './random.ts';

export type Outcome = 'accepted' | 'refused';

export interface Target {
  readonly name: string;
  /** Its share of the inputs: expensive targets get fewer. */
  readonly weight: number;
  readonly input: (random: Random) => { readonly sample: Sample; readonly mutant: Bytes };
  /** Throws a Finding, or anything that should not be thrown: both are findings. */
  readonly run: (mutant: Bytes, sample: Sample) => Outcome | Promise<Outcome>;
}

class Finding extends Error {
  override readonly name = 'Finding';
}

export function expectThat(condition: boolean, otherwise: string): void {
  if (!condition) throw new Finding(otherwise);
}

/** Runs a reader that may only return a result or throw an error with one of these codes. */
export async function codedOrRead(codes: RegExp, read: () => unknown): Promise<Outcome> {
  try {
    await read();
    return 'accepted';
  } catch (thrown) {
    if (thrown instanceof AppError && codes.test(thrown.code)) return 'refused';
    throw thrown;
  }
}

/** The same for a class of errors. */
export async function thrownOrRead(
  kind: abstract new (...args: never[]) => Error,
  read: () => unknown,
): Promise<Outcome> {
  try {
    await read();
    return 'accepted';
  } catch (thrown) {
    if (thrown instanceof kind) return 'refused';
    throw thrown;
  }
}
