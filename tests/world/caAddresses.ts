// Where the NUC's certificates say that their status is told (RFC 5280 4.2.1.13, 4.2.1.15,
// 4.2.2.1): the national services' own names.
import { OID } from '../../src/core/crypto/oids.ts';
import type { Algorithm } from './caProfiles.ts';
import { octetString, oid, sequence, tagged, uri } from './der.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** An empty list leaves the place out. */
export interface Addresses {
  readonly ocsp: readonly string[];
  readonly issuers: readonly string[];
  readonly crl: readonly string[];
  readonly delta: readonly string[];
}

/** The hosts of the national services, and of the root authority's. */
export const AUTHORITY_HOSTS = [
  'ocsp.pki.gov.kz',
  'crl.pki.gov.kz',
  'tsp.pki.gov.kz',
  'pki.gov.kz',
  'crl.root.gov.kz',
  'root.gov.kz',
] as const;
export type AuthorityHost = (typeof AUTHORITY_HOSTS)[number];

/** Of the keys that the issuing CA gives out. */
export const keyAddresses = (algorithm: Algorithm): Addresses => ({
  ocsp: ['http://ocsp.pki.gov.kz'],
  issuers: [`http://pki.gov.kz/cert/nca_${algorithm}_2022.cer`],
  crl: [`http://crl.pki.gov.kz/nca_${algorithm}_2022.crl`],
  delta: [`http://crl.pki.gov.kz/nca_d_${algorithm}_2022.crl`],
});

/** Of the issuing CA's own certificate, which the root answers for: no responder, no delta. */
export const authorityAddresses = (algorithm: Algorithm): Addresses => ({
  ocsp: [],
  issuers: [`http://root.gov.kz/cert/root_${algorithm}_2022.cer`],
  crl: [`http://crl.root.gov.kz/${algorithm}_2022.crl`],
  delta: [],
});

/** The certificate extensions that say so. */
export function addressExtensions({ ocsp, issuers, crl, delta }: Addresses): Bytes[] {
  const described = [
    ...ocsp.map((address) => access(OID.ocspAccess, address)),
    ...issuers.map((address) => access(OID.caIssuersAccess, address)),
  ];
  return [
    ...(described.length > 0 ? [extension(OID.authorityInfoAccess, sequence(...described))] : []),
    ...(crl.length > 0 ? [extension(OID.crlDistributionPoints, distributionPoints(crl))] : []),
    ...(delta.length > 0 ? [extension(OID.freshestCrl, distributionPoints(delta))] : []),
  ];
}

const access = (method: string, address: string): Bytes => sequence(oid(method), uri(address));
const distributionPoints = (addresses: readonly string[]): Bytes =>
  sequence(sequence(tagged(0xa0, tagged(0xa0, ...addresses.map(uri)))));
const extension = (id: string, value: Uint8Array): Bytes => sequence(oid(id), octetString(value));
