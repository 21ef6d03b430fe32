// What opening a key file may cost: the rounds of key derivation that all of its parts ask for
// together, and how far they are.
import { DerError, type Element } from '../../crypto/der.ts';
import { smallInteger } from '../../crypto/derValues.ts';
import { AppError } from '../../errors.ts';

/** From 0 to 1: of the rounds that are known so far. */
export type OpeningProgress = (part: number) => void;

/**
 * Ten to fifteen seconds where a usual file takes hundredths of one. NSS asks for 600 000 for the
 * MAC and for each of two parts, OpenSSL for what it is told. Whoever made the file chose the
 * number, so there is a bound; whoever opens it sees how far it is, and may stop.
 */
export const MAX_ROUNDS = 10_000_000;
/** Below about half a second there is nothing to tell. */
const WORTH_TELLING = 300_000;
const MAX_COUNT = 2 ** 48;

export class Rounds {
  private taken = 0;
  private done = 0;
  private readonly limit: number;
  private readonly onProgress: OpeningProgress | undefined;

  constructor({
    limit = MAX_ROUNDS,
    onProgress,
  }: { readonly limit?: number; readonly onProgress?: OpeningProgress | undefined } = {}) {
    this.limit = limit;
    this.onProgress = onProgress;
  }

  /**
   * An iteration count, `cost` a round. Throws DerError where it is none, ERR_KEY_TOO_COSTLY
   * {limit} where too little is left.
   */
  take(element: Element, cost: number): number {
    const count = smallInteger(element, MAX_COUNT);
    if (count === 0) throw new DerError('iterations');
    this.spend(count * cost);
    return count;
  }

  /** The same rounds once more, for another form of the password. */
  spend(rounds: number): void {
    if (this.taken + rounds > this.limit)
      throw new AppError('ERR_KEY_TOO_COSTLY', { limit: this.limit });
    this.taken += rounds;
  }

  /** So many of those taken are behind us. */
  passed(rounds: number): void {
    this.done += rounds;
    if (this.taken >= WORTH_TELLING) this.onProgress?.(Math.min(1, this.done / this.taken));
  }
}
