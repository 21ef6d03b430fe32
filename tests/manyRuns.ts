// fast-check for `npm run test:nightly`: every property runs PROPERTY_TIMES times as often as its
// test says. vitest.config.ts puts it in the place of the package where the variable is set.
import * as real from '../node_modules/fast-check/lib/fast-check.js';

export * from '../node_modules/fast-check/lib/fast-check.js';

const TIMES = Number(process.env['PROPERTY_TIMES']);
/** Of a property whose test gives no number. */
const USUAL = 100;

const more = <Terms extends { readonly numRuns?: number }>(
  terms: Terms | undefined,
): Terms & { readonly numRuns: number } => ({
  ...(terms as Terms),
  numRuns: (terms?.numRuns ?? USUAL) * TIMES,
});

export const assert = ((property: never, terms?: object) =>
  real.assert(property, more(terms))) as typeof real.assert;
export const check = ((property: never, terms?: object) =>
  real.check(property, more(terms))) as typeof real.check;
export default { ...real.default, assert, check };
