// Whether one certificate is revoked, by the lists (RFC 5280 6.3) and answers (RFC 6960) at hand: takes bytes, fetches nothing.
import type { X509 } from '../crypto/x509.ts';
import { crlFinding } from './crlStatus.ts';
import { ocspFinding } from './ocspStatus.ts';
import { type CertificateIssuer, deciding, type Evidence, type Instants, type RevocationFinding } from './revocationFinding.ts';

export { readableCrls } from './crlStatus.ts';
export { readableOcsps } from './ocspStatus.ts';

/**
 * The status of a certificate at an instant. Whoever says revoked is believed: a responder's good does not overrule a list, nor
 * a list's silence a responder.
 */
export async function revocationOf(certificate: X509, issuer: CertificateIssuer, evidence: Evidence, instants: Instants): Promise<RevocationFinding> {
  const listed = await crlFinding(certificate, issuer, evidence.crls, instants);
  return listed.status === 'revoked' ? listed : deciding(await ocspFinding(certificate, issuer, evidence, instants), listed);
}
