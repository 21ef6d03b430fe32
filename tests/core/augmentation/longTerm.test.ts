// From T to LT: what is put beside a stamped signature, and that nothing is where it would not help.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { withEvidence } from '../../../src/core/augmentation/longTerm.ts';
import { withJudgedStamp } from '../../../src/core/augmentation/timeStamp.ts';
import { readSignedData } from '../../../src/core/crypto/cms.ts';
import { keyFileSigner } from '../../../src/core/signing/keyFileSigner.ts';
import { openKeyFile } from '../../../src/core/signing/pkcs12/pfx.ts';
import { collectEvidence } from '../../../src/core/verification/collect.ts';
import { certificatesIn } from '../../../src/core/verification/questioned.ts';
import { trustFromCertificates } from '../../../src/core/verification/trust.ts';
import { verify } from '../../../src/core/verification/verify.ts';
import { authorityPort } from '../../../src/edge/net/authority.ts';
import { createWorldCa } from '../../world/ca.ts';
import { rerouted } from '../../world/reroute.ts';
import { startAuthorityServices, type AuthorityServices } from '../../world/services.ts';

const at = Date.now();
const ca = await createWorldCa({ at });
const trust = trustFromCertificates('world', ca.certificates);
const content = new TextEncoder().encode('Тапсырыс');
let services: AuthorityServices;

beforeAll(async () => {
  services = await startAuthorityServices({ ca });
  vi.stubGlobal('fetch', rerouted(services.ports));
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await services.close();
});

async function stamped(algorithm: 'gost' | 'rsa') {
  const { pfx, password } = await ca.issue({ kind: 'individual', algorithm });
  const cms = await keyFileSigner(await openKeyFile(pfx, password), (length) =>
    crypto.getRandomValues(new Uint8Array(length)),
  ).sign(content, { at });
  const [{ signature } = { signature: new Uint8Array() }] = readSignedData(cms).signers;
  return (
    await withJudgedStamp(cms, services.tsa.authorities[algorithm].stamp(signature), {
      trust,
      at: Date.now(),
    })
  ).cms;
}

const evidenceOn = (cms: Uint8Array) =>
  collectEvidence(certificatesIn(cms).certificates, {
    trust: { ...trust, intermediates: [] },
    intermediates: trust.intermediates.map(({ der }) => der),
    at: Date.now(),
    port: authorityPort,
    isAllowed: () => true,
    nonce: crypto.getRandomValues(new Uint8Array(32)),
  });

describe.each(['gost', 'rsa'] as const)('%s', (algorithm) => {
  it('stands by itself for who knows the anchors alone, with the chain of one algorithm and no more', async () => {
    const cms = await stamped(algorithm);
    const evidence = await evidenceOn(cms);
    const lasting = await withEvidence(cms, evidence, { trust, at: Date.now() });
    const { report } = await verify(lasting ?? new Uint8Array(), {
      trust: { ...trust, intermediates: [] },
      at: Date.now(),
      ...evidence,
    });
    expect(report).toMatchObject({ indication: 'TOTAL_PASSED', signers: [{ level: 'CAdES-LT' }] });
    expect(readSignedData(lasting ?? new Uint8Array()).certificates).toHaveLength(2);
  });

  it('is left as it is where the evidence is not all there, about others, or no evidence', async () => {
    const cms = await stamped(algorithm);
    const { crls, ocsps } = await evidenceOn(cms);
    const others = await evidenceOn(await stamped(algorithm));
    for (const evidence of [
      { crls: [], ocsps },
      { crls, ocsps: [] },
      { crls, ocsps: ocsps.slice(1) },
      { crls: [], ocsps: [] },
      { crls, ocsps: others.ocsps },
      { crls, ocsps: [Uint8Array.of(0x30, 0)] },
    ]) {
      expect(await withEvidence(cms, evidence, { trust, at: Date.now() })).toBeNull();
    }
    expect(
      await withEvidence(Uint8Array.of(0x30, 0), { crls, ocsps }, { trust, at: Date.now() }),
    ).toBeNull();
  });
});
