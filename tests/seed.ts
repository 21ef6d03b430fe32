// What every property draws from. Under CI it is one seed, so that a change passes or fails by what
// it changes; elsewhere a new one at each run. PROPERTY_SEED repeats a run.
import fc from 'fast-check';

const seed = process.env['PROPERTY_SEED'] ?? (process.env['CI'] === undefined ? null : '1');
if (seed !== null) fc.configureGlobal({ seed: Number(seed) });
