// What is said of revocation, and what says it.
import { nothing } from '../../../../world/der.ts';
import { extension, listOf, type Bytes, type ListTerms } from '../../authority.ts';
import type { Cast } from '../cast.ts';
import { unclear } from '../vector.ts';

export const revoked = (by: 'crl' | 'delta-crl' | 'ocsp') =>
  unclear('not-revoked', 'REVOKED_NO_POE', by);
export const unknown = (why: string) => unclear('revocation-known', 'TRY_LATER', why);
export const stale = unclear('revocation-fresh', 'TRY_LATER', 'stale');

export const list =
  (terms: ListTerms) =>
  ({ authority }: Cast): Bytes[] => [listOf(authority, terms)];
export const unread = extension('1.2.3.4', nothing, true);
