// What each file of the NUC’s manifest is expected to be judged as.
import type { RevocationFinding } from '../../src/core/verification/revocationFinding.ts';

export interface Judged {
  readonly trust?: 'test' | 'production';
  /** Today where left out. */
  readonly at?: string;
  readonly content?: 'its own' | 'another';
  readonly verdict: string;
  /** Of each signer: algorithm, verdict, and the check that decided. */
  readonly signers: readonly string[];
  /** Of each stamp. */
  readonly stamps?: readonly string[];
}

export const TWO_SIGNERS = 'cms/gost512-and-rsa-attached.cms';
const passedSince = 'OUT_OF_BOUNDS_NO_POE certificate-unexpired';
const bothExpired: Omit<Judged, 'content'> = {
  verdict: 'INDETERMINATE OUT_OF_BOUNDS_NO_POE',
  signers: [`GOST3410-2015-512 ${passedSince}`, `RSA-2048 ${passedSince}`],
};
// The RSA key had expired eight months before the signature claims to have been made; of the other
// nothing of its time tells whether it was revoked.
const atItsTime: Omit<Judged, 'content'> = {
  at: '2022-09-28T00:00:00Z',
  verdict: 'INDETERMINATE TRY_LATER',
  signers: ['GOST3410-2015-512 TRY_LATER revocation-known', `RSA-2048 ${passedSince}`],
};

/** With all lists of the manifest. */
export const MESSAGES: Readonly<Record<string, readonly Judged[]>> = {
  [TWO_SIGNERS]: [bothExpired, atItsTime],
  'cms/gost512-and-rsa-detached.cms': [
    { ...bothExpired, content: 'its own' },
    { ...atItsTime, content: 'its own' },
    {
      verdict: 'INDETERMINATE SIGNED_DATA_NOT_FOUND',
      signers: [
        'GOST3410-2015-512 SIGNED_DATA_NOT_FOUND content',
        'RSA-2048 SIGNED_DATA_NOT_FOUND content',
      ],
    },
    {
      content: 'another',
      verdict: 'TOTAL_FAILED HASH_FAILURE',
      signers: [
        'GOST3410-2015-512 HASH_FAILURE content-digest',
        'RSA-2048 HASH_FAILURE content-digest',
      ],
    },
  ],
  // Its stamp is by an authority under «CN=ҰҚО 3.0 (GOST TEST), C=KZ» (Қ in place of К, the name in
  // another order), whose certificate is not published.
  'cms/gost512-attached-tsp.cms': [
    {
      verdict: 'INDETERMINATE OUT_OF_BOUNDS_NO_POE',
      signers: [`GOST3410-2015-512 ${passedSince}`],
      stamps: ['NO_CERTIFICATE_CHAIN_FOUND path 2025-02-24T19:23:14Z'],
    },
    {
      at: '2025-02-25T00:00:00Z',
      verdict: 'INDETERMINATE TRY_LATER',
      signers: ['GOST3410-2015-512 TRY_LATER revocation-known'],
      stamps: ['NO_CERTIFICATE_CHAIN_FOUND path 2025-02-24T19:23:14Z'],
    },
  ],
  // An RSA signature, whatever the file is called.
  'cms/gost512-attached.cms': [
    { verdict: 'INDETERMINATE OUT_OF_BOUNDS_NO_POE', signers: [`RSA-2048 ${passedSince}`] },
    {
      at: '2022-01-10T00:00:00Z',
      verdict: 'INDETERMINATE TRY_LATER',
      signers: ['RSA-2048 TRY_LATER revocation-known'],
    },
  ],
  // Of the production authority of 2018; its stamp is another signature's.
  'cms/old-wrong-timestamp-imprint.cms': [
    {
      verdict: 'INDETERMINATE NO_CERTIFICATE_CHAIN_FOUND',
      signers: ['GOST34310-2004 NO_CERTIFICATE_CHAIN_FOUND path'],
      stamps: ['HASH_FAILURE imprint 2019-04-29T10:14:28Z'],
    },
    {
      trust: 'production',
      verdict: 'INDETERMINATE OUT_OF_BOUNDS_NO_POE',
      signers: [`GOST34310-2004 ${passedSince}`],
      stamps: ['HASH_FAILURE imprint 2019-04-29T10:14:28Z'],
    },
    {
      trust: 'production',
      at: '2019-04-30T00:00:00Z',
      verdict: 'INDETERMINATE TRY_LATER',
      signers: ['GOST34310-2004 TRY_LATER revocation-known'],
      stamps: ['HASH_FAILURE imprint 2019-04-29T10:14:28Z'],
    },
  ],
  // The list that was in force on its day was half a year old.
  'tsp/token.der': [
    {
      at: '2022-09-18T13:20:14Z',
      verdict: 'INDETERMINATE TRY_LATER',
      signers: ['GOST34310-2004 TRY_LATER revocation-fresh'],
    },
    { verdict: 'INDETERMINATE OUT_OF_BOUNDS_NO_POE', signers: [`GOST34310-2004 ${passedSince}`] },
    {
      trust: 'production',
      verdict: 'INDETERMINATE NO_CERTIFICATE_CHAIN_FOUND',
      signers: ['GOST34310-2004 NO_CERTIFICATE_CHAIN_FOUND path'],
    },
  ],
};

