// Who files, and the facts that belong to one way of filing alone. Civil Code art. 163, 164, 167; the Rules since 2026.
import type { Draft, FactPath } from './draft.ts';

export type Role = NonNullable<Draft['filer']['role']>;

/** First match wins; what is not listed is everybody's. */
const BELONGS: readonly (readonly [RegExp, readonly Role[]])[] = [
  [/^poa\./, ['attorney']],
  [/^filer\.guardianshipProof$/, ['legal_rep']],
  [/^filer\.role$/, ['self', 'legal_rep', 'attorney']],
  [/^filer\./, ['legal_rep', 'attorney']],
  // An incapable person can neither act alone nor give a power; of whom a guardian acts for it is not asked.
  [/^applicant\.incapable$/, ['self', 'attorney']],
];

const ownersOf = (path: FactPath): readonly Role[] | undefined =>
  BELONGS.find(([pattern]) => pattern.test(path))?.[1];

/**
 * Whether a fact is asked of whoever files in this role; while the role is not known, only what is
 * everybody's and the role itself.
 */
export const isOfRole = (path: FactPath, role: Role | undefined): boolean =>
  path === 'filer.role' || (ownersOf(path)?.includes(role as Role) ?? true);
