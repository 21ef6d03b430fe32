// From CAdES-T to CAdES-LT (ETSI EN 319 122-1 section 6.3): the chain, and what was said of it, put
// beside a stamped signature so that who knows the anchors alone can judge it later.
import type { X509 } from '../crypto/x509.ts';
import { AppError } from '../errors.ts';
import { withValidationData } from '../signing/cadesLt.ts';
import type { EpochMs } from '../time.ts';
import type { Evidence } from '../verification/evidence.ts';
import { certificatesIn } from '../verification/questioned.ts';
import { readableCertificates } from '../verification/path.ts';
import type { TrustProfile } from '../verification/trust.ts';
import { verify } from '../verification/verify.ts';

/**
 * Null if the result would not have that level: useless data are not added to a signature. Never
 * throws on bad evidence.
 */
export async function withEvidence(
  cms: Uint8Array,
  evidence: Evidence,
  { trust, at }: { readonly trust: TrustProfile; readonly at: EpochMs },
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const augmented = withValidationData(cms, {
      ...evidence,
      certificates: authoritiesOf(cms, trust).map(({ der }) => der),
    });
    const { report } = await verify(augmented, { trust, at, ...evidence });
    return report.signers[0]?.level === 'CAdES-LT' ? augmented : null;
  } catch (thrown) {
    if (thrown instanceof AppError) return null;
    throw thrown;
  }
}

/** The profile's authorities above the signer and above whoever stamped it. */
function authoritiesOf(cms: Uint8Array, { intermediates }: TrustProfile): readonly X509[] {
  const found = new Set<X509>();
  for (let level = readableCertificates(certificatesIn(cms).certificates); level.length > 0;) {
    level = intermediates.filter(
      (authority) =>
        !found.has(authority) && level.some(({ issuer }) => issuer.der === authority.subject.der),
    );
    level.forEach((authority) => found.add(authority));
  }
  return [...found];
}
