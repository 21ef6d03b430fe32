// What is collected from the world's services, and the verdict by it.
import { randomBytes } from 'node:crypto';
import {
  collectEvidence,
  type Collected,
  type CollectTerms,
} from '../../../src/core/verification/collect.ts';
import { validateCertificate } from '../../../src/core/verification/path.ts';
import { isOnHosts, NATIONAL_HOSTS } from '../../../src/core/verification/sources.ts';
import { trustFromCertificates } from '../../../src/core/verification/trust.ts';
import { authorityPort } from '../../../src/edge/net/authority.ts';
import { createWorldCa, type IssuedKey } from '../../world/ca.ts';
import { startAuthorityServices } from '../../world/services.ts';

export const now = Date.now(),
  DAY = 24 * 3_600_000;
export const ca = await createWorldCa({ at: now });
export const services = await startAuthorityServices({ ca });
const trust = trustFromCertificates('world', ca.certificates);
/** Vouches for the roots alone: the issuing CA comes beside the certificate. */
export const rootTrust = { ...trust, intermediates: [] };

export const { ocsp, crl } = services;
export const requested = () =>
  [...ocsp.requests, ...crl.requests].map(({ host, path }) => `${host}${path}`);

export const collect = (
  certificates: readonly Uint8Array[],
  terms: Partial<CollectTerms> = {},
): Promise<Collected> =>
  collectEvidence(certificates, {
    trust,
    at: now,
    port: authorityPort,
    nonce: new Uint8Array(randomBytes(16)),
    isAllowed: (address) => isOnHosts(address, NATIONAL_HOSTS),
    ...terms,
  });
export const judged = async (
  { certificateDer }: IssuedKey,
  { crls, ocsps }: Collected,
  intermediates: readonly Uint8Array[] = [],
) => {
  const { revocation, revocationReason } = await validateCertificate(certificateDer, {
    trust: intermediates.length > 0 ? rootTrust : trust,
    at: now,
    intermediates,
    crls,
    ocsps,
  });
  return [revocation, revocationReason];
};
