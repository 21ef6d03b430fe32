// The reader of Chromium's NetLog, on logs as a browser leaves them: whole, cut off in the middle, empty.
import { describe, expect, it } from 'vitest';
import { askedInNetLog, hostOf, strangersAmong } from './contacts.ts';

const TYPES = {
  URL_REQUEST_START_JOB: 1,
  HOST_RESOLVER_MANAGER_REQUEST: 2,
  TCP_CONNECT_ATTEMPT: 3,
  UDP_BYTES_SENT: 4,
  CORS_REQUEST: 5,
};
const line = (type: keyof typeof TYPES, params: object): string =>
  JSON.stringify({ params, phase: 1, source: { id: 1, type: 1 }, time: '1', type: TYPES[type] });
const log = (...lines: readonly string[]): string =>
  `${JSON.stringify({ constants: { logEventTypes: TYPES } }).slice(0, -1)},\n"events": [\n${lines.join(',\n')}],\n"polledData": []}\n`;
const request = (url: string, initiator: string, type = 'other'): string =>
  line('URL_REQUEST_START_JOB', { url, initiator, request_type: type });

const LOG = log(
  request('https://a.example/path?query', 'chrome-extension://abc'),
  request('wss://b.example:8443/', 'https://egov.kz'),
  request('https://c.example/', 'not an origin', 'main frame'),
  request('https://update.example/', 'not an origin'),
  request('data:text/plain,', 'chrome-extension://abc'),
  line('HOST_RESOLVER_MANAGER_REQUEST', {
    host: 'https://~notfound',
    network_anonymization_key: 'https://egov.kz same_site',
  }),
  line('TCP_CONNECT_ATTEMPT', { address: '127.0.0.1:8787' }),
  line('UDP_BYTES_SENT', { address: '192.0.2.1:3478' }),
  line('CORS_REQUEST', { url: 'https://named-by-another-event.example/' }),
);

describe('what a browser was asked for', () => {
  it('is told by scheme and host, with a navigation, a socket and an address of no name, and apart from what the browser wants itself', () => {
    expect(askedInNetLog(LOG)).toEqual({
      hosts: [
        '127.0.0.1',
        '192.0.2.1',
        'https://a.example',
        'https://c.example',
        'wss://b.example',
      ],
      own: ['https://update.example'],
    });
  });

  it('tells of a name that was only resolved for the extension', () => {
    const resolved = {
      host: 'https://~notfound',
      network_anonymization_key: 'chrome-extension://abc same_site',
    };
    expect(
      askedInNetLog(
        log(line('HOST_RESOLVER_MANAGER_REQUEST', { ...resolved, is_speculative: true })),
      ).hosts,
    ).toEqual(['a name that was resolved for the extension']);
    // That of a request, which is told by its address already.
    expect(
      askedInNetLog(
        log(line('HOST_RESOLVER_MANAGER_REQUEST', { ...resolved, is_speculative: false })),
      ).hosts,
    ).toEqual([]);
  });

  it('is read up to where a killed browser left off', () => {
    expect(askedInNetLog(LOG.slice(0, LOG.indexOf('wss:'))).hosts).toEqual(['https://a.example']);
    expect(askedInNetLog('')).toEqual({ hosts: [], own: [] });
  });
});

describe('the list', () => {
  it("knows the portal, the authority and the world's provider by scheme and host, and loopback", () => {
    const known = [
      'https://aleumet.egov.kz',
      'https://egov.kz',
      'http://tsp.pki.gov.kz',
      'https://provider.komekshi.test',
      'https://127.0.0.1',
      'http://localhost',
      '127.0.0.1',
    ];
    expect(strangersAmong(known)).toEqual([]);
  });

  it.each([
    'http://egov.kz',
    'https://tsp.pki.gov.kz',
    'https://evil.egov.kz',
    'wss://provider.komekshi.test',
    'https://127.0.0.1.example',
    '192.0.2.1',
    'https://localhost.example',
  ])('%s is a stranger', (host) => {
    expect(strangersAmong([host])).toEqual([host]);
  });

  it('takes what a proxy is told', () => {
    expect(hostOf('a.example:443')).toBe('https://a.example');
    expect(hostOf('http://a.example/path')).toBe('http://a.example');
  });
});
