// The endpoint that asks the authority's services about revocation: it believes them, keeps their
// lists, and goes on while they are away.
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  onlineRevocation,
  type OnlineRevocation,
  type OnlineTerms,
} from '../../src/provider/revocation/revocation.ts';
import { LIST_REUSE } from '../../src/core/verification/reuse.ts';
import { NATIONAL_HOSTS } from '../../src/core/verification/sources.ts';
import { createWorldCa, type WorldCa } from '../world/ca.ts';
import { openTestDatabase } from '../world/embedded.ts';
import { rerouted } from '../world/reroute.ts';
import { startAuthorityServices, type AuthorityServices } from '../world/services.ts';
import { type Endpoint, type KeyName, startEndpoint } from './endpoint.ts';
import { NOW, post } from './sender.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let ca: WorldCa, services: AuthorityServices, endpoint: Endpoint, terms: OnlineTerms;
/** A new one for each case: nothing is kept from the one before. */
let online: OnlineRevocation;
/** Of everybody. */
let now = NOW;

beforeAll(async () => {
  ca = await createWorldCa({ at: NOW });
  services = await startAuthorityServices({ ca, now: () => now });
  vi.stubGlobal('fetch', rerouted(services.ports));
  endpoint = await startEndpoint(await openTestDatabase(), {
    ca,
    online: (given) => {
      terms = { ...given, hosts: NATIONAL_HOSTS, budgetMs: 400 };
      return {
        lists: () => online.lists(),
        isNeeded: (...of) => online.isNeeded(...of),
        ask: (of) => online.ask(of),
      };
    },
  });
  Object.defineProperty(endpoint, 'now', { get: () => now });
  services.revoke(endpoint.keys.revoked.serialNumber);
});
afterAll(async () => {
  await endpoint.close();
  vi.unstubAllGlobals();
  await services.close();
});
beforeEach(() => {
  now = NOW;
  online = onlineRevocation(terms);
  endpoint.crls = [];
  for (const { behave, requests } of [services.ocsp, services.crl]) {
    behave('honest');
    (requests as unknown[]).length = 0;
  }
});

const asked = (): number[] => [services.crl.requests.length, services.ocsp.requests.length];
async function handIn(key: KeyName = 'applicant'): Promise<string> {
  const response = await post(endpoint.url, (await endpoint.signed(key)).cms);
  const { type = '' } = (await response.json()) as { type?: string };
  return `${response.status} ${type.replace(/.*\//, '')}`.trim();
}

describe('without lists of its own', () => {
  it('receives what is good, refuses what is revoked, and asks once for all of them', async () => {
    expect(await handIn()).toBe('201');
    expect(asked()).toEqual([2, 0]);
    expect([await handIn(), await handIn('revoked'), await handIn()]).toEqual([
      '201',
      '422 certificate-revoked',
      '201',
    ]);
    expect(asked()).toEqual([2, 0]);
    expect(await handIn('rsa')).toBe('201');
    expect(asked()).toEqual([4, 0]);
  });

  it('hears of a revocation by the delta list', async () => {
    expect(await handIn('stranger')).toBe('422 signer-mismatch');
    services.revoke(endpoint.keys.stranger.serialNumber, { in: ['delta'] });
    now += LIST_REUSE.delta.late;
    expect(await handIn('stranger')).toBe('422 certificate-revoked');
    expect(asked()).toEqual([3, 0]);
  });

  it('asks nobody about a foreign, an expired or a future certificate, or a key that may not sign', async () => {
    expect(
      await Promise.all((['foreign', 'future', 'authentication', 'system'] as const).map(handIn)),
    ).toEqual([
      '422 certificate-untrusted',
      '422 certificate-not-yet-valid',
      '422 not-a-signing-key',
      '422 not-an-individual-key',
    ]);
    expect(await handIn('expired')).toBe('422 certificate-expired');
    expect(asked()[1]).toBe(0);
  });
});

describe('where the lists are away', () => {
  it('asks the responder, each time anew', async () => {
    services.crl.behave('down');
    expect([await handIn(), await handIn(), await handIn('revoked')]).toEqual([
      '201',
      '201',
      '422 certificate-revoked',
    ]);
    // Of each sender's key, and once of the receipts' own.
    expect(asked()).toEqual([1, 4]);
  });

  it('asks the responder where only the changes are missing, since it may know better', async () => {
    services.crl.replaced.set('/nca_d_gost_2022.crl', Buffer.from('none'));
    services.revoke(endpoint.keys.system.serialNumber, { in: ['ocsp'] });
    expect([await handIn(), await handIn()]).toEqual(['201', '201']);
    expect(asked()).toEqual([2, 3]);
    services.crl.replaced.clear();
  });
});

describe('where nobody answers', () => {
  it('refuses for now, leaves them alone for a while, and receives once they are back', async () => {
    services.crl.behave('broken');
    services.ocsp.behave('refusal');
    const response = await post(endpoint.url, (await endpoint.signed()).cms);
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '60']);
    services.ocsp.behave('broken');
    expect([await handIn(), await handIn()]).toEqual([
      '503 revocation-unknown',
      '503 revocation-unknown',
    ]);
    expect(asked()).toEqual([1, 2]);
    services.crl.behave('honest');
    now += 15_000;
    expect(await handIn()).toBe('201');
  });

  it('is not held up by those who never answer', async () => {
    services.crl.behave('slow');
    services.ocsp.behave('slow');
    const messages = await Promise.all(Array.from({ length: 12 }, () => endpoint.signed()));
    const answers = messages.map(({ cms }) => post(endpoint.url, cms));
    expect((await fetch(`${endpoint.url}/healthz`)).status).toBe(200);
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(
      messages.map(() => 503),
    );
    // One download for all of them, which goes on after they were answered.
    expect(asked()[0]).toBe(1);
  });

  it("tells its operator once a minute, and of nobody's number", async () => {
    services.crl.behave('down');
    services.ocsp.behave('down');
    const before = endpoint.log.length;
    await handIn();
    await handIn();
    expect(endpoint.log.slice(before).filter(({ event }) => event === 'authority')).toEqual([
      { event: 'authority', source: 'crl', host: 'crl.pki.gov.kz', cause: 'unreachable' },
      { event: 'authority', source: 'ocsp', host: 'ocsp.pki.gov.kz', cause: 'unreachable' },
    ]);
  });
});

it('signs no receipt by a key of its own that the authority has revoked, and nothing is stored', async () => {
  expect(await handIn()).toBe('201');
  services.revoke(endpoint.keys.provider.serialNumber, { in: ['delta'] });
  now += LIST_REUSE.delta.late;
  const { fields, cms } = await endpoint.signed();
  expect([(await post(endpoint.url, cms)).status, await endpoint.rows(fields.requestId)]).toEqual([
    503, 0,
  ]);
});

it("asks nobody where the operator's own lists tell", async () => {
  endpoint.crls = endpoint.usualCrls();
  expect([await handIn(), await handIn('revoked')]).toEqual(['201', '422 certificate-revoked']);
  expect(asked()).toEqual([0, 0]);
});
