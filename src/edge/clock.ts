// The only reading of the clock.
import type { EpochMs } from '../core/time.ts';

export const now = (): EpochMs => Date.now();
