// The only list of hosts: it feeds the manifest, the content script's matches and the tests.

/** Where the ordering form may stand: the portal of social services and the egov.kz portal. */
export const PORTAL_MATCHES = ['https://aleumet.egov.kz/*', 'https://egov.kz/*'];

/** The world that tests stand up; in builds of mode `testing` only. */
export const TESTING_HOSTS = ['https://provider.komekshi.test/*'];

/**
 * The national certification authority's services (time stamps, OCSP, CRLs) and the root's list.
 * They speak plain http, and their answers are signed.
 */
export const AUTHORITY_MATCHES = [
  'http://tsp.pki.gov.kz/*',
  'http://ocsp.pki.gov.kz/*',
  'http://crl.pki.gov.kz/*',
  'http://crl.root.gov.kz/*',
];

/** Those of its test authority; in builds that trust it only. */
export const TEST_AUTHORITY_MATCHES = ['http://test.pki.gov.kz/*'];
