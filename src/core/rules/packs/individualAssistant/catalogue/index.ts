// The whole catalogue as plain data, for the pages that are generated from it. Not part of the
// pack: no build that signs needs it.
import { applicationPoints } from './applicationPoints.ts';
import { productDuties } from './productDuties.ts';

export type { NotACheck } from './entry.ts';
export { switchedOff } from './switchedOff.ts';
export { unknowns } from './unknowns.ts';

/** Every point of the catalogue that is no check of a draft. */
export const notChecks = [...applicationPoints, ...productDuties] as const;
