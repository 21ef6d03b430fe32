// Whether an endpoint is who it says: its certificate, under the trust of this build.
import { readCertificate } from '../../src/core/crypto/certificate.ts';
import type { Capabilities } from '../../src/core/submission/capabilities.ts';
import { fromBase64 } from '../../src/core/submission/encoding.ts';
import { validateCertificate } from '../../src/core/verification/path.ts';
import type { TrustProfile } from '../../src/core/verification/trust.ts';
import type { EpochMs } from '../../src/core/time.ts';

/**
 * The organisation that a legal entity's signing certificate with the very BIN that is claimed names; null for anything less.
 * The endpoint's own word for its name proves nothing. Throws ERR_CERTIFICATE_UNREADABLE.
 */
export async function provenName({ provider, certificate, trust: claimed }: Capabilities, trust: TrustProfile, at: EpochMs): Promise<string | null> {
  const der = fromBase64(certificate);
  if (der === null || claimed !== trust.name) return null;
  const { owner, usage, subject } = readCertificate(der);
  if (owner !== 'legal-entity' || usage !== 'signing' || subject.bin !== provider.bin) return null;
  const path = await validateCertificate(der, { trust, intermediates: [], at, crls: [] });
  // No revocation list is at hand here: that it is unknown is said on the screen, and every receipt is checked again.
  const holds = path.indication === 'TOTAL_PASSED' || (path.subIndication === 'TRY_LATER' && path.revocation === 'unknown');
  return holds ? subject.organization : null;
}
