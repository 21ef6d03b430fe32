// A signature by a signer of a root, and its verdict.
import { trustFromCertificates } from '../../../src/core/verification/trust.ts';
import { verify, type VerifyTerms } from '../../../src/core/verification/verify.ts';
import { latin } from '../../world/bytes.ts';
import {
  AT,
  attributesFor,
  certify,
  cmsOf,
  listOf,
  type Bytes,
  type CmsTerms,
  type Party,
} from './authority.ts';

export const CONTENT = latin('{"schema":"komekshi/request/1"}');
export const root = certify({ name: 'root', isCa: true });
export const signer = certify({ name: 'signer', issuer: root });
export const other = certify({ name: 'other', issuer: root });
export const terms: VerifyTerms = {
  trust: trustFromCertificates('world', [root.der]),
  at: AT,
  crls: [listOf(root)],
};

export const judge = async (cms: Uint8Array, more: Partial<VerifyTerms> = {}) =>
  (await verify(cms, { ...terms, ...more })).report;
export const signed = (more: CmsTerms = {}, by: Party = signer): Bytes => cmsOf(CONTENT, by, more);
export const PASSED = { indication: 'TOTAL_PASSED', subIndication: null };
export const failed = (subIndication: string) => ({ indication: 'TOTAL_FAILED', subIndication });
export const unclear = (subIndication: string) => ({ indication: 'INDETERMINATE', subIndication });
export const [contentType, signingTime, reference, messageDigest] = attributesFor(
  CONTENT,
  signer,
) as [Bytes, Bytes, Bytes, Bytes];
