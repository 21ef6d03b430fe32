// A service that verifies many signatures verifies its own authorities and lists once.
import { beforeEach, expect, it, vi } from 'vitest';
import * as algorithms from '../../../src/core/crypto/algorithms.ts';
import { validateCertificate } from '../../../src/core/verification/path.ts';
import { trustFromCertificates } from '../../../src/core/verification/trust.ts';
import { createWorldCa } from '../../world/ca.ts';

const NOW = Date.UTC(2026, 10, 22);
const tried = vi.spyOn(algorithms, 'verifySignature');
const verifications = (): number => tried.mock.calls.length;
vi.mock(import('../../../src/core/crypto/algorithms.ts'), async (original) => ({
  ...(await original()),
}));

const forget = (): void => void tried.mockClear();

beforeEach(forget);

it('verifies the authority and its list with the first certificate, and every certificate by itself', async () => {
  const ca = await createWorldCa({ at: NOW });
  const terms = {
    trust: trustFromCertificates('world', ca.certificates),
    intermediates: [],
    at: NOW,
    crls: [ca.crl('gost')],
  };
  const judge = async () =>
    (
      await validateCertificate(
        (await ca.issue({ kind: 'individual', algorithm: 'gost' })).certificateDer,
        terms,
      )
    ).indication;
  expect(await judge()).toBe('TOTAL_PASSED');
  expect(verifications()).toBe(3);
  forget();
  expect([await judge(), await judge()]).toEqual(['TOTAL_PASSED', 'TOTAL_PASSED']);
  expect(verifications()).toBe(2);
});

it("does not take one authority's word for another of the same name", async () => {
  const [ca, impostor] = [await createWorldCa({ at: NOW }), await createWorldCa({ at: NOW })];
  const terms = {
    trust: trustFromCertificates('world', ca.certificates),
    intermediates: impostor.certificates,
    at: NOW,
    crls: [ca.crl('gost')],
  };
  const judge = async (from: typeof ca) =>
    (
      await validateCertificate(
        (await from.issue({ kind: 'individual', algorithm: 'gost' })).certificateDer,
        terms,
      )
    ).subIndication;
  expect([await judge(ca), await judge(impostor), await judge(ca), await judge(impostor)]).toEqual([
    null,
    'NO_CERTIFICATE_CHAIN_FOUND',
    null,
    'NO_CERTIFICATE_CHAIN_FOUND',
  ]);
});
