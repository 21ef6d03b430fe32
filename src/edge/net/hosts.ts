// The only list of hosts: it feeds the manifest, the content script's matches and the tests.

/** Where the ordering form may stand: the portal of social services and the egov.kz portal. */
export const PORTAL_MATCHES = ['https://aleumet.egov.kz/*', 'https://egov.kz/*'];

/** The world that tests stand up; in builds of mode `testing` only. */
export const TESTING_HOSTS = ['https://provider.komekshi.test/*'];
