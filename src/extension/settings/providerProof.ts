// Whether an endpoint is who it says: its certificate, under the trust of this build.
import { fromBase64 } from '../../core/bytes.ts';
import { isSuppliersKey } from '../../core/constraints/signers.ts';
import { readCertificate } from '../../core/crypto/certificate.ts';
import type { Capabilities } from '../../core/submission/capabilities.ts';
import type { AskAuthority } from '../../core/verification/evidence.ts';
import { validateCertificate } from '../../core/verification/path.ts';
import { PERSON_POLICY } from '../../core/verification/policy.ts';
import type { TrustProfile } from '../../core/verification/trust.ts';
import type { EpochMs } from '../../core/time.ts';

export interface ProofTerms {
  readonly trust: TrustProfile;
  readonly at: EpochMs;
  readonly askAuthority: AskAuthority;
}

/**
 * The organisation that a legal entity's signing certificate with the very BIN that is claimed
 * names; null for anything less. The endpoint's own word for its name proves nothing. Throws
 * ERR_CERTIFICATE_UNREADABLE.
 */
export async function provenName(
  { provider, certificate, trust: claimed }: Capabilities,
  { trust, at, askAuthority }: ProofTerms,
): Promise<string | null> {
  const der = fromBase64(certificate);
  if (der === null || claimed !== trust.name) return null;
  const own = readCertificate(der);
  if (own.owner !== 'legal-entity' || !isSuppliersKey(own, provider.bin)) return null;
  const { crls, ocsps } = await askAuthority(der);
  const { indication } = await validateCertificate(der, {
    trust,
    policy: PERSON_POLICY,
    intermediates: [],
    at,
    crls,
    ocsps,
  });
  return indication === 'TOTAL_PASSED' ? own.subject.organization : null;
}
