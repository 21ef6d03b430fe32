// How many trials of a kind a test makes. Here a share that finds what a change breaks; with
// `npm run test:nightly` PROPERTY_TIMES as many. Properties of fast-check get theirs by manyRuns.ts.
export const TIMES = Number(process.env['PROPERTY_TIMES'] ?? 1);
