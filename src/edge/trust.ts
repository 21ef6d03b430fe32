// Which trust profile this build has: the released extension knows the national roots and nothing else (design §3).
import { fromBase64 } from '../core/bytes.ts';
import { productionTrust } from '../core/verification/anchors/production.ts';
import { testTrust } from '../core/verification/anchors/test.ts';
import { trustFromCertificates, type TrustProfile } from '../core/verification/trust.ts';
import { worldTrustItem } from './storage/items.ts';

/** Modes are told apart by build-time constants, so that a release holds no other anchor and no way to add one. */
export async function currentTrust(): Promise<TrustProfile> {
  if (import.meta.env.MODE === 'testing') return worldTrust();
  return import.meta.env.MODE === 'development' ? testTrust : productionTrust;
}

/** The CA that the test world has left in storage; the NUC's test anchors where it has left none. */
async function worldTrust(): Promise<TrustProfile> {
  const certificates = (await worldTrustItem.getValue())
    .map(fromBase64)
    .filter((der) => der !== null);
  return certificates.length === 0 ? testTrust : trustFromCertificates('world', certificates);
}
