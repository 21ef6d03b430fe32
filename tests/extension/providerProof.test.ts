// Who may be confirmed as a provider: a legal entity with the very BIN it names, under the trust of
// the build, and nobody else.
import { beforeAll, describe, expect, it } from 'vitest';
import { toBase64 } from '../../src/core/bytes.ts';
import { provenName } from '../../src/extension/settings/providerProof.ts';
import type { Capabilities } from '../../src/core/submission/capabilities.ts';
import { trustFromCertificates, type TrustProfile } from '../../src/core/verification/trust.ts';
import { createWorldCa, type IssueTerms, type WorldCa } from '../world/ca.ts';
import { NOW, PROVIDER } from '../ui/fakePorts.ts';

const { bin } = PROVIDER;
let ca: WorldCa;
let trust: TrustProfile;

const asked = async (
  terms: Partial<IssueTerms>,
  change: Partial<Capabilities> = {},
  issuer = ca,
  listed = false,
): Promise<string | null> => {
  const { certificateDer, serialNumber } = await issuer.issue({
    kind: 'legal-entity',
    algorithm: 'gost',
    bin,
    organization: 'ТОО «Образец»',
    ...terms,
  });
  const crls = listed ? [issuer.crl('gost', [serialNumber])] : [];
  const capabilities: Capabilities = {
    provider: { name: 'Какое угодно имя', bin, origin: PROVIDER.origin },
    algorithms: [],
    maxBytes: 1,
    certificate: toBase64(certificateDer),
    trust: 'world',
    ...change,
  };
  return provenName(capabilities, {
    trust,
    at: NOW,
    askAuthority: () => Promise.resolve({ crls, ocsps: [] }),
  });
};

beforeAll(async () => {
  ca = await createWorldCa({ at: NOW });
  trust = trustFromCertificates('world', ca.certificates);
});

describe('a provider', () => {
  it.each(['gost', 'rsa'] as const)(
    'is proven by its certificate (%s), and named as the certificate names it',
    async (algorithm) => {
      expect(await asked({ algorithm })).toBe('ТОО «Образец»');
    },
  );

  it('is not proven by another BIN, by a person’s key, by a key for logging in', async () => {
    expect(await asked({ bin: '191250000000' })).toBeNull();
    expect(await asked({ bin: null })).toBeNull();
    expect(await asked({ kind: 'individual' })).toBeNull();
    expect(await asked({ kind: 'information-system' })).toBeNull();
    expect(await asked({ kind: 'authentication' })).toBeNull();
  });

  it('is not proven by a revoked certificate', async () => {
    expect(await asked({}, {}, ca, true)).toBeNull();
  });

  it('is not proven by an expired certificate, by another authority, by another trust', async () => {
    expect(await asked({ notBefore: NOW - 2000, notAfter: NOW - 1000 })).toBeNull();
    expect(await asked({}, {}, await createWorldCa({ at: NOW }))).toBeNull();
    expect(await asked({}, { trust: 'production' })).toBeNull();
    expect(await asked({}, { certificate: 'x' })).toBeNull();
  });
});
