// The world's services by themselves: each answers under its national name, all of them know of a
// revocation at once, and each fails as told.
import { afterAll, describe, expect, it } from 'vitest';
import { readCrl } from '../../src/core/crypto/crl.ts';
import { readOcspResponse } from '../../src/core/crypto/ocsp.ts';
import { ocspRequest } from '../../src/core/crypto/ocspRequest.ts';
import { parseX509 } from '../../src/core/crypto/x509.ts';
import { createWorldCa } from './ca.ts';
import { rerouted } from './reroute.ts';
import { startAuthorityServices } from './services.ts';

const ca = await createWorldCa({ at: Date.now() });
const services = await startAuthorityServices({ ca });
afterAll(() => services.close());
const reach = rerouted(services.ports);
const bytesOf = async (response: Response): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await response.arrayBuffer());
const list = async (path: string) =>
  readCrl(await bytesOf(await reach(`http://crl.pki.gov.kz/${path}`)));

describe.each(['gost', 'rsa'] as const)('of %s', (algorithm) => {
  const issuer = parseX509(ca.issuing[algorithm].certificate);
  const ask = async (serialNumber: string) => {
    const body = ocspRequest(
      { serialNumber },
      { subject: issuer.subject.der, spki: issuer.spki },
      new Uint8Array(16).fill(7),
    );
    const answer = await bytesOf(
      await reach('http://ocsp.pki.gov.kz', {
        method: 'POST',
        headers: { 'content-type': 'application/ocsp-request' },
        body,
      }),
    );
    return readOcspResponse(answer).singles[0]?.status;
  };

  it('list, delta list and responder know of a revocation at once, or only those that are told', async () => {
    const { serialNumber } = await ca.issue({ kind: 'individual', algorithm });
    const know = async () => [
      (await list(`nca_${algorithm}_2022.crl`)).revoked.has(serialNumber),
      (await list(`nca_d_${algorithm}_2022.crl`)).revoked.has(serialNumber),
      await ask(serialNumber),
    ];
    expect(await know()).toEqual([false, false, 'good']);
    services.ocsp.unknown.add(serialNumber);
    expect(await know()).toEqual([false, false, 'unknown']);
    services.ocsp.unknown.delete(serialNumber);
    services.revoke(serialNumber, { in: ['delta'] });
    expect(await know()).toEqual([false, true, 'good']);
    services.revoke(serialNumber);
    expect(await know()).toEqual([true, true, 'revoked']);
  });

  it('the delta changes the list beside it', async () => {
    const [full, delta] = [
      await list(`nca_${algorithm}_2022.crl`),
      await list(`nca_d_${algorithm}_2022.crl`),
    ];
    expect(delta.number).toBeGreaterThan(full.number ?? 0n);
    expect(delta.baseNumber).toBeLessThanOrEqual(full.number ?? 0n);
  });

  it('the certificates of the authorities are where they say', async () => {
    expect(await bytesOf(await reach(`http://pki.gov.kz/cert/nca_${algorithm}_2022.cer`))).toEqual(
      ca.issuing[algorithm].certificate,
    );
    expect(
      await bytesOf(await reach(`http://root.gov.kz/cert/root_${algorithm}_2022.cer`)),
    ).toEqual(ca.roots[algorithm].certificate);
    expect(
      readCrl(await bytesOf(await reach(`http://crl.root.gov.kz/${algorithm}_2022.crl`))).issuer,
    ).toBe(issuer.issuer.der);
  });
});

it('each fails as it is told, and the others go on', async () => {
  services.crl.behave('down');
  await expect(list('nca_gost_2022.crl')).rejects.toThrow('fetch failed');
  services.crl.behave('broken');
  expect((await reach('http://crl.pki.gov.kz/nca_gost_2022.crl')).status).toBe(500);
  expect((await reach('http://pki.gov.kz/cert/nca_gost_2022.cer')).status).toBe(200);
  services.crl.behave('honest');
  expect((await reach('http://crl.pki.gov.kz/none.crl')).status).toBe(404);
  expect(services.crl.requests.at(-1)).toMatchObject({ host: 'crl.pki.gov.kz', path: '/none.crl' });
});

it('other names lead nowhere', async () => {
  await expect(reach('http://example.kz/')).rejects.toThrow('no such host');
});