/** Not a signature but the service's answer. The token is inside, see below. */
export const RESPONSE = 'tsp/response.der';

interface Told {
  readonly about: string;
  readonly issuer: string;
  readonly at: string;
  readonly finding: RevocationFinding;
}

export const GOST_2022 = 'ca/test/nca_gost2022_test.cer';
const GOST_2004 = 'ca/test/nca_gost2004_test.crt',
  RSA_TEST = 'ca/test/nca_rsa_test.crt';
const good = (reason: 'crl' | 'ocsp'): RevocationFinding => ({ status: 'good', reason }),
  revoked = (reason: 'crl' | 'ocsp'): RevocationFinding => ({ status: 'revoked', reason });
const unknown = (reason: 'stale' | 'not-yet' | 'about-others'): RevocationFinding => ({
  status: 'unknown',
  reason,
});
const ISSUED_TO = {
  valid: '6C425659BD2FC6DC587B871AEDE1857727CF8451',
  revoked: '3ACEA55CBCDF38C861FB3F341854C53EC9ED6ECD',
  employee: '130D7A4B878F28BF1B2B7A223BD7C03CE78C7481',
  neverIssued: '0FF06211DC82BEB00253FFA000F1DE84ABEF454F',
  head: '3A90343E720594C55204B19CB9A402422EF0E622',
  rsaSigner: '4279390A141F5353A62947B61ED65E81741467D1',
  rsaRevoked: '46757A2158A604189C40FB1FCDAB1143F83F32DB',
  tsa: '622DDD64FC75397C61D228530BEEFE9E1CF87094',
};

export const EVIDENCE: Readonly<Record<string, readonly Told[]>> = {
  // Called good by its publisher; it says revoked on 1970-01-01 with the extended-revoke extension:
  // never issued (RFC 6960 2.2).
  'ocsp/gost512-good.der': [
    {
      about: ISSUED_TO.neverIssued,
      issuer: GOST_2022,
      at: '2022-09-02T17:00:00Z',
      finding: revoked('ocsp'),
    },
  ],
  'ocsp/gost512-revoked.der': [
    {
      about: ISSUED_TO.head,
      issuer: GOST_2022,
      at: '2022-09-02T17:00:00Z',
      finding: revoked('ocsp'),
    },
    {
      about: ISSUED_TO.valid,
      issuer: GOST_2022,
      at: '2022-09-02T17:00:00Z',
      finding: unknown('about-others'),
    },
  ],
  'ocsp/rsa-2004-era.der': [
    {
      about: ISSUED_TO.rsaSigner,
      issuer: RSA_TEST,
      at: '2022-09-02T17:00:00Z',
      finding: good('ocsp'),
    },
    {
      about: ISSUED_TO.rsaSigner,
      issuer: RSA_TEST,
      at: '2022-09-04T00:00:00Z',
      finding: unknown('stale'),
    },
    {
      about: ISSUED_TO.rsaSigner,
      issuer: RSA_TEST,
      at: '2022-09-02T16:00:00Z',
      finding: unknown('not-yet'),
    },
  ],
  'crl/nca_gost2022_test.crl': [
    {
      about: ISSUED_TO.revoked,
      issuer: GOST_2022,
      at: '2026-11-22T00:00:00Z',
      finding: revoked('crl'),
    },
    {
      about: ISSUED_TO.employee,
      issuer: GOST_2022,
      at: '2026-11-22T00:00:00Z',
      finding: revoked('crl'),
    },
    { about: ISSUED_TO.valid, issuer: GOST_2022, at: '2026-08-12T00:00:00Z', finding: good('crl') },
    {
      about: ISSUED_TO.valid,
      issuer: GOST_2022,
      at: '2026-11-22T00:00:00Z',
      finding: unknown('stale'),
    },
    {
      about: ISSUED_TO.valid,
      issuer: GOST_2022,
      at: '2027-02-08T00:00:00Z',
      finding: unknown('stale'),
    },
    {
      about: ISSUED_TO.valid,
      issuer: RSA_TEST,
      at: '2026-11-22T00:00:00Z',
      finding: unknown('about-others'),
    },
  ],
  'crl/nca_gost2004_test.crl': [
    { about: ISSUED_TO.tsa, issuer: GOST_2004, at: '2022-04-01T00:00:00Z', finding: good('crl') },
    {
      about: ISSUED_TO.tsa,
      issuer: GOST_2004,
      at: '2022-09-18T13:20:14Z',
      finding: unknown('stale'),
    },
    {
      about: ISSUED_TO.tsa,
      issuer: GOST_2004,
      at: '2022-03-01T00:00:00Z',
      finding: unknown('not-yet'),
    },
  ],
  'crl/nca_rsa_test.crl': [
    {
      about: ISSUED_TO.rsaRevoked,
      issuer: RSA_TEST,
      at: '2022-03-30T00:00:00Z',
      finding: revoked('crl'),
    },
    {
      about: ISSUED_TO.rsaSigner,
      issuer: RSA_TEST,
      at: '2022-03-30T00:00:00Z',
      finding: good('crl'),
    },
    {
      about: ISSUED_TO.rsaSigner,
      issuer: RSA_TEST,
      at: '2022-10-01T00:00:00Z',
      finding: unknown('stale'),
    },
  ],
};
