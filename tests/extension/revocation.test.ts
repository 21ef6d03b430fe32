// The background's answer about a certificate, from the services of the world's CA under their national names.
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fromBase64, toBase64 } from '../../src/core/bytes.ts';
import { revocationDesk } from '../../src/extension/background/revocation.ts';
import { trustFromCertificates } from '../../src/core/verification/trust.ts';
import { validateCertificate } from '../../src/core/verification/path.ts';
import { createWorldCa } from '../world/ca.ts';
import { rerouted } from '../world/reroute.ts';
import { startAuthorityServices, type AuthorityServices } from '../world/services.ts';

const trust = vi.hoisted<{ current: unknown }>(() => ({ current: null }));
vi.mock('../../src/edge/trust.ts', () => ({ currentTrust: () => Promise.resolve(trust.current) }));

const ca = await createWorldCa({ at: Date.now() });
const profile = trustFromCertificates('world', ca.certificates);
trust.current = profile;
let services: AuthorityServices;

beforeAll(async () => {
  services = await startAuthorityServices({ ca });
  vi.stubGlobal('fetch', rerouted(services.ports));
});
beforeEach(() => {
  fakeBrowser.reset();
  for (const service of [services.ocsp, services.crl]) service.behave('honest');
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await services.close();
});

const newKey = () => ca.issue({ kind: 'individual', algorithm: 'gost' });
const ask = (...certificates: Uint8Array[]) =>
  revocationDesk()({ certificates: certificates.map(toBase64), authorities: false });
const bytes = (texts: readonly string[]) => texts.flatMap((text) => fromBase64(text) ?? []);

it('good, with the answer that says so: whoever has it needs nobody else', async () => {
  const { certificateDer } = await newKey();
  const { status, ocsps, crls } = await ask(certificateDer);
  expect([status, ocsps.length, crls.length]).toEqual(['good', 1, 0]);
  const again = await validateCertificate(certificateDer, {
    trust: profile,
    intermediates: [],
    at: Date.now(),
    crls: [],
    ocsps: bytes(ocsps),
  });
  expect(again.indication).toBe('TOTAL_PASSED');
});

it('on the authorities too, where whoever will read it may know the anchors alone', async () => {
  const { certificateDer } = await newKey();
  const { crls, ocsps } = await revocationDesk()({
    certificates: [toBase64(certificateDer)],
    authorities: true,
  });
  const terms = {
    trust: { ...profile, intermediates: [] },
    intermediates: profile.intermediates.map(({ der }) => der),
    at: Date.now(),
  };
  expect(
    await validateCertificate(certificateDer, { ...terms, crls: bytes(crls), ocsps: bytes(ocsps) }),
  ).toMatchObject({ indication: 'TOTAL_PASSED' });
});

it('revoked by the responder, or by the changes of a list where it is down', async () => {
  const [one, other] = [await newKey(), await newKey()];
  services.revoke(one.serialNumber);
  services.revoke(other.serialNumber, { in: ['delta'] });
  expect(await ask(one.certificateDer)).toMatchObject({ status: 'revoked' });
  services.ocsp.behave('down');
  expect(await ask(other.certificateDer)).toMatchObject({ status: 'revoked', ocsps: [] });
});

it('speaks of the first certificate, and brings evidence about both', async () => {
  const [signer, authority] = [await newKey(), await newKey()];
  services.revoke(authority.serialNumber);
  expect(await ask(signer.certificateDer, authority.certificateDer)).toMatchObject({
    status: 'good',
    ocsps: [expect.anything(), expect.anything()],
  });
});

it.each(['down', 'broken', 'redirect', 'endless'] as const)(
  'unknown where both are %s',
  async (behaviour) => {
    for (const service of [services.ocsp, services.crl]) service.behave(behaviour);
    expect(await ask((await newKey()).certificateDer)).toEqual({
      status: 'unknown',
      ocsps: [],
      crls: [],
    });
  },
);

it.each(['wrong-signature', 'foreign-responder', 'other-nonce', 'stale', 'garbage'] as const)(
  'unknown where the responder lies (%s) and there are no lists',
  async (lie) => {
    services.crl.behave('down');
    services.ocsp.behave(lie);
    expect(await ask((await newKey()).certificateDer)).toMatchObject({ status: 'unknown' });
  },
);

it('[N3] asks no host but the authority’s, and nobody about a certificate of strangers', async () => {
  const stranger = await (
    await createWorldCa({ at: Date.now() })
  ).issue({ kind: 'individual', algorithm: 'gost' });
  const asked = services.ocsp.requests.length;
  expect(await ask(stranger.certificateDer)).toEqual({ status: 'unknown', ocsps: [], crls: [] });
  expect(await ask(Uint8Array.of(0x30, 0))).toEqual({ status: 'unknown', ocsps: [], crls: [] });
  expect(services.ocsp.requests.length).toBe(asked);
  expect(services.ocsp.requests.every(({ host }) => host === 'ocsp.pki.gov.kz')).toBe(true);
});
